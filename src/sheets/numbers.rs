//! Numbers for what only has to be equal or not: who is one person, and who is of one organisation.

use std::collections::{BTreeSet, HashMap};

/// Who is one person: whoever shares an email address, or an id on both sheets.
#[derive(Default)]
pub(super) struct OnePerson {
    /// The number of each address and of each id on both sheets.
    numbers: HashMap<String, usize>,
    /// Whom each number is the same as; itself, or a smaller one.
    same: Vec<usize>,
    both: BTreeSet<String>,
}

impl OnePerson {
    /// Everybody's id and address, of both sheets.
    pub(super) fn of<'a>(
        mentors: impl Iterator<Item = (&'a str, Option<&'a str>)> + Clone,
        mentees: impl Iterator<Item = (&'a str, Option<&'a str>)> + Clone,
    ) -> Self {
        let offering: BTreeSet<&str> = mentors.clone().map(|(id, _)| id).collect();
        let looking: BTreeSet<&str> = mentees.clone().map(|(id, _)| id).collect();
        let both = offering.intersection(&looking).map(|id| (*id).to_owned());
        let mut one = Self {
            both: both.collect(),
            ..Self::default()
        };
        for (id, email) in mentors.chain(mentees) {
            let marks = one.marks(id, email);
            let numbers: Vec<usize> = marks.into_iter().map(|mark| one.number_of(mark)).collect();
            if let [first, second] = numbers.as_slice() {
                one.join(*first, *second);
            }
        }
        one
    }

    /// The ids that stand on both sheets.
    pub(super) fn on_both_sheets(&self) -> Vec<String> {
        self.both.iter().cloned().collect()
    }

    /// The number of this person; 0 if nothing tells who they are.
    pub(super) fn number(&self, id: &str, email: Option<&str>) -> u64 {
        let marks = self.marks(id, email);
        let known = marks.first().and_then(|mark| self.numbers.get(mark));
        known.map_or(0, |number| {
            1 + u64::try_from(self.root(*number)).unwrap_or(u64::MAX - 1)
        })
    }

    /// What tells who somebody is. An address holds an @ and no space, so that none is an id.
    fn marks(&self, id: &str, email: Option<&str>) -> Vec<String> {
        let id = self.both.contains(id).then(|| format!("id {id}"));
        id.into_iter().chain(email.map(str::to_owned)).collect()
    }

    fn number_of(&mut self, mark: String) -> usize {
        let next = self.same.len();
        let number = *self.numbers.entry(mark).or_insert(next);
        if number == next {
            self.same.push(next);
        }
        number
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        if let Some(slot) = self.same.get_mut(one.max(other)) {
            *slot = one.min(other);
        }
    }

    fn root(&self, mut number: usize) -> usize {
        while let Some(next) = self
            .same
            .get(number)
            .copied()
            .filter(|next| *next != number)
        {
            number = next;
        }
        number
    }
}

/// A number for every organisation, in the order in which they come.
#[derive(Default)]
pub(super) struct Organisations(HashMap<String, u32>);

impl Organisations {
    pub(super) fn number(&mut self, name: String) -> u32 {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        *self.0.entry(name).or_insert(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_or_an_id_on_both_sheets_is_one_person_and_so_is_a_chain_of_them() {
        let mentors = [
            ("1", Some("a@x")),
            ("2", None),
            ("3", Some("c@x")),
            ("4", None),
        ];
        let mentees = [
            ("1", Some("b@x")),
            ("5", Some("a@x")),
            ("6", Some("b@x")),
            ("7", None),
        ];
        let one = OnePerson::of(mentors.into_iter(), mentees.into_iter());
        let number = |(id, email)| one.number(id, email);
        assert_eq!(one.on_both_sheets(), ["1"]);
        assert_eq!(
            mentors.map(number)[1..]
                .iter()
                .filter(|number| **number == 0)
                .count(),
            2
        );
        let first = number(mentors[0]);
        assert_ne!(first, 0);
        assert_ne!(first, number(mentors[2]));
        assert_eq!(mentees.map(number), [first, first, first, 0]);
    }
}
