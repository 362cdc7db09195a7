# The page of the demonstration that shows the emails it does not send.
demo-mail-title = Emails of this demonstration
demo-mail-lead = A demonstration sends nothing. Each email that would go out stays here, and you can follow its link.
demo-mail-count = { $n ->
    [one] One email, newest first.
   *[other] { $n } emails, newest first.
  }
demo-mail-to = To
demo-mail-empty = No emails are waiting here.
