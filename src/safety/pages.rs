//! Telling the leads what worries one, and the leads' list.

use super::{Concern, alerts::days_until, separating::Named, store};
use crate::{
    db::{Conn, Db},
    vocab::{ConcernId, Moment, PairId, PersonId, Side},
    web::{
        Day, Error, Form, Lead, Mistake, Mistakes, Page, Result, Sample, SignedIn, Site, Told,
        Visit, cut, samples_of,
    },
};
use axum::{Router, extract::State, http::StatusCode};
use axum_extra::routing::{RouterExt, TypedPath};
use diesel::QueryResult;
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

/// How a lead dealt with it, and which of the two may not be matched yet.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct CloseForm {
    words: String,
    hold: Vec<String>,
}

impl CloseForm {
    fn check(&self) -> std::result::Result<(String, Vec<Side>), Mistakes> {
        let words = WordsForm {
            words: self.words.clone(),
        };
        let held = self.hold.iter().filter_map(|word| Side::parse(word));
        Ok((words.check()?, held.collect()))
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
    /// Whole days since then.
    days: i64,
    /// Who told, and the other one.
    told: Somebody,
    other: Somebody,
    words: Vec<String>,
}

/// One of the two of a pair.
#[derive(Serialize)]
struct Somebody {
    side: Side,
    /// The name they use, and the page of their application; empty for somebody nobody may see.
    named: Named,
}

impl Row {
    fn of(conn: &mut Conn, concern: &Concern) -> QueryResult<Self> {
        let two = store::told_of(conn, concern)?;
        let [told, other] = two.map(|(side, named)| Somebody { side, named });
        Ok(Self {
            id: concern.id.to_string(),
            pair: concern.pair.to_string(),
            at: Day::of(concern.made_at),
            days: -days_until(conn.now(), concern.made_at.day()),
            told,
            other,
            words: concern.words.lines().map(str::to_owned).collect(),
        })
    }
}

impl Page for ConcernsPage {
    const TEMPLATE: &'static str = "safety/concerns.html";

    fn samples() -> Vec<Self> {
        let somebody = |side, name: &str| Somebody {
            side,
            named: Named {
                name: name.to_owned(),
                application: crate::vocab::ApplicationId::new().to_string(),
            },
        };
        let row = |days, told, other| Row {
            id: ConcernId::new().to_string(),
            pair: PairId::new().to_string(),
            at: Day::of(Moment::from_micros(1_805_100_000_000_000)),
            days,
            told,
            other,
            words: vec!["I do not want to go there again.".to_owned()],
        };
        let amal = || somebody(Side::Mentee, "أمل حدّاد");
        let gone = Somebody {
            side: Side::Mentor,
            named: Named::default(),
        };
        let rows = vec![
            row(0, amal(), somebody(Side::Mentor, "Jo Brown")),
            row(3, gone, amal()),
        ];
        vec![
            Self::default(),
            Self {
                rows,
                mistakes: Mistakes::of("words", Mistake::StatementBlank),
            },
        ]
    }
}

/// What waits, but for what is about this very lead.
async fn page(db: &Db, lead: PersonId) -> Result<ConcernsPage> {
    let rows = db.read(move |conn| {
        let mut rows = Vec::new();
        for concern in store::open(conn, lead)? {
            rows.push(Row::of(conn, &concern)?);
        }
        Ok(rows)
    });
    Ok(ConcernsPage {
        rows: rows.await?,
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
    Form(form): Form<CloseForm>,
) -> Result {
    let (status, mistakes) = match form.check() {
        Err(mistakes) => (StatusCode::UNPROCESSABLE_ENTITY, mistakes),
        Ok((how, held)) => {
            let closed = db
                .write(move |conn| store::close(conn, viewer.id, path.id, (&how, &held)))
                .await?;
            if closed {
                return visit.go_and_tell("/desk/concerns", Told::Saved);
            }
            let mistakes = Mistakes::of("words", Mistake::ChangedMeanwhile);
            (StatusCode::CONFLICT, mistakes)
        }
    };
    let page = page(&db, viewer.id).await?;
    visit.show_as(status, &ConcernsPage { mistakes, ..page })
}
