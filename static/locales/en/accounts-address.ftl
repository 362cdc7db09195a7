# Using another e-mail address: the page, and what both addresses are asked.
accounts-address-title = Change your e-mail address
accounts-address-now = Your address now:
accounts-address-wanted = You asked to use this address:
accounts-address-new-said = The new address said yes.
accounts-address-new-asked = We sent a letter to the new address. Open the link in it.
accounts-address-old-said = The old address said yes.
accounts-address-old-asked = We sent a letter to your old address. Open the link in it.
accounts-address-silent = Can you not read the old address any more? Then you need not do anything there. If nobody stops the change, it is made on
accounts-address-staff = You work with other people’s data. So both addresses have to say yes. If you cannot read the old one any more, ask an admin for a new account.
accounts-address-until = Both links work until
accounts-address-bin = Has nothing arrived? Look in the folder for unwanted mail. Or stop here and start again.
accounts-address-stop = Keep the old address
accounts-address-text = We send a letter to the new address and one to the old address. Open the link in both. Then we change it.
accounts-address-lost =
    { $n ->
        [one] Can you not read the old address any more? Then it takes { $n } day. In that time the old address can stop it.
       *[other] Can you not read the old address any more? Then it takes { $n } days. In that time the old address can stop it.
    }
accounts-address-unconfirmed = Is there a mistake in your address? Write the right one. We send the letter with the link there.
accounts-address-email = New e-mail address
accounts-address-button = Use this address
accounts-address-after = When it is changed, you are signed out on all devices. Then you sign in with the new address.

accounts-address-link-title-new = Is this your new address?
accounts-address-link-text-new = Say yes if you asked to use this address to sign in at Alongside.
accounts-address-link-new-yes = Yes, use this address
accounts-address-link-title-old = Did you ask for another address?
accounts-address-link-text-old = Somebody, probably you, wants to sign in with another address from now on, and not with this one.
accounts-address-link-old-yes = Yes, change it
accounts-address-link-old-no = No, stop it
accounts-address-link-old-after = If you stop it, your address stays as it is, and all devices are signed out.
accounts-address-link-title-waits = Thank you
accounts-address-link-text-waits = We have your yes. Now we wait for the other address. You find where it stands under “Signing in”.
accounts-address-link-title-moved = Your address is changed
accounts-address-link-text-moved = Sign in with your new address. Your passphrase is the same as before.
accounts-address-link-title-stopped = It is stopped
accounts-address-link-text-stopped = Your address stays as it is. All devices are signed out. Choose a new passphrase now, because somebody may know the old one.
accounts-address-link-stopped-person = Do you need help? Write or call. A person helps you.
accounts-address-link-title-gone = This link does not work any more
accounts-address-link-text-gone = It has been used already, or it is too old. Sign in to see which address you use.

accounts-security-address = Change your e-mail address
accounts-security-address-waits = You asked for another address. We wait for an answer to our letters:
accounts-security-address-see = See where it stands
