# Emails about accounts. Subjects say nothing that somebody looking over a shoulder should not read.
accounts-mail-hello = Hello,

accounts-mail-confirm-subject = Confirm your email address
accounts-mail-confirm-text = Somebody, probably you, gave us this email address. To confirm that it is yours, open this link:
accounts-mail-confirm-passphrase = The page may ask for the passphrase you have just chosen.
accounts-mail-confirm-anew = If you do not know it any more, you can choose a new one there.
accounts-mail-confirm-days =
    { $n ->
        [one] The link works for { $n } day.
       *[other] The link works for { $n } days.
    }
accounts-mail-confirm-not-you =
    { $n ->
        [one] If this was not you, you do not need to do anything. We will delete the email address after { $n } day.
       *[other] If this was not you, you do not need to do anything. We will delete the email address after { $n } days.
    }

accounts-mail-already-subject = Your email address
accounts-mail-already-text = Somebody, probably you, applied with this email address. There is already an account with it.
accounts-mail-already-you = If it was you, open this link. It brings your new answers to the account you have:
accounts-mail-already-staff = Your answers cannot go to that account: it belongs to someone who works with us. Nobody works here and takes part at the same time. To change that, email or call us.
accounts-mail-already-old = After that, sign in with the passphrase you had before.
accounts-mail-already-not-you = If this was not you, you do not need to do anything. Nothing in your account has changed.

accounts-mail-reset-subject = Your link
accounts-mail-reset-text = Somebody, probably you, asked for a link to choose a new passphrase. Here it is:
accounts-mail-reset-hour = The link works for one hour, and only once.
accounts-mail-reset-ends = When you use it, all devices are signed out.
accounts-mail-reset-not-you = If this was not you, you do not need to do anything. Your passphrase stays as it is.

accounts-mail-changed-subject = Something was changed
accounts-mail-changed-passphrase = The passphrase of your account was changed just now.
accounts-mail-changed-codes-on = Your account now asks for a code when you sign in.
accounts-mail-changed-codes-off = Your account does not ask for codes any more when you sign in.
accounts-mail-changed-you = If this was you, you do not need to do anything.
accounts-mail-changed-not-you = If this was not you, email or call us now. A person will help you.

accounts-mail-no-account-subject = Your link
accounts-mail-no-account-text = Somebody, probably you, asked for a link to choose a new passphrase. But there is no confirmed account with this email address, so we cannot send you one.
accounts-mail-no-account-other = Perhaps you used another email address. Try again with that one.
accounts-mail-no-account-not-you = If this was not you, you do not need to do anything. If somebody else gave us your email address, we will delete it after 7 days.

accounts-mail-no-account-waits = Have you applied in the last 7 days? Then look for our email “Confirm your email address” and open the link in it. You can choose a new passphrase there too. An application that is not confirmed is deleted after 7 days.

accounts-mail-set-up-subject = Your link
accounts-mail-set-up-text = You have an account at Alongside now. Open this link to choose your passphrase:
accounts-mail-set-up-days =
    { $n ->
        [one] The link works for { $n } day, and only once.
       *[other] The link works for { $n } days, and only once.
    }
accounts-mail-set-up-codes = Have your phone with you when you sign in for the first time. It will show you codes.

accounts-mail-changed-address = The email address of your account was changed just now.
accounts-mail-address-days =
    { $n ->
        [one] The link works for { $n } day.
       *[other] The link works for { $n } days.
    }
accounts-mail-address-new-subject = Confirm your email address
accounts-mail-address-new-text = Somebody, probably you, wants to sign in with this email address. To confirm, open this link:
accounts-mail-address-new-passphrase = The page may ask for your passphrase.
accounts-mail-address-new-not-you = If this was not you, you do not need to do anything. Nothing happens.
accounts-mail-address-old-subject = Your email address
accounts-mail-address-old-text = Somebody, probably you, wants to use another email address for your account. Open this link to confirm the change, or to stop it:
accounts-mail-address-old-silent =
    { $n ->
        [one] If nobody stops it within { $n } day, we take that as a yes.
       *[other] If nobody stops it within { $n } days, we take that as a yes.
    }
accounts-mail-address-old-staff = Without your yes, nothing changes.
accounts-mail-address-old-not-you = If this was not you, stop it now with the link, and choose a new passphrase.
accounts-mail-address-taken-subject = Your email address
accounts-mail-address-taken-text = Somebody, probably you, wants to use this email address for an account. There is already an account with it, so nothing is changed.
accounts-mail-address-taken-you = If it was you, sign in with this email address, or email or call us. A person will help you.
accounts-mail-address-taken-not-you = If this was not you, you do not need to do anything. Nothing in your account has changed.
