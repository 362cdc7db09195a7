# Signing in, and choosing a passphrase.
accounts-email = E-mail address
accounts-passphrase = Passphrase

accounts-sign-in-title = Sign in
accounts-sign-in-button = Sign in
accounts-sign-in-reset = I do not know my passphrase any more
accounts-sign-in-confirm = Have you just applied? First open the link in the e-mail that we sent you.
accounts-sign-in-new = Are you new here?
accounts-sign-in-new-text = You make an account when you apply.
accounts-sign-in-shared = Does somebody else use this device?

accounts-reset-title = Choose a new passphrase
accounts-reset-text = Tell us your e-mail address. We send you a link. With it you can choose a new passphrase.
accounts-reset-email-hint = The address of your account
accounts-reset-button = Send me the link
accounts-reset-asked-title = Look at your e-mails
accounts-reset-asked-text = If there is an account with this address, we are sending a link to it now. The link works for one hour.
accounts-reset-asked-wait = Has nothing arrived after ten minutes?
accounts-reset-asked-bin = Look in the folder for unwanted mail.
accounts-reset-asked-address = Try again with another address. Perhaps you used a different one.
accounts-reset-asked-person = Write or call. A person helps you.
accounts-reset-again = Try another address
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
