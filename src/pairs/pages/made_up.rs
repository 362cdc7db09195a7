//! Made-up reasons and people for the samples of the pages.

use super::person::Person;
use crate::{
    i18n::Words,
    matching,
    pairs::{Because, Meeting, Reasons, TimeReason},
    rounds::Settings,
    vocab::{Area, Depth, Language, Level, Locale, Moment, Region, Zone},
    web::Day,
};
use jiff::civil::date;

/// Words for samples.
pub(super) fn words() -> Words {
    Words::load(Locale::En, true).expect("the words are embedded")
}

/// A day for samples.
pub(super) fn day(ahead: i64) -> Day {
    Day::of(moment(ahead))
}

/// A moment for samples.
pub(super) fn moment(ahead: i64) -> Moment {
    Moment::from_micros(1_795_435_200_000_000).plus_days(ahead)
}

/// Reasons that show every kind of sentence.
pub(super) fn reasons() -> Reasons {
    let area = |code: &str| Area::parse(code).expect("in the list");
    let mut shared = matching::Week::default();
    for start in [72, 74, 76, 264, 266, 560, 562, 564, 566, 568] {
        shared.add_half_hour(start);
    }
    let settings = Settings::usual("", date(2027, 1, 4));
    Reasons {
        score: 742,
        weights: settings.weights,
        language: crate::pairs::LanguageReason {
            factor: 80,
            language: Language::parse("ar").expect("in the list"),
            level: Level::Fluent,
            home_missed: true,
        },
        experience: crate::pairs::ExperienceReason {
            factor: 68,
            blank: false,
            areas: vec![
                area_reason(area("public-speaking"), Some(Depth::Deep)),
                area_reason(area("campaigning"), Some(Depth::Solid)),
                area_reason(area("fundraising"), None),
            ],
        },
        time: TimeReason::keep(97, shared, &settings),
        meeting: Meeting {
            online: true,
            region: Region::parse("london"),
        },
    }
}

const fn area_reason(area: Area, depth: Option<Depth>) -> crate::pairs::AreaReason {
    crate::pairs::AreaReason { area, depth }
}

/// Those reasons in words.
pub(super) fn because() -> Because {
    let london = Zone::parse("Europe/London").expect("a zone");
    Because::say(&words(), &reasons(), &london)
}

/// A mentor and a mentee.
pub(super) fn two() -> (Person, Person) {
    let mentee = Person {
        apart: true,
        ..Person::sample("Noor Haddad")
    };
    (Person::sample("Samuel Okafor-Bright"), mentee)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn h28_what_is_missing_is_something_to_talk_about_and_comes_last() {
        let london = Zone::parse("Europe/London").expect("a zone");
        let desk = because().sentences;
        let at = |end: &str| desk.iter().position(|one| one.ends_with(end));
        let (known, none) = (at("solid experience."), at("did not name this topic."));
        assert!(known.is_some() && known < none, "{desk:?}");
        let two = Because::say_to_the_two(&words(), &reasons(), &london);
        let flaw = |one: &String| one.contains(" not ");
        assert!(
            !two.sentences.iter().chain(&two.together).any(flaw),
            "{two:?}"
        );
        assert_eq!(two.together.len(), 2, "a topic and a language: {two:?}");
        assert!(two.together[0].starts_with("You could also talk about "));
    }
}
