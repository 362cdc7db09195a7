# E-mails about accounts. Subjects say nothing that somebody looking over a shoulder should not read.
accounts-mail-hello = Hello,

accounts-mail-confirm-subject = Confirm your e-mail address
accounts-mail-confirm-text = Somebody, probably you, gave us this e-mail address. Open this link to show that it is yours:
accounts-mail-confirm-passphrase = The page may ask for the passphrase you have just chosen.
accounts-mail-confirm-days =
    { $n ->
        [one] The link works for { $n } day.
       *[other] The link works for { $n } days.
    }
accounts-mail-confirm-not-you =
    { $n ->
        [one] Was it not you? Then you need not do anything. We delete the address after { $n } day.
       *[other] Was it not you? Then you need not do anything. We delete the address after { $n } days.
    }

accounts-mail-already-subject = Your e-mail address
accounts-mail-already-text = Somebody, probably you, applied with this e-mail address. There is already an account with it.
accounts-mail-already-you = If it was you, open this link. It brings your new answers to the account you have:
accounts-mail-already-staff = Your answers cannot go to that account: it belongs to somebody who works with us. Nobody works here and takes part at the same time. To change that, write or call us.
accounts-mail-already-old = After that, sign in with the passphrase you had before.
accounts-mail-already-not-you = Was it not you? Then you need not do anything. Nothing in your account has changed.

accounts-mail-reset-subject = Your link
accounts-mail-reset-text = Somebody, probably you, asked for a link to choose a new passphrase. Here it is:
accounts-mail-reset-hour = The link works for one hour, and only once.
accounts-mail-reset-ends = When you use it, all devices are signed out.
accounts-mail-reset-not-you = Was it not you? Then you need not do anything. Your passphrase stays as it is.

accounts-mail-changed-subject = Something was changed
accounts-mail-changed-passphrase = The passphrase of your account was changed just now.
accounts-mail-changed-codes-on = Your account now asks for a code when you sign in.
accounts-mail-changed-codes-off = Your account does not ask for codes any more when you sign in.
accounts-mail-changed-you = Was it you? Then you need not do anything.
accounts-mail-changed-not-you = Was it not you? Then write or call us now. A person helps you.

accounts-mail-no-account-subject = Your link
accounts-mail-no-account-text = Somebody, probably you, asked for a link to choose a new passphrase. But there is no account with this e-mail address.
accounts-mail-no-account-other = Perhaps you used another address. Try again with that one.
accounts-mail-no-account-not-you = Was it not you? Then you need not do anything. We keep nothing about you.

accounts-mail-set-up-subject = Your link
accounts-mail-set-up-text = You have an account at Alongside now. Open this link to choose your passphrase:
accounts-mail-set-up-days =
    { $n ->
        [one] The link works for { $n } day, and only once.
       *[other] The link works for { $n } days, and only once.
    }
accounts-mail-set-up-codes = Have your phone with you when you sign in for the first time. It will show you codes.

accounts-mail-changed-address = The e-mail address of your account was changed just now.
accounts-mail-address-days =
    { $n ->
        [one] The link works for { $n } day.
       *[other] The link works for { $n } days.
    }
accounts-mail-address-new-subject = Confirm your e-mail address
accounts-mail-address-new-text = Somebody, probably you, wants to sign in with this e-mail address. Open this link to say yes:
accounts-mail-address-new-passphrase = The page may ask for your passphrase.
accounts-mail-address-new-not-you = Was it not you? Then you need not do anything. Nothing happens.
accounts-mail-address-old-subject = Your e-mail address
accounts-mail-address-old-text = Somebody, probably you, wants to use another e-mail address for your account. Open this link to say yes, or to stop it:
accounts-mail-address-old-silent =
    { $n ->
        [one] If nobody stops it within { $n } day, we take that as a yes.
       *[other] If nobody stops it within { $n } days, we take that as a yes.
    }
accounts-mail-address-old-staff = Without your yes, nothing changes.
accounts-mail-address-old-not-you = Was it not you? Then stop it now with the link, and choose a new passphrase.
accounts-mail-address-taken-subject = Your e-mail address
accounts-mail-address-taken-text = Somebody, probably you, wants to use this e-mail address for an account. There is already an account with it, so nothing is changed.
accounts-mail-address-taken-you = If it was you, sign in with this address, or write or call us. A person helps you.
accounts-mail-address-taken-not-you = Was it not you? Then you need not do anything. Nothing in your account has changed.
