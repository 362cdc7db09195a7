# Emails about pairs. Telephones are shared: the subject says nothing, and no email names the other person.
pairs-mail-page = Sign in to read more:
pairs-mail-by = You have time until { $date }.

pairs-mail-proposed-subject = Something new waits on your page
pairs-mail-proposed-text = We have a suggestion for you. You can read it on your page. Then you say yes or no. Both answers are fine.

pairs-mail-asked-subject = Something new waits on your page
pairs-mail-asked-text = Somebody would like to meet you. You can read about it on your page. Then you say yes or no. Both answers are fine.

pairs-mail-agreed-subject = Good news on your page
pairs-mail-agreed-text = You both said yes. Your page now shows how to reach each other, and an idea for a first meeting.

pairs-mail-declined-subject = There is news on your page
pairs-mail-declined-text = This match did not go ahead. That is not a judgement of you. We will keep looking.

pairs-mail-lapsed-subject = There is news on your page
pairs-mail-lapsed-text = The time to answer the suggestion has passed, so it has ended. Nothing else has changed. You can tell us if you need more time.

pairs-mail-ended-subject = There is news on your page
pairs-mail-ended-text = Your meetings have ended. Nobody has to give a reason for this, and it is not a judgement of you. You can talk to us about it at any time.

pairs-mail-stopped-subject = There is news on your page
pairs-mail-stopped-text = There is news about your meetings. Please read it on your page before you meet again.
