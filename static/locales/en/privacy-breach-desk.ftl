# The log of what went wrong with people’s data. For leads.
privacy-breach-desk-title = Breaches
privacy-breach-desk-lead = What went wrong with people’s data. From when somebody here knew, there are 72 hours to tell the Information Commissioner’s Office.
privacy-breach-desk-none = Nothing has gone wrong
privacy-breach-desk-over = Dealt with
privacy-breach-desk-clock-left =
    { $n ->
        [0] Less than an hour left
        [one] { $n } hour left
       *[other] { $n } hours left
    }
privacy-breach-desk-clock-late =
    { $n ->
        [0] The 72 hours are over
        [one] { $n } hour too late
       *[other] { $n } hours too late
    }
privacy-breach-desk-clock-reported = Reported
privacy-breach-desk-clock-unreported = Need not be reported
privacy-breach-desk-enter = Write down what went wrong
privacy-breach-desk-enter-text = Small things too. Do it now, and write on when you know more. Nobody is blamed for telling.
privacy-breach-desk-found = When somebody here knew
privacy-breach-desk-minute = A day and a time in London, like 31/1/2027 14:30
privacy-breach-desk-cause = Cause
privacy-breach-desk-choose = Choose
privacy-breach-desk-cause-lost = Lost or stolen
privacy-breach-desk-cause-wrong-person = Went to the wrong person
privacy-breach-desk-cause-stranger = A stranger in an account
privacy-breach-desk-cause-staff = Staff looked or copied without need
privacy-breach-desk-cause-program = Our computer did what it should not
privacy-breach-desk-cause-other = Something else
privacy-breach-desk-happened = What happened
privacy-breach-desk-nobody = Name nobody here: whom it touched stands in a list of its own.
privacy-breach-desk-data = Which data
privacy-breach-desk-effect = What it can do to people
privacy-breach-desk-effect-hint = Think of people whom a state, a family or a former partner looks for. For them a name and a place are a high risk.
privacy-breach-desk-actions = What was done about it
privacy-breach-desk-enter-button = Write it down: the clock runs
privacy-breach-desk-one = A breach
privacy-breach-desk-because = Why it was decided so:
privacy-breach-desk-decide = Tell the regulator?
privacy-breach-desk-decide-text = You must, unless it is unlikely that anybody is harmed. If you do not know everything yet, tell what you know. Report it at
privacy-breach-desk-why = Why, or why not
privacy-breach-desk-reported = We have reported it
privacy-breach-desk-unreported = It need not be reported
privacy-breach-desk-people = Whom it touched
privacy-breach-desk-people-count =
    { $n ->
        [0] Nobody is on the list.
        [one] One person is on the list; told: { $told }.
       *[other] { $n } people are on the list; told: { $told }.
    }
privacy-breach-desk-people-text = The ledger knows whose pages were opened or changed, by whom, when and in which session. A list or the board with names counts as everybody of the round who had handed in by then. If a whole copy was lost, it touched everybody.
privacy-breach-desk-actor = Whose account was used
privacy-breach-desk-actor-hint = The email address of a member of staff. Leave it empty for all of them.
privacy-breach-desk-from = From
privacy-breach-desk-to = To
privacy-breach-desk-add = Add whom the ledger names
privacy-breach-desk-add-all = Add everybody
privacy-breach-desk-ids = Get the list as ids, without names
privacy-breach-desk-tell = Tell them
privacy-breach-desk-tell-text = Do this at once if the risk for them is high. They get an email that says only that there is something to read, and read your words on their page. Whoever was told is not told again.
privacy-breach-desk-words = What they read
privacy-breach-desk-words-hint = In plain words: what happened, what it can mean for them, what we did, what they can do, and whom to call. Name nobody else.
privacy-breach-desk-tell-button = Tell everybody who was not told
privacy-breach-desk-story = Write on
privacy-breach-desk-save = Save
privacy-breach-desk-close-text = Everything is done, and it was decided whether to report it.
privacy-breach-desk-close = It is dealt with
privacy-breach-desk-session = Which session
privacy-breach-desk-session-hint = If one session was stolen, choose it. Its whole time counts if you leave the times empty. Entries of before sessions had names are not in it.
privacy-breach-desk-session-all = All sessions
