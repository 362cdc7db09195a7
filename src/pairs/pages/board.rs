//! The board: the best pairs for everybody, each with its reasons, to be pinned, barred or confirmed by a coordinator.

use super::{
    card::{Card, Stands, WishRow},
    form::{AllForm, ConfirmForm},
    made_up,
    person::{People, Person},
};
use crate::{
    accounts,
    db::{Conn, Db},
    pairs::{
        Because, london,
        proposals::{self, Bond, Proposal, Unkept, Wish, store::KeptProposal},
    },
    rounds::{self, Round},
    vocab::{ApplicationId, PersonId},
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
use diesel::QueryResult;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

/// Cards on a page.
const CARDS: usize = 20;

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
    round: String,
    /// Mentees and places that a proposal would be made of now.
    mentees: usize,
    places: usize,
    proposal: Option<Shown>,
    wishes: Vec<WishRow>,
    all: AllForm,
    mistakes: Mistakes,
}

/// A proposal on the board.
#[derive(Serialize)]
struct Shown {
    id: String,
    made_by: String,
    made_at: Day,
    /// Whether people, wishes or settings changed since.
    stale: bool,
    placed: usize,
    waiting: usize,
    mean: u64,
    poor: usize,
    acceptable: u16,
    seed: Option<String>,
    /// What the draw costs, in percent of the total, as "1.3"; empty if it costs nothing.
    draw_costs: String,
    unkept: Vec<UnkeptRow>,
    /// How many can still be confirmed.
    open: usize,
    cards: Vec<Card>,
    previous: String,
    next: String,
    at: usize,
    pages: usize,
}

#[derive(Serialize)]
struct UnkeptRow {
    mentor: Person,
    mentee: Person,
    /// Ends of keys.
    why: Vec<String>,
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
        let (mentor, mentee) = made_up::two();
        Self {
            id: "0198c0de-0000-7000-8000-00000000000a".to_owned(),
            made_by: "Robin Achebe".to_owned(),
            made_at: made_up::day(0),
            stale: true,
            placed: 26,
            waiting: 1,
            mean: 713,
            poor: 2,
            acceptable: 400,
            seed: Some("7341".to_owned()),
            draw_costs: "1.3".to_owned(),
            unkept: vec![UnkeptRow {
                mentor,
                mentee,
                why: vec!["language".to_owned(), "time".to_owned()],
            }],
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
    _: Coordinator,
    visit: Visit,
    State(db): State<Db>,
    Query(asked): Query<Asked>,
) -> Result {
    let gathered = db.read(gather).await?;
    let page = gathered.map_or_else(BoardPage::default, |gathered| {
        gathered.page(&visit, asked.page)
    });
    visit.show(&page)
}

/// The board once more, with what stood in the way of a decision.
pub(super) async fn again(
    visit: &Visit,
    db: &Db,
    status: StatusCode,
    mistakes: Mistakes,
    (typed, all): (&ConfirmForm, AllForm),
) -> Result {
    let Some(gathered) = db.read(gather).await? else {
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

/// Everything the board shows, before it is put into words.
struct Gathered {
    round: Round,
    people: People,
    bonds: HashMap<(ApplicationId, ApplicationId), Bond>,
    placed: HashSet<ApplicationId>,
    wishes: Vec<Wish>,
    staff: HashMap<PersonId, String>,
    kept: Option<KeptProposal>,
    stale: bool,
    mentees: HashSet<ApplicationId>,
    places: usize,
}

fn gather(conn: &mut Conn) -> QueryResult<Option<Gathered>> {
    let Some(round) = rounds::store::current(conn)? else {
        return Ok(None);
    };
    let (applications, candidates) = proposals::store::candidates(conn, &round)?;
    let kept = proposals::store::latest(conn, round.id)?;
    let stale = kept.as_ref().is_some_and(|kept| {
        let pairs = kept.proposal.pairs.iter();
        let shown = pairs.map(|pair| (pair.mentor, pair.mentee)).collect();
        candidates.fingerprint(&shown) != kept.proposal.fingerprint
    });
    let bonds = proposals::store::bonds(conn, round.id)?;
    let open = bonds.iter().filter(|bond| bond.state.is_open());
    let places = candidates.mentors.iter();
    Ok(Some(Gathered {
        people: People::new(applications),
        placed: open.map(|bond| bond.mentee).collect(),
        bonds: bonds
            .iter()
            .map(|bond| ((bond.mentor, bond.mentee), *bond))
            .collect(),
        wishes: proposals::store::wishes(conn, round.id)?,
        staff: accounts::store::staff(conn)?
            .into_iter()
            .map(|(id, profile)| (id, profile.name))
            .collect(),
        kept,
        stale,
        places: places.map(|mentor| usize::from(mentor.places)).sum(),
        mentees: candidates.mentee_ids.into_iter().collect(),
        round,
    }))
}

impl Gathered {
    fn page(&self, visit: &Visit, page: usize) -> BoardPage {
        let wish = |wish: &Wish| WishRow::of(wish, &self.people);
        BoardPage {
            round: self.round.settings.name.clone(),
            mentees: self.mentees.len(),
            places: self.places,
            proposal: self.kept.as_ref().map(|kept| self.shown(visit, kept, page)),
            wishes: self.wishes.iter().map(wish).collect(),
            ..BoardPage::default()
        }
    }

    /// Those that can still be confirmed first, each group by score.
    fn order<'a>(&self, proposal: &'a Proposal) -> Vec<(Stands, &'a proposals::Suggestion)> {
        let pairs = proposal.pairs.iter();
        let mut ordered: Vec<_> = pairs.map(|pair| (self.stands(pair), pair)).collect();
        ordered.sort_by_key(|(stands, _)| !stands.can_confirm());
        ordered
    }

    fn stands(&self, pair: &proposals::Suggestion) -> Stands {
        let bond = self.bonds.get(&(pair.mentor, pair.mentee));
        match bond {
            Some(bond) if bond.state.is_open() => Stands::Pair(bond.pair, bond.state),
            _ if self.placed.contains(&pair.mentee) => Stands::Taken,
            _ if !self.mentees.contains(&pair.mentee) || self.people.get(pair.mentor).is_none() => {
                Stands::Gone
            }
            Some(bond) => Stands::Before(bond.pair, bond.state),
            None => Stands::Open,
        }
    }

    /// The page on which this pair stands.
    fn page_of(&self, typed: &ConfirmForm) -> usize {
        let pairs = self.kept.as_ref().map(|kept| self.order(&kept.proposal));
        let place = pairs.and_then(|pairs| {
            pairs
                .iter()
                .position(|(_, pair)| pair.mentee.as_str() == typed.mentee)
        });
        place.unwrap_or_default() / CARDS + 1
    }

    fn shown(&self, visit: &Visit, kept: &KeptProposal, page: usize) -> Shown {
        let proposal = &kept.proposal;
        let ordered = self.order(proposal);
        let placed = proposal.pairs.len();
        let pages = placed.div_ceil(CARDS).max(1);
        let at = page.clamp(1, pages);
        let turn = |to: usize| format!("?page={to}");
        let unkept = |one: &Unkept| UnkeptRow {
            mentor: self.people.person(one.mentor),
            mentee: self.people.person(one.mentee),
            why: one.why.clone(),
        };
        Shown {
            id: kept.id.to_string(),
            made_by: self.staff.get(&kept.made_by).cloned().unwrap_or_default(),
            made_at: Day::of(kept.made_at),
            stale: self.stale,
            placed,
            waiting: proposal.waiting.len(),
            mean: proposal.total / u64::try_from(placed.max(1)).unwrap_or(1),
            poor: proposal.poor,
            acceptable: proposal.acceptable,
            seed: proposal.seed.map(|seed| seed.to_string()),
            draw_costs: percent(proposal.draw_costs.unwrap_or_default(), proposal.total),
            unkept: proposal.unkept.iter().map(unkept).collect(),
            open: ordered
                .iter()
                .filter(|(stands, _)| *stands == Stands::Open)
                .count(),
            cards: ordered
                .into_iter()
                .skip((at - 1) * CARDS)
                .take(CARDS)
                .map(|(stands, pair)| self.card(visit, proposal, stands, pair))
                .collect(),
            previous: if at > 1 { turn(at - 1) } else { String::new() },
            next: if at < pages {
                turn(at + 1)
            } else {
                String::new()
            },
            at,
            pages,
        }
    }

    fn card(
        &self,
        visit: &Visit,
        proposal: &Proposal,
        stands: Stands,
        pair: &proposals::Suggestion,
    ) -> Card {
        let because = Because::say(visit.words(), &pair.reasons, &london());
        Card::new(
            (
                self.people.person(pair.mentor),
                self.people.person(pair.mentee),
            ),
            because,
            stands,
            (pair.pinned, pair.reasons.score < proposal.acceptable),
        )
    }
}

/// What the draw costs, of what best fit would reach; empty if best fit would reach no more.
fn percent(costs: i64, total: u64) -> String {
    let costs = u64::try_from(costs).unwrap_or_default();
    let tenths = 1000 * costs / (total + costs).max(1);
    match (costs, tenths) {
        (0, _) => String::new(),
        (_, 0) => "0.1".to_owned(),
        _ => format!("{}.{}", tenths / 10, tenths % 10),
    }
}
