# Using another email address: the page, and what both addresses are asked.
accounts-address-title = Change your email address
accounts-address-now = Your email address now:
accounts-address-wanted = You asked to use this email address:
accounts-address-new-said = You have confirmed your new email address.
accounts-address-new-asked = We have sent an email to your new email address. Open the link in it.
accounts-address-old-said = You have confirmed from your old email address.
accounts-address-old-asked = We have sent an email to your old email address. Open the link in it.
accounts-address-silent = Can you no longer open emails at your old email address? You do not need to do anything there. If nobody stops the change, we will make it on
accounts-address-staff = You work with other people’s data, so you need to confirm from both email addresses. If you can no longer open emails at the old one, ask an admin for a new account.
accounts-address-until = Both links work until
accounts-address-bin = Has nothing arrived? Look in your spam or junk folder. Or stop here and start again.
accounts-address-stop = Keep my old email address
accounts-address-text = We will send one email to your new email address and one to your old one. Open the link in both. Then we will make the change.
accounts-address-lost =
    { $n ->
        [one] Can you no longer open emails at your old email address? Then the change takes { $n } day. In that time it can be stopped from the old email address.
       *[other] Can you no longer open emails at your old email address? Then the change takes { $n } days. In that time it can be stopped from the old email address.
    }
accounts-address-unconfirmed = Is there a mistake in your email address? Enter the right one, and we will send the email with the link there.
accounts-address-email = New email address
accounts-address-button = Use this email address
accounts-address-after = When it is changed, you will be signed out on all devices. Then sign in with your new email address.

accounts-address-link-title-new = Is this your new email address?
accounts-address-link-text-new = Choose yes if you asked to use this email address to sign in to Alongside.
accounts-address-link-new-yes = Yes, use this email address
accounts-address-link-title-old = Did you ask to use another email address?
accounts-address-link-text-old = Somebody, probably you, wants to sign in with another email address from now on, and not with this one.
accounts-address-link-old-yes = Yes, change it
accounts-address-link-old-no = No, stop it
accounts-address-link-old-after = If you stop it, your email address stays as it is, and all devices are signed out.
accounts-address-link-title-waits = Thank you
accounts-address-link-text-waits = You have confirmed. Now we are waiting for you to confirm from the other email address. You can see how far it has come under “Signing in”.
accounts-address-link-title-moved = Your email address has been changed
accounts-address-link-text-moved = Sign in with your new email address. Your passphrase is the same as before.
accounts-address-link-title-stopped = The change has been cancelled
accounts-address-link-text-stopped = Your email address stays as it is. All devices are signed out. Choose a new passphrase now, because somebody may know the old one.
accounts-address-link-stopped-person = Do you need help? Email or call us. A person will help you.
accounts-address-link-title-gone = This link does not work any more
accounts-address-link-text-gone = It has been used already, or it is too old. Sign in to see which email address you use.

accounts-security-address = Change your email address
accounts-security-address-waits = You asked to use another email address. We are waiting for you to open the links in our emails:
accounts-security-address-see = See how far it has come
