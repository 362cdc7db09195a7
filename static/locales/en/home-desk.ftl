# What waits for the leads, on their Today. Staff read English.
home-urgent-title = First: for safeguarding leads
home-urgent-concern = A safeguarding concern
home-urgent-complaint = A complaint
home-urgent-request = A data request
home-urgent-breach = A data breach: decide whether to tell the regulator
home-urgent-silence = A person has not been told of a request for their data. Decide again.

# How long it has waited, or how long is left.
home-clock-minutes-left = { $n ->
        [0] told just now
        [one] told { $n } minute ago
       *[other] told { $n } minutes ago
    }
home-clock-hours-left = { $n ->
        [one] told { $n } hour ago
       *[other] told { $n } hours ago
    }
home-clock-days-left = { $n ->
        [one] told { $n } day ago
       *[other] told { $n } days ago
    }
home-clock-now-left = due now
home-clock-left-left = { $n ->
        [0] less than an hour left of { $of }
        [one] { $n } hour left of { $of }
       *[other] { $n } hours left of { $of }
    }
home-clock-late-left = { $n ->
        [0] the { $of } hours are over
        [one] { $n } hour too late
       *[other] { $n } hours too late
    }
home-clock-by = Answer by
home-clock-by-left = { $n ->
        [0] today is the last day
        [one] { $n } day left
       *[other] { $n } days left
    }
home-clock-over = The last day to answer was
home-clock-over-left = { $n ->
        [one] { $n } day too late
       *[other] { $n } days too late
    }
home-clock-paused = It came on
home-clock-paused-left = waits for an answer; the clock stands still
home-sharing = { $n ->
    [one] One account has
   *[other] { $n } accounts have
    } an email address that is written in different ways and is one and the same. They were not joined, and each signs in as before. Ask these people which account they use, and change the email address of the other one or delete it. The log of the service names them.

# Two applications with the same name and the same phone number, for leads.
home-twice = May have applied twice, with two email addresses:
home-twice-hint = The name and the phone number are the same. Ask them which application to keep.
home-held =
    { $n ->
        [one] { $n } email that somebody asked for when they signed up or signed in is waiting to be sent.
       *[other] { $n } emails that people asked for when they signed up or signed in are waiting to be sent.
    }
home-held-since = The first of them has waited since
home-held-hint = More were asked for than we send in one hour. They go one after another, and no other email waits for them. If you did not expect many new people today, tell whoever looks after Alongside.
home-undelivered = We could not deliver an email to:
home-undelivered-hint = We do not try again. Call them, and ask them to change their email address on their page.
home-undelivered-others =
    { $n ->
        [one] In the last 7 days, { $n } email to someone who works with us or who wrote to us could not be delivered. Check the email addresses of staff and of requests.
       *[other] In the last 7 days, { $n } emails to people who work with us or who wrote to us could not be delivered. Check the email addresses of staff and of requests.
    }
home-unreadable = These records are damaged and were set aside. Everything else goes on. Tell whoever looks after Alongside:
