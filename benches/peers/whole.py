"""mentor-match, the library that a charity would find: the whole job, from people to pairs.

It knows neither languages nor weeks, so its one rule is ours, written again from its description; every place of a
mentor is a mentor to it. That both reach the same shows that its answer is the best one, and that ours is.
"""

import json
import time

QUARTERS = 7 * 24 * 4


def week(starts):
    """Free quarter hours as the bits of one number."""
    free = 0
    for start in starts:
        for quarter in (start, start + 1):
            free |= 1 << (quarter % QUARTERS)
    return free


def half_hours(free):
    """How many half hours fit in, round the end of the week."""
    quarters = f"{free:0{QUARTERS}b}"
    gap = quarters.find("0")
    if gap < 0:
        return QUARTERS // 2
    return sum(len(stretch) // 2 for stretch in (quarters[gap:] + quarters[:gap]).split("0"))


def languages(mentor, mentee):
    """0 to 100, or None if there is no language to talk in."""
    shared = mentor.languages.keys() & mentee.languages.keys()
    if not shared:
        return None
    level = max(min(mentor.languages[one], mentee.languages[one]) for one in shared)
    missed = mentee.home is not None and mentee.home not in shared
    return (100 if level == 3 else 60) - (20 if missed else 0)


def experience(mentor, mentee):
    """0 to 100; 50 if nothing is known."""
    if not mentor.areas or not mentee.areas:
        return 50
    weights = list(zip(mentee.areas, (5, 4, 3, 2, 1)))
    known = sum(weight * mentor.areas.get(area, 0) for area, weight in weights)
    return 100 * known // (3 * sum(weight for _, weight in weights))


def score(mentor, mentee, bars):
    """0 to 1000, or None for two who may not be a pair."""
    talk = languages(mentor, mentee)
    if talk is None:
        return None
    if not (mentor.online and mentee.online):
        if mentor.region is None or mentor.region != mentee.region:
            return None
    if mentor.member is not None and mentor.member == mentee.member:
        return None
    hours = half_hours(mentor.week & mentee.week)
    if hours < 2 or (mentor.number, mentee.number) in bars:
        return None
    missing = 12 - min(hours, 12)
    return 3 * talk + 5 * experience(mentor, mentee) + 2 * (100 * (144 - missing**2) // 144)


def measure(path):
    """Milliseconds from people to pairs, and what is reached."""
    from matching import process
    from matching.mentee import Mentee
    from matching.mentor import Mentor

    def somebody(kind, number, place, given):
        one = kind(grade=0, email=f"{kind.__name__}-{number}-{place}@example.org")
        one.number = number
        one.languages = dict(given["person"]["languages"])
        one.week = week(given["person"]["week"])
        one.online = given["person"]["online"]
        one.region = given["person"]["region"]
        one.member = given["person"]["organisation"]
        one.areas = dict(given["areas"]) if kind is Mentor else given["areas"]
        one.home = given.get("home")
        return one

    with open(path, encoding="utf-8") as file:
        given = json.load(file)
    bars = {tuple(bar) for bar in given["bars"]}
    big = 1000 * len(given["mentees"]) + 1

    class Points:
        def apply(self, match):
            points = score(match.mentor, match.mentee, bars)
            match.disallowed = points is None
            return 0 if points is None else big + points

    start = time.perf_counter()
    mentors = [
        somebody(Mentor, number, place, mentor)
        for number, mentor in enumerate(given["mentors"])
        for place in range(mentor["places"])
    ]
    mentees = [somebody(Mentee, number, 0, mentee) for number, mentee in enumerate(given["mentees"])]
    process.process_data(mentors, mentees, [[Points()]])
    whole = 1000 * (time.perf_counter() - start)
    pairs = [(mentor, mentee) for mentor in mentors for mentee in mentor.mentees]
    assert len({id(mentee) for _, mentee in pairs}) == len(pairs), "somebody has two mentors"
    assert all(len(mentor.mentees) <= 1 for mentor in mentors), "a place is taken twice"
    return {
        "whole_ms": {"runs": 1, "median": whole, "best": whole},
        "placed": len(pairs),
        "total": sum(score(mentor, mentee, bars) for mentor, mentee in pairs),
    }
