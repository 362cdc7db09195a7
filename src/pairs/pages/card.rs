//! A suggested pair as a card of the board, and a wish as a line below it.

use super::{
    form::ConfirmForm,
    made_up,
    person::{People, Person},
};
use crate::{
    pairs::{
        Because, PairState,
        proposals::{Wish, WishKind},
    },
    vocab::PairId,
    web::Day,
};
use serde::Serialize;

/// What became of a suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stands {
    /// It can be confirmed.
    Open,
    /// It can be confirmed, but the two were a pair before, or were meant to be.
    Before(PairId, PairState),
    /// They are a pair.
    Pair(PairId, PairState),
    /// The mentee is in another pair.
    Taken,
    /// One of the two cannot be matched any more.
    Gone,
}

impl Stands {
    pub(super) const fn can_confirm(self) -> bool {
        matches!(self, Self::Open | Self::Before(..))
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Before(..) => "before",
            Self::Pair(..) => "pair",
            Self::Taken => "taken",
            Self::Gone => "gone",
        }
    }

    fn pair(self) -> (String, &'static str) {
        match self {
            Self::Before(pair, state) | Self::Pair(pair, state) => {
                (pair.to_string(), state.as_str())
            }
            Self::Open | Self::Taken | Self::Gone => (String::new(), ""),
        }
    }
}

/// What a card says of a pair beside its reasons.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Marks {
    pub(super) pinned: bool,
    /// Below the acceptable score.
    pub(super) poor: bool,
    /// What leads have to do with it: `ask` if one of the two named somebody and no lead has looked at these two yet,
    /// `cleared` if one has, or nothing.
    pub(super) lead: &'static str,
}

/// A suggested pair.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Card {
    mentor: Person,
    mentee: Person,
    because: Because,
    /// The end of a key: `open`, `before`, `pair`, `taken` or `gone`.
    stands: &'static str,
    /// Their pair and its state, for `before` and `pair`.
    pair: String,
    state: &'static str,
    pinned: bool,
    poor: bool,
    /// `ask` if a lead has to look at the two first, `cleared` if one has.
    lead: &'static str,
    form: ConfirmForm,
    /// Whether the form was sent and has to be looked at again.
    asked: bool,
}

impl Card {
    pub(super) fn new(
        (mentor, mentee): (Person, Person),
        because: Because,
        stands: Stands,
        marks: Marks,
    ) -> Self {
        let (pair, state) = stands.pair();
        Self {
            form: ConfirmForm {
                mentor: mentor.id.clone(),
                mentee: mentee.id.clone(),
                because: because.in_one(),
                ..ConfirmForm::default()
            },
            mentor,
            mentee,
            because,
            stands: stands.key(),
            pair,
            state,
            pinned: marks.pinned,
            poor: marks.poor,
            lead: marks.lead,
            asked: false,
        }
    }

    /// Keeps what was typed on this card.
    pub(super) fn keep(&mut self, typed: &ConfirmForm) {
        if typed.mentor == self.form.mentor && typed.mentee == self.form.mentee {
            self.form = typed.clone();
            self.asked = true;
        }
    }

    pub(super) fn samples() -> Vec<Self> {
        let pair = PairId::new();
        let card = |stands, marks| Self::new(made_up::two(), made_up::because(), stands, marks);
        vec![
            card(Stands::Open, Marks::default()),
            card(
                Stands::Open,
                Marks {
                    pinned: true,
                    poor: true,
                    lead: "ask",
                },
            ),
            card(
                Stands::Before(pair, PairState::Lapsed),
                Marks {
                    lead: "cleared",
                    ..Marks::default()
                },
            ),
            card(Stands::Pair(pair, PairState::Proposed), Marks::default()),
            card(Stands::Taken, Marks::default()),
            card(Stands::Gone, Marks::default()),
        ]
    }
}

/// A wish.
#[derive(Clone, Debug, Serialize)]
pub(super) struct WishRow {
    mentor: Person,
    mentee: Person,
    kind: WishKind,
    made_at: Day,
}

impl WishRow {
    pub(super) fn of(wish: &Wish, people: &People) -> Self {
        Self {
            mentor: people.person(wish.mentor),
            mentee: people.person(wish.mentee),
            kind: wish.kind,
            made_at: Day::of(wish.made_at),
        }
    }

    pub(super) fn samples() -> Vec<Self> {
        let row = |kind| {
            let (mentor, mentee) = made_up::two();
            Self {
                mentor,
                mentee,
                kind,
                made_at: made_up::day(-2),
            }
        };
        vec![row(WishKind::Pin), row(WishKind::Bar)]
    }
}
