# The desk's pages about applications. Staff read English.
applications-desk-title = Applications
applications-desk-round = Round:
applications-desk-tabs = Where applications stand
applications-desk-tab-to-do = To do
applications-desk-tab-submitted = { applications-desk-state-submitted }
applications-desk-tab-in-review = { applications-desk-state-in-review }
applications-desk-tab-info-needed = { applications-desk-state-info-needed }
applications-desk-tab-ready = { applications-desk-state-ready }
applications-desk-tab-paired = { applications-desk-state-paired }
applications-desk-tab-finished = { applications-desk-state-finished }
applications-desk-tab-declined = { applications-desk-state-declined }
applications-desk-tab-withdrawn = { applications-desk-state-withdrawn }
applications-desk-tab-all = All

applications-desk-state-draft = Draft
applications-desk-state-submitted = New
applications-desk-state-in-review = In review
applications-desk-state-info-needed = Question asked
applications-desk-state-ready = Ready
applications-desk-state-paired = Paired
applications-desk-state-finished = Finished
applications-desk-state-declined = Declined
applications-desk-state-withdrawn = Withdrawn
applications-desk-state-expired = Expired
applications-desk-state-erased = Erased
applications-desk-paused = Paused
applications-desk-late = Answer is late

applications-desk-find = Name or email address
applications-desk-find-button = Search
applications-desk-side-label = Show
applications-desk-side-both = Both
applications-desk-side-mentor = Mentors
applications-desk-side-mentee = Mentees
applications-desk-side-button = Filter
applications-desk-found =
    { $n ->
        [one] { $n } person found for
       *[other] { $n } people found for
    }
applications-desk-found-more = Here are the first { $n }. Write more of the name to see fewer.
applications-desk-found-all = Show the whole queue

applications-desk-caption = Applications, whoever waits longest first
applications-desk-name = Name
applications-desk-side = Side
applications-desk-state = Stands at
applications-desk-languages = Languages
applications-desk-since = Since
applications-desk-days =
    { $n ->
        [0] Today
        [one] { $n } day
       *[other] { $n } days
    }
applications-desk-range = { $from } to { $to } of { $of }

applications-desk-empty-link = Show all applications
applications-desk-empty-no-round = No round is open
applications-desk-empty-no-round-text = People can apply as soon as a round is open.
applications-desk-empty-no-round-link = Open a round
applications-desk-empty-nobody = Nobody has applied yet
applications-desk-empty-nobody-text = When somebody hands in an application, it appears here.
applications-desk-empty-done = Nothing waits for you
applications-desk-empty-done-text = Every application has its answer. New ones appear here.
applications-desk-empty-none = Nobody stands here
applications-desk-empty-none-text = No application is in this state now.
applications-desk-empty-not-found = No application fits
applications-desk-empty-not-found-text = Try fewer letters of the name, or the complete email address. Drafts are not searched.

applications-desk-back = All applications
applications-desk-submitted = Handed in on
applications-desk-state-days =
    { $n ->
        [0] Stands here since today.
        [one] Stands here for { $n } day.
       *[other] Stands here for { $n } days.
    }
applications-desk-paused-since = Paused since
applications-desk-paused-text = The person asked not to be matched for now.
applications-desk-by-hand = Match by hand
applications-desk-by-hand-text = This person did not agree that the computer uses their answers. They are in no proposal; a coordinator looks for a match.

applications-desk-reach-title = How to reach them
applications-desk-email = Email
applications-desk-phone = Phone
applications-desk-others = This person has also applied here
applications-desk-others-text = Pairs and notes stand with the application they were made for. The checks of a mentor go along to the new one.
applications-desk-sharing = The same number as
applications-desk-sharing-leads = Families share phones, or one person has applied twice. Only leads see this.
applications-desk-reach = Would like
applications-desk-letters = Emails in
applications-desk-wish-mentor = What they offer
applications-desk-wish-mentee = What they would like
applications-desk-home = feels most at home
applications-desk-areas-mentor = Topics, most experience first
applications-desk-areas-mentee = Topics, most important first
applications-desk-way = Meeting
applications-desk-places = Takes so many mentees
applications-desk-waited = Rounds waited before
applications-desk-times = When they have time
applications-desk-week = Free hours of a week
applications-desk-half-hours =
    { $n ->
        [0] no time
        [one] { $n } half hour
       *[other] { $n } half hours
    }
applications-desk-zone = All times by the clock of { $zone }.
applications-desk-more-title = Anything else
applications-desk-access = Access needs
applications-desk-note = Wants us to know
applications-desk-apart = Not to be matched with
applications-desk-apart-leads = Only leads read whether somebody is named here.
applications-desk-consent-matching = Agrees that the computer looks for a match
applications-desk-consent-news = Agrees to news by email
applications-desk-consent-yes = Yes, since
applications-desk-consent-no = No

applications-desk-decision = What you can do now
applications-desk-open-question = We asked:
applications-desk-review-submitted = Take up for review
applications-desk-review-submitted-text = Others see that you are reading it.
applications-desk-review-info-needed = Back to review
applications-desk-review-info-needed-text = You can go on without an answer. The question disappears from their page.
applications-desk-review-ready = Back to review
applications-desk-review-ready-text = They may be matched. If something has to be looked at again, take them out of matching until you are done.
applications-desk-readiness = Mark as ready
applications-desk-readiness-text = From then on they may be matched. They will get an email.
applications-desk-readiness-note = Note for coordinators
applications-desk-readiness-note-hint = It stands in the history. The person can ask to read it.
applications-desk-question = Ask for information
applications-desk-question-label = Your question
applications-desk-question-hint = They read it on their own page, in your words. The email says only that there is a question.
applications-desk-question-button = Ask
applications-desk-refusal = Decline
applications-desk-refusal-text = An email says that there is a decision, and that another person can look again. The reason is only on their own page.
applications-desk-refusal-ground = Reason
applications-desk-refusal-ground-hint = They read this sentence in their own language.
applications-desk-refusal-words = In your own words
applications-desk-refusal-words-hint = Say plainly what it is about, and what they can do now. Up to 1,000 characters.
applications-desk-refusal-button = Decline this application
applications-desk-nothing-paired = They are in an open pair. To change something, end the pair first.
applications-desk-nothing-finished = The round is over for this person.
applications-desk-nothing-declined = This application was declined. If they ask for another look, another coordinator takes it up.
applications-desk-nothing-withdrawn = The person took their application back. There is nothing to decide.
applications-desk-nothing-expired = Nobody came back to this application. There is nothing to decide.
applications-desk-nothing-erased = The answers are gone for good. There is nothing to decide.
applications-desk-unsent = Nothing was sent
applications-desk-unsent-text = The application stands somewhere else now. This is what you wrote, so that you can copy it:

applications-desk-history = What happened
applications-desk-who-person = The person
applications-desk-who-member = A member
applications-desk-who-service = The service
applications-desk-looks = Who opened this page
applications-desk-looks-text = The person can see this too.
applications-desk-looks-none = Nobody yet

mistake-ground-blank = Choose the reason
applications-desk-unavailable = Not available for matching now
applications-desk-unavailable-text = Nobody new is matched with this person, and no suggestion can be agreed to. Ask a safeguarding lead.
applications-desk-unavailable-concern = Somebody told us of a worry about a pair of theirs. Only leads see this.
applications-desk-unavailable-check = A check has ended, or raised a concern. Only leads see this.
applications-desk-unavailable-hold = A lead keeps them on hold. Only leads see this.
applications-desk-hold = Keep on hold
applications-desk-hold-text = While somebody is on hold, nobody new is matched with them, no suggestion can be agreed to, and time to answer stands still. Coordinators only see that they are not available now.
applications-desk-hold-because = Why
applications-desk-hold-hint = Only leads read it. It is sealed.
applications-desk-hold-button = Keep on hold
applications-desk-hold-end = End the hold
applications-desk-failed = An email was not delivered
applications-desk-failed-refused = The person’s mail server refused an email on
applications-desk-failed-address = No email can be sent to the person’s email address. We tried on
applications-desk-failed-text = We do not try again. Call them, and ask them to change their email address on their page.
