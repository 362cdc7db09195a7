# The page of the demonstration that shows the letters it does not send.
demo-mail-title = Letters of this demonstration
demo-mail-lead = A demonstration sends nothing. Each letter that would go out stays here, and you can follow its link.
demo-mail-count = { $n ->
    [one] One letter, newest first.
   *[other] { $n } letters, newest first.
  }
demo-mail-to = To
demo-mail-empty = No letter waits here.
