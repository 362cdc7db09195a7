//! The answer for sheets of people.

use super::answer::{self, Answer, Area, Availability, Change, Experience, Reasons};
use super::people::People;
use super::sentences;
use super::week::Clocks;
use crate::{
    i18n::Words,
    matching::{
        self, AreaCode, Depth, LanguageCode, Level, Places, Proposal, RegionCode, Rules, Why,
        Wishes, check, draw_costs, propose,
    },
    vocab::{Area as KnownArea, Language, Region, Zone},
};

/// Proposes the best pairs of these people, and checks them.
///
/// # Errors
/// The proposal does not stand the check.
pub fn pair_people<'a>(
    people: &'a People,
    rules: &Rules,
    wishes: &Wishes,
    words: &Words,
    proof: bool,
) -> Result<Answer<'a>, answer::Trouble> {
    let proposal = propose(rules, &people.mentors, &people.mentees, wishes);
    match check(rules, &people.mentors, &people.mentees, wishes, &proposal) {
        matching::Verdict::Proven => {
            let fair = matches!(rules.places, Places::FairDraw { .. });
            let costs = fair
                .then(|| draw_costs(rules, &people.mentors, &people.mentees, wishes, &proposal));
            let mut answer = answer(people, rules, &proposal, words, proof);
            answer.settings.draw_costs = costs;
            Ok(answer)
        }
        matching::Verdict::Flawed(flaw) => Err(answer::Trouble::Unproven(flaw)),
    }
}

fn answer<'a>(
    people: &'a People,
    rules: &Rules,
    proposal: &Proposal,
    words: &Words,
    proof: bool,
) -> Answer<'a> {
    Answer {
        schema: answer::SCHEMA,
        settings: settings(people, rules),
        round: answer::Round {
            mentors: people.mentors.len(),
            places: people.mentors.iter().map(|one| u64::from(one.places)).sum(),
            mentees: people.mentees.len(),
        },
        objective: (&proposal.objective).into(),
        certificate: answer::Certificate {
            verdict: "proven",
            proof: proof.then(|| {
                let mentors = people.mentors.iter().map(|one| one.person.id.as_str());
                let mentees = people.mentees.iter().map(|one| one.person.id.as_str());
                answer::Proof::of(mentors, mentees, &proposal.certificate)
            }),
        },
        pairs: (proposal.pairs.iter())
            .map(|pair| answer::Pair {
                mentor: people.mentor(pair.mentor),
                mentee: people.mentee(pair.mentee),
                score: pair.reasons.score.into(),
                pinned: pair.pinned,
                reasons: (people.zones.get(pair.mentee))
                    .map(|zone| reasons(words, &pair.reasons, &people.clocks, zone)),
            })
            .collect(),
        waiting: waiting(people, rules, proposal, words),
        unkept_pins: (proposal.unkept_pins.iter())
            .map(|pin| {
                let (reason, in_words) = sentences::of_pin(&pin.why);
                answer::Unkept {
                    mentor: people.mentor(pin.mentor),
                    mentee: people.mentee(pin.mentee),
                    reason,
                    in_words,
                }
            })
            .collect(),
    }
}

fn settings(people: &People, rules: &Rules) -> answer::Settings {
    let (places, seed) = places(rules.places);
    answer::Settings {
        scores: "people",
        places,
        seed,
        draw_costs: None,
        acceptable: rules.acceptable.into(),
        weights: Some(answer::Weights {
            languages: rules.weights.languages,
            experience: rules.weights.experience,
            availability: rules.weights.availability,
        }),
        min_shared: Some(rules.min_shared),
        organisations_apart: Some(rules.same_organisation_apart),
        week_of: match people.clocks {
            Clocks::One(_) => None,
            Clocks::Several(day) => Some(day.to_string()),
        },
    }
}

/// The word for who gets a place, and the seed.
pub(super) fn places(places: Places) -> (&'static str, Option<u64>) {
    match places {
        Places::BestFit => ("best-fit", None),
        Places::FairDraw { seed } => ("fair-draw", Some(seed)),
    }
}

fn reasons(words: &Words, found: &matching::Reasons, clocks: &Clocks, zone: &Zone) -> Reasons {
    let areas = found.experience.areas.iter().map(|one| Area {
        code: area(one.area),
        weight: one.weight,
        depth: one.depth.map(depth),
    });
    let mut reasons = Reasons {
        language: answer::Language {
            factor: found.languages.factor,
            code: language(found.languages.language),
            level: level(found.languages.level),
            home_missed: found.languages.home_missed,
        },
        experience: Experience {
            factor: found.experience.factor,
            blank: found.experience.blank,
            areas: areas.collect(),
        },
        availability: Availability {
            factor: found.availability.factor,
            half_hours: found.availability.half_hours,
            hours: clocks.hours(zone, found.availability.shared),
            zone: zone.name().to_owned(),
        },
        meeting: answer::Meeting {
            online: found.meeting.online,
            region: found.meeting.in_person.map(region),
        },
        in_words: String::new(),
    };
    reasons.in_words = sentences::of_pair(words, &reasons);
    reasons
}

fn waiting<'a>(
    people: &'a People,
    rules: &Rules,
    proposal: &Proposal,
    words: &Words,
) -> Vec<answer::Waiting<'a>> {
    let offering = people.mentors.iter().filter(|one| one.places > 0).count();
    let one = |waiting: &matching::Waiting| {
        let possible = match &waiting.why {
            Why::AllNeeded { possible } => *possible,
            _ => 0,
        };
        let change = waiting.smallest_change.map(|change| people.change(change));
        let mut said = sentences::of_waiting(&waiting.why, offering, rules.min_shared);
        if let Some(change) = &change {
            said.push(' ');
            said.push_str(&sentences::of_change(words, change));
        }
        answer::Waiting {
            mentee: people.mentee(waiting.mentee),
            reason: reason(&waiting.why),
            possible,
            smallest_change: change,
            in_words: said,
        }
    };
    proposal.waiting.iter().map(one).collect()
}

fn reason(why: &Why) -> &'static str {
    match why {
        Why::NoMentors => "no-mentors",
        Why::NoSharedLanguage => "no-shared-language",
        Why::NoSharedTime => "no-shared-time",
        Why::WayOfMeeting => "no-way-of-meeting",
        Why::Barred => "barred",
        Why::Combination { .. } => "combination",
        Why::AllNeeded { .. } => "all-needed",
    }
}

impl People {
    fn mentor(&self, at: usize) -> &str {
        self.mentors.get(at).map_or("", |one| &one.person.id)
    }

    fn mentee(&self, at: usize) -> &str {
        self.mentees.get(at).map_or("", |one| &one.person.id)
    }

    fn change(&self, change: matching::Change) -> Change<'_> {
        match change {
            matching::Change::MoreTime {
                mentor,
                half_hours_missing,
            } => Change::MoreTime {
                mentor: self.mentor(mentor),
                half_hours: half_hours_missing,
            },
            matching::Change::OtherWayOfMeeting { mentor } => Change::OtherWayOfMeeting {
                mentor: self.mentor(mentor),
            },
            matching::Change::AnotherPlace { mentor } => Change::AnotherPlace {
                mentor: self.mentor(mentor),
            },
            matching::Change::LanguageLevel {
                mentor,
                language: which,
                to,
                ..
            } => Change::LanguageLevel {
                mentor: self.mentor(mentor),
                language: language(which),
                level: level(to),
            },
        }
    }
}

fn language(code: LanguageCode) -> &'static str {
    Language::all()
        .nth(code.0.into())
        .map_or("", Language::code)
}

fn area(code: AreaCode) -> &'static str {
    KnownArea::all()
        .nth(code.0.into())
        .map_or("", KnownArea::code)
}

fn region(code: RegionCode) -> &'static str {
    Region::all().nth(code.0.into()).map_or("", Region::code)
}

const fn level(level: Level) -> &'static str {
    match level {
        Level::Basic => "basic",
        Level::Conversational => "conversational",
        Level::Fluent => "fluent",
    }
}

const fn depth(depth: Depth) -> &'static str {
    match depth {
        Depth::Some => "some",
        Depth::Solid => "solid",
        Depth::Deep => "deep",
    }
}
