//! Reasons as a coordinator reads them at the terminal.

use super::answer::{Change, Reasons};
use crate::{
    i18n::Words,
    matching::{Obstacle, PinTrouble, Why},
};

/// Why two people fit.
pub(super) fn of_pair(words: &Words, reasons: &Reasons) -> String {
    let Reasons {
        language,
        experience,
        availability,
        meeting,
        ..
    } = reasons;
    let name = words.say(&format!("language-{}", language.code));
    let mut said = vec![format!("{name} ({})", language.level)];
    if language.home_missed {
        said.push("the mentee is more at home in another language".to_owned());
    }
    if experience.blank {
        said.push("areas not known".to_owned());
    } else {
        let area = |one: &super::answer::Area| {
            let name = words.say(&format!("area-{}", one.code));
            format!("{name}: {}", one.depth.unwrap_or("not named"))
        };
        let areas: Vec<String> = experience.areas.iter().map(area).collect();
        said.push(areas.join(", "));
    }
    let hours = availability.hours.join(", ");
    said.push(format!(
        "{} a week: {hours}",
        half_hours(availability.half_hours)
    ));
    let region = meeting
        .region
        .map(|code| words.say(&format!("region-{code}")));
    said.push(match (meeting.online, region) {
        (true, None) => "online".to_owned(),
        (true, Some(region)) => format!("online or in {region}"),
        (false, region) => format!("in {}", region.unwrap_or_default()),
    });
    said.join(" · ")
}

/// Why somebody waits; `offering` mentors have places.
pub(super) fn of_waiting(why: &Why, offering: usize, min_shared: u16) -> String {
    match why {
        Why::NoMentors => "No mentor offers a place.".to_owned(),
        Why::NoSharedLanguage => format!(
            "Of {offering} mentors, nobody shares a language with them at conversational or better."
        ),
        Why::NoSharedTime => format!(
            "Of {offering} mentors, nobody shares {} a week with them.",
            half_hours(min_shared)
        ),
        Why::WayOfMeeting => {
            format!("Of {offering} mentors, nobody can meet in a way that they can.")
        }
        Why::Barred => "They are kept apart from every mentor who would fit.".to_owned(),
        Why::Combination {
            languages,
            time,
            meeting,
        } => format!(
            "Of {offering} mentors, {languages} share no language with them, \
             {time} too little time, and {meeting} no way of meeting."
        ),
        Why::AllNeeded { possible } => needed(*possible),
    }
}

/// That everybody who fits is needed.
pub(super) fn needed(possible: usize) -> String {
    match possible {
        1 => "1 mentor fits, but every place there goes to others.".to_owned(),
        _ => format!("{possible} mentors fit, but all their places go to others."),
    }
}

/// What would be enough.
pub(super) fn of_change(words: &Words, change: &Change) -> String {
    match change {
        Change::MoreTime {
            mentor,
            half_hours: more,
        } => {
            format!(
                "It would be enough to share {} more with {mentor}.",
                half_hours(*more)
            )
        }
        Change::OtherWayOfMeeting { mentor } => {
            format!("It would be enough to meet {mentor} in another way.")
        }
        Change::AnotherPlace { mentor } => {
            format!("One more place with {mentor} would be enough.")
        }
        Change::LanguageLevel {
            mentor,
            language,
            level,
        } => {
            let language = words.say(&format!("language-{language}"));
            format!("It would be enough if both spoke {language} at {level} level, with {mentor}.")
        }
    }
}

/// A word and a sentence for why a pin is not kept.
pub(super) fn of_pin(trouble: &PinTrouble) -> (&'static str, String) {
    match trouble {
        PinTrouble::Impossible(obstacles) if obstacles.is_empty() => {
            ("impossible", "There is no score for these two.".to_owned())
        }
        PinTrouble::Impossible(obstacles) => {
            let all: Vec<String> = obstacles.iter().copied().map(obstacle).collect();
            (
                "impossible",
                format!("These two cannot be a pair: {}.", all.join(", ")),
            )
        }
        PinTrouble::MenteeTaken => (
            "mentee-taken",
            "The mentee is pinned to another mentor.".to_owned(),
        ),
        PinTrouble::MentorFull => (
            "mentor-full",
            "Other pins take all places of this mentor.".to_owned(),
        ),
        PinTrouble::NoPlaces => ("no-places", "This mentor offers no place.".to_owned()),
        PinTrouble::Unknown => ("unknown", "One of the two is not there.".to_owned()),
    }
}

fn obstacle(obstacle: Obstacle) -> String {
    match obstacle {
        Obstacle::Language => "no shared language".to_owned(),
        Obstacle::Time { shared: 0 } => "no shared time".to_owned(),
        Obstacle::Time { shared } => format!("only {} shared", half_hours(shared)),
        Obstacle::Meeting => "no way of meeting that both have".to_owned(),
        Obstacle::SamePerson => "they are one person".to_owned(),
        Obstacle::SameOrganisation => "they are of one organisation".to_owned(),
        Obstacle::Barred => "there is a bar".to_owned(),
    }
}

/// `½ hour`, `1 hour`, `2½ hours`
fn half_hours(count: u16) -> String {
    match (count / 2, count % 2) {
        (0, 0) => "0 hours".to_owned(),
        (0, _) => "½ hour".to_owned(),
        (1, 0) => "1 hour".to_owned(),
        (hours, 0) => format!("{hours} hours"),
        (hours, _) => format!("{hours}½ hours"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_hours_are_said_as_hours() {
        let said = [0, 1, 2, 3, 4].map(half_hours);
        assert_eq!(said, ["0 hours", "½ hour", "1 hour", "1½ hours", "2 hours"]);
    }

    #[test]
    fn who_is_needed_is_counted() {
        assert_eq!(
            needed(1),
            "1 mentor fits, but every place there goes to others."
        );
        assert_eq!(
            needed(9),
            "9 mentors fit, but all their places go to others."
        );
    }

    #[test]
    fn a_pin_says_everything_that_is_in_its_way() {
        let trouble = PinTrouble::Impossible(vec![Obstacle::Time { shared: 1 }, Obstacle::Barred]);
        let expected = "These two cannot be a pair: only ½ hour shared, there is a bar.";
        assert_eq!(of_pin(&trouble), ("impossible", expected.to_owned()));
    }
}
