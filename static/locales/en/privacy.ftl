# One's own data: see, correct, take along, object, restrict, delete.
privacy-data-title = What we hold about you
privacy-data-lead = This is everything. Only you see this page.
privacy-do = What you can do
privacy-do-copy = Take a copy with you
privacy-do-copy-text = One file with everything on this page.
privacy-do-correct = Correct my answers
privacy-do-correct-text = Changes count from the moment you save them.
privacy-do-object = Stop the matching
privacy-do-object-text = Nobody new is matched with you. A pair you have goes on.
privacy-do-restrict = Keep my data, but do not use it
privacy-do-restrict-text = Nobody but you sees it until you end this. We will send you no more emails about matching.
privacy-do-delete = Delete everything
privacy-do-delete-text = You can still change your mind for three days.
privacy-do-staff = You work here. Ask an admin if you want your account deleted.
privacy-leaving = Everything will be deleted
privacy-leaving-text = Nobody but you sees your data now. We delete it on
privacy-leaving-undo = No, keep my data
privacy-restricted = Your data is kept and not used
privacy-restricted-text = Nobody but you sees it. This began on
privacy-unrestrict = Use my data again
privacy-objected = The matching is stopped
privacy-objected-text = Nobody new is matched with you. This began on
privacy-unobject = Match me again
privacy-agreements = Your agreements
privacy-agreements-text = You can take each one back. You need not say why, and you stay in the programme.
privacy-agreement-access = Agreement: keep my access needs. We delete them when you take it back.
privacy-agreed = You agreed on
privacy-revoke = Take it back
privacy-statement = Say what you think
privacy-statement-text = Is something here wrong, or missing? Your words stay beside what coordinators wrote, and they read both.
privacy-second-look = Ask a person to look again
privacy-second-look-text = A different coordinator looks at the decision and at what you say.
privacy-words = Your words
privacy-words-send = Send

privacy-account = Your account
privacy-name = Name
privacy-language = Language of our emails
privacy-since = Account since
privacy-confirmed = Email address confirmed on
privacy-passphrase = Passphrase
privacy-passphrase-text = We keep it in a form that nobody can read.
privacy-devices = Devices that are signed in
privacy-links = Links that we sent you by email
privacy-letters = Emails to you that are not sent yet
privacy-looks = Who looked at your data
privacy-looks-text = We keep a record each time somebody from the team opens your page, once an hour at most. Lists with names are not in it.
privacy-looks-none = Nobody has opened your page yet.
privacy-application = Application
privacy-until = We delete this on
privacy-until-open = We keep this while it is open. The page about privacy says for how long after that.
privacy-pairs = Your pairs
privacy-pairs-text = What is written about the other person is not here. It belongs to them.
privacy-yes = You said yes on
privacy-yes-version = We keep your yes with the words you read, by this mark: { $version }
privacy-yes-words = Read the words you agreed to
privacy-yes-changed = We have changed these words since then. Ask us if you would like to read them as they were.
privacy-record = What happened
privacy-record-text = The newest comes first.
privacy-requests = What you asked for
privacy-answer = Our answer:
privacy-received = Received on
privacy-due = We answer by
privacy-done = Finished on

privacy-copy-title = Take a copy of your data with you
privacy-copy-text = You get one file. In it are:
privacy-copy-careful = Keep it safe
privacy-copy-careful-text = Everybody who has the file can read it. Do not do this on a device that others use.
privacy-copy-button = Get the file
privacy-passphrase-again = We ask once more, so that nobody else can do this on your device.

privacy-delete-title = Delete everything?
privacy-delete-text = You need not say why. This is what happens:
privacy-delete-now = Now
privacy-delete-now-text = Nobody but you sees your data any more. Nobody new is matched with you.
privacy-delete-wait-text = You can change your mind on your page.
privacy-delete-then = After that
privacy-delete-then-text = We delete your account, your answers and everything written about you. If you are in a pair, it ends. We tell the other person that it has ended, and no reason.
privacy-delete-stays = What stays
privacy-delete-stays-text = A random number and the dates. They say that somebody was here, and not who. We need them to show that we deleted your data.
privacy-delete-copies = A safety copy (backup) can hold your data in encrypted form for up to 30 days more. If we ever need it, we delete your data from it at once.
privacy-delete-copy-first = Would you like a copy first?
privacy-delete-button = Delete everything

privacy-readme-title = Your data from Alongside
privacy-readme-page = A page to read: data.html
privacy-readme-json = A file for other software: data.json
privacy-readme-tables = Tables for a spreadsheet: the folder tables
privacy-readme-why = Why we hold it
privacy-readme-seen = Who sees it
privacy-readme-kept = How long we keep it
privacy-readme-rights = Your rights
privacy-readme-rights-text = You can see, correct and delete your data. You can stop its use. You can complain to us, or to the Information Commissioner’s Office: ico.org.uk, 0303 123 1113.

privacy-purpose-access = Access needs: to make meetings easy for you
privacy-purpose-account = Account: so that you can sign in
privacy-purpose-contact = Contact: to reach you
privacy-purpose-mail = Emails: to tell you what happens
privacy-purpose-matching = Answers: to look for somebody who fits
privacy-purpose-pairing = Pairs: to show why two people fit
privacy-purpose-record = Record: to show who did what, and when
privacy-purpose-rights = Your rights: to do what you asked for
privacy-purpose-running = The programme: to answer you and to decide
privacy-purpose-safety = Safety: not to match people who should not meet
privacy-purpose-security = Security: to keep others out of your account
privacy-purpose-checks = Checks of mentors: to keep meetings safe

privacy-seen-self = You see everything in the copy
privacy-seen-match = In a proposed pair, the other person sees the name to show that you chose and what you share
privacy-seen-pair = After both have said yes, and until the end, the other person sees how to reach you
privacy-seen-desk = The programme’s coordinators
privacy-seen-lead = Only safeguarding leads see what you asked about your data
privacy-seen-helpers = A company may run our server or send our emails

privacy-class-draft = An application that was not handed in, after the last change
privacy-class-unconfirmed = An account whose email address was never confirmed
privacy-class-ended = An application that was declined, taken back or not finished, after its end
privacy-class-application = An application, after its round is over
privacy-class-pair = A pair, after its end
privacy-class-account = An account that nobody used. We will email you before we delete it
privacy-class-words = What coordinators wrote about it
privacy-class-ledger = The record of who did what
privacy-class-letter = An email that could not be sent
privacy-class-request = What you asked about your data, after our answer
privacy-class-link = A link in an email, after it has ended
privacy-class-session = The record that you are signed in

privacy-by-you = You
privacy-by-pair = The other person in your pair
privacy-by-member = Somebody else
privacy-by-coordinator = A coordinator
privacy-by-lead = A safeguarding lead
privacy-by-admin = An admin
privacy-by-service = The computer
privacy-by-gone = Somebody who is not here any more

privacy-noun-person = your account
privacy-noun-round = the round
privacy-noun-application = your application
privacy-noun-proposal = a suggestion
privacy-noun-pair = your pair
privacy-noun-request = your request

privacy-verb-joined = an account was made
privacy-verb-confirmed = the email address was confirmed
privacy-verb-began = an application was begun
privacy-verb-submitted = the application was handed in
privacy-verb-edited = answers were changed
privacy-verb-reviewed = reading the application began
privacy-verb-asked = a question was asked
privacy-verb-answered = the question was answered
privacy-verb-readied = the application was marked as ready
privacy-verb-declined = a no was said
privacy-verb-withdrew = the application was taken back
privacy-verb-paused = a break began
privacy-verb-resumed = the break ended
privacy-verb-lapsed = the time ran out
privacy-verb-opened = a round was opened
privacy-verb-set = settings were changed
privacy-verb-proposed = suggestions were asked for
privacy-verb-pinned = it was recorded that two people must be matched
privacy-verb-barred = it was recorded that two people must not be matched
privacy-verb-unwished = such a record was removed
privacy-verb-paired = a pair was confirmed
privacy-verb-agreed = a yes was said
privacy-verb-met = a first meeting was noted
privacy-verb-ended = the pair was ended
privacy-verb-looked = the page was opened
privacy-verb-cleared = a safeguarding lead looked at two people
privacy-verb-unheld = matching can go on for somebody
privacy-verb-held = matching was paused for somebody
privacy-verb-read = your application was read
privacy-verb-copied = a copy was taken
privacy-verb-stated = words were added
privacy-verb-revoked = an agreement was taken back
privacy-verb-objected = the matching was stopped
privacy-verb-unobjected = the matching was allowed again
privacy-verb-restricted = the data was locked
privacy-verb-unrestricted = the data was unlocked
privacy-verb-leaving = deleting was asked for
privacy-verb-stayed = the deleting was called off
privacy-verb-erased = everything was deleted
privacy-verb-warned = an email about deleting was sent
privacy-verb-requested = a request was written down
privacy-verb-settled = the request was answered

privacy-state-draft = Not handed in yet
privacy-state-submitted = Handed in
privacy-state-in-review = Being read
privacy-state-info-needed = You were asked something
privacy-state-ready = Ready
privacy-state-paired = In a pair
privacy-state-finished = The round is over
privacy-state-declined = Declined
privacy-state-withdrawn = Taken back
privacy-state-expired = Not finished in time
privacy-state-erased = Deleted

privacy-pair-proposed = Suggested
privacy-pair-mentee-agreed = The mentee said yes
privacy-pair-both-agreed = Both said yes
privacy-pair-active = You have met
privacy-pair-closed = Ended
privacy-pair-declined = One said no
privacy-pair-lapsed = Nobody answered in time
privacy-pair-suspended = Stopped for now

privacy-kind-see = To see your data
privacy-kind-copy = To get a copy
privacy-kind-correct = To correct something
privacy-kind-object = To stop the matching
privacy-kind-restrict = To keep your data and not use it
privacy-kind-erase = To delete everything
privacy-kind-look-again = To have another person look again
privacy-kind-complaint = A complaint
privacy-kind-other = Something else

privacy-progress-open = open
privacy-progress-paused = waits for an answer from you
privacy-progress-done = done
privacy-progress-refused = refused
privacy-progress-taken-back = taken back

privacy-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
privacy-wishes =
    { $n ->
        [one] A coordinator has asked the computer { $n } time to match you, or not to match you, with somebody.
       *[other] A coordinator has asked the computer { $n } times to match you, or not to match you, with somebody.
    }
privacy-delete-wait = For { $n } hours
privacy-readme-who = { $charity } holds these data. Questions: { $contact }

# The grounds of a refusal, as the person reads them
privacy-ground-not-sure = We are not sure that it is you who asks. Show us by your account or your email address. We never ask for a passport.
privacy-ground-others = It would take a right from somebody else.
privacy-ground-law = A law says that we must keep this.
privacy-ground-claim = We need this for a claim before a court.
privacy-ground-again = You asked the same a short while ago, and nothing has changed.
privacy-ground-nothing = We hold nothing like this.

# Complaining
privacy-complaint-form = Complain here
privacy-complaint-words = What happened, and what would you like us to do?
privacy-complaint-words-hint = Any language is fine. You need no account.
privacy-complaint-reach = How can we reach you?
privacy-complaint-reach-hint = An email address or a phone number. Without it we read your complaint, but cannot answer you.
privacy-complaint-send = Send my complaint
privacy-complaint-came = We have your complaint
privacy-complaint-number = Its number is
privacy-complaint-by = If we can reach you, you hear from us by

privacy-verb-suspended = the meetings were stopped
privacy-verb-released = the meetings may go on
privacy-verb-worried = safeguarding leads were told of a worry
privacy-noun-concern = a worry
privacy-class-concern = What somebody told the safeguarding leads about their safety, after a safeguarding lead dealt with it
privacy-concerns = What you told the safeguarding leads about your safety
privacy-verb-rephrased = the passphrase was changed
privacy-verb-moving = another email address was asked for
privacy-verb-moved = the email address was changed
privacy-verb-unmoved = the change of the email address was cancelled
privacy-verb-secured = codes are asked for at sign-in
privacy-verb-unsecured = codes are asked for no more
privacy-verb-switched-off = the account was switched off
privacy-verb-switched-on = the account was switched on
privacy-verb-signed-out = sessions were ended
privacy-verb-invited = a link to choose a passphrase was made
privacy-class-attempt = A mark of the network and of the browser you signed in from, which nobody can read
privacy-verb-checked = wrote a check down
privacy-noun-check = a check
privacy-class-check = What coordinators wrote about a check of a mentor. That it was done stays with the application
privacy-checks = Your checks as a mentor
privacy-checks-text = You can read everything that coordinators wrote about them.
privacy-verb-separated = it was decided that two people must not be matched
privacy-verb-reunited = two people may be matched again
privacy-noun-separation = two people who must not be matched
privacy-verb-disclosed = data was handed over
privacy-verb-told = you were told
privacy-verb-reminded = safeguarding leads were reminded
privacy-noun-disclosure = a request from outside
privacy-class-disclosure = Who outside asked for your data, after the decision. That somebody asked is counted for good, without you
privacy-verb-breached = something that went wrong was written down
privacy-noun-breach = something that went wrong
privacy-noun-hold = a hold on matching
privacy-noun-clearance = two people a safeguarding lead looked at
privacy-verb-restored = everything was brought back from a backup
privacy-noun-backup = a backup
privacy-class-breach = Something that went wrong with data, after we dealt with it
privacy-breach = What went wrong with your data
privacy-breach-told = We told you on
privacy-breach-help = Are you worried? Email or call us. You can also complain.
