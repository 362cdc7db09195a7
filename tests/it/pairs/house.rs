//! A charity with a round, a coordinator and a few people, in a database of its own, for the tests of pairs.

use crate::support::{App, Visitor};
use alongside::{
    accounts::{self, Profile},
    applications::{self, Answers, Application, Consent, Spoken, State, Way},
    db::{Conn, Db},
    ledger::{self, Noun, Verb},
    pairs::{self, Pair, agreement::Read},
    rounds,
    vocab::{
        ApplicationId, Area, Depth, Email, Language, Level, Locale, Moment, PairId, PersonId, Role,
        RoundId, Side, Slots,
    },
    web::{Stage, session},
};
use diesel::QueryResult;

/// A person who applied.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Applicant {
    pub(crate) person: PersonId,
    pub(crate) application: ApplicationId,
}

/// The charity.
pub(crate) struct House {
    pub(crate) app: App,
    pub(crate) round: RoundId,
    pub(crate) coordinator: PersonId,
}

impl House {
    pub(crate) async fn of(app: App) -> Self {
        let begun = app.site.db.write(|conn| {
            let round = rounds::store::current(conn)?.expect("a round is open");
            let coordinator = person(conn, "sam@example.org", Role::Coordinator)?;
            Ok((round.id, coordinator))
        });
        let (round, coordinator) = begun.await.expect("a coordinator");
        Self {
            app,
            round,
            coordinator,
        }
    }

    pub(crate) fn db(&self) -> &Db {
        &self.app.site.db
    }

    /// What is agreed to with a yes, as it is read in English.
    pub(crate) fn read(&self) -> Read {
        Read::today(self.app.site.templates.words(Locale::En))
    }

    /// Somebody who applied, signed in.
    pub(crate) async fn visitor(&self, who: Applicant) -> Visitor<'_> {
        self.signed_in(who.person, Role::Member).await
    }

    /// The coordinator, signed in.
    pub(crate) async fn coordinator(&self) -> Visitor<'_> {
        self.signed_in(self.coordinator, Role::Coordinator).await
    }

    async fn signed_in(&self, person: PersonId, role: Role) -> Visitor<'_> {
        let token = self
            .db()
            .write(move |conn| {
                session::begin(
                    conn,
                    person,
                    role,
                    if role.is_staff() {
                        Stage::Double
                    } else {
                        Stage::Single
                    },
                )
            })
            .await
            .expect("a session");
        let mut visitor = Visitor::new(&self.app, Some(token.to_string()));
        visitor.id = Some(person);
        visitor
    }

    /// A pair as it stands now.
    pub(crate) async fn pair(&self, id: PairId) -> Pair {
        self.db()
            .read(move |conn| pairs::store::by_id(conn, id))
            .await
            .expect("it is there")
    }

    /// A mentor who is ready, with so many places.
    pub(crate) async fn mentor(&self, name: &str, places: u16) -> Applicant {
        self.ready(name, Side::Mentor, move |answers| answers.places = places)
            .await
    }

    /// A mentee who is ready.
    pub(crate) async fn mentee(&self, name: &str) -> Applicant {
        self.ready(name, Side::Mentee, |_| {}).await
    }

    /// Somebody who is ready, with answers changed.
    pub(crate) async fn ready(
        &self,
        name: &str,
        side: Side,
        edit: impl FnOnce(&mut Answers) + Send + 'static,
    ) -> Applicant {
        let (round, coordinator, name) = (self.round, self.coordinator, name.to_owned());
        let ready = self.db().write(move |conn| {
            let email = format!("{}@example.org", name.to_lowercase());
            let person = person(conn, &email, Role::Member)?;
            let id = applications::store::begin(conn, person, round, side)?;
            let mut application = applications::store::by_id(conn, id)?;
            application.answers = answers(&name, side);
            edit(&mut application.answers);
            applications::store::save(conn, &application)?;
            ledger::read(conn, coordinator, (Noun::Application, id.as_str()))?;
            let way = [
                (State::Submitted, person, Verb::Submitted),
                (State::InReview, coordinator, Verb::Reviewed),
                (State::Ready, coordinator, Verb::Readied),
            ];
            for (next, actor, verb) in way {
                let now = applications::store::by_id(conn, id)?;
                applications::store::change(conn, &now, next, (Some(actor), verb), None)?;
            }
            Ok(Applicant {
                person,
                application: id,
            })
        });
        ready.await.expect("somebody applies")
    }

    /// An application as it stands now.
    pub(crate) async fn application(&self, id: ApplicationId) -> Application {
        self.db()
            .read(move |conn| applications::store::by_id(conn, id))
            .await
            .expect("it is there")
    }

    /// Where an application stands now.
    pub(crate) async fn state(&self, who: Applicant) -> State {
        self.application(who.application).await.state
    }

    /// The letters in the outbox as (address, template), oldest first.
    pub(crate) async fn letters(&self) -> Vec<(String, String)> {
        let letters = self
            .db()
            .read(alongside::mail::waiting)
            .await
            .expect("it reads");
        let letter = |(_, letter): (Moment, alongside::mail::Queued)| {
            let name = letter.template.rsplit('/').next().unwrap_or_default();
            (
                letter.to.as_str().replace("@example.org", ""),
                name.replace(".txt", ""),
            )
        };
        letters.into_iter().rev().map(letter).collect()
    }
}

fn person(conn: &mut Conn, email: &str, role: Role) -> QueryResult<PersonId> {
    let profile = Profile {
        email: Email::parse(email).expect("well formed"),
        // Whoever works at the desk is named on its pages.
        name: if role.is_staff() { "Sam Desk" } else { "" }.to_owned(),
        locale: Locale::En,
    };
    accounts::store::add_ready(conn, &profile, role, "no hash")
}

/// Answers with which anybody here can be a pair with anybody on the other side.
fn answers(name: &str, side: Side) -> Answers {
    let english = Language::parse("en").expect("in the list");
    let area = Area::parse("campaigning").expect("in the list");
    let mut answers = Answers {
        name: format!("{name} Sorname"),
        shown: Some(name.to_owned()),
        phone: Some("+44 20 7946 0018".to_owned()),
        languages: vec![Spoken {
            language: english,
            level: Level::Fluent,
            home: false,
        }],
        slots: Slots::from_form(&[], &["2-evening".to_owned()]).expect("a band"),
        way: Some(Way::Online),
        consents: vec![Consent {
            purpose: "matching".to_owned(),
            locale: Locale::En,
            text: String::new(),
            at: Moment::default(),
        }],
        ..Answers::default()
    };
    match side {
        Side::Mentor => answers.offered = vec![(area, Depth::Solid)],
        Side::Mentee => answers.wanted = vec![area],
    }
    answers
}
