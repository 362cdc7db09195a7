# What worries people in pairs. For leads.
safety-desk-title = Concerns
safety-desk-lead = What somebody in a pair told you. Nobody else reads this, and the other one never learns of it. If in doubt, stop the pair first and ask afterwards.
safety-desk-told-mentee = The mentee told us:
safety-desk-told-mentor = The mentor told us:
safety-desk-other-mentee = The mentee in this pair:
safety-desk-other-mentor = The mentor in this pair:
safety-desk-told-at = Told on
safety-desk-told-days = { $n ->
        [0] today
        [one] { $n } day ago
       *[other] { $n } days ago
    }
safety-desk-none = Nobody has told you of a concern
safety-desk-pair = Look at the pair
safety-desk-how = How you dealt with it
safety-desk-close = Dealt with

safety-desk-apart-title = Never matched
safety-desk-apart-lead = Two people who must never be a pair, in whatever round. Only leads read this page.
safety-desk-apart-hidden = Coordinators do not learn of it: for them the two cannot be paired, as with any other two who do not fit. Neither of the two learns of it either. A proposal that was made before still shows them and is marked as out of date; nobody can confirm the two.
safety-desk-apart-and = and
safety-desk-apart-nobody = Somebody whose data is locked
safety-desk-apart-pair = The two are in an open pair now. Stop it first if somebody may be in danger.
safety-desk-apart-end = They may be matched again
safety-desk-apart-none = Nobody is kept apart
safety-desk-apart-new = Keep two people apart
safety-desk-apart-one = Email address of one person
safety-desk-apart-other = Email address of the other
safety-desk-why = Why
safety-desk-why-asked = One of the two asked for it
safety-desk-why-safety = To keep somebody safe
safety-desk-why-near = They are of one family, or work together
safety-desk-apart-words = What leads should know
safety-desk-apart-words-hint = It is sealed, and no other page shows it.
safety-desk-apart-button = Never match these two
mistake-about-oneself = This is about you. Ask a colleague to do it.
mistake-nobody-here = Nobody here has this email address. Look at the application for the right one.
mistake-same-person = Enter the email addresses of two different people.
safety-desk-again = Who may be matched again?
safety-desk-again-hint = Neither has been matched with anyone new since this was told. Take the tick away if somebody may be matched again now. You can change this later on the page of their application.
safety-desk-hold-mentor = Keep on hold: the mentor
safety-desk-hold-mentee = Keep on hold: the mentee
