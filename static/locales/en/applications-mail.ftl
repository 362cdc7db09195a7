# Emails about what a coordinator decided. A phone may be shared: no word here tells what the programme is about.
applications-mail-hello = Hello,

applications-mail-info-needed-subject = We have a question for you
applications-mail-info-needed-text = We are reading your form. We need to know one more thing before we can go on.
applications-mail-info-needed-next = Sign in to read the question and to answer it:

applications-mail-ready-subject = There is news about your form
applications-mail-ready-text = We have read your form. Nothing is missing, and you do not need to do anything now. We will email you when there is a next step.
applications-mail-ready-next = Sign in to see where it stands:

applications-mail-declined-subject = There is a decision about your form
applications-mail-declined-text = We have read your form. A person decided about it, not a computer.
applications-mail-declined-next = Sign in to read the decision and the reason:
applications-mail-declined-again = You can ask for another person to look at your form again. To ask for this, email or call us.
