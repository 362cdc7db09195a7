//! Where places are missing: for a language and a part of the week, how many mentees more could be placed, if as many
//! mentors as it takes were found.

use super::{Outlook, Part, Profile};
use crate::{
    matching::{Marginal, WhatIf},
    vocab::Language,
};
use jiff::civil::Date;
use std::{cmp::Reverse, collections::BTreeMap};

/// The most languages told of.
const LANGUAGES: usize = 12;

/// What is missing in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Which.
    pub language: Language,
    /// How many mentees more could be placed online, in each part of the week.
    pub more: Vec<usize>,
}

/// The languages in which anybody more could be placed online, those with the most first.
///
/// `found` is what one place of each profile would do. Where one place more helps nobody, many help nobody either, and
/// what a mentor knows about decides how well two people fit but never whether they can meet.
#[must_use]
pub fn gaps(outlook: &Outlook<'_>, found: &[(Profile, Marginal)], week_of: Date) -> Vec<Gap> {
    let mut helpful: BTreeMap<Language, BTreeMap<Part, Profile>> = BTreeMap::new();
    for (profile, does) in found {
        if does.placed > 0 && profile.region.is_none() {
            let parts = helpful.entry(profile.language).or_default();
            parts.insert(profile.part, *profile);
        }
    }
    let mut helpful: Vec<_> = helpful.into_iter().collect();
    helpful.sort_by_key(|(_, parts)| Reverse(parts.len()));
    helpful.truncate(LANGUAGES);
    let waiting = outlook.best().waiting.len();
    let places = u16::try_from(waiting).unwrap_or(u16::MAX);
    let more = |profile: &Profile| {
        let mentor = Box::new(profile.mentor(week_of, places, 0));
        let effect = outlook.what_if(&WhatIf::Mentor(mentor));
        usize::try_from(effect.placed).unwrap_or_default()
    };
    let mut gaps: Vec<Gap> = helpful
        .into_iter()
        .map(|(language, parts)| Gap {
            language,
            more: Part::all()
                .map(|part| parts.get(&part).map_or(0, more))
                .collect(),
        })
        .collect();
    gaps.sort_by_key(|gap| Reverse(gap.more.iter().max().copied()));
    gaps
}
