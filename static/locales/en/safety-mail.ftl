# Emails to the safeguarding leads. Telephones are shared: they say nothing of what it is, or of whom.
safety-mail-waiting-subject = Alongside: something new on your page
safety-mail-waiting-text = Something new is waiting for you. Sign in to read it, today if you can:
safety-mail-soon-subject = Alongside: a reminder
safety-mail-soon-text = Something that is waiting for you must be done soon. Sign in to see what it is and how much time is left:
