# Applying: what is asked, page by page.
applications-continue = Continue
applications-save = Save
applications-back-to-list = Back to the list of topics
applications-keep = For as long as your application is open. You can ask us to delete it at any time.
applications-who = The programme’s coordinators. If we propose a match, the other person sees what you share.
applications-explained = { $label }: { $hint }

applications-start-title-mentee = Apply for a mentor
applications-start-title-mentor = Apply to be a mentor
applications-start-lead-mentee = A mentor gives you time, experience and an open ear for six months. Applying takes about ten minutes.
applications-start-lead-mentor = You give one or two hours a week, for six months. Applying takes about ten minutes.
applications-start-asked = What we ask
applications-start-asked-name = The name to use, and how to reach you
applications-start-asked-languages = The languages you would like to use
applications-start-asked-areas-mentee = What you would like a mentor for
applications-start-asked-areas-mentor = What you can offer as a mentor
applications-start-asked-times = The times that suit you, online or in person
applications-start-checks = Before you meet anybody
applications-start-checks-text = After you hand in your application, there are a few steps before you meet a mentee. You can see on your page which ones are done.
applications-start-checks-hard = If one of them is hard for you, email or call us, and we will find another way. We never ask for a police check from another country, and never for papers.
applications-start-never = What we never ask
applications-start-never-text = We do not ask about nationality, immigration status, date of birth, religion or home address. We take no photos and no documents.
applications-start-who = Who sees it
applications-start-who-text = Only the programme’s coordinators. Our computer suggests matches. A person decides, and you can say no.
applications-start-button = Start
applications-start-sign-in = I have an account
applications-start-save = Each page is saved when you continue. You can stop and come back.
applications-closed-title = Applications are closed now
applications-closed-text = The next round is not open yet, and its day is not fixed. Email or call us, and we will tell you when it opens. If you have applied before, you can sign in as always.
applications-applied-title = You have an application already
applications-before-applied = Each person has one application in a round. If you would like to take part in another way, take this one back on your page first. Then you can apply again.
applications-before-declined = You cannot apply again in this round. Your page says why, and how to ask somebody else to look at it again.
applications-applied-link = Go to my page
applications-again-title = You have applied before
applications-again-text = You can start with your earlier answers and change what is different now. Before you hand in, we will ask you again what you agree to.
applications-again-answers = Start with my earlier answers
applications-again-blank = Start with empty pages
applications-other-title = You have started an application already
applications-other-text-mentor = You have started to apply for a mentor. You can change it to an application to be a mentor. Your answers about yourself will stay. We will ask you again about topics and meeting.
applications-other-text-mentee = You have started to apply to be a mentor. You can change it to an application for a mentor. Your answers about yourself will stay. We will ask you again about topics and meeting.
applications-other-button-mentor = Apply to be a mentor instead
applications-other-button-mentee = Apply for a mentor instead
applications-other-keep = Keep my application as it is

applications-age-title = Are you 18 or over?
applications-age-hint = The programme is for adults. We do not ask for your date of birth.
applications-age-yes = Yes, I am 18 or over
applications-age-no = No, I am under 18

applications-stop-title = This programme is for adults
applications-stop-text = Thank you for your interest. You can apply when you are 18.
applications-stop-nothing = We have not stored anything about you.
applications-stop-other = If you would like to talk to somebody now, email or call us. A person will answer.
applications-stop-home = Go to the first page

applications-account-title = Make an account
applications-account-lead = With an account you can save your answers, come back, and see where your application stands.
applications-account-email = Email address
applications-account-email-hint = We will email you a link to confirm that this email address is yours.
applications-account-passphrase = Passphrase
applications-account-passphrase-hint = At least 15 characters. Three or four words that only you would put together are good. Any language and spaces are fine.
applications-account-why = To keep your answers safe, and to tell you what happens.
applications-account-who = Only the coordinators see your email address. Your mentor or mentee sees it after you have both said yes.
applications-account-keep = If you do not open the link in our email, we will delete everything after 7 days.
applications-account-have = Do you have an account already?
applications-account-sign-in = Sign in

applications-tasks-title-mentee = Your application for a mentor
applications-tasks-title-mentor = Your application to be a mentor
applications-tasks-lead = Take the topics one by one. You can change each answer later.
applications-tasks-check = Check your answers
applications-tasks-kept = We keep a draft for 30 days after your last change. Then we delete it.
applications-tasks-other-mentor = I would like a mentor instead
applications-tasks-other-mentee = I would like to be a mentor instead
applications-tasks-withdraw = I do not want to apply any more
applications-unconfirmed-title = Confirm that the email address is yours
applications-unconfirmed-text = Open the link in it. Until then nobody reads your application, and you cannot sign in on another device.
applications-unconfirmed-again = Send the email again

applications-step-name = Your name and how to reach you
applications-step-languages = Languages
applications-step-areas = Topics
applications-step-times = Times
applications-step-meeting = How to meet
applications-step-more = Anything else
applications-step-consents = Your agreement

applications-name-title = Your name and how to reach you
applications-name-label = Name to use
applications-name-hint = Any name you like to be called by. It need not be on a document.
applications-name-why = So that we can speak to you as you wish.
applications-shown-label = Name to show to a possible match
applications-shown-hint = { $side ->
        [mentor] A possible mentee sees this name before you have both said yes. A first name or a nickname is enough, for example “Amal” or “Tai Man”. Leave out your family name if it must not be seen yet. If you leave this empty, we will say “your possible mentor”.
       *[mentee] A possible mentor sees this name before you have both said yes. A first name or a nickname is enough, for example “Amal” or “Tai Man”. Leave out your family name if it must not be seen yet. If you leave this empty, we will say “your possible mentee”.
    }
applications-seen-title = All of this name will be seen
applications-seen-text = The name to show is the same as your full name. A possible match will see all of it before you have both said yes. You can choose a shorter one.
applications-seen-change = Change the name to show
applications-name-who = Only the coordinators. In a proposed match, the other person sees only the name to show. They see your name, and how to reach you, after you have both said yes.
applications-reach-label = How would you like to be reached?
applications-reach-hint = We will email you about your application. After you have both said yes, the other person sees what you choose here.
applications-reach-email = By email
applications-reach-call = By a phone call
applications-reach-message = By a text message
applications-phone-label = Phone number
applications-phone-hint = Only needed for calls.

applications-languages-title = Which languages would you like to use?
applications-languages-lead-mentee = Choose the languages you would like to speak or sign with your mentor.
applications-languages-lead-mentor = Choose the languages you would like to speak or sign with a mentee.
applications-languages-row = Language { $n }
applications-languages-language = Language
applications-languages-level = How well
applications-languages-choose = Choose a language
applications-languages-choose-level = Choose a level
applications-languages-home = I feel most at home in this language
applications-languages-more = Add another language
applications-languages-why = Two people need one language that both can hold a conversation in.

applications-areas-title-mentee = What would you like a mentor for?
applications-areas-title-mentor = What can you offer?
applications-areas-lead-mentee = Choose up to five topics. Put the most important one first.
applications-areas-lead-mentor = Tick the topics that you would like to offer. For each one we will ask how much experience you have.
applications-areas-depth = How much experience do you have in this?
applications-areas-depth-choose = Choose how much
applications-areas-choose = Choose a topic
applications-areas-place-1 = Most important
applications-areas-place-2 = Second
applications-areas-place-3 = Third
applications-areas-place-4 = Fourth
applications-areas-place-5 = Fifth
applications-areas-meaning = What the topics mean
applications-areas-why = So that a mentor has experience in what matters to a mentee.

applications-times-title = Which times suit you?
applications-times-lead = Choose every part of the week that usually suits you. The more you choose, the easier it is to find a match.
applications-times-zone = Your time zone
applications-times-zone-hint = All times below are in this zone.
applications-times-half-hours = Choose single half hours
applications-times-why = Two people need at least one hour in the week that suits both.
applications-times-who = The coordinators. In a proposed match, the other person sees the hours you share, and no others.

applications-meeting-title = How would you like to meet?
applications-meeting-way = Way of meeting
applications-meeting-region = Where you could meet in person
applications-meeting-region-hint = A broad area is enough. Leave this out if you meet online only.
applications-meeting-region-choose = Choose an area
applications-meeting-places = How many mentees can you take at the same time?
applications-meeting-places-hint = You can change this later.
applications-meeting-why = So that we propose only people you can meet.

applications-more-title = Anything else?
applications-more-lead = You can leave all of this blank. Open a question to answer it.
applications-access-label = What would make meeting easier for you?
applications-access-hint = For example step-free places, captions, or breaks. At most 500 characters.
applications-consent-access = I agree that the programme keeps this about my access needs until my application ends, to arrange meetings. I can delete it here at any time.
applications-note-label = Anything you want us to know
applications-note-hint = You do not need to write about your status, health or past. At most 500 characters.
applications-apart-label = People you should not be matched with
applications-apart-hint = Names are enough. You do not need to say why. Only our safeguarding leads read this. They are members of our team who keep everybody safe.
applications-more-why = So that we can make this work for you.
applications-more-who = Only the coordinators, and only safeguarding leads read the names. The computer does not use any of this.

applications-consents-title = Your agreement
applications-consents-lead = You can say no to each of these and still apply.
applications-consent-matching = I agree that the charity’s computer uses my languages, topics and times to look for a match, until my application ends.
applications-consent-matching-hint = Without this, the computer does not use your answers. A coordinator looks for a match by hand, which can take longer.
applications-consent-news = I would like news about later rounds by email, for two years.
applications-consent-news-hint = At most four emails a year.
applications-consents-stop = You can change your mind on this page at any time.
applications-consent-given = Yes
applications-consent-not-given = No

applications-summary-name = Name to use
applications-summary-shown = Name to show to a possible match
applications-summary-shown-none-mentor = No name. We say “your possible mentor”.
applications-summary-shown-none-mentee = No name. We say “your possible mentee”.
applications-summary-phone = Phone number
applications-summary-reach = How to reach you
applications-summary-languages = Languages
applications-summary-language = { $language }: { $level }
applications-summary-language-home = { $language }: { $level } (feels most at home)
applications-summary-areas-mentee = Topics, most important first
applications-summary-areas-mentor = What you can offer
applications-summary-area = { $area }: { $depth }
applications-summary-times = Times
applications-summary-day = { $day }: { $times }
applications-summary-zone = Time zone
applications-summary-way = Way of meeting
applications-summary-region = Area for meeting in person
applications-summary-places = Number of mentees
applications-summary-access = Access needs
applications-summary-note = Anything you want us to know
applications-summary-apart = Not to be matched with
applications-summary-consent-matching = Agreement: look for a match with the computer
applications-summary-consent-news = Agreement: news by email

applications-check-title = Check your answers
applications-check-next = Hand it in
applications-check-next-text = After this, a coordinator reads your answers. You can still change them or take the application back.
applications-check-submit = Hand in my application
applications-check-missing = Some topics are not filled in yet. Go to the list.

applications-done-title = You have handed in your application
applications-done-text = Thank you. You have done your part for now.
applications-done-text-unconfirmed = Thank you. There is one more step for you: confirm your email address.
applications-done-unconfirmed = When you have opened the link in our email, a coordinator will read your application and answer you.
applications-done-next = What happens next
applications-done-by = A coordinator reads your application and answers you by
applications-done-then-mentee = When there is a mentor who fits, we show you the proposal first. You decide.
applications-done-then-mentor = When there is a mentee who fits and has said yes, we ask you. You decide.
applications-done-me = Go to my page

applications-mine-title = Your answers
applications-mine-lead = You can change each answer. Changes count from the moment you save them.
applications-mine-over = This application has ended. The answers cannot be changed any more.

applications-confirm-title-ask = Is this your email address?
applications-confirm-text-ask = With one more step we know that this email address is yours.
applications-confirm-title-gone = This link does not work any more
applications-confirm-text-gone = It has been used, or it is older than 7 days. Sign in to see where you stand.
applications-confirm-title-already = You have had an account before
applications-confirm-text-already = Your new answers are in that account now. Sign in with the passphrase you had before.
applications-confirm-title-staff = This email address belongs to a member of our team
applications-confirm-text-staff = Nobody can work here and take part at the same time. We have deleted the answers you gave with this email address. To take part yourself, email or call us.
applications-confirm-title-sent = Check your email
applications-confirm-text-sent = Our email can take a few minutes. Look in your spam or junk folder too. If you have asked for it several times, wait 15 minutes before you ask again: we limit how many emails go to one email address.
applications-confirm-passphrase-hint = The one you chose when you applied.
applications-confirm-button = Yes, this is my email address

applications-confirm-other-title = If your passphrase does not work
applications-confirm-other-here = Open the link in the browser where you began your application. If you are still signed in there, you do not need the passphrase.
applications-confirm-other-anew = Choose another passphrase

applications-anew-title = Choose another passphrase
applications-anew-ask = You can go on with your application without the passphrase you chose before.
applications-anew-known = You have had an account with this email address before. We can bring your new answers to that account. It keeps its own passphrase.
applications-anew-known-before = Do you not know that passphrase either?
applications-anew-known-button = Bring my answers to my account
applications-anew-person = You have told us more than the answers to our questions. So that nobody else can read it, a person needs to help you with this. Email or call us.
applications-anew-safe = We will delete your name, your phone number, what you wrote under “Anything else”, and your agreement from these answers. You will need to fill in those pages again and hand in your application. Your languages, topics and times stay.
applications-anew-safe-why = We do this because an email can reach the wrong person. Nobody should read who you are only because they have the link. You will be signed out on other devices.
applications-anew-button = Save and confirm my email address

applications-mail-received-subject = We have received your form
applications-mail-received-text = Thank you. Your form has arrived.
applications-mail-received-by =
    { $n ->
        [one] A person reads it and answers you within { $n } day.
       *[other] A person reads it and answers you within { $n } days.
    }
applications-mail-received-status = You can see where it stands here:
applications-consent-matching-who = The charity that is named below. Its computer compares your answers, and its coordinators read them.
applications-consent-matching-what = Your languages, topics and times, and how you would like to meet.
applications-consent-matching-why = To look for somebody who fits you.
applications-consent-matching-long = Until your application ends.
applications-consent-matching-stop = Take the mark away here, or press “Take it back” on your data page. You need not say why.
applications-consent-news-who = The charity that is named below.
applications-consent-news-what = Your email address and the language of your emails.
applications-consent-news-why = To tell you when a new round opens.
applications-consent-news-long = Two years at most.
applications-consent-news-stop = Take the mark away here, or press “Take it back” on your data page. You need not say why.
applications-consent-access-who = The charity that is named below. Only its coordinators read it.
applications-consent-access-what = What you write about your access needs.
applications-consent-access-why = So that meetings are easy for you.
applications-consent-access-long = Until your application ends.
applications-consent-access-stop = Delete the text here, or press “Take it back” on your data page. You need not say why.

# Asked softly, once, if a free text may tell more than somebody meant to.
applications-soft-title = Do you want to tell us this?
applications-soft-text = Your text may say something about your status, your health, or an official number. We do not need it. If we do not have it, nobody can take it from us.
applications-soft-kept = We have kept your text. You can continue, or change it first.
applications-soft-change = Change my text
applications-elsewhere-title = You saved something else meanwhile
applications-elsewhere-text = It may have been in another tab or on another device. This is saved now. What you typed here stands below: save it if it is what you want.
