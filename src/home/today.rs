//! What needs doing today, and the round from handing in to meeting. For leads, what waits for them comes first.

use super::{
    undelivered::{self, Undelivered},
    urgent::{self, Urgent},
};
use crate::{
    accounts,
    applications::{self, Application, State as Stands, availability, checks},
    db::{Conn, Db},
    mail,
    pairs::{PairState, counts},
    rounds::{self, Round},
    vocab::{ApplicationId, Moment, PersonId, Role, Side},
    web::{self, Coordinator, Day, Page, Result, Sample, Site, Visit, samples_of},
};
use axum::{Router, extract::State};
use axum_extra::routing::{RouterExt, TypedPath};
use diesel::QueryResult;
use serde::Serialize;

/// An offer is called to mind so many days before it lapses.
const SOON_DAYS: i64 = 4;
/// Two people who both said yes should have met after so many days.
const MEET_DAYS: i64 = 14;

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(show)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<TodayPage>()
}

#[derive(TypedPath)]
#[typed_path("/desk")]
struct Today;

#[derive(Serialize)]
struct TodayPage {
    /// What waits for a lead; nothing for anybody else.
    urgent: Vec<Urgent>,
    /// How many accounts share one email address with another account; for leads.
    sharing: usize,
    /// Emails that strangers asked for and that wait for the ceiling; for leads.
    held: Option<Held>,
    /// Emails that could never be sent.
    undelivered: Undelivered,
    /// Applications that may be one person's, for leads.
    twice: Vec<Vec<Named>>,
    /// The round's name; empty if there is none.
    round: String,
    starts: Option<Day>,
    tasks: Vec<Task>,
    mentees: Vec<Stage>,
    mentors: Vec<Stage>,
}

/// Emails that wait.
#[derive(Clone, Debug, Serialize)]
struct Held {
    n: i64,
    since: Day,
}

/// An application by its name.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Named {
    pub(super) id: String,
    name: String,
}

impl Named {
    pub(super) fn of(own: &Application) -> Self {
        Self {
            id: own.id.to_string(),
            name: own.answers.name.clone(),
        }
    }
}

/// Something to do.
#[derive(Clone, Debug, Serialize)]
struct Task {
    /// The end of its key.
    key: &'static str,
    n: i64,
    /// How many of them wait longer than they should.
    late: i64,
    /// Where it is done, without the language.
    to: &'static str,
}

/// A stage of the round.
#[derive(Clone, Debug, Serialize)]
struct Stage {
    key: &'static str,
    n: i64,
    /// Of a hundred who handed in.
    percent: i64,
}

impl Page for TodayPage {
    const TEMPLATE: &'static str = "home/today.html";

    fn samples() -> Vec<Self> {
        let counts = Counts {
            mentees: [46, 41, 30, 24, 19],
            mentors: [38, 35, 26, 22, 18],
            submitted: 3,
            late: 1,
            in_review: 2,
            answered: 1,
            ready: 11,
            soon: 2,
            unmet: 4,
            ending: 2,
            ended: 1,
            held: 1,
        };
        let named = |end: &str| Named {
            id: format!("0198c0de-0000-7000-8000-0000000000{end}"),
            name: "Amal Haddad".to_owned(),
        };
        let page = |counts: &Counts| Self {
            round: "Winter round".to_owned(),
            urgent: Vec::new(),
            sharing: 0,
            held: None,
            undelivered: Undelivered::default(),
            twice: Vec::new(),
            starts: Some(Day::of(Moment::from_micros(1_805_100_000_000_000))),
            tasks: counts.tasks(),
            mentees: stages(counts.mentees),
            mentors: stages(counts.mentors),
        };
        vec![
            Self {
                round: String::new(),
                starts: None,
                ..page(&Counts::default())
            },
            Self {
                urgent: Urgent::samples(),
                sharing: 2,
                held: Some(Held {
                    n: 60,
                    since: Day::of(Moment::from_micros(1_805_100_000_000_000)),
                }),
                undelivered: Undelivered::sample(named("0a")),
                twice: vec![vec![named("0a"), named("0b")]],
                ..page(&Counts::default())
            },
            page(&counts),
        ]
    }
}

/// What there is to count.
#[derive(Clone, Debug, Default)]
struct Counts {
    /// Handed in, ready or further, in a pair, both said yes, met.
    mentees: [i64; 5],
    mentors: [i64; 5],
    submitted: i64,
    late: i64,
    in_review: i64,
    answered: i64,
    ready: i64,
    soon: i64,
    unmet: i64,
    /// Checks that end within two months, and those of them that have ended.
    ending: i64,
    ended: i64,
    /// Open pairs whose mentor is held back by a check.
    held: i64,
}

impl Counts {
    fn tasks(&self) -> Vec<Task> {
        let task = |key, n, late, to| Task { key, n, late, to };
        let tasks = [
            task(
                "submitted",
                self.submitted,
                self.late,
                "/desk/applications?state=submitted",
            ),
            task(
                "answered",
                self.answered,
                0,
                "/desk/applications?state=in-review",
            ),
            task(
                "in-review",
                self.in_review,
                0,
                "/desk/applications?state=in-review",
            ),
            task("ready", self.ready, 0, "/desk/proposal"),
            task("soon", self.soon, 0, "/desk/pairs?state=open"),
            task("unmet", self.unmet, 0, "/desk/pairs?state=both-agreed"),
            task(
                "checks",
                self.ending,
                self.ended,
                "/desk/applications#ending",
            ),
            task("held", self.held, self.held, "/desk/pairs?state=open"),
        ];
        tasks.into_iter().filter(|task| task.n > 0).collect()
    }
}

fn stages(counts: [i64; 5]) -> Vec<Stage> {
    let first = counts.first().copied().unwrap_or_default().max(1);
    let keys = ["applied", "ready", "paired", "agreed", "met"];
    keys.into_iter()
        .zip(counts)
        .map(|(key, n)| Stage {
            key,
            n,
            percent: (100 * n / first).min(100),
        })
        .collect()
}

async fn show(
    _: Today,
    Coordinator(viewer): Coordinator,
    visit: Visit,
    State(db): State<Db>,
) -> Result {
    let kinds = visit.site.kinds.clone();
    let (own, undelivered, found) = db
        .read(move |conn| {
            let round = rounds::store::current(conn)?;
            let reader = (viewer.id, viewer.role >= Role::Lead);
            let undelivered = undelivered::of(conn, round.as_ref().map(|round| round.id), reader)?;
            let own = if viewer.role >= Role::Lead {
                for_leads(conn, &kinds, viewer.id)?
            } else {
                ForLeads::default()
            };
            let Some(round) = round else {
                return Ok((own, undelivered, None));
            };
            let ids = applications::store::ids_of(conn, viewer.id)?;
            let counts = count(conn, &round, &ids)?;
            let twice = if viewer.role >= Role::Lead {
                applications::phones::store::twice(conn, round.id, viewer.id)?
            } else {
                Vec::new()
            };
            Ok((own, undelivered, Some((round, counts, twice))))
        })
        .await?;
    let (round, counts, twice) = found.map_or(
        (None, Counts::default(), Vec::new()),
        |(round, counts, twice)| (Some(round), counts, twice),
    );
    visit.show(&TodayPage {
        urgent: own.urgent,
        sharing: own.sharing,
        held: own.held,
        undelivered,
        twice: twice
            .iter()
            .map(|one| one.iter().map(Named::of).collect())
            .collect(),
        starts: round
            .as_ref()
            .map(|round| Day::on(round.settings.starts_on)),
        round: round.map_or(String::new(), |round| round.settings.name),
        tasks: counts.tasks(),
        mentees: stages(counts.mentees),
        mentors: stages(counts.mentors),
    })
}

/// What leads alone see.
#[derive(Default)]
struct ForLeads {
    urgent: Vec<Urgent>,
    sharing: usize,
    held: Option<Held>,
}

fn for_leads(conn: &mut Conn, kinds: &[web::Kind], lead: PersonId) -> QueryResult<ForLeads> {
    let held = mail::held(conn)?.map(|held| Held {
        n: held.count,
        since: Day::of(held.since),
    });
    Ok(ForLeads {
        urgent: urgent::of(conn, kinds, lead)?,
        sharing: accounts::emails::store::sharing(conn)?.len(),
        held,
    })
}

/// What there is to do for a coordinator whose `own` applications are left out: nothing here tells her what is decided about herself (G-08).
fn count(conn: &mut Conn, round: &Round, own: &[ApplicationId]) -> QueryResult<Counts> {
    let now = conn.now();
    let here = (round.id, own);
    let ago = |days: i64| -> Moment { now.plus_days(-days) };
    let stand = applications::store::counts(conn, here)?;
    let of = |side: Option<Side>, states: &[Stands]| -> i64 {
        let counted = stand.iter().filter(|(own, state, _)| {
            side.is_none_or(|side| side == *own) && states.contains(state)
        });
        counted.map(|(_, _, n)| n).sum()
    };
    let in_pairs =
        |conn: &mut Conn, states: &[PairState]| counts::store::people_in(conn, here, states);
    let open = in_pairs(conn, &PairState::OPEN)?;
    let agreed = in_pairs(conn, &[PairState::BothAgreed, PairState::Active])?;
    let met = in_pairs(conn, &[PairState::Active])?;
    let handed_in: Vec<Stands> = Stands::ALL
        .into_iter()
        .filter(|state| !matches!(state, Stands::Draft | Stands::Expired | Stands::Erased))
        .collect();
    let usable = [Stands::Ready, Stands::Paired, Stands::Finished];
    let side = |side: Side, at: fn((i64, i64)) -> i64| {
        [
            of(Some(side), &handed_in),
            of(Some(side), &usable),
            at(open),
            at(agreed),
            at(met),
        ]
    };
    let review_days = i64::from(round.settings.review_days);
    let answered = applications::desk::answered(conn, here)?;
    let mut ends = checks::store::ending(conn, round.id)?;
    ends.retain(|one| !own.contains(&one.application));
    let over = ends.iter().filter(|one| one.on < now.day());
    let unavailable = availability::store::unavailable(conn, round.id)?;
    let counted = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    Ok(Counts {
        mentors: side(Side::Mentor, |(mentors, _)| mentors),
        mentees: side(Side::Mentee, |(_, mentees)| mentees),
        submitted: of(None, &[Stands::Submitted]),
        late: applications::desk::submitted_before(conn, here, ago(review_days))?,
        in_review: of(None, &[Stands::InReview]) - answered,
        answered,
        ready: of(Some(Side::Mentee), &[Stands::Ready]),
        soon: counts::store::lapsing_before(conn, here, now.plus_days(SOON_DAYS))?,
        unmet: counts::store::agreed_before(conn, here, ago(MEET_DAYS))?,
        ended: counted(over.count()),
        ending: counted(ends.len()),
        held: counts::store::open_of(conn, unavailable.into_iter().collect(), own)?,
    })
}
