//! The people of a round, as far as matching needs to know them.

use super::week::Week;

/// How well somebody speaks a language; from conversational on, two people can work in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Some words; not enough for a mentoring talk.
    Basic = 1,
    /// Enough to talk about work and life.
    Conversational = 2,
    /// As good as at home in it.
    Fluent = 3,
}

/// How much a mentor knows about an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Depth {
    /// Knows a little of it.
    Some = 1,
    /// Has worked with it.
    Solid = 2,
    /// Knows it inside out.
    Deep = 3,
}

/// A language, numbered by the caller; where two would serve equally well, the smaller number is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageCode(pub u16);

/// An area of experience, numbered by the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AreaCode(pub u16);

/// A region where people can meet in person, numbered by the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegionCode(pub u16);

/// The ways in which somebody can meet, or in which two people can meet each other; both is possible.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Meeting {
    /// By video or telephone.
    pub online: bool,
    /// Face to face, in this region.
    pub in_person: Option<RegionCode>,
}

impl Meeting {
    /// The ways that both have, or `None` if there is not a single one.
    #[must_use]
    pub fn shared(self, other: Self) -> Option<Self> {
        let shared = Self {
            online: self.online && other.online,
            in_person: self.in_person.filter(|_| self.in_person == other.in_person),
        };
        (shared != Self::default()).then_some(shared)
    }
}

/// What matching knows of anybody, mentor or mentee.
///
/// The derived order is the canonical one: by id, and only if a caller gives one id twice by all the rest.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Person {
    /// Stable from run to run; first, because the canonical order is the order of the fields.
    pub id: String,
    /// Languages and levels, in any order; of a language given twice the better level counts.
    pub languages: Vec<(LanguageCode, Level)>,
    /// Free time in a week, in UTC.
    pub week: Week,
    /// Possible ways of meeting.
    pub meeting: Meeting,
    /// A keyed hash of the e-mail address: equal numbers are one person; 0 is unknown.
    pub same_as: u64,
    /// The organisation somebody belongs to, if any.
    pub organisation: Option<u32>,
}

/// Somebody who offers to accompany others.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mentor {
    /// What everybody has.
    pub person: Person,
    /// Areas and depths, in any order; an empty list is unknown; of an area given twice the deeper counts.
    pub areas: Vec<(AreaCode, Depth)>,
    /// How many mentees this mentor takes in the round.
    pub places: u16,
}

/// Somebody who looks for a mentor.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mentee {
    /// What everybody has.
    pub person: Person,
    /// Areas, most important first; the first five count, an empty list is unknown.
    pub areas: Vec<AreaCode>,
    /// The language this mentee feels most at home in.
    pub home: Option<LanguageCode>,
    /// In how many earlier rounds this mentee stayed without a pair.
    pub rounds_waited: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_meet_only_in_a_way_that_both_have() {
        let here = Some(RegionCode(1));
        let there = Some(RegionCode(2));
        let way = |online, in_person| Meeting { online, in_person };
        for (one, other, shared) in [
            (way(true, None), way(true, None), Some(way(true, None))),
            (way(true, None), way(false, here), None),
            (way(false, here), way(false, here), Some(way(false, here))),
            (way(false, here), way(false, there), None),
            (way(true, here), way(true, there), Some(way(true, None))),
            (way(true, here), way(false, here), Some(way(false, here))),
            (way(true, here), way(true, here), Some(way(true, here))),
            (way(false, None), way(false, None), None),
        ] {
            assert_eq!(one.shared(other), shared, "{one:?} and {other:?}");
            assert_eq!(other.shared(one), shared, "{other:?} and {one:?}");
        }
    }
}
