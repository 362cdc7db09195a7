# Emails about one's own data. Telephones are shared: the subjects say nothing.
privacy-mail-leaving-subject = Your request
privacy-mail-leaving-text = You asked us to delete everything that we hold about you. We do it on { $date }, at { $clock }.
privacy-mail-leaving-undo = Have you changed your mind? Or was it not you? Sign in before then, and keep your data:
privacy-mail-leaving-after = After that we can no longer email you. You can apply again at any time.

privacy-mail-unused-subject = Your account
privacy-mail-unused-text = You have not used your account for a long time. We do not keep data that nobody needs. So we will delete it.
privacy-mail-unused-by = Would you like to keep it? Then sign in before { $date }:
privacy-mail-unused-copy = If you do nothing, we delete everything on that day. Before that you can take a copy with you.

privacy-mail-received-subject = We have your message
privacy-mail-received-text = We have recorded what you told us. A person will read it.
privacy-mail-received-by = You hear from us by { $date }.

privacy-mail-answered-subject = News about your request
privacy-mail-answered-open = We are working on your request again.
privacy-mail-answered-paused = We need to know more before we can go on. Email or call us: you find both below.
privacy-mail-answered-extended = Your request takes us longer than one month. We need up to two more months, and answer sooner if we can.
privacy-mail-answered-done = We have done what you asked, or looked at it again. This is our answer:
privacy-mail-answered-refused = We could not do what you asked. This is why:
privacy-mail-answered-taken-back = You have taken your request back.
privacy-mail-answered-complain = Do you see it differently? You can complain to us:
privacy-mail-answered-ico = You can complain to the Information Commissioner’s Office, which is not part of us:
privacy-mail-answered-court = You can also go to a court.

privacy-mail-disclosure-subject = Something to read on your page
privacy-mail-disclosure-text = There is something new about your data on your page. Sign in to read it:

privacy-mail-breach-subject = Something important on your page
privacy-mail-breach-text = We have to tell you something important about your data. Sign in to read what happened, and what you can do:
