//! Confirming pairs from the board: one with its reason, or all that are left with one reason.

use super::{
    board,
    form::{AllForm, ConfirmForm},
    made_up,
    person::{People, Person},
};
use crate::{
    applications,
    db::{Conn, Db},
    pairs::{
        Choice, Confirmed, Unread, confirm,
        proposals::{self, WishKind},
    },
    rounds,
    vocab::{ApplicationId, PersonId, ProposalId, RoundId},
    web::{
        Coordinator, Form, Mistake, Mistakes, Page, Result, Sample, Site, Told, Visit, samples_of,
    },
};
use axum::{Router, extract::State, http::StatusCode};
use axum_extra::routing::{RouterExt, TypedPath};
use diesel::QueryResult;
use serde::Serialize;
use std::{collections::HashSet, sync::Arc};

/// Pairs confirmed in one transaction; others may write in between.
const AT_ONCE: usize = 50;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_post(create).typed_post(create_all)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<OutcomesPage>()
}

#[derive(TypedPath)]
#[typed_path("/desk/proposal/pairs")]
struct Pairs;

#[derive(TypedPath)]
#[typed_path("/desk/proposal/all")]
struct All;

/// What became of every pair of a proposal.
#[derive(Serialize)]
struct OutcomesPage {
    confirmed: usize,
    refused: Vec<Refused>,
}

#[derive(Serialize)]
struct Refused {
    mentor: Person,
    mentee: Person,
    /// The key of the reason.
    why: &'static str,
    /// Whose application has not been read.
    unread: Vec<Person>,
}

impl Page for OutcomesPage {
    const TEMPLATE: &'static str = "pairs/confirmed.html";

    fn samples() -> Vec<Self> {
        let (mentor, mentee) = made_up::two();
        let refused = Refused {
            unread: vec![mentor.clone()],
            mentor,
            mentee,
            why: Mistake::NotRead.key(),
        };
        let page = |confirmed, refused| Self { confirmed, refused };
        vec![
            page(24, Vec::new()),
            page(1, vec![refused]),
            page(0, Vec::new()),
        ]
    }
}

/// What a page says of a pair that was not confirmed.
pub(super) const fn mistake(outcome: Confirmed) -> Option<Mistake> {
    match outcome {
        Confirmed::Yes(_) => None,
        Confirmed::MenteeTaken => Some(Mistake::MenteeTaken),
        Confirmed::MentorFull => Some(Mistake::MentorFull),
        Confirmed::NotReady => Some(Mistake::NotReady),
        Confirmed::NotAvailable => Some(Mistake::NotAvailable),
        Confirmed::NotRead(_) => Some(Mistake::NotRead),
        Confirmed::NotPossible => Some(Mistake::NotPossible),
    }
}

async fn create(
    _: Pairs,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<ConfirmForm>,
) -> Result {
    let choice = match form.check() {
        Ok(choice) => choice,
        Err(mistakes) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            let typed = (&form, AllForm::default());
            return board::again(&visit, (&db, viewer.id), status, mistakes, typed).await;
        }
    };
    let outcome = db
        .write(move |conn| confirm(conn, viewer.id, &choice))
        .await?;
    match mistake(outcome) {
        None => visit.go_and_tell("/desk/proposal", Told::Saved),
        Some(mistake) => {
            let mistakes = Mistakes::of("choice", mistake);
            let typed = (&form, AllForm::default());
            board::again(
                &visit,
                (&db, viewer.id),
                StatusCode::CONFLICT,
                mistakes,
                typed,
            )
            .await
        }
    }
}

async fn create_all(
    _: All,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<AllForm>,
) -> Result {
    let nobody = ConfirmForm::default();
    let (id, because) = match form.check() {
        Ok(checked) => checked,
        Err(mistakes) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return board::again(&visit, (&db, viewer.id), status, mistakes, (&nobody, form)).await;
        }
    };
    let Some(all) = db
        .read(move |conn| gather_all(conn, (viewer.id, id)))
        .await?
    else {
        let mistakes = Mistakes::of("choice", Mistake::ChangedMeanwhile);
        let status = StatusCode::CONFLICT;
        return board::again(&visit, (&db, viewer.id), status, mistakes, (&nobody, form)).await;
    };
    if all.stale {
        let mistakes = Mistakes::of("choice", Mistake::ProposalStale);
        let status = StatusCode::CONFLICT;
        return board::again(&visit, (&db, viewer.id), status, mistakes, (&nobody, form)).await;
    }
    let page = confirm_each(&db, viewer.id, all, &because).await?;
    visit.show(&page)
}

/// What one press would confirm.
struct AllOf {
    round: RoundId,
    /// Whether people, answers or wishes changed since it was proposed: then nothing of it is confirmed unseen.
    stale: bool,
    pairs: Vec<(ApplicationId, ApplicationId)>,
    /// What wants a decision of its own, with the reason.
    left_out: Vec<(ApplicationId, ApplicationId, Mistake)>,
    /// Everybody the proposal pairs.
    two: HashSet<Two>,
}

/// A mentor and a mentee.
type Two = (ApplicationId, ApplicationId);

/// The pins that a proposal of these two and two does not keep: whoever is in one may be meant for the other one.
fn unkept_pins(
    conn: &mut Conn,
    round: RoundId,
    (two, bonds): (&HashSet<Two>, &HashSet<Two>),
) -> QueryResult<Vec<Two>> {
    let wishes = proposals::store::wishes(conn, round)?.into_iter();
    let pins = wishes
        .filter(|wish| wish.kind == WishKind::Pin)
        .map(|wish| (wish.mentor, wish.mentee));
    Ok(pins
        .filter(|pin| !two.contains(pin) && !bonds.contains(pin))
        .collect())
}

fn gather_all(conn: &mut Conn, (reader, id): (PersonId, ProposalId)) -> QueryResult<Option<AllOf>> {
    let Some(round) = rounds::store::current(conn)? else {
        return Ok(None);
    };
    let kept = proposals::store::latest(conn, round.id)?;
    let Some(mut proposal) = kept.filter(|kept| kept.id == id).map(|kept| kept.proposal) else {
        return Ok(None);
    };
    let (everybody, candidates) = proposals::store::candidates(conn, &round)?;
    let people = People::new(everybody);
    let clearances = proposals::store::clearances(conn, round.id)?;
    let two: HashSet<_> = proposal
        .pairs
        .iter()
        .map(|pair| (pair.mentor, pair.mentee))
        .collect();
    // Two who are a pair already, or were one, are left out: asking them again is a decision of its own.
    let bonds = proposals::store::bonds(conn, round.id)?;
    let bonds: HashSet<_> = bonds
        .iter()
        .map(|bond| (bond.mentor, bond.mentee))
        .collect();
    let unkept = unkept_pins(conn, round.id, (&two, &bonds))?;
    let stale = candidates.fingerprint(&two) != proposal.fingerprint;
    // Nobody decides about themselves (G-08), nor reads here that they were left out.
    proposal.leave_out(&applications::store::ids_of(conn, reader)?);
    let mut all = AllOf {
        round: round.id,
        stale,
        pairs: Vec::new(),
        left_out: Vec::new(),
        two,
    };
    for pair in &proposal.pairs {
        let (mentor, mentee) = (pair.mentor, pair.mentee);
        if bonds.contains(&(mentor, mentee)) {
            continue;
        }
        let lack = match (people.get(mentor), people.get(mentee)) {
            (Some(mentor), Some(mentee)) => clearances.lack(conn, mentor, mentee),
            _ => false,
        };
        let why = if lack {
            Some(Mistake::AskLead)
        } else if unkept.iter().any(|pin| pin.0 == mentor || pin.1 == mentee) {
            Some(Mistake::AgainstPin)
        } else if pair.reasons.score < proposal.acceptable {
            Some(Mistake::BelowAcceptable)
        } else {
            None
        };
        match why {
            Some(why) => all.left_out.push((mentor, mentee, why)),
            None => all.pairs.push((mentor, mentee)),
        }
    }
    Ok(Some(all))
}

/// Confirms one after the other. What stood in the way of one stops no other.
async fn confirm_each(
    db: &Db,
    actor: PersonId,
    all: AllOf,
    because: &str,
) -> QueryResult<OutcomesPage> {
    let mut confirmed = 0;
    let mut refused: Vec<LeftOut> = (all.left_out.into_iter())
        .map(|(mentor, mentee, why)| (mentor, mentee, why, None))
        .collect();
    let (round, two) = (all.round, Arc::new(all.two));
    for some in all.pairs.chunks(AT_ONCE) {
        let (some, because) = (some.to_vec(), because.to_owned());
        let two = Arc::clone(&two);
        let outcomes = db.write(move |conn| {
            let bonds = proposals::store::bonds(conn, round)?;
            let bonds: HashSet<_> = bonds
                .iter()
                .map(|bond| (bond.mentor, bond.mentee))
                .collect();
            // Somebody may have pinned others since the first of these transactions.
            let unkept = unkept_pins(conn, round, (&two, &bonds))?;
            let mut outcomes = Vec::new();
            for (mentor, mentee) in some {
                if unkept.iter().any(|pin| pin.0 == mentor || pin.1 == mentee) {
                    outcomes.push((mentor, mentee, Err(Mistake::AgainstPin)));
                } else if !bonds.contains(&(mentor, mentee)) {
                    let choice = Choice {
                        mentor,
                        mentee,
                        because: because.clone(),
                        differs: None,
                    };
                    outcomes.push((mentor, mentee, Ok(confirm(conn, actor, &choice)?)));
                }
            }
            Ok(outcomes)
        });
        for (mentor, mentee, outcome) in outcomes.await? {
            let unread = match outcome {
                Ok(Confirmed::NotRead(unread)) => Some(unread),
                _ => None,
            };
            match outcome.map_or_else(Some, mistake) {
                None => confirmed += 1,
                Some(mistake) => refused.push((mentor, mentee, mistake, unread)),
            }
        }
    }
    told(db, confirmed, refused).await
}

/// A pair that was not confirmed, why, and whose application is unread.
type LeftOut = (ApplicationId, ApplicationId, Mistake, Option<Unread>);

/// The outcomes, with the names of those who were left out.
async fn told(db: &Db, confirmed: usize, refused: Vec<LeftOut>) -> QueryResult<OutcomesPage> {
    let ids = refused.iter().flat_map(|one| [one.0, one.1]).collect();
    let people = db
        .read(move |conn| applications::store::by_ids(conn, ids))
        .await?;
    let people = People::new(people);
    let row = |(mentor, mentee, mistake, unread): LeftOut| {
        let (mentor, mentee) = (people.person(mentor), people.person(mentee));
        let unread = unread.map_or_else(Vec::new, |unread| {
            let both = [(unread.mentor, &mentor), (unread.mentee, &mentee)];
            let missing = both.into_iter().filter(|(unread, _)| *unread);
            missing.map(|(_, person)| person.clone()).collect()
        });
        Refused {
            mentor,
            mentee,
            why: mistake.key(),
            unread,
        }
    };
    Ok(OutcomesPage {
        confirmed,
        refused: refused.into_iter().map(row).collect(),
    })
}
