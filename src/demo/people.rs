//! The invented people: the same seed makes the same people, with the same answers and the same fate.

use super::{
    Options, answers,
    dice::Dice,
    fate::{Fate, fates},
    interests,
    names::{CULTURES, Culture},
    sign_ins, weeks,
};
use crate::{
    applications::Answers,
    vocab::{Email, Locale, Side},
};

/// An invented person who applies.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Invented {
    pub(super) side: Side,
    pub(super) email: Email,
    /// The language of the letters to them.
    pub(super) locale: Locale,
    /// The answers, but for the consents, which are dated.
    pub(super) answers: Answers,
    /// What they consent to.
    pub(super) consents: Vec<&'static str>,
    pub(super) rounds_waited: i32,
    pub(super) fate: Fate,
}

impl Invented {
    /// Whether this is somebody of that side who can be matched.
    pub(super) fn is_ready_on(&self, side: Side) -> bool {
        self.side == side && self.fate == Fate::Ready
    }
}

/// Everybody who applies, mentors first; the first of each side is the one to sign in as.
pub(super) fn people(options: &Options, dice: &mut Dice) -> Vec<Invented> {
    let mut deck = Deck::default();
    let mut people = Vec::new();
    for (side, count) in [
        (Side::Mentor, options.mentors),
        (Side::Mentee, options.mentees),
    ] {
        for (number, fate) in (1..).zip(fates(count, dice)) {
            people.push(match number {
                1 => sign_ins::applicant(side),
                _ => invented(side, number, fate, deck.draw(dice), dice),
            });
        }
    }
    people
}

/// Names, each once; when they run out they come again.
#[derive(Default)]
struct Deck(Vec<(&'static Culture, Called)>);

/// A name to use, and the one that a possible match sees.
type Called = (&'static str, &'static str);

impl Deck {
    fn draw(&mut self, dice: &mut Dice) -> (&'static Culture, Called) {
        if self.0.is_empty() {
            let of =
                |culture: &'static Culture| culture.names.iter().map(move |name| (culture, *name));
            self.0 = CULTURES.iter().flat_map(of).collect();
            dice.shuffle(&mut self.0);
        }
        self.0.pop().expect("there are names")
    }
}

fn invented(
    side: Side,
    number: usize,
    fate: Fate,
    (culture, (name, shown)): (&'static Culture, Called),
    dice: &mut Dice,
) -> Invented {
    let mut answers = Answers {
        name: name.to_owned(),
        shown: Some(shown.to_owned()),
        languages: answers::languages(side, culture, dice),
        zone: weeks::zone(dice),
        slots: weeks::week(dice, side),
        ..Answers::default()
    };
    match side {
        Side::Mentor => {
            answers.offered = interests::offered(dice);
            answers.places = dice.weighted(&[(1, 50), (2, 30), (3, 20)]);
        }
        Side::Mentee => answers.wanted = interests::wanted(dice),
    }
    answers::reach(&mut answers, dice);
    answers::meet(&mut answers, side, dice);
    answers::remark(&mut answers, culture, dice);
    let mut consents = vec![];
    if fate == Fate::Ready || dice.chance(96) {
        consents.push("matching");
    }
    if dice.chance(40) {
        consents.push("news");
    }
    let waited = match side {
        Side::Mentor => 0,
        Side::Mentee => dice.weighted(&[(0, 80), (1, 14), (2, 5), (3, 1)]),
    };
    Invented {
        side,
        email: sign_ins::email(&format!("{side}{number}")),
        locale: answers::locale(culture, dice),
        answers,
        consents,
        rounds_waited: waited,
        fate,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        applications::{Reach, Spoken, Way},
        vocab::Level,
    };

    fn made(seed: u64) -> Vec<Invented> {
        let options = Options {
            seed,
            ..Options::default()
        };
        people(&options, &mut Dice::new(seed))
    }

    #[test]
    fn the_same_seed_makes_the_same_people_and_another_seed_others() {
        assert_eq!(made(1), made(1));
        assert_ne!(made(1), made(2));
    }

    #[test]
    fn everybody_gave_answers_that_the_forms_would_take() {
        for person in made(1).into_iter().chain(made(2)) {
            let answers = &person.answers;
            let talks = |spoken: &Spoken| spoken.level != Level::Basic;
            assert!(answers.languages.iter().any(talks), "{}", answers.name);
            assert!(!answers.slots.is_empty() && answers.way.is_some());
            assert_eq!(answers.region.is_none(), answers.way == Some(Way::Online));
            assert!(answers.phone.is_some() || answers.reach == Reach::Email);
            let mentor = person.side == Side::Mentor;
            assert_eq!(answers.wanted.is_empty(), mentor);
            assert_eq!(answers.offered.is_empty(), !mentor);
            assert!((1..=3).contains(&answers.places));
        }
    }

    #[test]
    fn no_two_people_have_one_address() {
        let mut addresses: Vec<String> = made(1)
            .iter()
            .map(|person| person.email.as_str().to_owned())
            .collect();
        addresses.sort();
        addresses.dedup();
        assert_eq!(addresses.len(), 140);
    }

    #[test]
    fn half_of_the_mentors_take_one_mentee_and_some_take_three() {
        let options = Options {
            mentors: 1000,
            ..Options::default()
        };
        let people = people(&options, &mut Dice::new(1));
        let with = |places: u16| {
            let mentors = people.iter().filter(|person| person.side == Side::Mentor);
            mentors
                .filter(|person| person.answers.places == places)
                .count()
        };
        assert!((450..550).contains(&with(1)), "{}", with(1));
        assert!((150..250).contains(&with(3)), "{}", with(3));
    }
}
