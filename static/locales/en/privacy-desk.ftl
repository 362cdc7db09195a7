# The register of requests and complaints. For leads.
privacy-desk-title = Requests and complaints
privacy-desk-lead = What people asked about their data, by the day on which an answer is due.
privacy-desk-overdue = This is overdue
privacy-desk-overdue-requests = { $n ->
        [one] { $n } request whose last day is over
       *[other] { $n } requests whose last day is over
    }
privacy-desk-overdue-breaches = { $n ->
        [one] { $n } breach after 72 hours without a decision
       *[other] { $n } breaches after 72 hours without a decision
    }
privacy-desk-overdue-silences = { $n ->
        [one] { $n } person may not be told of a request from outside, and the day to look at that again has come
       *[other] { $n } people may not be told of requests from outside, and the day to look at that again has come
    }
privacy-desk-waiting = To answer
privacy-desk-none = Nothing waits for an answer
privacy-desk-over = Finished
privacy-desk-due = Due
privacy-desk-late = Late
privacy-desk-extended = Two more months taken
privacy-desk-reach = To reach
privacy-desk-account = Has an account; emails go to its email address
privacy-desk-answer = Answer
privacy-desk-answer-hint = The person reads this, in plain words.
privacy-desk-do-answer = Done: send this answer
privacy-desk-answer-hint-unsent = No email address was given, so nothing is sent. Call or write as they asked, then record how it was answered.
privacy-desk-do-answer-unsent = Done: write down how it was answered
privacy-desk-ground = Ground of a refusal
privacy-desk-ground-choose = Choose a ground
privacy-desk-do-refuse = Refuse, and say why
privacy-desk-do-pause = Ask what is meant: the clock stands still
privacy-desk-do-resume = Go on: the clock runs again
privacy-desk-do-extend = Take two more months
privacy-desk-enter = Enter a request
privacy-desk-enter-text = Anybody may ask in any way: on the telephone, on paper, or through somebody they trust. Write down what was said. Never ask for a passport or a permit.
privacy-desk-kind = What is asked
privacy-desk-kind-choose = Choose
privacy-desk-words = In the person’s words
privacy-desk-reach-hint = An email address, if there is one. If an account has it, the request is shown to its owner.
privacy-desk-enter-button = Write it down
