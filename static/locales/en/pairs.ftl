# What mentors and mentees read about their pairs. The reasons serve the desk too.

## Why two people fit. Said about "both", so that everybody can read it.
## $hours is a number of hours as text: "½", "1", "1½"; $n counts half hours.
pairs-bar-language = Language
pairs-bar-experience = Topics
pairs-bar-time = Time
pairs-bar-of = { $n } of 100
pairs-weights = Of ten parts, topics count for { $experience }, language for { $language } and shared time for { $time }.
pairs-why-language-fluent = Both speak { $language } fluently.
pairs-why-language-conversational = Both can talk in { $language }.
pairs-why-home-missed = It is not the language in which the mentee feels most at home.
pairs-why-areas-blank = One of the two named no topic, so topics count as half.
pairs-why-area-deep = { $area }: the mentor has deep experience.
pairs-why-area-solid = { $area }: the mentor has solid experience.
pairs-why-area-some = { $area }: the mentor has some experience.
pairs-why-area-none = { $area }: the mentor did not name this topic.
pairs-could-title = What you could talk about
pairs-could-area-none = You could also talk about { $area }.
pairs-could-areas-blank = Tell each other which topics matter to you.
pairs-could-home-missed = One of you may feel more at home in another language. Ask whenever a word is missing.
pairs-why-time =
    { $n ->
        [1] Both are free for the same half hour each week.
        [2] Both are free for the same hour each week.
       *[other] Both are free for the same { $hours } hours each week.
    }
pairs-why-online = Both can meet online.
pairs-why-in-person = Both can meet in person in this area: { $region }.
pairs-half-hours =
    { $n ->
        [0] no shared time
        [1] half an hour
        [2] 1 hour
       *[other] { $hours } hours
    }
pairs-hours = { $day }: { $times }
pairs-week-part = Part of the day

## My page. $side is "mentor" or "mentee": which of the two the reader is.
pairs-me-staff-title = Your page
pairs-me-staff-text = You work at the desk. You have not applied yourself.
pairs-me-to-desk = Go to the desk
pairs-me-none-title = You have not applied yet
pairs-me-none-text = You can apply as a mentee or as a mentor. It takes about ten minutes.
pairs-me-apply-mentee = I would like a mentor
pairs-me-apply-mentor = I would like to be a mentor
pairs-me-draft-title = Your application is not finished
pairs-me-draft-text = Your answers are saved. You can go on when you have time. We keep them for 30 days.
pairs-me-go-on = Go on with my application
pairs-me-unconfirmed-title = Confirm your email address
pairs-me-unconfirmed-text = We have sent you an email with a link. Open the link, so that we know the email address is yours. Until then nobody reads your application.
pairs-me-send-again = Send the email again
pairs-me-submitted-title = We have your application
pairs-me-submitted-text = A coordinator will read it. You do not need to do anything now.
pairs-me-in-review-title = A coordinator is reading your application
pairs-me-in-review-text = You do not need to do anything now. We will email you when there is news.
pairs-me-info-needed-title = We have a question for you
pairs-me-info-needed-text = A coordinator needs one more answer. After that we go on with your application.
pairs-me-question = The question
pairs-me-answer = Your answer
pairs-me-answer-hint = At most 500 characters. Only the coordinators read it. You can also email or call us.
pairs-me-answer-by = Please answer by { $date } if you can. If you need longer, tell us. We will go on as soon as we have your answer.
pairs-me-answer-send = Send my answer
pairs-me-waiting-title = { $side ->
        [mentor] You are ready, and we look for a mentee
       *[mentee] You are ready, and we look for a mentor
    }
pairs-me-waiting-text = { $side ->
        [mentor] There is no mentee for you yet. We search again whenever new people are ready. We will email you when somebody would like to meet you.
       *[mentee] There is no mentor for you yet. We search again whenever new people are ready. We cannot promise that we will find somebody in this round. If we do not, you come first in the next one.
    }
pairs-me-help = What would help
pairs-me-help-time = More times of the week. Two shared half hours can be enough.
pairs-me-help-way = Another way of meeting: online as well as in person.
pairs-me-help-languages = Every language in which you can talk about most things.
pairs-me-change = Look at my answers
pairs-me-resting-title = You are ready, and on a break
pairs-me-resting-text = We are not looking for anybody for you. When you end your break, we will go on.
pairs-step-confirm = You confirm your email address
pairs-step-confirm-text = Open the link in our email. Until then nobody reads your application.
pairs-step-rest = We wait until you end your break
pairs-step-rest-text = After that we will look for somebody for you.
pairs-me-asked-title = { $side ->
        [mentor] Somebody would like you as their mentor
       *[mentee] Somebody could be your mentor
    }
pairs-me-asked-text = Read why you could fit, and say yes or no. Both answers are fine.
pairs-me-asked-go = Read it and answer
pairs-me-held-title = One moment: we are checking something
pairs-me-held-text = There is a suggestion for you. We are checking something first. You do not need to do anything. Your time to answer has stopped, and we will email you when you can answer.
pairs-me-held-go = See the suggestion
pairs-me-answered-title = You said yes
pairs-me-answered-text = Now we will ask the mentor. We will email you as soon as there is an answer.
pairs-me-answered-go = See the suggestion again
pairs-me-agreed-title = You both said yes
pairs-me-agreed-text = { $side ->
        [mentor] You and your mentee can now reach each other. The first step can be yours.
       *[mentee] You and your mentor can now reach each other. Either of you can take the first step.
    }
pairs-me-agreed-go = See how to reach each other
pairs-me-active-title = { $side ->
        [mentor] You are a mentor
       *[mentee] You have a mentor
    }
pairs-me-active-text = You have met. If something is not right, you can tell a coordinator at any time.
pairs-me-active-go = { $side ->
        [mentor] Your mentee
       *[mentee] Your mentor
    }
pairs-me-suspended-title = We have paused your meetings for now
pairs-me-suspended-text = We are checking something. This does not mean that you did anything wrong. Please do not meet until we have spoken to you. You can call or email us at any time.
pairs-me-suspended-go = See what you can do
pairs-me-finished-title = This round is over for you
pairs-me-finished-text = Thank you for taking part. You can apply again when a new round opens.
pairs-me-declined-title = We could not accept your application
pairs-me-declined-text = A coordinator read your application and decided. It is not a judgement of you as a person.
pairs-me-refusal = The reason
pairs-me-again = If you see it differently
pairs-me-again-text = You can ask for another look, and say what you think. A different coordinator will then decide. Email or call us: you find both below.
pairs-me-again-link = Ask for it here
pairs-me-withdrawn-title = You have taken your application back
pairs-me-withdrawn-text = Nobody will be matched with you. You can apply again at any time.
pairs-me-expired-title = Your application was not finished in time
pairs-me-expired-text = We have deleted the answers. You can begin again at any time.
pairs-me-erased-title = Your answers are deleted
pairs-me-erased-text = We no longer hold your answers.
pairs-me-paused = You are on a break
pairs-me-paused-text = Nobody new is matched with you until you end the break. A pair you have goes on.
pairs-me-naming = { $side ->
        [mentor] Which name may a possible mentee see?
       *[mentee] Which name may a possible mentor see?
    }
pairs-me-naming-text = { $side ->
        [mentor] Before you have both said yes, we show only the name that you choose here, and never a part of your full name. Until you choose, we say “your possible mentor”.
       *[mentee] Before you have both said yes, we show only the name that you choose here, and never a part of your full name. Until you choose, we say “your possible mentee”.
    }
pairs-me-naming-save = Show this name
pairs-me-naming-none = Show no name
pairs-me-resume = End my break
pairs-me-way = Step by step
pairs-step-by = By
pairs-step-applied = You apply
pairs-step-applied-text = You answer some questions about how you would like to meet.
pairs-step-review = A coordinator reads your application
pairs-step-review-text = A person decides, not a computer. If something is unclear, we will ask you.
pairs-step-match = { $side ->
        [mentor] We look for a mentee for you
       *[mentee] We look for a mentor for you
    }
pairs-step-match-text = Our computer suggests who could fit. A coordinator looks at each suggestion and decides.
pairs-step-agree = You both say yes or no
pairs-step-agree-text = { $side ->
        [mentor] The mentee is asked first, then you. You can say no without a reason.
       *[mentee] You are asked first, then the mentor. You can say no without a reason.
    }
pairs-step-meet = You meet
pairs-step-meet-text = You see how to reach each other, and choose a day.
pairs-me-choices = What you can do
pairs-me-data = See, take along or delete my data
pairs-me-application = See and change my answers
pairs-me-pair = See my pair
pairs-me-pause = Take a break
pairs-me-pause-text = Nobody new is matched with you.
pairs-me-withdraw = Take my application back

## Taking the application back
pairs-withdraw-title = Take your application back?
pairs-withdraw-text = You do not need a reason. Nobody will be matched with you from that moment.
pairs-withdraw-pair = Your pair ends too. We tell the other person that it has ended, and nothing more.
pairs-withdraw-data = We delete your answers after six months, or sooner if you ask us.
pairs-withdraw-button = Take my application back

## My pairs
pairs-mine-title = { $side ->
        [mentor] Your mentees
       *[mentee] Your mentor
    }
pairs-mine-somebody = Somebody
pairs-mine-possible = { $side ->
        [mentor] Your possible mentee
       *[mentee] Your possible mentor
    }
pairs-mine-proposed = Could this be your mentor?
pairs-mine-mentee-agreed = { $side ->
        [mentor] This person would like you as their mentor.
       *[mentee] You said yes. Now we ask the mentor.
    }
pairs-mine-both-agreed = You both said yes.
pairs-mine-active = You have met.
pairs-mine-suspended = We have paused your meetings for now. You will not see how to reach each other until we have finished checking. This does not mean that you did anything wrong.
pairs-mine-by = There is time to answer until
pairs-mine-contact = How to reach each other
pairs-mine-email = Email
pairs-mine-phone = Phone
pairs-mine-reach = Likes to be reached
pairs-mine-reach-email = By email
pairs-mine-reach-call = By a call
pairs-mine-reach-message = By a text message
pairs-mine-met = Your first meeting was on
pairs-mine-why = Why you could fit
pairs-mine-person = Our computer suggested this from both your answers. Then a coordinator decided.
pairs-mine-week = The hours you share, by the clock of { $zone }
pairs-mine-by-hand = A coordinator chose this without the computer.
pairs-mine-locked = You do not see this person’s details at the moment. A coordinator can tell you how to go on.
pairs-mine-ask = { $side ->
        [mentor] Would you like to be this person’s mentor?
       *[mentee] Would you like to meet this mentor?
    }
pairs-mine-ask-text = Both answers are fine. If you say no, we go on looking for you. After two yeses you see how to reach each other.
pairs-mine-held = One moment
pairs-mine-held-text = We are checking something first. You do not need to do anything, and the time to answer has stopped. A yes is possible again when we have finished. You can still say no.
pairs-mine-yes = Yes
pairs-mine-no = No, this is not for me
pairs-mine-no-words = Why not
pairs-mine-no-hint = You do not have to say anything. Only the coordinators read it.
pairs-mine-no-button = Say no
pairs-mine-first = Your first meeting
pairs-mine-first-text = Choose one of the hours above. For a first meeting, an online call or a public place is best. Talk about what each of you hopes for, and how often you want to meet.
pairs-mine-meeting = The day of your first meeting
pairs-mine-meeting-hint = You can also note a day that you have agreed on and that is still to come.
pairs-mine-planned = Your first meeting is planned for
pairs-mine-planned-came = Did you meet? Your first meeting was planned for
pairs-mine-meeting-day = On which day?
pairs-mine-meeting-button = Save the day
pairs-mine-end = End these meetings
pairs-mine-end-text = You do not need a reason. The other person learns that it has ended, and nothing more. After that you do not see how to reach each other.
pairs-mine-end-button = End these meetings
pairs-mine-worry = If something worries you, tell a coordinator. You can email or call, as it says below. If somebody is in danger now, call 999.
pairs-mine-worry-link = Tell the safeguarding leads what worries you
pairs-mine-none = There is no suggestion for you at the moment
pairs-mine-none-text = We will email you when there is a suggestion.
pairs-mine-past = Before
pairs-past-closed = A pair that ended
pairs-past-offered = A suggestion that no longer stands
pairs-past-declined = A suggestion with a no
pairs-past-lapsed = A suggestion nobody answered in time
pairs-me-checks = Your checks
pairs-me-checks-text = Before mentors meet anybody, we check a few things. If one is hard for you, email or call us, and we will find another way. We never ask for a police check from another country, and never for papers.
pairs-mine-limits = Before you say yes
pairs-mine-limits-text = What you two tell each other stays between you. There are limits. If somebody may be in serious danger, a safeguarding lead of the programme must know, and if it cannot wait, we call 999. If a law forces us to tell, we will tell you first, if we may.
pairs-mine-limits-agree = With your yes you agree to this:
pairs-mine-advice = Mentors in this programme must not give immigration advice: any advice about a visa, asylum or the right to stay.
