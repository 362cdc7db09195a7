//! What the board shows, gathered in one reading and then put into words.

use super::{
    board::{BoardPage, Shown, UnkeptRow},
    card::{Card, Marks, Stands, WishRow},
    form::ConfirmForm,
    person::People,
};
use crate::{
    accounts, applications,
    db::Conn,
    pairs::{
        Because, london,
        proposals::{self, Bond, Proposal, Unkept, Wish, store::KeptProposal},
    },
    rounds::{self, Round},
    vocab::{ApplicationId, PersonId},
    web::{Day, Visit},
};
use diesel::QueryResult;
use std::collections::{HashMap, HashSet};

/// Cards on a page.
const CARDS: usize = 20;

/// Everything the board shows, before it is put into words.
pub(super) struct Gathered {
    round: Round,
    people: People,
    bonds: HashMap<(ApplicationId, ApplicationId), Bond>,
    placed: HashSet<ApplicationId>,
    wishes: Vec<Wish>,
    staff: HashMap<PersonId, String>,
    kept: Option<KeptProposal>,
    stale: bool,
    /// Pairs of the proposal at which a lead has to look first, and those at which one has looked.
    asks: HashSet<(ApplicationId, ApplicationId)>,
    cleared: HashSet<(ApplicationId, ApplicationId)>,
    mentees: HashSet<ApplicationId>,
    places: usize,
}

/// For a reader, whose own applications are left out.
pub(super) fn gather(conn: &mut Conn, reader: PersonId) -> QueryResult<Option<Gathered>> {
    let Some(round) = rounds::store::current(conn)? else {
        return Ok(None);
    };
    let (everybody, candidates) = proposals::store::candidates(conn, &round)?;
    let mut kept = proposals::store::latest(conn, round.id)?;
    let stale = kept.as_ref().is_some_and(|kept| {
        let pairs = kept.proposal.pairs.iter();
        let shown = pairs.map(|pair| (pair.mentor, pair.mentee)).collect();
        candidates.fingerprint(&shown) != kept.proposal.fingerprint
    });
    let own = applications::store::ids_of(conn, reader)?;
    if let Some(kept) = &mut kept {
        kept.proposal.leave_out(&own);
    }
    let mut wishes = proposals::store::wishes(conn, round.id)?;
    wishes.retain(|wish| ![wish.mentor, wish.mentee].iter().any(|id| own.contains(id)));
    let bonds = proposals::store::bonds(conn, round.id)?;
    let people = People::new(everybody);
    let clearances = proposals::store::clearances(conn, round.id)?;
    let (mut asks, mut cleared) = (HashSet::new(), HashSet::new());
    for pair in kept.iter().flat_map(|kept| &kept.proposal.pairs) {
        if let (Some(mentor), Some(mentee)) = (people.get(pair.mentor), people.get(pair.mentee)) {
            if clearances.lack(conn, mentor, mentee) {
                asks.insert((mentor.id, mentee.id));
            } else if proposals::asks_a_lead(mentor, mentee) {
                cleared.insert((mentor.id, mentee.id));
            }
        }
    }
    let open = bonds.iter().filter(|bond| bond.state.is_open());
    let places = candidates.mentors.iter();
    Ok(Some(Gathered {
        people,
        asks,
        cleared,
        placed: open.map(|bond| bond.mentee).collect(),
        bonds: bonds
            .iter()
            .map(|bond| ((bond.mentor, bond.mentee), *bond))
            .collect(),
        wishes,
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
    pub(super) fn page(&self, visit: &Visit, page: usize) -> BoardPage {
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
    pub(super) fn page_of(&self, typed: &ConfirmForm) -> usize {
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
        let unkept = |one: &Unkept| UnkeptRow::of(one, &self.people);
        Shown {
            id: kept.id.to_string(),
            made_by: self.staff.get(&kept.made_by).cloned().unwrap_or_default(),
            made_at: Day::of(kept.made_at),
            stale: self.stale,
            placed,
            waiting: proposal.waiting.len(),
            total: proposal.total,
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
            Marks {
                pinned: pair.pinned,
                poor: pair.reasons.score < proposal.acceptable,
                lead: match (pair.mentor, pair.mentee) {
                    two if self.asks.contains(&two) => "ask",
                    two if self.cleared.contains(&two) => "cleared",
                    _ => "",
                },
            },
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
