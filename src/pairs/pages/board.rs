//! The board: the best pairs for everybody, each with its reasons, to be pinned, barred or confirmed by a coordinator.

use super::{
    card::{Card, WishRow},
    form::{AllForm, ConfirmForm},
    gathered::gather,
    made_up,
    person::{People, Person},
};
use crate::{
    db::Db,
    pairs::proposals::{self, Unkept},
    rounds,
    vocab::PersonId,
    web::{
        Coordinator, Day, Error, Mistake, Mistakes, Page, Result, Sample, Site, Visit, samples_of,
    },
};
use anyhow::anyhow;
use axum::{
    Router,
    extract::{Query, State},
    http::StatusCode,
};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::{Deserialize, Serialize};

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(show).typed_post(propose)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<BoardPage>()
}

#[derive(TypedPath)]
#[typed_path("/desk/proposal")]
struct Board;

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    page: usize,
}

#[derive(Serialize, Default)]
pub(super) struct BoardPage {
    /// The round's name; empty if there is none.
    pub(super) round: String,
    /// Mentees and places that a proposal would be made of now.
    pub(super) mentees: usize,
    pub(super) places: usize,
    pub(super) proposal: Option<Shown>,
    pub(super) wishes: Vec<WishRow>,
    pub(super) all: AllForm,
    pub(super) mistakes: Mistakes,
}

/// A proposal on the board.
#[derive(Serialize)]
pub(super) struct Shown {
    pub(super) id: String,
    pub(super) made_by: String,
    pub(super) made_at: Day,
    /// Whether people, wishes or settings changed since.
    pub(super) stale: bool,
    pub(super) placed: usize,
    pub(super) waiting: usize,
    pub(super) total: u64,
    pub(super) mean: u64,
    pub(super) poor: usize,
    pub(super) acceptable: u16,
    pub(super) seed: Option<String>,
    /// What the draw costs, in percent of the total, as "1.3"; empty if it costs nothing.
    pub(super) draw_costs: String,
    pub(super) unkept: Vec<UnkeptRow>,
    /// How many can still be confirmed.
    pub(super) open: usize,
    pub(super) cards: Vec<Card>,
    pub(super) previous: String,
    pub(super) next: String,
    pub(super) at: usize,
    pub(super) pages: usize,
}

#[derive(Serialize)]
pub(super) struct UnkeptRow {
    pub(super) mentor: Person,
    pub(super) mentee: Person,
    /// The end of a key.
    pub(super) why: &'static str,
}

impl UnkeptRow {
    pub(super) fn of(pin: &Unkept, people: &People) -> Self {
        Self {
            mentor: people.person(pin.mentor),
            mentee: people.person(pin.mentee),
            why: pin.key(),
        }
    }

    pub(super) fn samples() -> Vec<Self> {
        let (mentor, mentee) = made_up::two();
        vec![Self {
            mentor,
            mentee,
            why: "impossible",
        }]
    }
}

impl Page for BoardPage {
    const TEMPLATE: &'static str = "pairs/board.html";

    fn samples() -> Vec<Self> {
        let page = |proposal| Self {
            round: "Winter round".to_owned(),
            mentees: 27,
            places: 31,
            proposal,
            ..Self::default()
        };
        let full = || page(Some(Shown::sample()));
        vec![
            Self::default(),
            page(None),
            Self {
                wishes: WishRow::samples(),
                ..full()
            },
            Self {
                proposal: Some(Shown {
                    cards: Vec::new(),
                    unkept: Vec::new(),
                    seed: None,
                    draw_costs: String::new(),
                    stale: false,
                    placed: 0,
                    ..Shown::sample()
                }),
                ..full()
            },
            Self {
                mistakes: Mistakes::of("because-all", Mistake::ReasonBlank),
                ..full()
            },
        ]
    }
}

impl Shown {
    fn sample() -> Self {
        Self {
            id: "0198c0de-0000-7000-8000-00000000000a".to_owned(),
            made_by: "Robin Achebe".to_owned(),
            made_at: made_up::day(0),
            stale: true,
            placed: 26,
            waiting: 1,
            total: 18_538,
            mean: 713,
            poor: 2,
            acceptable: 400,
            seed: Some("7341".to_owned()),
            draw_costs: "1.3".to_owned(),
            unkept: UnkeptRow::samples(),
            open: 3,
            cards: Card::samples(),
            previous: String::new(),
            next: "?page=2".to_owned(),
            at: 1,
            pages: 2,
        }
    }
}

async fn show(
    _: Board,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
    Query(asked): Query<Asked>,
) -> Result {
    super::listed::note(&db, viewer.id).await?;
    let gathered = db.read(move |conn| gather(conn, viewer.id)).await?;
    let page = gathered.map_or_else(BoardPage::default, |gathered| {
        gathered.page(&visit, asked.page)
    });
    visit.show(&page)
}

/// The board once more, with what stood in the way of a decision.
pub(super) async fn again(
    visit: &Visit,
    (db, reader): (&Db, PersonId),
    status: StatusCode,
    mistakes: Mistakes,
    (typed, all): (&ConfirmForm, AllForm),
) -> Result {
    let Some(gathered) = db.read(move |conn| gather(conn, reader)).await? else {
        return visit.go("/desk/proposal");
    };
    let page = gathered.page_of(typed);
    let mut page = gathered.page(visit, page);
    page.mistakes = mistakes;
    page.all = all;
    if let Some(shown) = &mut page.proposal {
        for card in &mut shown.cards {
            card.keep(typed);
        }
    }
    visit.show_as(status, &page)
}

async fn propose(
    _: Board,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
) -> Result {
    let found = db
        .read(|conn| {
            let Some(round) = rounds::store::current(conn)? else {
                return Ok(None);
            };
            let (_, candidates) = proposals::store::candidates(conn, &round)?;
            let proposal = proposals::propose(&round, &candidates);
            Ok(Some((round.id, proposal)))
        })
        .await?;
    let Some((round, proposal)) = found else {
        return visit.go("/desk/proposal");
    };
    let proposal = proposal.map_err(|flaw| {
        Error::from(anyhow!(
            "the certificate does not prove the proposal: {flaw:?}"
        ))
    })?;
    db.write(move |conn| proposals::store::keep(conn, viewer.id, round, &proposal))
        .await?;
    visit.go("/desk/proposal")
}
