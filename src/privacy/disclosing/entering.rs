//! Writing down that somebody outside asked: anybody at the desk may be the one who picks up the telephone.

use super::{Manner, enter, fields, form::NewForm, label};
use crate::{
    db::Db,
    i18n::Words,
    privacy::register,
    web::{Coordinator, Form, Mistake, Mistakes, Page, Result, Sample, Site, Visit, samples_of},
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::Serialize;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(ask).typed_post(receive)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<NewPage>()
}

#[derive(TypedPath)]
#[typed_path("/desk/disclosures/new")]
struct New;

#[derive(Serialize)]
struct Choice {
    value: &'static str,
    label: String,
}

#[derive(Serialize, Default)]
struct NewPage {
    form: NewForm,
    manners: Vec<Choice>,
    fields: Vec<Choice>,
    /// What became of a request that was just written down.
    done: Option<Manner>,
    mistakes: Mistakes,
}

impl NewPage {
    fn blank(words: &Words) -> Self {
        let manner = |one: &Manner| Choice {
            value: one.as_str(),
            label: words.say(&format!("privacy-manner-{}", one.as_str())),
        };
        let field = |path: &'static str| Choice {
            value: path,
            label: label(words, path),
        };
        Self {
            manners: Manner::ALL.iter().map(manner).collect(),
            fields: fields::choosable().into_iter().map(field).collect(),
            ..Self::default()
        }
    }
}

impl Page for NewPage {
    const TEMPLATE: &'static str = "privacy/disclosing/new.html";

    fn samples() -> Vec<Self> {
        let blank = || {
            let choices = |value: &'static str| {
                vec![Choice {
                    value,
                    label: "A choice".to_owned(),
                }]
            };
            Self {
                manners: choices("wish"),
                fields: choices("account.email"),
                mistakes: Mistakes::of("body", Mistake::StatementBlank),
                ..Self::default()
            }
        };
        let done = |one: &Manner| Self {
            done: Some(*one),
            ..blank()
        };
        [blank()]
            .into_iter()
            .chain(Manner::ALL.iter().map(done))
            .collect()
    }
}

async fn ask(_: New, _: Coordinator, visit: Visit) -> Result {
    visit.show(&NewPage::blank(visit.words()))
}

async fn receive(
    _: New,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<NewForm>,
) -> Result {
    let today = visit.site.now().day();
    let typed = form.clone();
    let entered = db
        .write(move |conn| {
            let person = register::person(conn, &typed.email)?;
            if person == Some(viewer.id) {
                return Ok(Err(Mistakes::of("email", Mistake::AboutOneself)));
            }
            let new = match typed.check(person, today) {
                Ok(new) => new,
                Err(mistakes) => return Ok(Err(mistakes)),
            };
            let id = enter(conn, viewer.id, &new)?;
            Ok(Ok((id, new.manner)))
        })
        .await?;
    let blank = NewPage::blank(visit.words());
    match entered {
        Err(mistakes) => visit.ask_again(&NewPage {
            form,
            mistakes,
            ..blank
        }),
        Ok((id, manner)) => {
            tracing::info!(disclosure.id = %id, manner = manner.as_str(), "somebody outside asked for data");
            visit.show(&NewPage {
                done: Some(manner),
                ..blank
            })
        }
    }
}
