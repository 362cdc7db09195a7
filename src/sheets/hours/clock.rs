//! A time of the day as people write it, `18:00`, `6pm`, `6.30 p.m.`, `18h`, `1800`, and the stretch between two.

/// No stretch over midnight is longer: `20:00-18:00` and `9-5` are slips, not nights.
const LONGEST_NIGHT: u16 = 12 * 60;
const MIDNIGHT: u16 = 24 * 60;

/// Before or after noon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    Am,
    Pm,
}

/// How sure it is that a clock of 24 hours is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sure {
    /// `18`, `08`, `0`: nothing else can be meant, and so for what stands with it.
    Whole,
    /// `6:00`: as long as nothing beside it says otherwise.
    Minutes,
    /// `6`: not at all.
    No,
}

/// A time of the day as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    hour: u16,
    minute: u16,
    half: Option<Half>,
    sure: Sure,
}

/// Why two times of the day are no stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    /// There is no such time, or it does not begin and end on half hours.
    NoTime,
    /// It would last more than half a day over midnight.
    Backwards,
    /// It may be before or after noon.
    HalfOfDay,
}

impl Clock {
    /// Midday, or midnight.
    pub(super) const fn named(half: Half) -> Self {
        Self {
            hour: 12,
            minute: 0,
            half: Some(half),
            sure: Sure::Whole,
        }
    }

    /// What stands where a time should, and is none.
    pub(super) const fn none() -> Self {
        Self {
            hour: 99,
            minute: 0,
            half: None,
            sure: Sure::Whole,
        }
    }

    /// The time that these digits mean; `None` if none.
    pub(super) fn read(hour: &str, minute: Option<&str>, half: Option<Half>) -> Option<Self> {
        let (hour, minute, written) = match (hour.len(), minute) {
            (1 | 2, None) => (hour, "0", false),
            (1 | 2, Some(minute)) if minute.len() == 2 => (hour, minute, true),
            (3 | 4, None) => {
                let (hour, minute) = hour.split_at(hour.len() - 2);
                (hour, minute, hour.len() == 2)
            }
            _ => return None,
        };
        let begins_with_0 = hour.starts_with('0');
        let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
        let fits = match half {
            Some(Half::Am) => (1..=12).contains(&hour),
            Some(Half::Pm) => (1..24).contains(&hour),
            None => hour < 24 || hour == 24 && minute == 0,
        };
        let sure = match (begins_with_0 || hour > 12, written) {
            (true, _) => Sure::Whole,
            (false, true) => Sure::Minutes,
            (false, false) => Sure::No,
        };
        (fits && minute < 60).then_some(Self {
            hour,
            minute,
            half,
            sure,
        })
    }

    /// Minutes after midnight, in this half of the day if the hour is one of twelve.
    fn minutes(&self, half: Option<Half>) -> u16 {
        let hour = match half {
            Some(Half::Am) => self.hour % 12,
            Some(Half::Pm) if self.hour <= 12 => self.hour % 12 + 12,
            _ => self.hour,
        };
        hour * 60 + self.minute
    }

    /// All that it may mean beside a time that says before or after noon.
    fn either(&self) -> Vec<u16> {
        match (self.half, self.sure) {
            (Some(half), _) => vec![self.minutes(Some(half))],
            (None, Sure::Whole) => vec![self.minutes(None)],
            (None, _) => vec![self.minutes(Some(Half::Am)), self.minutes(Some(Half::Pm))],
        }
    }
}

/// When a stretch begins, in minutes after midnight, and how many minutes it lasts.
pub(super) fn stretch(start: &Clock, end: &Clock) -> Result<(u16, u16), Doubt> {
    if [start, end].iter().any(|clock| clock.hour > 24) {
        return Err(Doubt::NoTime);
    }
    let halves = [start.half, end.half].iter().flatten().count();
    let (start, length) = if halves == 1 {
        beside_a_half(start, end)?
    } else {
        if halves == 0 && !are_of_24_hours(start, end) {
            return Err(Doubt::HalfOfDay);
        }
        let (start, end) = (start.minutes(start.half), end.minutes(end.half));
        (start, length(start, end)?)
    };
    // A quarter is where half hours of other clocks begin; the program itself writes those.
    let fits = start.is_multiple_of(15) && length.is_multiple_of(30);
    (fits && start < MIDNIGHT)
        .then_some((start, length))
        .ok_or(Doubt::NoTime)
}

/// `6-8pm`, `11-1pm`, `10pm-2`: of the two halves of the day only one makes a stretch of half a day or less.
fn beside_a_half(start: &Clock, end: &Clock) -> Result<(u16, u16), Doubt> {
    let starts = start.either();
    let pairs = starts
        .iter()
        .flat_map(|start| end.either().into_iter().map(move |end| (*start, end)));
    let pairs: Vec<(u16, u16)> = pairs.collect();
    if let [(start, end)] = pairs.as_slice() {
        return Ok((*start, length(*start, *end)?));
    }
    let fitting = pairs.into_iter().filter_map(|(start, end)| {
        let length = length(start, end).ok()?;
        (length <= LONGEST_NIGHT).then_some((start, length))
    });
    let mut fitting = fitting;
    match (fitting.next(), fitting.next()) {
        (Some(only), None) => Ok(only),
        (None, _) => Err(Doubt::Backwards),
        _ => Err(Doubt::HalfOfDay),
    }
}

/// `18-20`, `9-17`, `08-10` and `6:00-8:00`, but neither `6-8` nor `9:00-5`.
fn are_of_24_hours(start: &Clock, end: &Clock) -> bool {
    let sure = [start.sure, end.sure];
    sure.contains(&Sure::Whole) || !sure.contains(&Sure::No)
}

fn length(start: u16, end: u16) -> Result<u16, Doubt> {
    // Midnight ends a day; it begins the next.
    let end = if end == 0 { MIDNIGHT } else { end };
    if start < end {
        return Ok(end - start);
    }
    let length = MIDNIGHT - start.min(MIDNIGHT) + end;
    (length <= LONGEST_NIGHT)
        .then_some(length)
        .ok_or(Doubt::Backwards)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock(hour: &str, minute: &str, half: Option<Half>) -> Clock {
        let minute = (!minute.is_empty()).then_some(minute);
        Clock::read(hour, minute, half).expect("it is a time")
    }

    #[test]
    fn the_half_of_the_day_that_one_end_names_holds_for_both() {
        let pm = Some(Half::Pm);
        let am = Some(Half::Am);
        for (start, end, expected) in [
            (clock("6", "", None), clock("8", "", pm), Ok((1080, 120))),
            (clock("11", "", None), clock("1", "", pm), Ok((660, 120))),
            (clock("9", "", None), clock("5", "", pm), Ok((540, 480))),
            (clock("10", "", None), clock("2", "", am), Ok((1320, 240))),
            (clock("6", "30", None), clock("8", "", pm), Ok((1110, 90))),
            (clock("6", "", pm), clock("8", "", None), Ok((1080, 120))),
            (clock("6", "", pm), clock("20", "00", None), Ok((1080, 120))),
            (clock("12", "", None), clock("2", "", pm), Ok((720, 120))),
            (clock("10", "", pm), clock("12", "", am), Ok((1320, 120))),
            (clock("10", "", am), clock("12", "", pm), Ok((600, 120))),
        ] {
            assert_eq!(stretch(&start, &end), expected, "{start:?} {end:?}");
        }
    }

    #[test]
    fn what_may_be_before_or_after_noon_is_in_doubt() {
        for (start, end) in [("6", "8"), ("9", "5"), ("10", "12"), ("630", "830")] {
            let (start, end) = (clock(start, "", None), clock(end, "", None));
            assert_eq!(stretch(&start, &end), Err(Doubt::HalfOfDay));
        }
        let mixed = stretch(&clock("9", "00", None), &clock("5", "", None));
        assert_eq!(mixed, Err(Doubt::HalfOfDay));
        let slip = stretch(&clock("9", "00", None), &clock("5", "00", None));
        assert_eq!(slip, Err(Doubt::Backwards));
    }

    #[test]
    fn a_quarter_begins_only_what_lasts_whole_half_hours() {
        let from_to = |start, end| stretch(&clock("12", start, None), &clock("13", end, None));
        assert_eq!(from_to("15", "15"), Ok((735, 60)));
        assert_eq!(from_to("15", "30"), Err(Doubt::NoTime));
        assert_eq!(from_to("10", "10"), Err(Doubt::NoTime));
    }
}
