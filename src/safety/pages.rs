//! Telling the leads what worries one, and the leads' list.

use super::{Concern, store};
use crate::{
    db::Db,
    vocab::{ConcernId, PairId, PersonId},
    web::{
        Day, Error, Form, Lead, Mistake, Mistakes, Page, Result, Sample, SignedIn, Site, Visit,
        cut, samples_of,
    },
};
use axum::{Router, extract::State, http::StatusCode};
use axum_extra::routing::{RouterExt, TypedPath};
use serde::{Deserialize, Serialize};

/// Longest text, in characters.
const LONGEST: usize = 2000;

/// The pages of this feature.
pub fn router() -> Router<Site> {
    Router::new()
        .typed_get(ask)
        .typed_post(receive)
        .typed_get(index)
        .typed_post(close)
        .merge(super::separating::router())
}

/// Samples of every page of this feature.
#[must_use]
pub fn samples() -> Vec<Sample> {
    [
        samples_of::<TellPage>(),
        samples_of::<ConcernsPage>(),
        super::separating::samples(),
    ]
    .concat()
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/me/pair/{id}/concern", rejection(Error))]
struct Tell {
    id: PairId,
}

#[derive(TypedPath)]
#[typed_path("/desk/concerns")]
struct Concerns;

#[derive(TypedPath, Deserialize)]
#[typed_path("/desk/concerns/{id}", rejection(Error))]
struct One {
    id: ConcernId,
}

/// What worries somebody, or how a lead dealt with it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct WordsForm {
    words: String,
}

impl WordsForm {
    fn check(&self) -> std::result::Result<String, Mistakes> {
        let wrong = |mistake| Mistakes::of("words", mistake);
        let text = cut(&self.words, LONGEST).ok_or_else(|| wrong(Mistake::ReasonLong))?;
        if text.is_empty() {
            return Err(wrong(Mistake::StatementBlank));
        }
        Ok(text)
    }
}

#[derive(Serialize, Default)]
struct TellPage {
    pair: String,
    form: WordsForm,
    sent: bool,
    mistakes: Mistakes,
}

impl Page for TellPage {
    const TEMPLATE: &'static str = "safety/tell.html";

    fn samples() -> Vec<Self> {
        let page = || Self {
            pair: PairId::new().to_string(),
            ..Self::default()
        };
        vec![
            page(),
            Self {
                sent: true,
                ..page()
            },
            Self {
                mistakes: Mistakes::of("words", Mistake::StatementBlank),
                ..page()
            },
        ]
    }
}

async fn ask(path: Tell, SignedIn(viewer): SignedIn, visit: Visit, State(db): State<Db>) -> Result {
    let own = db
        .read(move |conn| store::is_own(conn, viewer.id, path.id))
        .await?;
    if !own {
        return Err(Error::NotFound);
    }
    visit.show(&TellPage {
        pair: path.id.to_string(),
        ..TellPage::default()
    })
}

async fn receive(
    path: Tell,
    SignedIn(viewer): SignedIn,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<WordsForm>,
) -> Result {
    let own = db
        .read(move |conn| store::is_own(conn, viewer.id, path.id))
        .await?;
    if !own {
        return Err(Error::NotFound);
    }
    let page = TellPage {
        pair: path.id.to_string(),
        ..TellPage::default()
    };
    let words = match form.check() {
        Ok(words) => words,
        Err(mistakes) => {
            return visit.ask_again(&TellPage {
                form,
                mistakes,
                ..page
            });
        }
    };
    db.write(move |conn| store::tell(conn, viewer.id, path.id, &words))
        .await?;
    tracing::warn!(pair.id = %path.id, "somebody in a pair told of a concern");
    visit.show(&TellPage { sent: true, ..page })
}

#[derive(Serialize, Default)]
struct ConcernsPage {
    rows: Vec<Row>,
    mistakes: Mistakes,
}

#[derive(Serialize)]
struct Row {
    id: String,
    pair: String,
    at: Day,
    words: Vec<String>,
}

impl Row {
    fn of(concern: &Concern) -> Self {
        Self {
            id: concern.id.to_string(),
            pair: concern.pair.to_string(),
            at: Day::of(concern.made_at),
            words: concern.words.lines().map(str::to_owned).collect(),
        }
    }
}

impl Page for ConcernsPage {
    const TEMPLATE: &'static str = "safety/concerns.html";

    fn samples() -> Vec<Self> {
        let row = Row {
            id: ConcernId::new().to_string(),
            pair: PairId::new().to_string(),
            at: Day::of(crate::vocab::Moment::from_micros(1_805_100_000_000_000)),
            words: vec!["I do not want to go there again.".to_owned()],
        };
        vec![
            Self::default(),
            Self {
                rows: vec![row],
                mistakes: Mistakes::of("words", Mistake::StatementBlank),
            },
        ]
    }
}

async fn page(db: &Db, viewer: PersonId) -> Result<ConcernsPage> {
    let open = db.read(move |conn| store::open(conn, viewer)).await?;
    Ok(ConcernsPage {
        rows: open.iter().map(Row::of).collect(),
        ..ConcernsPage::default()
    })
}

async fn index(_: Concerns, Lead(viewer): Lead, visit: Visit, State(db): State<Db>) -> Result {
    visit.show(&page(&db, viewer.id).await?)
}

async fn close(
    path: One,
    Lead(viewer): Lead,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<WordsForm>,
) -> Result {
    let (status, mistakes) = match form.check() {
        Err(mistakes) => (StatusCode::UNPROCESSABLE_ENTITY, mistakes),
        Ok(how) => {
            let closed = db
                .write(move |conn| store::close(conn, viewer.id, path.id, &how))
                .await?;
            if closed {
                return visit.go("/desk/concerns");
            }
            let mistakes = Mistakes::of("words", Mistake::ChangedMeanwhile);
            (StatusCode::CONFLICT, mistakes)
        }
    };
    let page = page(&db, viewer.id).await?;
    visit.show_as(status, &ConcernsPage { mistakes, ..page })
}
