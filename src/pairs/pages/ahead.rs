//! What a wish would cost or gain, in words.

use super::{
    board::UnkeptRow,
    made_up,
    person::{People, Person},
};
use crate::{
    i18n::Words,
    matching::Effect,
    pairs::{
        proposals::{Ahead, Candidates, Unkept},
        tell,
    },
    vocab::ApplicationId,
};
use serde::Serialize;

/// What a wish would do, for a page.
#[derive(Default, Serialize)]
pub(super) struct Told {
    /// The end of a key: `idle`, `unkept` or `changes`.
    kind: &'static str,
    /// What it costs or gains.
    sentences: Vec<String>,
    moved: Vec<Moved>,
    gained: Vec<Person>,
    lost: Vec<Person>,
    unkept: Vec<UnkeptRow>,
}

/// Somebody who would have another mentor.
#[derive(Serialize)]
struct Moved {
    mentee: Person,
    from: Person,
    to: Person,
}

impl Told {
    pub(super) fn new(
        words: &Words,
        ahead: &Ahead,
        (candidates, people): (&Candidates, &People),
    ) -> Self {
        let effect = match ahead {
            Ahead::Changes(effect) => effect,
            Ahead::Idle => return Self::of("idle"),
            Ahead::Unkept(pins) => {
                let row = |pin: &Unkept| UnkeptRow::of(pin, people);
                return Self {
                    unkept: pins.iter().map(row).collect(),
                    ..Self::of("unkept")
                };
            }
        };
        let person = |ids: &[ApplicationId], place: usize| {
            let id = ids.get(place).copied();
            id.map(|id| people.person(id)).unwrap_or_default()
        };
        let mentee = |place: &usize| person(&candidates.mentee_ids, *place);
        let mentor = |place: usize| person(&candidates.mentor_ids, place);
        Self {
            sentences: sentences(words, effect),
            moved: (effect.moved.iter())
                .map(|(who, from, to)| Moved {
                    mentee: mentee(who),
                    from: mentor(*from),
                    to: mentor(*to),
                })
                .collect(),
            gained: effect.gained.iter().map(mentee).collect(),
            lost: effect.lost.iter().map(mentee).collect(),
            ..Self::of("changes")
        }
    }

    /// The same without those who read it (G-08).
    pub(super) fn without(mut self, own: &[ApplicationId]) -> Self {
        let is = |one: &Person| own.iter().any(|id| id.as_str() == one.id);
        self.moved
            .retain(|one| ![&one.mentee, &one.from, &one.to].into_iter().any(is));
        self.gained.retain(|one| !is(one));
        self.lost.retain(|one| !is(one));
        self.unkept
            .retain(|one| !is(&one.mentor) && !is(&one.mentee));
        self
    }

    fn of(kind: &'static str) -> Self {
        Self {
            kind,
            ..Self::default()
        }
    }

    pub(super) fn samples() -> Vec<Self> {
        let words = made_up::words();
        let (mentor, mentee) = made_up::two();
        let effect = Effect {
            placed: -1,
            poor: 2,
            total: -614,
            moved: vec![(0, 0, 1)],
            lost: vec![1],
            ..Effect::default()
        };
        vec![
            Self::of("idle"),
            Self {
                unkept: UnkeptRow::samples(),
                ..Self::of("unkept")
            },
            Self {
                sentences: sentences(&words, &Effect::default()),
                ..Self::of("changes")
            },
            Self {
                sentences: sentences(&words, &effect),
                moved: vec![Moved {
                    mentee: mentee.clone(),
                    from: mentor.clone(),
                    to: Person::sample("Ioana Ş."),
                }],
                gained: vec![Person::sample("Ҡунаҡ")],
                lost: vec![mentee],
                ..Self::of("changes")
            },
        ]
    }
}

/// What a wish would do, in one line.
pub(super) fn in_one(words: &Words, ahead: &Ahead) -> String {
    match ahead {
        Ahead::Idle => String::new(),
        Ahead::Unkept(_) => words.say("pairs-ahead-unkept-short"),
        Ahead::Changes(effect) => sentences(words, effect).join(" "),
    }
}

/// A sentence for each thing that would change.
fn sentences(words: &Words, effect: &Effect) -> Vec<String> {
    if *effect == Effect::default() {
        return vec![words.say("pairs-ahead-nothing")];
    }
    let mut said = Vec::new();
    let mut say = |n: i64, more: &str, fewer: &str| {
        let key = if n > 0 { more } else { fewer };
        if n != 0 {
            said.push(tell(words, key, &[("n", n.unsigned_abs().into())]));
        }
    };
    say(effect.placed, "pairs-ahead-more", "pairs-ahead-fewer");
    say(effect.total, "pairs-ahead-gains", "pairs-ahead-costs");
    say(
        effect.poor,
        "pairs-ahead-poor-more",
        "pairs-ahead-poor-fewer",
    );
    let count = |list: usize| i64::try_from(list).unwrap_or(i64::MAX);
    say(count(effect.moved.len()), "pairs-ahead-moved", "");
    say(count(effect.lost.len()), "pairs-ahead-lost", "");
    if effect.total == 0 {
        said.insert(0, words.say("pairs-ahead-free"));
    }
    if effect.lost.is_empty() {
        said.push(words.say("pairs-ahead-nobody-lost"));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_wish_does_is_told_at_once() {
        let effect = |placed, poor, total| Effect {
            placed,
            poor,
            total,
            ..Effect::default()
        };
        let moved = Effect {
            moved: vec![(0, 1, 2), (3, 2, 1)],
            ..effect(0, 0, -14)
        };
        let lost = Effect {
            lost: vec![0],
            ..effect(-1, -1, -390)
        };
        let swapped = Effect {
            moved: vec![(0, 1, 2)],
            ..Effect::default()
        };
        for (effect, expected) in [
            (
                Effect::default(),
                "This changes nothing. Everybody keeps the same mentor.",
            ),
            (
                effect(0, 0, -14),
                "This costs 14 points. Nobody loses their pair.",
            ),
            (
                effect(0, 0, -1),
                "This costs 1 point. Nobody loses their pair.",
            ),
            (
                effect(1, 1, 380),
                "One person more gets a mentor. The total score rises by 380 points. 1 pair more is under the acceptable score. Nobody loses their pair.",
            ),
            (
                moved,
                "This costs 14 points. 2 people would have another mentor. Nobody loses their pair.",
            ),
            (
                lost,
                "One person fewer gets a mentor. This costs 390 points. 1 pair fewer is under the acceptable score. 1 person loses their pair.",
            ),
            (
                swapped,
                "This costs nothing. 1 person would have another mentor. Nobody loses their pair.",
            ),
        ] {
            let said = sentences(&made_up::words(), &effect).join(" ");
            assert_eq!(said.replace(['\u{2068}', '\u{2069}'], ""), expected);
        }
    }
}
