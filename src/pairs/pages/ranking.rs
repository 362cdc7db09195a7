//! Every mentor for one mentee: those who fit, best first, and what stands between her and the others.

use super::{ahead::in_one, candidates::Gathered, form::ConfirmForm, made_up, person::Person};
use crate::{
    i18n::Words,
    matching,
    pairs::{
        Because, PairState, Reasons, london,
        proposals::{WishKind, mentee},
    },
    vocab::ApplicationId,
};
use serde::Serialize;

/// Mentors shown; who is further down is counted.
const SHOWN: usize = 12;

/// A mentor who fits.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Ranked {
    rank: usize,
    mentor: Person,
    because: Because,
    /// How many of the mentor's places are free.
    free: u16,
    pinned: bool,
    /// How an earlier pair of the two stands; empty if there was none.
    before: &'static str,
    /// Whether somebody with a place fits better, so that a reason is asked for.
    differs: bool,
    /// What pinning the two would do; empty if it was not worked out.
    ahead: String,
    form: ConfirmForm,
    asked: bool,
}

/// The mentors of a round as one mentee sees them.
pub(super) struct Ranking {
    /// Who fits, best first, by place.
    fit: Vec<(usize, matching::Reasons)>,
    free: Vec<u16>,
    ids: Vec<ApplicationId>,
    /// How many cannot be a pair with her. Why is not told one by one: whoever could subtract would read off whom a lead keeps apart (G-08).
    pub(super) impossible: usize,
    pub(super) barred: Vec<ApplicationId>,
}

/// Ranks every mentor for the mentee of the page.
pub(super) fn ranking(gathered: &Gathered) -> Ranking {
    let candidates = &gathered.candidates;
    let looks = mentee(gathered.mentee(), gathered.settings.starts_on);
    let barred: Vec<ApplicationId> = gathered
        .wishes
        .iter()
        .filter(|wish| wish.kind == WishKind::Bar && wish.mentee == gathered.mentee().id)
        .filter(|wish| !gathered.own.contains(&wish.mentor))
        .map(|wish| wish.mentor)
        .collect();
    let places: Vec<usize> = barred
        .iter()
        .filter_map(|id| candidates.mentor_at(*id))
        .collect();
    // Whoever must never be a pair is one of those who cannot, and so is the reader (G-08).
    let apart = candidates.mentor_ids.iter().zip(0..);
    let apart = apart
        .filter(|(id, _)| {
            let apart = candidates.are_separated((**id, gathered.mentee().id));
            apart || gathered.own.contains(id)
        })
        .map(|(_, place)| place);
    let out: Vec<usize> = places.iter().copied().chain(apart).collect();
    let fit = matching::ranked(&candidates.rules, &candidates.mentors, &looks, &out);
    Ranking {
        impossible: candidates.mentors.len() - fit.len(),
        fit,
        free: candidates
            .mentors
            .iter()
            .map(|mentor| mentor.places)
            .collect(),
        ids: candidates.mentor_ids.clone(),
        barred,
    }
}

impl Ranking {
    fn id(&self, place: usize) -> Option<ApplicationId> {
        self.ids.get(place).copied()
    }

    fn free(&self, place: usize) -> u16 {
        self.free.get(place).copied().unwrap_or_default()
    }

    /// The first few of those who fit.
    pub(super) fn first(&self, few: usize) -> impl Iterator<Item = ApplicationId> {
        let first = self.fit.iter().take(few);
        first.filter_map(|(place, _)| self.id(*place))
    }

    /// The best of those who have a place.
    pub(super) fn first_free(&self) -> Option<ApplicationId> {
        let mut fit = self.fit.iter();
        fit.find(|(place, _)| self.free(*place) > 0)
            .and_then(|(place, _)| self.id(*place))
    }

    /// The first of them as the page shows them, and how many more there are.
    pub(super) fn shown(
        &self,
        words: &Words,
        gathered: &Gathered,
        typed: &ConfirmForm,
    ) -> (Vec<Ranked>, usize) {
        let shown = self
            .fit
            .iter()
            .take(SHOWN)
            .zip(1..)
            .filter_map(|((place, reasons), rank)| {
                self.one(words, gathered, typed, (*place, reasons, rank))
            });
        (shown.collect(), self.fit.len().saturating_sub(SHOWN))
    }

    fn one(
        &self,
        words: &Words,
        gathered: &Gathered,
        typed: &ConfirmForm,
        (place, reasons, rank): (usize, &matching::Reasons, usize),
    ) -> Option<Ranked> {
        let id = self.id(place)?;
        let mentee = gathered.mentee().id;
        let kept = Reasons::keep(reasons, &gathered.settings);
        let because = Because::say(words, &kept, &london());
        let fresh = ConfirmForm {
            mentor: id.to_string(),
            mentee: mentee.to_string(),
            because: because.in_one(),
            ..ConfirmForm::default()
        };
        let asked = typed.mentor == fresh.mentor && typed.by_hand.is_empty();
        let earlier = gathered
            .bonds
            .iter()
            .rev()
            .find(|bond| bond.mentor == id && bond.mentee == mentee);
        Some(Ranked {
            rank,
            mentor: gathered.people.person(id),
            because,
            free: self.free(place),
            pinned: gathered.wishes.iter().any(|wish| {
                wish.kind == WishKind::Pin && wish.mentor == id && wish.mentee == mentee
            }),
            before: earlier.map_or("", |bond| PairState::as_str(bond.state)),
            differs: self.first_free().is_some_and(|first| first != id),
            ahead: (gathered.ahead.get(&id)).map_or(String::new(), |ahead| in_one(words, ahead)),
            form: if asked { typed.clone() } else { fresh },
            asked,
        })
    }
}

impl Ranked {
    pub(super) fn samples() -> Vec<Self> {
        let (mentor, mentee) = made_up::two();
        let form = ConfirmForm {
            mentor: mentor.id.clone(),
            mentee: mentee.id,
            ..ConfirmForm::default()
        };
        let first = Self {
            rank: 1,
            mentor,
            because: made_up::because(),
            free: 2,
            pinned: true,
            before: "",
            differs: false,
            ahead: made_up::words().say("pairs-ahead-nothing"),
            form,
            asked: false,
        };
        let second = Self {
            rank: 2,
            mentor: Person::sample("Ioana Ş."),
            free: 1,
            pinned: false,
            before: PairState::Declined.as_str(),
            differs: true,
            asked: true,
            ..first.clone()
        };
        let full = Self {
            rank: 3,
            free: 0,
            asked: false,
            ..second.clone()
        };
        vec![first, second, full]
    }
}
