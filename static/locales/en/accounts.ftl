# Signing in, and choosing a passphrase.
accounts-email = Email address
accounts-passphrase = Passphrase

accounts-sign-in-title = Sign in
accounts-sign-in-button = Sign in
accounts-sign-in-reset = I do not know my passphrase any more
accounts-sign-in-confirm = Have you just applied? First open the link in the email that we sent you.
accounts-sign-in-new = Are you new here?
accounts-sign-in-new-text = You make an account when you apply.
accounts-sign-in-shared = Does somebody else use this device?

accounts-reset-title = Choose a new passphrase
accounts-reset-text = Enter your email address. We will email you a link to choose a new passphrase.
accounts-reset-email-hint = The email address of your account
accounts-reset-button = Send me the link
accounts-reset-asked-title = Check your emails
accounts-reset-asked-for = You entered this email address:
accounts-reset-asked-text = If there is an account with this email address, we are sending a link to it now. The link works for one hour.
accounts-reset-asked-wait = Has nothing arrived after ten minutes?
accounts-reset-asked-bin = Look in your spam or junk folder.
accounts-reset-asked-address = Try again with another email address. Perhaps you used a different one.
accounts-reset-asked-person = Email or call us. A person will help you.
accounts-reset-again = Try another email address
accounts-reset-back = Back to sign in

accounts-passphrase-title = Choose your passphrase
accounts-passphrase-text = A passphrase is a long password that is easy to remember.
accounts-passphrase-long = It has at least 15 characters.
accounts-passphrase-words = Four words that only you would put together are good.
accounts-passphrase-script = Every language is fine, and so are spaces.
accounts-passphrase-new = New passphrase
accounts-passphrase-hint = At least 15 characters
accounts-passphrase-button = Save the passphrase
accounts-passphrase-after = After that you sign in with it. If you were signed in on other devices, that ends.
accounts-passphrase-gone-title = This link does not work any more
accounts-passphrase-gone-text = It has been used already, or it is too old.
accounts-passphrase-gone-next = You can ask for a new link. If you work here and this was your first link, ask the person who gave it to you.
accounts-passphrase-gone-reset = Ask for a new link

accounts-code-title = Enter your code
accounts-code-text = Open the app that shows your codes. Enter the code for Alongside.
accounts-code = Code
accounts-code-hint = The code has six digits. A recovery code works too.
accounts-code-lost = Do you not have the app any more? Use one of the recovery codes that you wrote down. Each works once.
accounts-code-lost-all = Do you have neither? Email or call us. A person will help you.

accounts-security-title = Signing in
accounts-security-email = You sign in with this email address:
accounts-security-passphrase-text = You can change it at any time.
accounts-security-codes-title = Codes
accounts-security-codes-on = We ask for a code when you sign in.
accounts-security-codes-left =
    { $n ->
        [one] You have { $n } recovery code left.
       *[other] You have { $n } recovery codes left.
    }
accounts-security-codes-off = An app on your phone can show a new code every 30 seconds. Then nobody can sign in with your passphrase alone.
accounts-security-codes-later = You can use codes as soon as you have opened the link in our email.
accounts-security-sessions-title = Where you are signed in
accounts-security-sessions-text = Is there a line that you do not know? Sign it out, and change your passphrase.
accounts-security-began = Since
accounts-security-seen = Last used
accounts-security-end = Sign out
accounts-security-own = This device
accounts-security-others = Sign out everywhere else

accounts-change-title = Change your passphrase
accounts-change-old = Passphrase now
accounts-change-after = After that you are signed out on all other devices.

accounts-codes-title = Use codes to sign in
accounts-codes-text = With codes, nobody can sign in with your passphrase alone.
accounts-codes-needed = You work with other people’s data. So we ask you for a code when you sign in. The desk opens after you have done this.
accounts-codes-app = You need an app that shows codes. Many phones and password managers have one.
accounts-codes-picture = We show you a picture. You scan it with the app.
accounts-codes-each = After that we ask for a code each time you sign in.
accounts-codes-begin = Show the picture
accounts-codes-first = First, add Alongside to the app
accounts-codes-scan = Scan this picture with the app.
accounts-codes-alt = A picture for the camera of your app. The text below holds the same.
accounts-codes-type = Can you not scan it? Type this text into the app:
accounts-codes-second = Then enter the code that the app shows
accounts-codes-code = Code of six digits
accounts-codes-button = Use codes from now on
accounts-codes-on = You use codes already.

accounts-recovery-title = Write these codes down
accounts-recovery-text = If you lose your phone, you can sign in with one of them.
accounts-recovery-once = Each works once. We show them only now.
accounts-recovery-where = Keep them on paper, in a place that only you can open.
accounts-recovery-on = I have written them down

accounts-off-title = Stop using codes
accounts-off-text = After that, your passphrase alone is enough. Do this too before you change to another phone. Then you can start again with the new one.
accounts-off-staff = The desk stays closed until you use codes again.
accounts-off-button = Stop using codes
