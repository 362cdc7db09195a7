//! Everything held about oneself, who looked, and what one can do about it.

use super::form::WordsForm;
use crate::{
    applications::State as Stands,
    db::Db,
    privacy::{
        Schedule, held,
        held::Held,
        made_up::{day, somebody},
        shown::Shown,
    },
    vocab::PersonId,
    web::{Mistake, Mistakes, Page, Result, Sample, SignedIn, Site, Visit, samples_of},
};
use axum::{Router, extract::State, http::StatusCode};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::Serialize;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(show)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<DataPage>()
}

#[derive(TypedPath)]
#[typed_path("/me/data")]
pub(super) struct Data;

#[derive(Serialize, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "a template asks simple questions"
)]
pub(super) struct DataPage {
    held: Shown,
    /// Whether there is an application whose answers can be changed.
    open: bool,
    /// Whether a decision can be looked at again.
    declined: bool,
    /// Whether access needs are kept, by agreement.
    access: bool,
    /// Whether there is something to be matched at all.
    applied: bool,
    /// A member of staff's account is an admin's to delete.
    staff: bool,
    form: WordsForm,
    mistakes: Mistakes,
}

impl Page for DataPage {
    const TEMPLATE: &'static str = "privacy/data.html";

    fn samples() -> Vec<Self> {
        let full = || Self {
            held: somebody(),
            open: true,
            access: true,
            applied: true,
            ..Self::default()
        };
        let locked = |held: Shown| Self {
            held,
            declined: true,
            mistakes: Mistakes::of("words", Mistake::StatementBlank),
            ..full()
        };
        vec![
            full(),
            locked(Shown {
                restricted: Some(day(-1)),
                objected: Some(day(-1)),
                ..somebody()
            }),
            locked(Shown {
                leaving: Some(day(3)),
                ..somebody()
            }),
            Self {
                staff: true,
                ..Self::default()
            },
        ]
    }
}

async fn show(_: Data, SignedIn(viewer): SignedIn, visit: Visit, State(db): State<Db>) -> Result {
    let held = db.read(move |conn| held(conn, viewer.id)).await?;
    visit.show(&page(&visit, &held))
}

/// The page once more, with what stood in the way.
pub(super) async fn again(
    visit: &Visit,
    db: &Db,
    person: PersonId,
    (form, mistakes): (WordsForm, Mistakes),
) -> Result {
    let held = db.read(move |conn| held(conn, person)).await?;
    let page = page(visit, &held);
    visit.show_as(
        StatusCode::UNPROCESSABLE_ENTITY,
        &DataPage {
            form,
            mistakes,
            ..page
        },
    )
}

fn page(visit: &Visit, held: &Held) -> DataPage {
    let schedule = Schedule::of(&visit.site.config);
    let latest = held.latest();
    DataPage {
        open: latest.is_some_and(|one| !one.state.is_over()),
        declined: latest.is_some_and(|one| one.state == Stands::Declined),
        access: latest.is_some_and(|one| !one.answers.access.is_empty()),
        applied: latest.is_some(),
        staff: held.account.role.is_staff(),
        held: Shown::of(visit, held, &schedule),
        ..DataPage::default()
    }
}
