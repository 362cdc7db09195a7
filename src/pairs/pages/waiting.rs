//! Who waits and why, in words with numbers, and the smallest change that would give each of them a mentor.

use super::{
    made_up,
    person::{People, Person},
};
use crate::{
    applications,
    db::{Conn, Db},
    i18n::Words,
    pairs::{
        proposals::{self, Proposal, SmallestChange, WhyWaiting, store::KeptProposal},
        tell,
    },
    rounds,
    vocab::{ApplicationId, Language, Level, PersonId},
    web::{Coordinator, Day, Page, Result, Sample, Site, Visit, samples_of},
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use diesel::QueryResult;
use serde::Serialize;
use std::collections::{BTreeMap, HashSet};

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(show)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<WaitingPage>()
}

#[derive(TypedPath)]
#[typed_path("/desk/waiting")]
struct WaitingList;

#[derive(Serialize, Default)]
struct WaitingPage {
    /// When the proposal was made by which somebody waits; `None` if there is none.
    made_at: Option<Day>,
    rows: Vec<Row>,
    /// Those who wait for one and the same reason.
    kinds: Vec<Kind>,
    /// Ready mentees with a suggestion that nobody has confirmed yet.
    suggested: usize,
    /// Those who became ready after the proposal.
    new: Vec<Person>,
}

#[derive(Serialize)]
struct Row {
    mentee: Person,
    rounds: i32,
    why: String,
    /// What would help; empty if no single thing would.
    change: String,
    /// With which mentor.
    mentor: Option<Person>,
}

#[derive(Serialize)]
struct Kind {
    key: &'static str,
    n: usize,
}

impl Page for WaitingPage {
    const TEMPLATE: &'static str = "pairs/waiting.html";

    fn samples() -> Vec<Self> {
        let words = made_up::words();
        let mentor = ApplicationId::new();
        let changes = [
            None,
            Some(SmallestChange::MoreTime {
                mentor,
                half_hours: 1,
            }),
            Some(SmallestChange::OtherWayOfMeeting { mentor }),
            Some(SmallestChange::AnotherPlace { mentor }),
            Some(SmallestChange::LanguageLevel {
                mentor,
                language: Language::parse("ti").expect("in the list"),
                to: Level::Conversational,
            }),
        ];
        let row = |(why, change): (WhyWaiting, Option<SmallestChange>)| Row {
            mentee: made_up::two().1,
            rounds: 1,
            why: say_why(&words, 12, why),
            change: change.map_or(String::new(), |change| say_change(&words, change)),
            mentor: change.map(|_| made_up::two().0),
        };
        let whys = WhyWaiting::examples();
        let full = Self {
            made_at: Some(made_up::day(0)),
            kinds: kinds(whys.iter().copied()),
            rows: whys
                .into_iter()
                .zip(changes.into_iter().cycle())
                .map(row)
                .collect(),
            suggested: 3,
            new: vec![made_up::two().1],
        };
        let nobody = Self {
            made_at: Some(made_up::day(0)),
            ..Self::default()
        };
        vec![Self::default(), nobody, full]
    }
}

async fn show(
    _: WaitingList,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
) -> Result {
    super::listed::note(&db, viewer.id).await?;
    let page = match db.read(move |conn| gather(conn, viewer.id)).await? {
        Some(gathered) => gathered.page(visit.words()),
        None => WaitingPage::default(),
    };
    visit.show(&page)
}

struct Gathered {
    kept: Option<KeptProposal>,
    /// Ready mentees without a pair.
    ready: Vec<ApplicationId>,
    people: People,
}

/// For a reader, who finds nothing of themselves (G-08).
fn gather(conn: &mut Conn, reader: PersonId) -> QueryResult<Option<Gathered>> {
    let Some(round) = rounds::store::current(conn)? else {
        return Ok(None);
    };
    let (everybody, candidates) = proposals::store::candidates(conn, &round)?;
    let own = applications::store::ids_of(conn, reader)?;
    let mut kept = proposals::store::latest(conn, round.id)?;
    if let Some(kept) = &mut kept {
        kept.proposal.leave_out(&own);
    }
    let mut ready = candidates.mentee_ids;
    ready.retain(|id| !own.contains(id));
    Ok(Some(Gathered {
        kept,
        ready,
        people: People::new(everybody),
    }))
}

impl Gathered {
    fn page(&self, words: &Words) -> WaitingPage {
        let Some(kept) = &self.kept else {
            return WaitingPage {
                new: self.persons(self.ready.iter()),
                ..WaitingPage::default()
            };
        };
        let proposal = &kept.proposal;
        let ready: HashSet<_> = self.ready.iter().collect();
        let waiting: Vec<_> = proposal
            .waiting
            .iter()
            .filter(|waiting| ready.contains(&waiting.mentee))
            .collect();
        let suggested: HashSet<_> = proposal.pairs.iter().map(|pair| pair.mentee).collect();
        let known: HashSet<_> = waiting.iter().map(|waiting| waiting.mentee).collect();
        let new = self
            .ready
            .iter()
            .filter(|id| !suggested.contains(id) && !known.contains(id));
        WaitingPage {
            made_at: Some(Day::of(kept.made_at)),
            kinds: kinds(waiting.iter().map(|waiting| waiting.why)),
            suggested: self
                .ready
                .iter()
                .filter(|id| suggested.contains(id))
                .count(),
            new: self.persons(new),
            rows: waiting
                .into_iter()
                .map(|waiting| self.row(words, proposal, waiting))
                .collect(),
        }
    }

    fn persons<'a>(&self, ids: impl Iterator<Item = &'a ApplicationId>) -> Vec<Person> {
        ids.map(|id| self.people.person(*id)).collect()
    }

    fn row(&self, words: &Words, proposal: &Proposal, waiting: &proposals::Waiting) -> Row {
        let waited = |application: &applications::Application| application.rounds_waited;
        Row {
            mentee: self.people.person(waiting.mentee),
            rounds: self.people.get(waiting.mentee).map_or(0, waited),
            why: say_why(words, proposal.mentors, waiting.why),
            change: waiting
                .change
                .map_or(String::new(), |change| say_change(words, change)),
            mentor: waiting
                .change
                .map(|change| self.people.person(change.mentor())),
        }
    }
}

fn kinds(whys: impl Iterator<Item = WhyWaiting>) -> Vec<Kind> {
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    for why in whys {
        *counts.entry(why.key()).or_default() += 1;
    }
    counts.into_iter().map(|(key, n)| Kind { key, n }).collect()
}

/// Why somebody waits; `mentors` is how many offered a place.
fn say_why(words: &Words, mentors: usize, why: WhyWaiting) -> String {
    let mut args = vec![("mentors", mentors.into())];
    if let WhyWaiting::AllNeeded { possible } = why {
        args.push(("possible", possible.into()));
    }
    tell(words, &format!("pairs-waiting-why-{}", why.key()), &args)
}

fn say_change(words: &Words, change: SmallestChange) -> String {
    let args = match change {
        SmallestChange::MoreTime { half_hours, .. } => vec![("n", half_hours.into())],
        SmallestChange::LanguageLevel { language, to, .. } => vec![
            ("language", words.say(&language.key()).into()),
            ("level", words.say(&to.key()).into()),
        ],
        SmallestChange::OtherWayOfMeeting { .. } | SmallestChange::AnotherPlace { .. } => vec![],
    };
    tell(
        words,
        &format!("pairs-waiting-change-{}", change.key()),
        &args,
    )
}
