# Every page: header and footer.
layout-error-prefix = Error:{" "}
layout-skip = Skip to the main part
layout-demo = This is a demonstration. The people here are invented. Do not enter real details.
layout-languages = Language
layout-account = Your account
layout-sign-in = Sign in
layout-sign-out = Sign out
layout-me = My page
layout-desk = Desk
layout-desk-today = Today
layout-desk-applications = Applications
layout-desk-round = Round
layout-desk-proposal = Proposal
layout-desk-waiting = Waiting
layout-desk-pairs = Pairs
layout-desk-reports = Reports
layout-desk-ledger = Ledger
layout-person-title = Talk to a person
layout-person-text = You can do everything here by phone or e-mail too. We answer in plain words.
layout-phone = Phone:
layout-email = E-mail:
layout-about = About this service
layout-how-matching-works = How matching works
layout-privacy = Your data and privacy
layout-accessibility = Accessibility
layout-complaint = Make a complaint
layout-run-by = Alongside is run by

# The parts that pages are made of.
component-optional = (optional)
component-mistake = Error:
component-problem-title = There is a problem
component-back = Back
component-change = Change
component-not-provided = Not provided
component-notice-why = Why we ask
component-notice-who = Who sees it
component-notice-keep = How long we keep it
component-stepper = Step { $n } of { $of }
component-step-done = done
component-step-now = now
component-step-next = still to come
component-task-todo = To do
component-task-done = Done
component-task-blocked = Cannot start yet
component-score-of = of 1000
component-progress-words = { $n } of { $of }
component-pager = Pages
component-pager-previous = Previous page
component-pager-next = Next page
component-week-day = Day
component-week-morning = Morning
component-week-afternoon = Afternoon
component-week-evening = Evening

# The end of every letter.
layout-letter-person = Would you rather talk to a person? Write or call:
