//! The mentors for one mentee, ranked and explained: each can be confirmed, pinned or barred.

use super::{
    confirming::mistake,
    form::ConfirmForm,
    made_up,
    person::{People, Person},
    ranking::{Ranked, ranking},
    wishing::unproven,
};
use crate::{
    applications::{self, Application, State as Standing},
    db::{Conn, Db},
    ledger::{self, Noun},
    matching::Flaw,
    pairs::{
        confirm, may_be_paired,
        proposals::{self, Ahead, Bond, Candidates, Outlook, Wish, WishKind},
    },
    rounds,
    vocab::{ApplicationId, PairId, PersonId, Side},
    web::{
        Coordinator, Error, Form, Mistake, Mistakes, Page, Result, Sample, Site, Told, Visit,
        samples_of,
    },
};
use axum::{Router, extract::State, http::StatusCode};
use axum_extra::routing::{RouterExt, TypedPath};
use diesel::{QueryResult, result::Error as DatabaseError};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// For how many candidates the page says what pinning them would do.
const AHEAD: usize = 10;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(show).typed_post(create)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<CandidatesPage>()
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/desk/candidates/{id}", rejection(Error))]
struct CandidatesOf {
    id: String,
}

#[derive(Serialize, Default)]
struct CandidatesPage {
    mentee: Person,
    /// The end of a key: `ready`, `paired`, `by-hand` or `not-ready`.
    stands: &'static str,
    /// The open pair of a mentee who has one.
    pair: String,
    /// Scores below this are poor.
    acceptable: u16,
    ranked: Vec<Ranked>,
    /// How many more fit, beyond those shown.
    more: usize,
    /// How many cannot be a pair with her.
    impossible: usize,
    barred: Vec<Person>,
    /// Mentors with a place whom a coordinator may choose without the program.
    by_hand: Vec<Choosable>,
    form: ConfirmForm,
    mistakes: Mistakes,
}

/// A mentor in a list to choose from.
#[derive(Serialize)]
struct Choosable {
    value: String,
    label: String,
}

impl Page for CandidatesPage {
    const TEMPLATE: &'static str = "pairs/candidates.html";

    fn samples() -> Vec<Self> {
        let (mentor, mentee) = made_up::two();
        let page = |stands| Self {
            mentee: mentee.clone(),
            stands,
            form: ConfirmForm {
                mentee: mentee.id.clone(),
                ..ConfirmForm::default()
            },
            ..Self::default()
        };
        let by_hand = || {
            vec![Choosable {
                value: mentor.id.clone(),
                label: mentor.name.clone(),
            }]
        };
        let full = Self {
            acceptable: 750,
            ranked: Ranked::samples(),
            more: 4,
            impossible: 3,
            barred: vec![mentor.clone()],
            by_hand: by_hand(),
            mistakes: Mistakes::of("choice", Mistake::MentorFull),
            ..page("ready")
        };
        vec![
            full,
            page("ready"),
            page("not-ready"),
            Self {
                pair: PairId::new().to_string(),
                ..page("paired")
            },
            Self {
                by_hand: by_hand(),
                ..page("by-hand")
            },
        ]
    }
}

async fn show(
    path: CandidatesOf,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
) -> Result {
    let id = ApplicationId::parse(&path.id).ok_or(Error::NotFound)?;
    let gathered = gather_ahead(&db, viewer.id, id).await?;
    ledger::note(&db, viewer.id, (Noun::Application, id.as_str())).await?;
    super::listed::note(&db, viewer.id).await?;
    let form = ConfirmForm {
        mentee: path.id,
        ..ConfirmForm::default()
    };
    visit.show(&gathered.page(&visit, form, Mistakes::default()))
}

async fn create(
    path: CandidatesOf,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
    Form(form): Form<ConfirmForm>,
) -> Result {
    let id = ApplicationId::parse(&path.id).ok_or(Error::NotFound)?;
    let form = ConfirmForm {
        mentee: path.id,
        ..form
    };
    let gathered = db.read(move |conn| gather(conn, viewer.id, id)).await?;
    let choice = match gathered.check(&form) {
        Ok(choice) => choice,
        Err(mistakes) => {
            let gathered = gather_ahead(&db, viewer.id, id).await?;
            return visit.ask_again(&gathered.page(&visit, form, mistakes));
        }
    };
    let outcome = db
        .write(move |conn| confirm(conn, viewer.id, &choice))
        .await?;
    match mistake(outcome) {
        None => visit.go_and_tell(format!("/desk/candidates/{id}"), Told::Saved),
        Some(mistake) => {
            let gathered = gather_ahead(&db, viewer.id, id).await?;
            let mistakes = Mistakes::of("choice", mistake);
            visit.show_as(StatusCode::CONFLICT, &gathered.page(&visit, form, mistakes))
        }
    }
}

/// Everything the page shows, before it is put into words.
pub(super) struct Gathered {
    mentee: Application,
    pair: Option<PairId>,
    pub(super) candidates: Candidates,
    pub(super) people: People,
    pub(super) bonds: Vec<Bond>,
    pub(super) wishes: Vec<Wish>,
    pub(super) settings: rounds::Settings,
    by_hand: Vec<ApplicationId>,
    /// The reader's applications: nobody offers themselves (G-08).
    pub(super) own: Vec<ApplicationId>,
    /// What pinning each of the first candidates would do.
    pub(super) ahead: HashMap<ApplicationId, Ahead>,
}

/// Everything, and what pinning each of the first candidates would do to the round.
async fn gather_ahead(
    db: &Db,
    reader: PersonId,
    id: ApplicationId,
) -> std::result::Result<Gathered, Error> {
    let gathered = db.read(move |conn| {
        let mut gathered = gather(conn, reader, id)?;
        Ok(gathered.look_ahead().map(|()| gathered))
    });
    gathered.await?.map_err(unproven)
}

fn gather(conn: &mut Conn, reader: PersonId, id: ApplicationId) -> QueryResult<Gathered> {
    let mentee = applications::store::by_id(conn, id)?;
    if mentee.side != Side::Mentee || !mentee.is_before_coordinators() {
        return Err(DatabaseError::NotFound);
    }
    let own = applications::store::ids_of(conn, reader)?;
    let round = rounds::store::by_id(conn, mentee.round)?;
    let (everybody, candidates) = proposals::store::candidates(conn, &round)?;
    let bonds = proposals::store::bonds(conn, round.id)?;
    let open = |bond: &&Bond| bond.mentee == id && bond.state.is_open();
    let is_free = |mentor: &Application| {
        let taken = bonds
            .iter()
            .filter(|bond| bond.mentor == mentor.id && bond.state.is_open());
        taken.count() < usize::from(mentor.answers.places)
    };
    let by_hand = everybody.iter().filter(|other| {
        let looked_for = other.is_usable() && mentee.is_usable();
        let free = may_be_paired(other) && is_free(other);
        let others = !own.contains(&other.id);
        other.side == Side::Mentor && free && !looked_for && others
    });
    Ok(Gathered {
        by_hand: by_hand.map(|mentor| mentor.id).collect(),
        pair: bonds.iter().find(open).map(|bond| bond.pair),
        wishes: proposals::store::wishes(conn, round.id)?,
        people: People::new(everybody),
        settings: round.settings,
        mentee,
        candidates,
        bonds,
        ahead: HashMap::new(),
        own,
    })
}

impl Gathered {
    pub(super) const fn mentee(&self) -> &Application {
        &self.mentee
    }

    fn look_ahead(&mut self) -> std::result::Result<(), Flaw> {
        if self.stands() == "ready" {
            let outlook = Outlook::of(&self.candidates)?;
            let ranking = ranking(self);
            let ahead = ranking.first(AHEAD).map(|mentor| {
                let ahead = outlook.wish((mentor, self.mentee.id), WishKind::Pin)?;
                Ok((mentor, ahead))
            });
            self.ahead = ahead.collect::<std::result::Result<_, _>>()?;
        }
        Ok(())
    }

    fn stands(&self) -> &'static str {
        if self.pair.is_some() {
            "paired"
        } else if !may_be_paired(&self.mentee) || self.mentee.state != Standing::Ready {
            "not-ready"
        } else if self.mentee.is_usable() {
            "ready"
        } else {
            "by-hand"
        }
    }

    /// The choice, with a reason of its own if there is somebody with a place who would fit better.
    fn check(&self, form: &ConfirmForm) -> std::result::Result<crate::pairs::Choice, Mistakes> {
        let choice = form.check()?;
        let first = ranking(self).first_free();
        let ranked = self.candidates.mentor_at(choice.mentor).is_some();
        if ranked && choice.differs.is_none() && first.is_some_and(|first| first != choice.mentor) {
            return Err(Mistakes::of(&form.field("differs"), Mistake::ReasonBlank));
        }
        Ok(choice)
    }

    fn page(&self, visit: &Visit, form: ConfirmForm, mistakes: Mistakes) -> CandidatesPage {
        let ready = self.stands() == "ready";
        let ranking = ranking(self);
        let (ranked, more) = if ready {
            ranking.shown(visit.words(), self, &form)
        } else {
            (Vec::new(), 0)
        };
        let choosable = |id: &ApplicationId| Choosable {
            value: id.to_string(),
            label: self.people.person(*id).name,
        };
        CandidatesPage {
            mentee: Person::of(&self.mentee),
            stands: self.stands(),
            pair: self.pair.map_or(String::new(), |pair| pair.to_string()),
            acceptable: self.settings.acceptable,
            ranked,
            more,
            impossible: if ready { ranking.impossible } else { 0 },
            barred: ranking
                .barred
                .iter()
                .map(|id| self.people.person(*id))
                .collect(),
            by_hand: self.by_hand.iter().map(choosable).collect(),
            form,
            mistakes,
        }
    }
}
