# The desk: what needs doing, the proposal, who waits, candidates, pairs.

## Everywhere
pairs-nobody = Somebody
pairs-with = with
pairs-since = Since
pairs-no-round = No round is open
pairs-no-round-text = Open a round first. Then people can apply, and pairs can be proposed.
pairs-no-round-link = Open a round
pairs-week-london = Shared hours, by London time
pairs-apart = One of the two named people they should not be matched with. Only leads read whom: ask a lead first.
pairs-clear = I have looked: these two may be matched
pairs-cleared = A safeguarding lead has looked at these two: they may be matched.
pairs-state-open = Open
pairs-state-all = All
pairs-state-proposed = Mentee is asked
pairs-state-mentee-agreed = Mentor is asked
pairs-state-both-agreed = Both said yes
pairs-state-active = Have met
pairs-state-closed = Ended
pairs-state-declined = Declined
pairs-state-lapsed = Lapsed
pairs-state-suspended = Suspended
pairs-before-declined = One of these two said no to the other before.
pairs-before-closed = These two were a pair before, and it ended.
pairs-before-lapsed = These two were suggested to each other before, and the time passed without an answer.
pairs-pinned = Must match
pairs-poor = Under the acceptable score
pairs-pin = Must match
pairs-unpin = Remove “must match”
pairs-bar = Do not match
pairs-unbar = Remove “do not match”
pairs-confirm = Confirm this pair
pairs-confirm-button = Confirm, and ask the mentee
pairs-reason = Reason
pairs-reason-hint = Kept in the ledger under your name. The two people can ask to read it.
pairs-differs = Why not the one who fits best
pairs-differs-hint = Somebody with a free place has a higher score. Say why you choose otherwise.

## Today
pairs-today-title = Today
pairs-today-starts = first week from
pairs-today-to-do = What needs doing
pairs-today-nothing = Nothing waits for you
pairs-today-nothing-text = New applications, answers and pairs appear here.
pairs-today-late = { $n ->
        [one] { $n } is late
       *[other] { $n } are late
    }
pairs-today-task-submitted = { $n ->
        [one] { $n } new application
       *[other] { $n } new applications
    }
pairs-today-task-answered = { $n ->
        [one] { $n } question answered
       *[other] { $n } questions answered
    }
pairs-today-task-in-review = { $n ->
        [one] { $n } application in review
       *[other] { $n } applications in review
    }
pairs-today-task-ready = { $n ->
        [one] { $n } mentee is ready and has no pair
       *[other] { $n } mentees are ready and have no pair
    }
pairs-today-task-soon = { $n ->
        [one] { $n } pair lapses within four days without an answer
       *[other] { $n } pairs lapse within four days without an answer
    }
pairs-today-task-unmet = { $n ->
        [one] { $n } pair said yes two weeks ago and has noted no meeting
       *[other] { $n } pairs said yes two weeks ago and have noted no meeting
    }
pairs-today-task-checks = { $n ->
        [one] { $n } check of a mentor ends within two months or has ended
       *[other] { $n } checks of mentors end within two months or have ended
    }
pairs-today-task-held = { $n ->
        [one] { $n } open pair in which someone is not available for matching now
       *[other] { $n } open pairs in which someone is not available for matching now
    }
pairs-today-funnel = The round so far
pairs-today-side-mentees = Mentees
pairs-today-side-mentors = Mentors
pairs-today-stage-applied = Handed in
pairs-today-stage-ready = Ready
pairs-today-stage-paired = In a pair
pairs-today-stage-agreed = Both said yes
pairs-today-stage-met = Have met

## The board
pairs-board-title = Proposal
pairs-board-propose = Propose pairs
pairs-board-again = Propose again
pairs-board-none = { $mentees ->
        [one] { $mentees } mentee is ready and has no pair
       *[other] { $mentees } mentees are ready and have no pair
    }
pairs-board-none-text = { $places ->
        [one] Mentors offer { $places } free place. A proposal tells nobody anything until you confirm it.
       *[other] Mentors offer { $places } free places. A proposal tells nobody anything until you confirm it.
    }
pairs-board-stale = Something has changed since this proposal
pairs-board-stale-text = People, wishes or settings are not as they were. Propose again to see the best pairs for today.
pairs-board-placed = of { $all } mentees get a mentor
pairs-board-mean = of 1000, the average score
pairs-board-waiting = { $n ->
        [one] { $n } waits: see why
       *[other] { $n } wait: see why
    }
pairs-board-poor = { $n ->
        [one] pair under the acceptable { $acceptable }
       *[other] pairs under the acceptable { $acceptable }
    }
pairs-board-proven = Proven
pairs-board-proven-text = No other pairs serve the aims of the round better: the certificate was checked before this page was made. The total score is { $total }.
pairs-board-draw = If places are short, a draw decides who waits; its seed is { $seed }.
pairs-board-draw-costs = The draw costs { $percent } % of the total.
pairs-board-draw-free = The draw costs nothing.
pairs-board-draw-none = If places are short, the better total decides who waits.
pairs-board-made = Made
pairs-board-unkept = { $n ->
        [one] { $n } “must match” could not be kept
       *[other] { $n } “must match” could not be kept
    }
pairs-unkept-impossible = These two cannot be matched. Languages, times or ways of meeting do not fit, or the two must not be matched.
pairs-unkept-taken = The mentee must be matched with somebody else.
pairs-unkept-full = The mentor has no place left: pairs or other “must match” wishes take them all.
pairs-unkept-gone = One of the two cannot be matched now: paused, paired or no longer ready.
pairs-board-all = { $n ->
        [one] Confirm the { $n } pair that is left
       *[other] Confirm all { $n } pairs that are left
    }
pairs-board-all-because = { $n ->
        [one] Part of the best proposal for the whole round, read and agreed by me.
       *[other] Part of the best proposal for the whole round, { $n } pairs, read and agreed by me.
    }
pairs-board-all-hint = One reason for all of them. It is kept with each pair under your name. Pairs of whom you have not opened both applications are left out and listed: a person decides here, not the computer.
pairs-board-all-button = { $n ->
        [one] Confirm { $n } pair
       *[other] Confirm { $n } pairs
    }
pairs-board-pairs = Pairs
pairs-board-fair = How every group fares.
pairs-board-read = Open both applications before you confirm a pair. The computer only proposes, and whoever decides has read both.
mistake-not-read = You have not opened both applications yet. Open each by its name, then confirm the pair.
mistake-not-available = One of the two is not available for matching now. Ask a safeguarding lead.
mistake-ask-lead = One of the two named people they should not be matched with. Ask a safeguarding lead to look at these two first.
mistake-against-pin = One of the two must be matched with somebody else. Confirm this pair by itself, or change what you asked for.
mistake-below-acceptable = The score is below the acceptable score. Read the reasons, then confirm this pair by itself.
mistake-proposal-stale = Something has changed since these pairs were proposed: people, answers or what you asked for. Nothing has been confirmed. Propose pairs again, then confirm.
pairs-board-others = Other mentors
pairs-board-open-pair = Open the pair
pairs-board-taken = This mentee is in another pair by now.
pairs-board-gone = One of the two cannot be matched any more.
pairs-board-empty = No pair is possible
pairs-board-empty-text = Either nobody is ready, or nobody fits. The waiting list says why.
pairs-board-empty-link = See who waits
pairs-wishes = Must match, and do not match
pairs-wishes-text = Both apply the next time you propose.
pairs-wish = Wish
pairs-wish-pin = Must match
pairs-wish-bar = Do not match
pairs-unwish = Take away

## Before a pin or a bar
pairs-ahead-title-pin = Must these two be matched?
pairs-ahead-title-bar = Must these two not be matched?
pairs-ahead-text-pin = The computer will propose these two to each other, and look for the best pairs for everybody else.
pairs-ahead-text-bar = The computer will not propose these two to each other.
pairs-ahead-heading = What it would do
pairs-ahead-basis = Worked out from the people, wishes and settings as they are now. Nothing is changed yet, and nobody is told anything.
pairs-ahead-idle = One of the two cannot be matched now, because they are in a pair, paused or not ready. The wish counts as soon as both can be.
pairs-ahead-unkept = It could not be kept, so nothing would change:
pairs-ahead-unkept-short = This “must match” could not be kept.
pairs-ahead-nothing = This changes nothing. Everybody keeps the same mentor.
pairs-ahead-free = This costs nothing.
pairs-ahead-more = { $n ->
        [one] One person more gets a mentor.
       *[other] { $n } people more get a mentor.
    }
pairs-ahead-fewer = { $n ->
        [one] One person fewer gets a mentor.
       *[other] { $n } people fewer get a mentor.
    }
pairs-ahead-costs = { $n ->
        [one] This costs { $n } point.
       *[other] This costs { $n } points.
    }
pairs-ahead-gains = { $n ->
        [one] The total score rises by { $n } point.
       *[other] The total score rises by { $n } points.
    }
pairs-ahead-poor-more = { $n ->
        [one] { $n } pair more is under the acceptable score.
       *[other] { $n } pairs more are under the acceptable score.
    }
pairs-ahead-poor-fewer = { $n ->
        [one] { $n } pair fewer is under the acceptable score.
       *[other] { $n } pairs fewer are under the acceptable score.
    }
pairs-ahead-moved = { $n ->
        [one] { $n } person would have another mentor.
       *[other] { $n } people would have another mentor.
    }
pairs-ahead-lost = { $n ->
        [one] { $n } person loses their pair.
       *[other] { $n } people lose their pair.
    }
pairs-ahead-nobody-lost = Nobody loses their pair.
pairs-ahead-who-moves = Who would have another mentor
pairs-ahead-who-gains = Who would have a mentor, and had none
pairs-ahead-who-loses = Who would wait, and had a mentor
pairs-ahead-from = Instead of
pairs-ahead-to = Would have
pairs-ahead-if-pinned = If these two must be matched:
pairs-ahead-do-pin = They must be matched
pairs-ahead-do-bar = Do not match them
pairs-ahead-leave = Leave it

## After confirming
pairs-confirmed-title = { $n ->
        [0] No pair was confirmed
        [one] { $n } pair is confirmed
       *[other] { $n } pairs are confirmed
    }
pairs-confirmed-text = Each mentee has been emailed and is asked first.
pairs-confirmed-refused = { $n ->
        [one] { $n } pair was not confirmed
       *[other] { $n } pairs were not confirmed
    }
pairs-confirmed-unread = Not read yet:
pairs-confirmed-list = See the pairs
pairs-confirmed-board = Back to the proposal

## Who waits
pairs-waiting-title = Waiting
pairs-waiting-lead = Mentees who are ready and in no pair, why that is, and what would help.
pairs-waiting-impossible = Two people cannot be matched when their languages, times or ways of meeting do not fit, or when they must not be matched.
pairs-waiting-made = By the proposal of
pairs-waiting-new = { $n ->
        [one] { $n } mentee became ready and is in no proposal yet
       *[other] { $n } mentees became ready and are in no proposal yet
    }
pairs-waiting-propose = Go to the proposal
pairs-waiting-suggested = { $n ->
        [one] { $n } mentee has a suggestion that waits for you to confirm it
       *[other] { $n } mentees have suggestions that wait for you to confirm them
    }
pairs-waiting-nobody = Nobody waits
pairs-waiting-nobody-text = Every mentee who is ready is in a pair.
pairs-waiting-why = Why
pairs-waiting-change = What would help
pairs-waiting-change-none = No single change is enough.
pairs-waiting-mentor = Mentor:
pairs-waiting-rounds = { $n ->
        [one] waited { $n } round before
       *[other] waited { $n } rounds before
    }
pairs-waiting-kind-no-mentors = No free place: { $n }
pairs-waiting-kind-impossible = No mentor fits: { $n }
pairs-waiting-kind-all-needed = Too few places: { $n }
pairs-waiting-why-no-mentors = No mentor offers a free place.
pairs-waiting-why-impossible = { $mentors ->
        [one] The one mentor with a free place cannot be matched with them.
       *[other] None of the { $mentors } mentors with a free place can be matched with them.
    }
pairs-waiting-why-all-needed = { $possible ->
        [one] The one mentor who could fit is needed by somebody who comes first.
       *[other] All { $possible } mentors who could fit are needed by people who come first.
    }
pairs-waiting-change-more-time = { $n ->
        [one] { $n } more shared half hour a week.
       *[other] { $n } more shared half hours a week.
    }
pairs-waiting-change-other-way-of-meeting = Another way of meeting, for one of the two.
pairs-waiting-change-another-place = One more place.
pairs-waiting-change-level = { $language }: { $level } for both.

## Candidates for one mentee
pairs-candidates-link = Candidates
pairs-candidates-title = Candidates
pairs-candidates-back = Back to the proposal
pairs-candidates-paired = In a pair
pairs-candidates-paired-text = This mentee is in an open pair, so nobody else can be chosen.
pairs-candidates-not-ready = Not ready
pairs-candidates-not-ready-text = This mentee cannot be matched now: the application is not ready, or the person takes a break.
pairs-candidates-by-hand = Without the computer
pairs-candidates-by-hand-text = This person did not agree that the computer looks for a match. Read the application and choose a mentor yourself.
pairs-candidates-none = No mentor fits
pairs-candidates-none-text = Below you see what stands in the way.
pairs-candidates-more = { $n ->
        [one] { $n } more mentor fits, with a lower score.
       *[other] { $n } more mentors fit, with lower scores.
    }
pairs-free = { $n ->
        [0] No free place
        [one] { $n } free place
       *[other] { $n } free places
    }
pairs-candidates-obstacles = Why not the others
pairs-candidates-impossible = { $n ->
        [one] { $n } mentor cannot be matched with this mentee. Their languages, times or ways of meeting do not fit, or the two must not be matched.
       *[other] { $n } mentors cannot be matched with this mentee. Their languages, times or ways of meeting do not fit, or the two must not be matched.
    }
pairs-candidates-barred = Do not match
pairs-by-hand = Choose without the computer
pairs-by-hand-text = These mentors have a free place, and the computer does not look at the two of you together because one of the two did not agree to it. There is no score: your own reading decides.
pairs-by-hand-blank = Choose a mentor

## Pairs
pairs-list-title = Pairs
pairs-list-filter = Which pairs
pairs-list-state = Stands
pairs-list-score = Score
pairs-list-by-hand = by hand
pairs-list-held = Not available for matching now
pairs-show-held = Not available for matching now. Nobody can say yes, and the time to answer has stopped. Ask a safeguarding lead.
pairs-list-lapses = lapses on
pairs-list-none = No pair here
pairs-list-none-text = Pairs begin with a proposal that you confirm.
pairs-list-none-link = Go to the proposal
pairs-show-title = Pair
pairs-show-back = Back to the pairs
pairs-show-proposed = The mentee is asked. The mentor knows nothing yet.
pairs-show-mentee-agreed = The mentee said yes. The mentor is asked.
pairs-show-both-agreed = Both said yes and see how to reach each other. No first meeting is noted yet.
pairs-show-active = They have met.
pairs-show-closed = This pair has ended. Neither sees how to reach the other.
pairs-show-declined = One of the two said no. Both are free again.
pairs-show-lapsed = Nobody answered in time, which never means yes. Both are free again.
pairs-show-suspended = This pair has been stopped. Neither can see how to reach the other. Who stopped it, and why, is in the history below.
pairs-show-locked = One of the two has locked their data. It is kept, and nobody uses it. Do not work with what you know from before.
pairs-show-by-hand = A coordinator chose without the computer. There is no score.
pairs-show-decision = The decision
pairs-show-decided = Decided by
pairs-show-meeting = First meeting
pairs-show-ended = Ended
pairs-ended-by-mentor = By the mentor
pairs-ended-by-mentee = By the mentee
pairs-ended-by-coordinator = By a coordinator
pairs-ended-by-left = One of the two left the programme.
pairs-ended-by-clock = By time
pairs-show-history = What happened
pairs-deed-paired = Confirmed
pairs-deed-agreed = Said yes
pairs-deed-declined = Said no
pairs-deed-lapsed = Lapsed
pairs-deed-planned = Noted the day of their first meeting
pairs-deed-met = Met for the first time
pairs-deed-ended = Ended
pairs-who-mentor = the mentor
pairs-who-mentee = the mentee
pairs-who-staff = a coordinator
pairs-who-clock = by time
pairs-end = End this pair
pairs-end-text = The places are free again. Whoever knew of the pair is told that it ended, without your reason.
pairs-end-hint = Only the desk reads it.
pairs-end-button = End this pair
pairs-deed-suspended = Stopped
pairs-deed-released = Goes on again
pairs-suspend = Stop this pair at once
pairs-suspend-text = From this moment neither sees how to reach the other. Ask questions afterwards. Both are told that the meetings are stopped, without your reason.
pairs-suspend-button = Stop this pair
pairs-release = This pair is stopped
pairs-release-text = Only a lead can let it go on, from where it stood before. Both can then see how to reach each other again.
pairs-release-button = Let this pair go on

## Reports
pairs-reports-title = Reports
pairs-reports-lead = Whom to look for next, and how fair the pairs are. Worked out from the people, wishes and settings as they are now.
pairs-reports-recruit = Whom to look for next
pairs-reports-recruit-text = What one new mentor with one place would do for the whole round: how many people more have a mentor, how many pairs more are under the acceptable score, and how much the total rises. Each is fluent in the language and knows the area solidly.
pairs-reports-recruit-draw = Totals are those of the best fit. With a draw they can differ; how many people more is the same.
pairs-reports-nobody-ready = No mentee is ready and without a pair
pairs-reports-nobody-ready-text = As soon as mentees are ready, you see here which mentor would help them most.
pairs-reports-all-placed = Every ready mentee would have a mentor
pairs-reports-all-placed-text = Nobody more needs a place. A mentor like one of these would make pairs fit better.
pairs-reports-all-placed-best = Nobody more needs a place, and no new mentor would make pairs fit better.
pairs-reports-waits = { $n ->
        [one] { $n } mentee would wait by the best pairs there are.
       *[other] { $n } mentees would wait by the best pairs there are.
    }
pairs-reports-waits-text = See why, and what would help each of them.
pairs-reports-no-help = No single new mentor would give one more mentee a pair
pairs-reports-no-help-text = Whatever one mentor speaks, knows and has time for: nobody more could be paired. The waiting list says what stands in the way.
pairs-reports-best = Best: { $sentence }
pairs-reports-who = Whom to look for
pairs-reports-more = More people
pairs-reports-poor = Low scores
pairs-reports-total = Total score
pairs-recruit-who = A mentor who speaks { $language }, has time on { $parts } and knows { $areas }
pairs-recruit-who-any = A mentor who speaks { $language } and has time on { $parts }
pairs-recruit-who-here = A mentor who can meet in person ({ $region }), speaks { $language }, has time on { $parts } and knows { $areas }
pairs-recruit-who-any-here = A mentor who can meet in person ({ $region }), speaks { $language } and has time on { $parts }
pairs-recruit-or = { $one } or { $other }
pairs-recruit-effect = { $n ->
        [0] { $who }: nobody more, total { $total }.
        [one] { $who }: one person more, total { $total }.
       *[other] { $who }: { $n } people more, total { $total }.
    }
pairs-part-weekdays-morning = weekday mornings
pairs-part-weekdays-afternoon = weekday afternoons
pairs-part-weekdays-evening = weekday evenings
pairs-part-saturday-morning = Saturday mornings
pairs-part-saturday-afternoon = Saturday afternoons
pairs-part-saturday-evening = Saturday evenings
pairs-part-sunday-morning = Sunday mornings
pairs-part-sunday-afternoon = Sunday afternoons
pairs-part-sunday-evening = Sunday evenings
pairs-reports-ask = Mentors to ask for one more place
pairs-reports-ask-text = What one more place with a mentor you have would do. Ask first: only the mentor can offer it.
pairs-reports-mentor = Mentor
pairs-reports-gaps = Where places are missing
pairs-reports-gaps-text = How many mentees more could be placed if you found as many new mentors as it takes, who speak this language, have time then, by London time, and meet online.
pairs-reports-gaps-caption = M is morning, A afternoon, E evening
pairs-reports-gaps-language = Language
pairs-reports-gaps-weekdays = Weekdays
pairs-reports-gaps-saturday = Sat
pairs-reports-gaps-sunday = Sun
pairs-reports-gaps-morning = M
pairs-reports-gaps-afternoon = A
pairs-reports-gaps-evening = E
pairs-fair-title = Fair by measure
pairs-fair-text = This is the report on bias. The computer uses languages, topics, times and ways of meeting, and nothing else: not a name, an email address, a note, an access need or how somebody is reached. For each group: how many mentees are ready or in a pair, how many of them have a mentor or would by the best pairs, and how well they fit. Pairs chosen without the computer are not counted, because they have no score. Somebody can be in several groups.
pairs-fair-hidden-text = Where a number, or what is left when it is taken from the whole, would tell of fewer than 5 people, it is not shown, so that nobody can be picked out.
pairs-fair-too-few = Too few people to measure
pairs-fair-too-few-text = Fewer than 5 mentees are ready or in a pair.
pairs-fair-all = Everybody
pairs-fair-group = Group
pairs-fair-people = Mentees
pairs-fair-placed = With a mentor
pairs-fair-of = { $n } ({ $percent } %)
pairs-fair-mean = Mean score
pairs-fair-against = Against all
pairs-fair-few-side = fewer than 5 on one side
pairs-fair-nobody = nobody
pairs-fair-few-groups = Also there, with fewer than 5 mentees in it or outside it:
pairs-fair-groups = { $n ->
        [one] { $n } group of 5 or more mentees
       *[other] { $n } groups of 5 or more mentees
    }
pairs-fair-language = By language
pairs-fair-area = By area
pairs-fair-part = By time
pairs-fair-meeting = By way of meeting
pairs-fair-online-only = Online only
pairs-fair-in-person-only = In person only
pairs-fair-either-way = Either way
