//! One's own pairs: who it could be and why, yes or no, and, after both said yes, how to reach each other.

use super::{
    form::{MeetForm, NoForm},
    made_up,
};
use crate::{
    accounts,
    applications::{self, Application, Reach, availability},
    db::{Conn, Db},
    pairs::{Because, Pair, PairState, agreement::Read, store},
    vocab::{PairId, PersonId, Side, dialled},
    web::{Day, Mistake, Mistakes, Page, Result, Sample, SignedIn, Site, Told, Visit, samples_of},
};
use axum::{Router, extract::State, http::StatusCode};
use axum_extra::routing::{RouterExt, TypedPath};
use diesel::{QueryResult, result::Error as DatabaseError};
use serde::Serialize;
use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

pub(super) fn router() -> Router<Site> {
    Router::new().typed_get(show)
}

pub(super) fn samples() -> Vec<Sample> {
    samples_of::<MinePage>()
}

#[derive(TypedPath)]
#[typed_path("/me/pair")]
struct Mine;

#[derive(Serialize, Default)]
pub(super) struct MinePage {
    side: &'static str,
    /// Which words are agreed to with a yes.
    read: String,
    cards: Vec<Card>,
    past: Vec<Past>,
    no: NoForm,
    meeting: MeetForm,
    mistakes: Mistakes,
}

/// A pair as one of the two sees it.
#[derive(Clone, Debug, Serialize)]
struct Card {
    id: String,
    /// The name the other shows to a possible match; the one they use once both said yes.
    name: String,
    /// The key of what stands where there is no name to be seen.
    nameless: &'static str,
    state: PairState,
    /// Whether this person is asked.
    my_turn: bool,
    /// By when an answer is asked for.
    by: Option<Day>,
    /// `None` if a coordinator chose by hand.
    because: Option<Because>,
    contact: Option<Contact>,
    first_meeting: Option<Day>,
    /// The day for which a first meeting is planned, while it is still to come; and once it has come.
    planned: Option<Day>,
    was_planned: Option<Day>,
    /// Whether the other locked their data: then nothing of it is shown.
    locked: bool,
    /// Whether something is checked first: nobody says yes meanwhile, and the days to answer stand still.
    held: bool,
}

impl Card {
    /// The card while something is checked first.
    fn held(self) -> Self {
        Self {
            by: None,
            my_turn: false,
            held: true,
            ..self
        }
    }
}

/// How to reach the other.
#[derive(Clone, Debug, Serialize)]
struct Contact {
    email: String,
    phone: Option<String>,
    /// What a link to it dials.
    dialled: String,
    reach: Reach,
}

impl Contact {
    /// An invented one, as this side reads it: with a phone number for a mentee.
    fn sample(reader: Side) -> Self {
        Self {
            email: "noor@example.org".to_owned(),
            phone: (reader == Side::Mentee).then(|| "+44 20 7946 0018".to_owned()),
            dialled: "+442079460018".to_owned(),
            reach: Reach::Email,
        }
    }
}

/// A pair that is over. Nothing says who it was.
#[derive(Clone, Debug, Serialize)]
struct Past {
    /// The end of a key: the state, or `offered` for what ended before both had said yes.
    state: &'static str,
    at: Day,
}

impl Page for MinePage {
    const TEMPLATE: &'static str = "pairs/mine.html";

    fn samples() -> Vec<Self> {
        let card = |state: PairState, side: Side| Card {
            id: PairId::new().to_string(),
            name: "Noor".to_owned(),
            nameless: "pairs-mine-possible",
            state,
            my_turn: state.asks() == Some(side),
            by: state.waits_for_answer().then(|| made_up::day(9)),
            because: Some(made_up::because()),
            contact: state.shows_contact().then(|| Contact::sample(side)),
            first_meeting: (state == PairState::Active).then(|| made_up::day(-2)),
            planned: (state == PairState::BothAgreed).then(|| made_up::day(3)),
            was_planned: None,
            locked: false,
            held: false,
        };
        let past = ["closed", "offered", "declined", "lapsed"];
        let past = past.map(|state| Past {
            state,
            at: made_up::day(-20),
        });
        let mut pages = vec![Self {
            side: "mentee",
            past: past.into(),
            ..Self::default()
        }];
        for side in [Side::Mentee, Side::Mentor] {
            let open = PairState::OPEN.into_iter();
            let known = open.filter(|state| side == Side::Mentee || *state != PairState::Proposed);
            pages.extend(known.map(|state| Self {
                side: side.as_str(),
                cards: vec![card(state, side)],
                ..Self::default()
            }));
        }
        pages.push(Self {
            side: "mentor",
            cards: vec![
                card(PairState::MenteeAgreed, Side::Mentor),
                card(PairState::MenteeAgreed, Side::Mentor).held(),
                Card {
                    because: None,
                    ..card(PairState::BothAgreed, Side::Mentor)
                },
                Card {
                    name: String::new(),
                    ..card(PairState::MenteeAgreed, Side::Mentor)
                },
                Card {
                    name: String::new(),
                    nameless: "pairs-mine-somebody",
                    because: None,
                    contact: None,
                    locked: true,
                    ..card(PairState::Active, Side::Mentor)
                },
            ],
            mistakes: Mistakes::of("pair", Mistake::ChangedMeanwhile),
            ..Self::default()
        });
        pages
    }
}

async fn show(_: Mine, SignedIn(viewer): SignedIn, visit: Visit, State(db): State<Db>) -> Result {
    let gathered = db.glance(move |conn| gather(conn, viewer.id)).await?;
    match gathered {
        Some(gathered) => visit.show(&gathered.page(&visit)),
        None => visit.go("/me"),
    }
}

/// The page once more, with what stood in the way.
pub(super) async fn again(
    visit: &Visit,
    db: &Db,
    person: PersonId,
    (status, mistakes): (StatusCode, Mistakes),
    (no, meeting): (NoForm, MeetForm),
) -> Result {
    match db.read(move |conn| gather(conn, person)).await? {
        Some(gathered) => visit.show_as(
            status,
            &MinePage {
                no,
                meeting,
                mistakes,
                ..gathered.page(visit)
            },
        ),
        None => visit.go("/me"),
    }
}

/// Everything the page shows, before it is put into words.
struct Gathered {
    application: Application,
    /// The pairs this person knows of, newest first.
    pairs: Vec<Pair>,
    others: HashMap<crate::vocab::ApplicationId, Application>,
    /// Addresses of those whose contact may be shown.
    emails: HashMap<PersonId, String>,
    /// Offers about which something is checked first.
    held: HashSet<PairId>,
}

fn gather(conn: &mut Conn, person: PersonId) -> QueryResult<Option<Gathered>> {
    let Some(application) = applications::store::latest_of(conn, person)? else {
        return Ok(None);
    };
    let mut pairs = store::of_application(conn, application.id)?;
    pairs.retain(|pair| pair.is_known_to(application.side));
    let open = pairs.iter().filter(|pair| pair.state.is_open());
    let ids: Vec<_> = open.map(|pair| pair.other(application.side)).collect();
    let others = applications::store::by_ids(conn, ids)?;
    let mut emails = HashMap::new();
    for pair in pairs.iter().filter(|pair| pair.state.shows_contact()) {
        let other = others
            .iter()
            .find(|one| one.id == pair.other(application.side))
            .ok_or(DatabaseError::NotFound)?;
        let profile = accounts::store::profile(conn, other.person)?;
        emails.insert(other.person, profile.email.as_str().to_owned());
    }
    let mut held = HashSet::new();
    for pair in pairs.iter().filter(|pair| pair.state.waits_for_answer()) {
        if availability::store::is_any_unavailable(conn, &[pair.mentor, pair.mentee])? {
            held.insert(pair.id);
        }
    }
    Ok(Some(Gathered {
        held,
        others: others.into_iter().map(|other| (other.id, other)).collect(),
        application,
        pairs,
        emails,
    }))
}

impl Gathered {
    fn page(&self, visit: &Visit) -> MinePage {
        let (mut open, over): (Vec<&Pair>, Vec<&Pair>) =
            self.pairs.iter().partition(|pair| pair.state.is_open());
        open.sort_by_key(|pair| Reverse(pair.state_since));
        let cards = open.into_iter().filter_map(|pair| self.card(visit, pair));
        let mut cards: Vec<Card> = cards.collect();
        // What waits for an answer stands first; but who has just said yes looks for the one they said it to.
        let told = visit.viewer.as_ref().and_then(|viewer| viewer.told);
        cards.sort_by_key(|card| match (told, card.state) {
            (Some(Told::BothYes), PairState::BothAgreed) => 0,
            _ if card.my_turn => 1,
            (_, PairState::BothAgreed) => 2,
            _ => 3,
        });
        MinePage {
            side: self.application.side.as_str(),
            read: Read::today(visit.words()).text,
            cards,
            past: over
                .into_iter()
                .map(|pair| Past {
                    state: match pair.state {
                        PairState::Closed if pair.kept.was_offer_only() => "offered",
                        state => state.as_str(),
                    },
                    at: Day::of(pair.state_since),
                })
                .collect(),
            meeting: MeetForm {
                day: visit.site.now().day().to_string(),
            },
            ..MinePage::default()
        }
    }

    fn card(&self, visit: &Visit, pair: &Pair) -> Option<Card> {
        let side = self.application.side;
        let other = self.others.get(&pair.other(side))?;
        let zone = &self.application.answers.zone;
        let contact = self.contact(pair, other);
        let name = &other.answers.name;
        let locked = other.locks.hides();
        let held = self.held.contains(&pair.id);
        let (agreed, today) = (pair.state == PairState::BothAgreed, visit.site.now().day());
        let planned = pair.kept.planned_for().filter(|_| agreed);
        Some(Card {
            id: pair.id.to_string(),
            name: match contact {
                _ if locked => String::new(),
                Some(_) => name.clone(),
                None => other.answers.name_to_show().unwrap_or_default().to_owned(),
            },
            nameless: match pair.state {
                _ if locked => "pairs-mine-somebody",
                PairState::Proposed | PairState::MenteeAgreed => "pairs-mine-possible",
                _ => "pairs-me-active-go",
            },
            state: pair.state,
            my_turn: pair.state.asks() == Some(side) && !held,
            by: (pair.state.waits_for_answer() && !held).then(|| Day::of(pair.lapses_at)),
            held,
            because: pair
                .kept
                .reasons
                .as_ref()
                .filter(|_| !locked)
                .map(|reasons| {
                    Because::say_to_the_two(visit.words(), &reasons.for_side(side), zone)
                }),
            contact,
            first_meeting: pair.kept.met_on().map(Day::on),
            planned: planned.filter(|day| *day > today).map(Day::on),
            was_planned: planned.filter(|day| *day <= today).map(Day::on),
            locked,
        })
    }

    /// How to reach the other: only between both yeses and the end.
    fn contact(&self, pair: &Pair, other: &Application) -> Option<Contact> {
        if !pair.state.shows_contact() || other.locks.hides() {
            return None;
        }
        Some(Contact {
            email: self.emails.get(&other.person)?.clone(),
            phone: other.answers.phone.clone(),
            dialled: dialled(other.answers.phone.as_deref().unwrap_or_default()),
            reach: other.answers.reach,
        })
    }
}
