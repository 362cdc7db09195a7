//! Everybody in canonical order, and how each side sees the other.

use pulp::Arch;

use super::apart::{Apart, Bars, one_person};
use super::case::{Case, Order};
use super::fit::{Obstacle, obstacles};
use super::index::{Dictionary, Index};
use super::people::{Mentee, Mentor};
use super::pins::Pins;
use super::points::Points;
use super::rules::{Rules, Wishes};
use super::turns::turns;
use super::view::{Rows, View};

/// The best score two people can have.
const BEST: u32 = 1000;

/// The people of a round in canonical order.
#[derive(Debug)]
pub(super) struct Table<'a> {
    pub(super) rules: &'a Rules,
    pub(super) case: Case,
    pub(super) mentors: Vec<&'a Mentor>,
    pub(super) mentees: Vec<&'a Mentee>,
    dictionary: Dictionary,
    points: Points,
    bars: Bars,
    /// Pairs that must not be, whatever their answers, as (mentor, mentee).
    apart: Vec<(u32, u32)>,
}

impl<'a> Table<'a> {
    pub(super) fn new(
        rules: &'a Rules,
        mentors: &'a [Mentor],
        mentees: &'a [Mentee],
        wishes: &Wishes,
    ) -> Self {
        let (mentor_order, mentee_order) = (Order::of(mentors), Order::of(mentees));
        let number = |&(mentor, mentee): &(usize, usize)| {
            let mentor = u32::try_from(*mentor_order.number.get(mentor)?).ok()?;
            let mentee = u32::try_from(*mentee_order.number.get(mentee)?).ok()?;
            Some((mentor, mentee))
        };
        let bars: Bars = wishes.bars.iter().filter_map(number).collect();
        let mentors: Vec<&Mentor> = mentor_order
            .given
            .iter()
            .map(|&given| &mentors[given])
            .collect();
        let mentees: Vec<&Mentee> = mentee_order
            .given
            .iter()
            .map(|&given| &mentees[given])
            .collect();
        let waited: Vec<u32> = mentees.iter().map(|mentee| mentee.rounds_waited).collect();
        let mut apart = one_person(&mentors, &mentees);
        apart.extend(&bars);
        Self {
            rules,
            dictionary: Dictionary::of(&mentors, &mentees),
            points: Points::of(rules.weights),
            case: Case {
                offered: mentors.iter().map(|mentor| mentor.places.into()).collect(),
                turns: turns(rules.places, &waited, |mentee| {
                    mentees[mentee].person.id.as_str()
                }),
                waited,
                places: rules.places,
                acceptable: rules.acceptable.into(),
                best: BEST,
                mentors: mentor_order,
                mentees: mentee_order,
            },
            mentors,
            mentees,
            bars,
            apart,
        }
    }

    /// The mentees look at the mentors; a mentor's place is the number.
    pub(super) fn seen_by_mentees(&self) -> View<'_> {
        let index = Index::of_mentors(&self.dictionary, &self.mentors);
        let pairs = self.apart.iter().map(|&(mentor, mentee)| (mentee, mentor));
        let [mentors, mentees] = self.organisations();
        let apart = Apart::of(pairs.collect(), &mentees, mentors.into_iter());
        self.view(Rows::Mentees(&self.mentees), index, apart)
    }

    /// The mentors look at the mentees.
    pub(super) fn seen_by_mentors(&self) -> View<'_> {
        let index = Index::of_mentees(&self.dictionary, &self.mentees);
        let place = |&(mentor, mentee): &(u32, u32)| (mentor, index.place[mentee as usize]);
        let [mentors, mentees] = self.organisations();
        let columns = index.number.iter().map(|&mentee| mentees[mentee as usize]);
        let apart = Apart::of(self.apart.iter().map(place).collect(), &mentors, columns);
        self.view(Rows::Mentors(&self.mentors), index, apart)
    }

    fn view<'t>(&'t self, rows: Rows<'t>, index: Index, apart: Apart) -> View<'t> {
        View {
            rules: self.rules,
            rows,
            mentors: &self.mentors,
            mentees: &self.mentees,
            dictionary: &self.dictionary,
            points: &self.points,
            index,
            apart,
            arch: Arch::new(),
        }
    }

    /// The organisations of mentors and mentees, if the round keeps their people apart.
    fn organisations(&self) -> [Vec<Option<u32>>; 2] {
        let kept =
            |organisation: Option<u32>| organisation.filter(|_| self.rules.same_organisation_apart);
        [
            (self.mentors.iter())
                .map(|mentor| kept(mentor.person.organisation))
                .collect(),
            (self.mentees.iter())
                .map(|mentee| kept(mentee.person.organisation))
                .collect(),
        ]
    }

    /// Whether a coordinator keeps these two apart.
    pub(super) fn is_barred(&self, mentor: usize, mentee: usize) -> bool {
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        self.bars.contains(&(number(mentor), number(mentee)))
    }

    /// The pins of coordinators, as far as they can be kept.
    pub(super) fn pins(&self, wishes: &Wishes) -> Pins {
        Pins::settle(&self.case, wishes, |mentor, mentee| {
            let obstacles = self.obstacles(mentor, mentee);
            (!obstacles.is_empty()).then_some(obstacles)
        })
    }

    /// All that keeps these two from being a pair, a coordinator's bar included.
    pub(super) fn obstacles(&self, mentor: usize, mentee: usize) -> Vec<Obstacle> {
        let mut obstacles = obstacles(self.rules, self.mentors[mentor], self.mentees[mentee]);
        if self.is_barred(mentor, mentee) {
            obstacles.push(Obstacle::Barred);
        }
        obstacles
    }
}
