//! Confirming pairs from the board: one with its reason, or all that are left with one reason.

use super::{
    board,
    form::{AllForm, ConfirmForm},
    made_up,
    person::{People, Person},
};
use crate::{
    applications,
    db::Db,
    pairs::{Choice, Confirmed, confirm, proposals},
    rounds,
    vocab::{ApplicationId, PersonId, RoundId},
    web::{Coordinator, Form, Mistake, Mistakes, Page, Result, Sample, Site, Visit, samples_of},
};
use axum::{Router, extract::State, http::StatusCode};
use axum_extra::routing::{RouterExt, TypedPath};
use diesel::QueryResult;
use serde::Serialize;
use std::collections::HashSet;

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
}

impl Page for OutcomesPage {
    const TEMPLATE: &'static str = "pairs/confirmed.html";

    fn samples() -> Vec<Self> {
        let (mentor, mentee) = made_up::two();
        let refused = Refused {
            mentor,
            mentee,
            why: Mistake::MenteeTaken.key(),
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
        Confirmed::NotRead => Some(Mistake::NotRead),
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
        None => visit.go("/desk/proposal"),
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
    let kept = db
        .read(move |conn| {
            let Some(round) = rounds::store::current(conn)? else {
                return Ok(None);
            };
            let own = applications::store::ids_of(conn, viewer.id)?;
            let kept = proposals::store::latest(conn, round.id)?;
            Ok(kept.map(|mut kept| {
                kept.proposal.leave_out(&own);
                (round.id, kept)
            }))
        })
        .await?;
    let Some((round, kept)) = kept.filter(|(_, kept)| kept.id == id) else {
        let mistakes = Mistakes::of("choice", Mistake::ChangedMeanwhile);
        return board::again(
            &visit,
            (&db, viewer.id),
            StatusCode::CONFLICT,
            mistakes,
            (&nobody, form),
        )
        .await;
    };
    let choices = kept.proposal.pairs.iter().map(|pair| Choice {
        mentor: pair.mentor,
        mentee: pair.mentee,
        because: because.clone(),
        differs: None,
    });
    let page = confirm_each(&db, viewer.id, round, choices.collect()).await?;
    visit.show(&page)
}

/// Confirms one after the other. Two who are a pair already, or were one, are left out: asking them again is a decision of its own.
async fn confirm_each(
    db: &Db,
    actor: PersonId,
    round: RoundId,
    choices: Vec<Choice>,
) -> QueryResult<OutcomesPage> {
    let mut confirmed = 0;
    let mut refused: Vec<(ApplicationId, ApplicationId, Mistake)> = Vec::new();
    for some in choices.chunks(AT_ONCE) {
        let some = some.to_vec();
        let outcomes = db.write(move |conn| {
            let bonds = proposals::store::bonds(conn, round)?;
            let bonds: HashSet<_> = bonds
                .iter()
                .map(|bond| (bond.mentor, bond.mentee))
                .collect();
            let mut outcomes = Vec::new();
            for choice in some {
                if !bonds.contains(&(choice.mentor, choice.mentee)) {
                    let outcome = confirm(conn, actor, &choice)?;
                    outcomes.push((choice.mentor, choice.mentee, mistake(outcome)));
                }
            }
            Ok(outcomes)
        });
        for (mentor, mentee, mistake) in outcomes.await? {
            match mistake {
                None => confirmed += 1,
                Some(mistake) => refused.push((mentor, mentee, mistake)),
            }
        }
    }
    let ids = refused.iter().flat_map(|one| [one.0, one.1]).collect();
    let people = db
        .read(move |conn| applications::store::by_ids(conn, ids))
        .await?;
    let people = People::new(people);
    let row = |(mentor, mentee, mistake): (ApplicationId, ApplicationId, Mistake)| Refused {
        mentor: people.person(mentor),
        mentee: people.person(mentee),
        why: mistake.key(),
    };
    Ok(OutcomesPage {
        confirmed,
        refused: refused.into_iter().map(row).collect(),
    })
}
