# When there is no page: what happened, and the way on.
errors-not-found-title = This page is not here
errors-not-found-text = The link may have a typing mistake, or the page has moved. Perhaps you need to sign in to see it.
errors-unreadable-title = We could not read what was sent
errors-unreadable-text = Go back, load the page again, and send it once more. Nothing was changed.
errors-too-large-title = That was too much at once
errors-too-large-text = Go back, make the text shorter, and send it again. Nothing was changed.
errors-refused-title = We did not take this
errors-refused-text = It seemed to come from another website. Open the page here again and send it from here. Nothing was changed.
errors-not-allowed-title = This page cannot be opened like that
errors-not-allowed-text = This link belongs to a form. Start on the first page and go to the form from there.
errors-failed-title = Something went wrong on our side
errors-failed-text = It is not your mistake. Wait a minute and try again.
errors-reference = If it happens again, tell us this number:
errors-start = Go to the first page
errors-person = Talk to a person
errors-sign-in-title = Sign in again
errors-sign-in-text = You were signed out, because some time had passed. What you filled in is still here. Sign in, and you can send it.
errors-too-many-title = That was tried too often
errors-too-many-text = To protect accounts from guessing, we wait after some wrong tries. Nothing is locked.
errors-minutes =
    { $n ->
        [one] Try again after { $n } minute.
       *[other] Try again after { $n } minutes.
    }
errors-too-many-reset = Or choose a new passphrase with a link by email
errors-kept-title = You are signed in again
errors-kept-text = We kept what you filled in. Send it now.
errors-kept-button = Send it now
errors-kept-not = Do not send it
errors-again-title = This page was out of date
errors-again-text = You signed in or out after you opened it, perhaps in another tab. What you filled in is still here. For your safety, passphrases and codes are not. Send it once more.
errors-language-title = What you typed is still here
errors-language-text = You changed the language of the page. Carry on to see your form in this language.
errors-language-button = Carry on
errors-unsaid-title = One more step
errors-unsaid-text = Your browser did not tell us which website this form came from, so we have not taken it yet. If you filled in this form here, carry on. For your safety, passphrases and codes have to be typed again.
errors-unsaid-anew = Open the form again
