//! Pins and bars: a coordinator's own knowledge, noted before the matcher is asked again.
//! Before she decides, a page says what it would cost or gain.

use super::{
    ahead::Told,
    form::WishForm,
    made_up,
    person::{People, Person},
};
use crate::{
    applications::{self, Application},
    db::{Conn, Db},
    matching::Flaw,
    pairs::proposals::{self, Ahead, Candidates, Outlook, WishKind, store::Wished},
    rounds,
    vocab::{ApplicationId, PersonId, Side},
    web::{Coordinator, Error, Form, Page, Result, Sample, Site, Visit, samples_of},
};
use anyhow::anyhow;
use axum::{
    Router,
    extract::{Query, State},
};
use axum_extra::routing::{RouterExt, TypedPath};
use diesel::{QueryResult, result::Error as DatabaseError};
use serde::Serialize;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(show).typed_post(create)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<WishingPage>()
}

#[derive(TypedPath)]
#[typed_path("/desk/wishes")]
struct Wishes;

#[derive(Serialize)]
struct WishingPage {
    mentor: Person,
    mentee: Person,
    kind: WishKind,
    told: Told,
    form: WishForm,
    back: String,
}

impl Page for WishingPage {
    const TEMPLATE: &'static str = "pairs/wishing.html";

    fn samples() -> Vec<Self> {
        let kinds = [WishKind::Pin, WishKind::Bar].into_iter().cycle();
        let page = |(told, kind)| {
            let (mentor, mentee) = made_up::two();
            Self {
                mentor,
                mentee,
                kind,
                told,
                form: WishForm::default(),
                back: "/desk/proposal".to_owned(),
            }
        };
        Told::samples().into_iter().zip(kinds).map(page).collect()
    }
}

async fn show(
    _: Wishes,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
    Query(form): Query<WishForm>,
) -> Result {
    let (Some(two), Some(kind)) = (form.two(), form.kind()) else {
        return visit.go(form.back());
    };
    let (looked, own) = db
        .read(move |conn| {
            let own = not_own(conn, viewer.id, two)?;
            Ok((look_ahead(conn, two, kind)?, own))
        })
        .await?;
    let looked = looked.map_err(unproven)?;
    visit.show(&WishingPage {
        mentor: Person::of(&looked.mentor),
        mentee: Person::of(&looked.mentee),
        kind,
        told: Told::new(
            visit.words(),
            &looked.ahead,
            (&looked.candidates, &looked.people),
        )
        .without(&own),
        back: form.back(),
        form,
    })
}

/// The applications of the reader. If one of the two is among them, they are not there (G-08).
fn not_own(
    conn: &mut Conn,
    reader: PersonId,
    two: (ApplicationId, ApplicationId),
) -> QueryResult<Vec<ApplicationId>> {
    let own = applications::store::ids_of(conn, reader)?;
    if own.contains(&two.0) || own.contains(&two.1) {
        return Err(DatabaseError::NotFound);
    }
    Ok(own)
}

/// What a wish about two people would do, and everybody it names.
struct Looked {
    mentor: Application,
    mentee: Application,
    ahead: Ahead,
    candidates: Candidates,
    people: People,
}

fn look_ahead(
    conn: &mut Conn,
    two: (ApplicationId, ApplicationId),
    kind: WishKind,
) -> QueryResult<std::result::Result<Looked, Flaw>> {
    let mentor = applications::store::by_id(conn, two.0)?;
    let mentee = applications::store::by_id(conn, two.1)?;
    let shown = mentor.is_before_coordinators() && mentee.is_before_coordinators();
    let sides = (mentor.side, mentee.side) == (Side::Mentor, Side::Mentee);
    if !shown || !sides || mentor.round != mentee.round {
        return Err(DatabaseError::NotFound);
    }
    let round = rounds::store::by_id(conn, mentee.round)?;
    let (applications, candidates) = proposals::store::candidates(conn, &round)?;
    let ahead = Outlook::of(&candidates).and_then(|outlook| outlook.wish(two, kind));
    Ok(ahead.map(|ahead| Looked {
        mentor,
        mentee,
        ahead,
        people: People::new(applications),
        candidates,
    }))
}

/// What is not proven is not shown.
pub(super) fn unproven(flaw: Flaw) -> Error {
    anyhow!("the certificate does not prove the best pairs: {flaw:?}").into()
}

async fn create(
    _: Wishes,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<WishForm>,
) -> Result {
    let Some(two) = form.two() else {
        return visit.go(form.back());
    };
    let kind = form.kind();
    let wished = db
        .write(move |conn| {
            not_own(conn, viewer.id, two)?;
            match kind {
                Some(kind) => proposals::store::wish(conn, viewer.id, two, kind),
                None => proposals::store::unwish(conn, viewer.id, two).map(|()| Wished::Yes),
            }
        })
        .await?;
    match wished {
        Wished::Yes => visit.go_and_tell(form.back(), crate::web::Told::Saved),
        Wished::NotPossible => Err(Error::NotFound),
    }
}
