# Letters about one's own data. Telephones are shared: the subjects say nothing.
privacy-mail-leaving-subject = Your request
privacy-mail-leaving-text = You asked us to delete everything that we hold about you. We do it on { $date }, at { $clock }.
privacy-mail-leaving-undo = Have you changed your mind? Or was it not you? Sign in before then, and keep your data:
privacy-mail-leaving-after = After that we cannot write to you any more. You can apply again at any time.
