//! One pair at the desk: why it is, what happened, and its end.

use super::{
    form::EndForm,
    list::tone,
    made_up,
    person::{People, Person},
};
use crate::{
    accounts::{self, Profile},
    applications::{self, availability},
    db::{Conn, Db},
    ledger::{self, Entry, Noun, Verb},
    pairs::{Because, EndedBy, Ending, Pair, PairState, london, store},
    vocab::{PairId, PersonId, Role},
    web::{
        Coordinator, Day, Error, Mistake, Mistakes, Page, Result, Sample, Site, Visit, samples_of,
    },
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use diesel::QueryResult;
use serde::{Deserialize, Serialize};

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(show)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<PairPage>()
}

#[derive(TypedPath, Deserialize)]
#[typed_path("/desk/pairs/{id}", rejection(Error))]
struct OnePair {
    id: String,
}

#[derive(Serialize)]
pub(super) struct PairPage {
    id: String,
    mentor: Person,
    mentee: Person,
    state: PairState,
    tone: &'static str,
    /// `None` if it was chosen by hand, or if one of the two locked their data.
    because: Option<Because>,
    locked: bool,
    decided_by: String,
    decided_at: Day,
    reason: Vec<String>,
    differs: Vec<String>,
    /// When it lapses, while an answer is waited for and nobody is held.
    lapses: Option<Day>,
    /// Whether one of the two is not available for matching now.
    held: bool,
    first_meeting: Option<Day>,
    /// Who ended it, as the end of a key; empty while it goes on.
    ended_by: &'static str,
    ended_words: Vec<String>,
    deeds: Vec<Deed>,
    open: bool,
    form: EndForm,
    mistakes: Mistakes,
}

/// Something that happened to the pair.
#[derive(Clone, Debug, Serialize)]
struct Deed {
    at: Day,
    verb: &'static str,
    /// A member of staff's name; empty for everybody else.
    name: String,
    /// `mentor`, `mentee`, `staff` or `clock`.
    who: &'static str,
    /// Why staff stopped the pair or let it go on.
    reason: Vec<String>,
}

impl Deed {
    fn samples() -> Vec<Self> {
        let deed = |verb, who, name: &str| Self {
            at: made_up::day(-1),
            verb,
            name: name.to_owned(),
            who,
            reason: if verb == "suspended" {
                vec!["He asked me to.".to_owned()]
            } else {
                Vec::new()
            },
        };
        vec![
            deed("paired", "staff", "Robin Achebe"),
            deed("agreed", "mentee", ""),
            deed("agreed", "mentor", ""),
            deed("met", "mentee", ""),
            deed("suspended", "staff", "Robin Achebe"),
            deed("declined", "mentor", ""),
            deed("lapsed", "clock", ""),
            deed("ended", "staff", ""),
        ]
    }
}

impl Page for PairPage {
    const TEMPLATE: &'static str = "pairs/show.html";

    fn samples() -> Vec<Self> {
        let deeds = Deed::samples();
        let page = |state: PairState| {
            let (mentor, mentee) = made_up::two();
            Self {
                id: PairId::new().to_string(),
                mentor,
                mentee,
                state,
                tone: tone(state),
                because: Some(made_up::because()),
                locked: false,
                decided_by: "Robin Achebe".to_owned(),
                decided_at: made_up::day(-9),
                reason: vec!["Both are free on Wednesday evening.".to_owned()],
                differs: vec!["She asked for somebody in London.".to_owned()],
                lapses: state.waits_for_answer().then(|| made_up::day(5)),
                held: false,
                first_meeting: None,
                ended_by: "",
                ended_words: Vec::new(),
                deeds: deeds.clone(),
                open: state.is_open(),
                form: EndForm::default(),
                mistakes: Mistakes::default(),
            }
        };
        let ended = |by: EndedBy| Self {
            ended_by: by.as_str(),
            ended_words: vec!["Not now".to_owned()],
            ..page(PairState::Closed)
        };
        let locked = Self {
            because: None,
            locked: true,
            ..page(PairState::Active)
        };
        let held = Self {
            lapses: None,
            held: true,
            ..page(PairState::Proposed)
        };
        let by_hand = Self {
            because: None,
            first_meeting: Some(made_up::day(-1)),
            mistakes: Mistakes::of("because", Mistake::ReasonBlank),
            ..page(PairState::Active)
        };
        PairState::ALL
            .into_iter()
            .map(page)
            .chain(EndedBy::ALL.map(ended))
            .chain([by_hand, locked, held])
            .collect()
    }
}

async fn show(
    path: OnePair,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
) -> Result {
    let id = PairId::parse(&path.id).ok_or(Error::NotFound)?;
    let gathered = db.read(move |conn| gather(conn, id)).await?;
    ledger::note(&db, viewer.id, (Noun::Pair, id.as_str())).await?;
    visit.show(&gathered.page(&visit))
}

/// Everything the page shows, before it is put into words.
pub(super) struct Gathered {
    pair: Pair,
    people: People,
    staff: Vec<(PersonId, Profile)>,
    entries: Vec<Entry>,
    /// Whether one of the two is not available for matching now.
    held: bool,
}

pub(super) fn gather(conn: &mut Conn, id: PairId) -> QueryResult<Gathered> {
    let pair = store::by_id(conn, id)?;
    let applications = applications::store::by_ids(conn, vec![pair.mentor, pair.mentee])?;
    Ok(Gathered {
        people: People::new(applications),
        staff: accounts::store::staff(conn)?,
        entries: ledger::about(conn, id.as_str())?,
        held: availability::store::is_any_unavailable(conn, &[pair.mentor, pair.mentee])?,
        pair,
    })
}

impl Gathered {
    pub(super) fn page(&self, visit: &Visit) -> PairPage {
        let pair = &self.pair;
        let kept = &pair.kept;
        let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
        let ending = kept.ending.as_ref();
        let locked = [pair.mentor, pair.mentee]
            .iter()
            .any(|id| self.people.get(*id).is_some_and(|one| one.locks.hides()));
        let reader = visit
            .viewer
            .as_ref()
            .map_or(Role::Member, |viewer| viewer.role);
        let words = |ending: &Ending| ending.words.as_deref().map(lines).unwrap_or_default();
        PairPage {
            id: pair.id.to_string(),
            mentor: self.people.person(pair.mentor),
            mentee: self.people.person(pair.mentee),
            state: pair.state,
            tone: tone(pair.state),
            because: kept
                .reasons
                .as_ref()
                .filter(|_| !locked)
                .map(|reasons| Because::say(visit.words(), reasons, &london())),
            decided_by: self.name(pair.decided_by).unwrap_or_default(),
            decided_at: Day::of(pair.decided_at),
            reason: if locked {
                Vec::new()
            } else {
                lines(&kept.because)
            },
            differs: kept
                .differs
                .as_deref()
                .filter(|_| !locked)
                .map(lines)
                .unwrap_or_default(),
            locked,
            lapses: (pair.state.waits_for_answer() && !self.held).then(|| Day::of(pair.lapses_at)),
            held: self.held && pair.state.is_open(),
            first_meeting: kept.met_on().map(Day::on),
            ended_by: ending.map_or("", |ending| ending.by.as_str()),
            ended_words: ending.filter(|_| !locked).map(words).unwrap_or_default(),
            deeds: self
                .entries
                .iter()
                .filter(|entry| !entry.verb.is_look() && entry.is_for(reader))
                .map(|entry| self.deed(entry, locked))
                .collect(),
            open: pair.state.is_open(),
            form: EndForm::default(),
            mistakes: Mistakes::default(),
        }
    }

    fn name(&self, id: PersonId) -> Option<String> {
        let found = self.staff.iter().find(|(staff, _)| *staff == id);
        found.map(|(_, profile)| profile.name.clone())
    }

    fn deed(&self, entry: &Entry, locked: bool) -> Deed {
        let told = matches!(entry.verb, Verb::Suspended | Verb::Released) && !locked;
        let reason = entry.reason.as_deref().filter(|_| told).unwrap_or_default();
        let is = |id| self.people.get(id).map(|one| one.person) == entry.actor;
        let name = entry.actor.and_then(|actor| self.name(actor));
        Deed {
            at: Day::of(entry.at),
            verb: entry.verb.as_str(),
            who: if entry.actor.is_none() {
                "clock"
            } else if is(self.pair.mentor) {
                "mentor"
            } else if is(self.pair.mentee) {
                "mentee"
            } else {
                "staff"
            },
            name: name.unwrap_or_default(),
            reason: reason.lines().map(str::to_owned).collect(),
        }
    }
}

impl PairPage {
    /// The page once more, with what stood in the way of an end.
    pub(super) fn again(self, form: EndForm, mistakes: Mistakes) -> Self {
        Self {
            form,
            mistakes,
            ..self
        }
    }
}
