//! Separations, for leads: who must never be matched with whom, and why (G-08).

use super::store;
use crate::{
    accounts,
    db::{Conn, Db},
    i18n::Words,
    pairs::separations::{
        self, Said, Separation, Why,
        store::{join, separate},
    },
    vocab::{Email, PersonId, SeparationId},
    web::{
        Day, Error, Form, Lead, Mistake, Mistakes, Page, Result, Sample, Site, Told, Visit, cut,
        samples_of,
    },
};
use axum::{Router, extract::State, http::StatusCode};
use axum_extra::routing::{RouterExt, TypedPath};
use diesel::QueryResult;
use serde::{Deserialize, Serialize};

/// Longest text, in characters.
const LONGEST: usize = 1000;

pub(super) fn router() -> Router<Site> {
    Router::new()
        .typed_get(index)
        .typed_post(create)
        .typed_post(remove)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<SeparationsPage>()
}

#[derive(TypedPath)]
#[typed_path("/desk/separations")]
struct Separations;

#[derive(TypedPath, Deserialize)]
#[typed_path("/desk/separations/{id}", rejection(Error))]
struct One {
    id: SeparationId,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct SeparationForm {
    one: String,
    other: String,
    why: String,
    words: String,
}

impl SeparationForm {
    fn check(&self) -> std::result::Result<(Email, Email, Said), Mistakes> {
        let mut mistakes = Mistakes::default();
        let one = mistakes.keep("one", Email::known(&self.one), Mistake::EmailMalformed);
        let other = mistakes.keep("other", Email::known(&self.other), Mistake::EmailMalformed);
        let why = mistakes.keep("why", Why::parse(&self.why), Mistake::GroundBlank);
        let words = mistakes.keep("words", cut(&self.words, LONGEST), Mistake::ReasonLong);
        if words.as_ref().is_some_and(String::is_empty) {
            mistakes.add("words", Mistake::ReasonBlank);
        }
        match (one, other, why, words) {
            (Some(one), Some(other), Some(why), Some(words)) if mistakes.is_empty() => {
                Ok((one, other, Said { why, words }))
            }
            _ => Err(mistakes),
        }
    }
}

#[derive(Serialize, Default)]
struct SeparationsPage {
    rows: Vec<Row>,
    whys: Vec<Choice>,
    form: SeparationForm,
    mistakes: Mistakes,
}

#[derive(Serialize)]
struct Row {
    id: String,
    /// The names the two use, and the pages of their applications; empty for somebody nobody may see.
    two: Vec<Named>,
    why: &'static str,
    words: Vec<String>,
    by: String,
    at: Day,
    /// Their open pair, which has to be stopped by hand.
    pair: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) application: String,
}

#[derive(Serialize)]
struct Choice {
    value: &'static str,
    label: String,
}

fn whys(words: &Words) -> Vec<Choice> {
    let choice = |why: Why| Choice {
        value: why.as_str(),
        label: words.say(&format!("safety-desk-why-{}", why.as_str())),
    };
    Why::ALL.map(choice).into()
}

impl Page for SeparationsPage {
    const TEMPLATE: &'static str = "safety/separations.html";

    fn samples() -> Vec<Self> {
        let named = |name: &str| Named {
            name: name.to_owned(),
            application: crate::vocab::ApplicationId::new().to_string(),
        };
        let row = |(why, pair): (Why, &str)| Row {
            id: SeparationId::new().to_string(),
            two: vec![named("أمل حدّاد"), Named::default()],
            why: why.as_str(),
            words: vec!["She asked for it on the telephone.".to_owned()],
            by: "Noor".to_owned(),
            at: Day::of(crate::vocab::Moment::from_micros(1_805_100_000_000_000)),
            pair: pair.to_owned(),
        };
        let pairs = ["", "0198c0de-0000-7000-8000-00000000000a", ""];
        let rows = Why::ALL.into_iter().zip(pairs).map(row).collect();
        let form = SeparationForm::default();
        vec![
            Self::default(),
            Self {
                rows,
                mistakes: form.check().err().unwrap_or_default(),
                ..Self::default()
            },
        ]
    }
}

fn row(conn: &mut Conn, one: &Separation) -> QueryResult<Row> {
    let [first, second] = one.two;
    let by = accounts::store::profile(conn, one.by)?;
    Ok(Row {
        two: vec![store::named(conn, first)?, store::named(conn, second)?],
        pair: store::open_pair(conn, one.two)?.map_or_else(String::new, |pair| pair.to_string()),
        id: one.id.to_string(),
        why: one.said.why.as_str(),
        words: one.said.words.lines().map(str::to_owned).collect(),
        by: by.name,
        at: Day::of(one.at),
    })
}

async fn page(visit: &Visit, db: &Db, viewer: PersonId) -> Result<SeparationsPage> {
    let rows = db.read(move |conn| {
        let all = separations::store::all(conn)?;
        // Nobody reads here what another lead noted about them.
        let others = all.into_iter().filter(|one| !one.two.contains(&viewer));
        others.map(|one| row(conn, &one)).collect()
    });
    Ok(SeparationsPage {
        rows: rows.await?,
        whys: whys(visit.words()),
        ..SeparationsPage::default()
    })
}

async fn index(_: Separations, Lead(viewer): Lead, visit: Visit, State(db): State<Db>) -> Result {
    visit.show(&page(&visit, &db, viewer.id).await?)
}

/// Separates the two behind these addresses; the field of an address that is nobody's otherwise.
fn create_between(
    conn: &mut Conn,
    lead: PersonId,
    (one, other): (&Email, &Email),
    said: &Said,
) -> QueryResult<std::result::Result<SeparationId, Mistakes>> {
    let Some(first) = accounts::store::by_email(conn, one)? else {
        return Ok(Err(Mistakes::of("one", Mistake::NobodyHere)));
    };
    let Some(second) = accounts::store::by_email(conn, other)? else {
        return Ok(Err(Mistakes::of("other", Mistake::NobodyHere)));
    };
    // Nobody decides about themselves, nor replaces what a colleague noted about them (G-08).
    for (field, whose) in [("one", &first), ("other", &second)] {
        if whose.id == lead {
            return Ok(Err(Mistakes::of(field, Mistake::AboutOneself)));
        }
    }
    if first.id == second.id {
        return Ok(Err(Mistakes::of("other", Mistake::SamePerson)));
    }
    separate(conn, lead, (first.id, second.id), said).map(Ok)
}

async fn create(
    _: Separations,
    Lead(viewer): Lead,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<SeparationForm>,
) -> Result {
    let mistakes = match form.check() {
        Err(mistakes) => mistakes,
        Ok((one, other, said)) => {
            let lead = viewer.id;
            let made = db.write(move |conn| create_between(conn, lead, (&one, &other), &said));
            match made.await? {
                Ok(id) => {
                    tracing::info!(separation.id = %id, person.id = %lead, "separated two people");
                    return visit.go_and_tell(Separations, Told::Saved);
                }
                Err(mistakes) => mistakes,
            }
        }
    };
    let page = page(&visit, &db, viewer.id).await?;
    visit.ask_again(&SeparationsPage {
        form,
        mistakes,
        ..page
    })
}

async fn remove(path: One, Lead(viewer): Lead, visit: Visit, State(db): State<Db>) -> Result {
    let gone = db.write(move |conn| join(conn, viewer.id, path.id)).await?;
    if gone {
        return visit.go_and_tell(Separations, Told::Saved);
    }
    let page = page(&visit, &db, viewer.id).await?;
    let mistakes = Mistakes::of("one", Mistake::ChangedMeanwhile);
    visit.show_as(StatusCode::CONFLICT, &SeparationsPage { mistakes, ..page })
}
