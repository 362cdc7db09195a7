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
