//! What a coordinator types to open a round or to change its settings.

use super::{Places, Round, Settings};
use crate::{
    vocab::typed_day,
    web::{Mistake, Mistakes, line},
};
use jiff::{Span, civil::Date};
use serde::{Deserialize, Serialize};
use std::{ops::RangeInclusive, str::FromStr};

/// The longest name of a round, in characters.
const LONGEST: usize = 100;
/// A first week further away than so many days is a slip of the pen.
const FARTHEST: i32 = 2 * 366;

/// The name and first week of a new round.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct OpeningForm {
    pub(super) name: String,
    pub(super) starts_on: String,
}

impl OpeningForm {
    /// Reads the form; everything else of a round begins as usual.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub(super) fn check(&self, today: Date) -> Result<Settings, Mistakes> {
        let mut mistakes = Mistakes::default();
        let name = name(&self.name, &mut mistakes);
        let starts_on = first_week(&self.starts_on, (today, None), &mut mistakes);
        match (name, starts_on) {
            (Some(name), Some(starts_on)) => Ok(Settings::usual(&name, starts_on)),
            _ => Err(mistakes),
        }
    }
}

/// The settings of a round.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct RoundForm {
    /// What was shown when the form was filled in: changes to anything else would overwrite somebody's unseen.
    pub(super) seen: String,
    pub(super) name: String,
    pub(super) starts_on: String,
    pub(super) language: String,
    pub(super) experience: String,
    pub(super) availability: String,
    pub(super) min_shared: String,
    pub(super) acceptable: String,
    pub(super) places: String,
    pub(super) review_days: String,
    pub(super) answer_days: String,
}

impl From<&Round> for RoundForm {
    fn from(round: &Round) -> Self {
        let settings = &round.settings;
        let [language, experience, availability] =
            settings.weights.map(|weight| weight.to_string());
        let seen = [
            round.id.to_string(),
            settings.starts_on.to_string(),
            [&language, &experience, &availability]
                .map(String::as_str)
                .join("+"),
            settings.min_shared.to_string(),
            settings.acceptable.to_string(),
            settings.places.as_str().to_owned(),
            settings.review_days.to_string(),
            settings.answer_days.to_string(),
            settings.name.clone(),
        ];
        Self {
            seen: seen.join(" "),
            name: settings.name.clone(),
            starts_on: settings.starts_on.to_string(),
            language,
            experience,
            availability,
            min_shared: settings.min_shared.to_string(),
            acceptable: settings.acceptable.to_string(),
            places: settings.places.as_str().to_owned(),
            review_days: settings.review_days.to_string(),
            answer_days: settings.answer_days.to_string(),
        }
    }
}

impl RoundForm {
    /// Reads the form; the first week of the round as it stands may have come by now.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub(super) fn check(&self, today: Date, stands: Option<Date>) -> Result<Settings, Mistakes> {
        let mut mistakes = Mistakes::default();
        let settings = Settings {
            name: name(&self.name, &mut mistakes).unwrap_or_default(),
            starts_on: first_week(&self.starts_on, (today, stands), &mut mistakes)
                .unwrap_or_default(),
            weights: self.weights(&mut mistakes),
            min_shared: number("min_shared", &self.min_shared, 1..=8, &mut mistakes),
            acceptable: number("acceptable", &self.acceptable, 0..=1000, &mut mistakes),
            places: mistakes
                .keep("places", Places::parse(&self.places), Mistake::Unknown)
                .unwrap_or(Places::FairDraw),
            review_days: number("review_days", &self.review_days, 1..=90, &mut mistakes),
            answer_days: number("answer_days", &self.answer_days, 1..=90, &mut mistakes),
        };
        if mistakes.is_empty() {
            Ok(settings)
        } else {
            Err(mistakes)
        }
    }

    fn weights(&self, mistakes: &mut Mistakes) -> [u8; 3] {
        let before = mistakes.keys().count();
        let weights = [
            ("language", &self.language),
            ("experience", &self.experience),
            ("availability", &self.availability),
        ]
        .map(|(field, text)| number(field, text, 0..=10, mistakes));
        if mistakes.keys().count() == before && weights.iter().sum::<u8>() != 10 {
            mistakes.add("language", Mistake::WeightsSum);
        }
        weights
    }
}

fn name(text: &str, mistakes: &mut Mistakes) -> Option<String> {
    let name = mistakes.keep("name", line(text, LONGEST), Mistake::NameLong)?;
    mistakes.keep(
        "name",
        Some(name).filter(|name| !name.is_empty()),
        Mistake::RoundNameBlank,
    )
}

/// The Monday of the week of the day that was typed: this week, a later one, or the one that `stands`.
fn first_week(
    text: &str,
    (today, stands): (Date, Option<Date>),
    mistakes: &mut Mistakes,
) -> Option<Date> {
    let typed = typed_day(text);
    let near = typed.filter(|day| (*day - today).get_days().abs() <= FARTHEST);
    let week = mistakes
        .keep("starts_on", near, Mistake::DayMalformed)
        .map(monday)?;
    let to_come = Some(week).filter(|week| *week >= monday(today) || stands == Some(*week));
    mistakes.keep("starts_on", to_come, Mistake::WeekOver)
}

fn monday(day: Date) -> Date {
    let since = day.weekday().to_monday_zero_offset();
    day.saturating_sub(Span::new().days(since))
}

/// A number in its range; nothing in particular if it is none, which is noted.
fn number<T: FromStr + PartialOrd + Default>(
    field: &str,
    text: &str,
    range: RangeInclusive<T>,
    mistakes: &mut Mistakes,
) -> T {
    let read = text
        .trim()
        .parse()
        .ok()
        .filter(|number| range.contains(number));
    mistakes
        .keep(field, read, Mistake::NumberRange)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 23);

    fn usual() -> RoundForm {
        RoundForm {
            seen: String::new(),
            name: " Spring 2027 ".to_owned(),
            starts_on: "2027-03-01".to_owned(),
            language: "3".to_owned(),
            experience: "5".to_owned(),
            availability: "2".to_owned(),
            min_shared: "2".to_owned(),
            acceptable: "400".to_owned(),
            places: "fair-draw".to_owned(),
            review_days: "10".to_owned(),
            answer_days: "14".to_owned(),
        }
    }

    fn keys(form: &RoundForm) -> Vec<&'static str> {
        form.check(TODAY, None)
            .expect_err("the form is wrong")
            .keys()
            .collect()
    }

    #[test]
    fn the_usual_settings_are_what_a_new_round_begins_with() {
        let opening = OpeningForm {
            name: "Spring 2027".to_owned(),
            starts_on: "2027-03-01".to_owned(),
        };
        let settings = opening.check(TODAY).expect("the form is right");
        assert_eq!(usual().check(TODAY, None), Ok(settings.clone()));
        let round = Round {
            id: crate::vocab::RoundId::new(),
            open: true,
            opened_at: crate::vocab::Moment::default(),
            draw_seed: 7,
            settings: settings.clone(),
        };
        assert_eq!(RoundForm::from(&round).check(TODAY, None), Ok(settings));
    }

    #[test]
    fn any_day_of_a_week_means_its_monday() {
        for (typed, monday) in [
            ("2027-03-01", date(2027, 3, 1)),
            ("07/03/2027", date(2027, 3, 1)),
            ("29 November 2026", TODAY),
            ("2027-01-02", date(2026, 12, 28)),
        ] {
            let form = RoundForm {
                starts_on: typed.to_owned(),
                ..usual()
            };
            let settings = form.check(TODAY, None).expect("the form is right");
            assert_eq!(settings.starts_on, monday, "{typed}");
        }
        for typed in ["", "soon", "2027-02-30", "2207-03-01"] {
            let form = RoundForm {
                starts_on: typed.to_owned(),
                ..usual()
            };
            assert_eq!(keys(&form), ["mistake-day-malformed"], "{typed}");
        }
    }

    #[test]
    fn e17_a_first_week_that_is_over_is_refused_but_where_it_stands() {
        let form = RoundForm {
            starts_on: "2026-11-16".to_owned(),
            ..usual()
        };
        assert_eq!(keys(&form), ["mistake-week-over"]);
        assert!(form.check(TODAY, Some(date(2026, 11, 16))).is_ok());
        let opening = OpeningForm {
            name: "Autumn".to_owned(),
            starts_on: "22/11/2026".to_owned(),
        };
        assert!(opening.check(TODAY).is_err());
    }

    #[test]
    fn weights_add_up_to_ten() {
        let form = RoundForm {
            language: "4".to_owned(),
            ..usual()
        };
        assert_eq!(keys(&form), ["mistake-weights-sum"]);
        let form = RoundForm {
            language: "eleven".to_owned(),
            ..usual()
        };
        assert_eq!(keys(&form), ["mistake-number-range"]);
        let form = RoundForm {
            language: "0".to_owned(),
            experience: "10".to_owned(),
            availability: "0".to_owned(),
            ..usual()
        };
        assert!(form.check(TODAY, None).is_ok());
    }

    #[test]
    fn all_mistakes_are_named_at_once() {
        let form = RoundForm {
            name: " ".to_owned(),
            min_shared: "9".to_owned(),
            acceptable: "-1".to_owned(),
            places: "mine".to_owned(),
            review_days: "0".to_owned(),
            answer_days: "1.5".to_owned(),
            ..usual()
        };
        let expected = [
            "mistake-round-name-blank",
            "mistake-number-range",
            "mistake-number-range",
            "mistake-unknown",
            "mistake-number-range",
            "mistake-number-range",
        ];
        assert_eq!(keys(&form), expected);
    }
}
