//! The demonstration's past, lived through deed by deed with the same functions that the pages call.

use super::{
    diary::Deed,
    fate::Fate,
    pairing::Pairing,
    people::Invented,
    said::{QUESTIONS, REFUSALS},
    store::set_rounds_waited,
};
use crate::{
    accounts::{self, Profile},
    applications::{
        Answers, Application, Consent, Refusal, State, Step, agreements,
        checks::{self, CheckKind, CheckState, NewCheck, Policy},
        store::{begin, by_id, change, pause, save},
    },
    db::Conn,
    i18n::Templates,
    ledger::{self, Noun, Verb},
    rounds::Round,
    vocab::{ApplicationId, Locale, PersonId, Role},
};
use diesel::{QueryResult, result::Error};

/// Everything that the past needs to go on.
pub(super) struct Past {
    pub(super) round: Round,
    /// Two coordinators.
    pub(super) coordinators: [PersonId; 2],
    /// Everybody's passphrase, hashed once.
    pub(super) hash: String,
    pub(super) people: Vec<Invented>,
    /// The words of consent.
    pub(super) templates: Templates,
    /// Whose application stands behind each place in the list of people.
    pub(super) begun: Vec<Option<(PersonId, ApplicationId)>>,
    pub(super) pairing: Pairing,
}

impl Past {
    /// Does what the diary says.
    pub(super) fn live(&mut self, conn: &mut Conn, deed: Deed) -> QueryResult<()> {
        match deed {
            Deed::Begin(who) => self.begin(conn, who),
            Deed::HandIn(who) => self.hand_in(conn, who),
            Deed::Review(who) => self.review(conn, who),
            Deed::Ask(who) => self.ask(conn, who),
            Deed::Answer(who) => self.answer(conn, who),
            Deed::Ready(who) => self.ready(conn, who),
            Deed::Decline(who) => self.decline(conn, who),
            Deed::Withdraw(who) => self.by_themselves(conn, who, State::Withdrawn, Verb::Withdrew),
            Deed::Expire(who) => self.expire(conn, who),
            Deed::Pause(who) => self.pause(conn, who),
            Deed::Wish => self.wish(conn),
            Deed::Propose => self.propose(conn),
            Deed::Confirm(pair) => self.confirm(conn, pair),
            Deed::MenteeAnswers(pair) => self.pairing.mentee_answers(conn, &self.templates, pair),
            Deed::MentorAnswers(pair) => self.pairing.mentor_answers(conn, &self.templates, pair),
            Deed::Meet(pair) => self.pairing.meet(conn, pair),
            Deed::ProposeAgain => self.propose_again(conn),
        }
    }

    fn begin(&mut self, conn: &mut Conn, who: usize) -> QueryResult<()> {
        let person = self.people.get(who).ok_or(Error::NotFound)?;
        let profile = Profile {
            email: person.email.clone(),
            name: String::new(),
            locale: person.locale,
        };
        let id = match person.fate {
            Fate::Unconfirmed => accounts::store::join(conn, &profile, &self.hash)?,
            _ => accounts::store::add_ready(conn, &profile, Role::Member, &self.hash)?,
        };
        let application = begin(conn, id, self.round.id, person.side)?;
        set_rounds_waited(conn, application, person.rounds_waited)?;
        let mut draft = by_id(conn, application)?;
        // Some stop at their name, some have nearly done.
        draft.answers = begun(&person.answers, 1 + who % 6);
        save(conn, &draft)?;
        if let Some(place) = self.begun.get_mut(who) {
            *place = Some((id, application));
        }
        Ok(())
    }

    fn hand_in(&self, conn: &mut Conn, who: usize) -> QueryResult<()> {
        let person = self.people.get(who).ok_or(Error::NotFound)?;
        let mut application = self.application(conn, who)?;
        application.answers = person.answers.clone();
        application.answers.done = Step::ALL.into();
        application.answers.consents = person
            .consents
            .iter()
            .map(|purpose| Consent {
                purpose: (*purpose).to_owned(),
                locale: person.locale,
                text: self.words_of(purpose, person.locale),
                at: conn.now(),
            })
            .collect();
        save(conn, &application)?;
        self.by_themselves(conn, who, State::Submitted, Verb::Submitted)
    }

    fn review(&self, conn: &mut Conn, who: usize) -> QueryResult<()> {
        let application = self.application(conn, who)?;
        let actor = Some(self.coordinator(who));
        let about = (Noun::Application, application.id.as_str());
        ledger::record(conn, actor, Verb::Read, about, None)?;
        let next = (actor, Verb::Reviewed);
        change(conn, &application, State::InReview, next, None)?;
        Ok(())
    }

    fn ask(&self, conn: &mut Conn, who: usize) -> QueryResult<()> {
        let (question, _) = one_of(QUESTIONS, who);
        let mut application = self.application(conn, who)?;
        application.answers.question = Some(question.to_owned());
        save(conn, &application)?;
        let next = (Some(self.coordinator(who)), Verb::Asked);
        change(conn, &application, State::InfoNeeded, next, Some(question))?;
        Ok(())
    }

    fn answer(&self, conn: &mut Conn, who: usize) -> QueryResult<()> {
        let mut application = self.application(conn, who)?;
        application.answers.question = None;
        save(conn, &application)?;
        let (_, answer) = one_of(QUESTIONS, who);
        let next = (Some(application.person), Verb::Answered);
        change(conn, &application, State::InReview, next, Some(answer))?;
        Ok(())
    }

    fn ready(&self, conn: &mut Conn, who: usize) -> QueryResult<()> {
        self.check(conn, who)?;
        let application = self.application(conn, who)?;
        let next = (Some(self.coordinator(who)), Verb::Readied);
        change(conn, &application, State::Ready, next, None)?;
        Ok(())
    }

    /// Writes down what a mentor has to have had before being matched.
    fn check(&self, conn: &mut Conn, who: usize) -> QueryResult<()> {
        let application = self.application(conn, who)?;
        let actor = (self.coordinator(who), Role::Coordinator);
        let policy = Policy::default();
        let kinds = CheckKind::ALL.iter();
        for kind in kinds.filter(|kind| policy.requires(application.side, **kind)) {
            let new = NewCheck {
                kind: *kind,
                state: CheckState::Satisfactory,
                level: None,
                done_on: conn.now().day(),
                ends_on: None,
                words: String::new(),
            };
            let seen = checks::store::of(conn, application.id)?;
            let seen = seen.last().map(|check| check.id);
            checks::store::record(conn, actor, application.id, (&new, seen))?;
        }
        Ok(())
    }

    fn decline(&self, conn: &mut Conn, who: usize) -> QueryResult<()> {
        let mut application = self.application(conn, who)?;
        let side = application.side;
        let fitting: Vec<_> = REFUSALS.iter().filter(|(of, _, _)| *of == side).collect();
        let (_, ground, words) = one_of(&fitting, who);
        application.answers.refusal = Some(Refusal {
            ground: *ground,
            words: (*words).to_owned(),
        });
        save(conn, &application)?;
        let next = (Some(self.coordinator(who)), Verb::Declined);
        change(conn, &application, State::Declined, next, Some(*words))?;
        Ok(())
    }

    fn pause(&self, conn: &mut Conn, who: usize) -> QueryResult<()> {
        let application = self.application(conn, who)?;
        pause(conn, &application, true)
    }

    fn expire(&self, conn: &mut Conn, who: usize) -> QueryResult<()> {
        let application = self.application(conn, who)?;
        change(
            conn,
            &application,
            State::Expired,
            (None, Verb::Lapsed),
            None,
        )?;
        Ok(())
    }

    fn by_themselves(
        &self,
        conn: &mut Conn,
        who: usize,
        next: State,
        verb: Verb,
    ) -> QueryResult<()> {
        let application = self.application(conn, who)?;
        let actor = (Some(application.person), verb);
        change(conn, &application, next, actor, None)?;
        Ok(())
    }

    fn application(&self, conn: &mut Conn, who: usize) -> QueryResult<Application> {
        let begun = self.begun.get(who).copied().flatten();
        by_id(conn, begun.ok_or(Error::NotFound)?.1)
    }

    /// The two coordinators share the work.
    fn coordinator(&self, who: usize) -> PersonId {
        let [one, other] = self.coordinators;
        if who.is_multiple_of(3) { other } else { one }
    }

    /// The hash of the words that were consented to, as the form keeps it.
    fn words_of(&self, purpose: &str, locale: Locale) -> String {
        agreements::fingerprint(self.templates.words(locale), purpose)
    }
}

/// Answers with only the first topics filled in.
fn begun(answers: &Answers, topics: usize) -> Answers {
    let mut begun = Answers::default();
    for step in Step::ALL.into_iter().take(topics) {
        match step {
            Step::Name => {
                begun.name.clone_from(&answers.name);
                begun.shown.clone_from(&answers.shown);
                begun.phone.clone_from(&answers.phone);
                begun.reach = answers.reach;
            }
            Step::Languages => begun.languages.clone_from(&answers.languages),
            Step::Areas => {
                begun.wanted.clone_from(&answers.wanted);
                begun.offered.clone_from(&answers.offered);
            }
            Step::Times => {
                begun.zone.clone_from(&answers.zone);
                begun.slots = answers.slots;
            }
            Step::Meeting => {
                begun.way = answers.way;
                begun.region = answers.region;
                begun.places = answers.places;
            }
            Step::More => {
                begun.access.clone_from(&answers.access);
                begun.note.clone_from(&answers.note);
                begun.apart.clone_from(&answers.apart);
            }
            Step::Consents => {}
        }
        begun.done.insert(step);
    }
    begun
}

/// One of a list that is not empty, the next one for the next person.
pub(super) fn one_of<T: Copy>(list: &[T], who: usize) -> T {
    *list.get(who % list.len()).expect("the list is not empty")
}
