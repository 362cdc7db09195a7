//! What is held, in plain words: for the page and for the page inside the copy.

use super::{
    disclosing::{Disclosure, label},
    held::{Deed, Held},
    retention::{Class, Schedule},
};
use crate::{
    applications::{
        Application, Line, State,
        checks::{Check, DbsLevel},
        summary,
    },
    i18n::Words,
    pairs::{
        Because, PairState,
        agreement::{self, Read, Yes},
    },
    vocab::{Locale, Moment, Zone},
    web::{Day, Visit},
};
use jiff::civil::Date;
use serde::Serialize;

/// Everything held, in words.
#[derive(Serialize, Default)]
pub(super) struct Shown {
    pub(super) email: String,
    /// A staff member's name.
    pub(super) name: String,
    pub(super) language: &'static str,
    pub(super) role: &'static str,
    pub(super) since: Option<Day>,
    pub(super) confirmed: Option<Day>,
    pub(super) restricted: Option<Day>,
    pub(super) objected: Option<Day>,
    /// When everything is deleted.
    pub(super) leaving: Option<Day>,
    pub(super) devices: usize,
    pub(super) links: usize,
    pub(super) wishes: usize,
    pub(super) applications: Vec<ApplicationShown>,
    pub(super) pairs: Vec<PairShown>,
    pub(super) looks: Vec<Said>,
    pub(super) record: Vec<Said>,
    pub(super) letters: usize,
    pub(super) requests: Vec<RequestShown>,
    /// What was told to the leads, in the person's own words.
    pub(super) concerns: Vec<Vec<String>>,
    /// What was checked of a mentor, newest first.
    pub(super) checks: Vec<CheckShown>,
    /// What they were told about what went wrong with their data.
    pub(super) breaches: Vec<BreachShown>,
    /// Who outside asked for their data.
    pub(super) disclosures: Vec<DisclosureShown>,
}

/// A check, as the mentor reads it.
#[derive(Serialize)]
pub(super) struct CheckShown {
    pub(super) kind: &'static str,
    pub(super) state: &'static str,
    pub(super) level: &'static str,
    pub(super) done: Day,
    /// The last day on which it is good.
    pub(super) ends: Option<Day>,
    pub(super) words: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct ApplicationShown {
    pub(super) round: String,
    pub(super) side: &'static str,
    pub(super) state: State,
    pub(super) lines: Vec<Line>,
    /// Until when it is kept; `None` while it is open.
    pub(super) until: Option<Day>,
    pub(super) consents: Vec<ConsentShown>,
}

/// An agreement, in the words that were read.
#[derive(Serialize)]
pub(super) struct ConsentShown {
    pub(super) purpose: String,
    pub(super) at: Day,
    /// The language in which it was read.
    pub(super) language: &'static str,
}

#[derive(Serialize)]
pub(super) struct PairShown {
    pub(super) side: &'static str,
    pub(super) state: PairState,
    pub(super) since: Day,
    pub(super) sentences: Vec<String>,
    /// What this person agreed to with their yes.
    pub(super) agreed: Option<AgreedShown>,
    pub(super) until: Option<Day>,
}

/// A yes, with the words it was said to.
#[derive(Serialize)]
pub(super) struct AgreedShown {
    pub(super) at: Day,
    /// The language in which it was read, and how it is written.
    pub(super) language: &'static str,
    pub(super) locale: Locale,
    pub(super) dir: &'static str,
    /// The beginning of the hash by which the words are kept.
    pub(super) version: String,
    /// The words; none if others stand there today.
    pub(super) lines: Vec<String>,
}

/// Something that somebody did.
#[derive(Serialize)]
pub(super) struct Said {
    pub(super) at: Day,
    pub(super) by: &'static str,
    pub(super) verb: &'static str,
    pub(super) noun: &'static str,
    pub(super) words: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct RequestShown {
    pub(super) kind: &'static str,
    pub(super) state: &'static str,
    pub(super) at: Day,
    pub(super) by: Day,
    pub(super) done: Option<Day>,
    pub(super) words: Vec<String>,
    pub(super) answer: Vec<String>,
}

/// Something that went wrong, as the person was told.
#[derive(Serialize)]
pub(super) struct BreachShown {
    pub(super) at: Day,
    pub(super) words: Vec<String>,
}

/// What somebody outside asked, and what became of it.
#[derive(Serialize)]
pub(super) struct DisclosureShown {
    pub(super) body: String,
    pub(super) manner: &'static str,
    pub(super) stage: &'static str,
    pub(super) at: Day,
    pub(super) handed: Option<Day>,
    pub(super) power: Vec<String>,
    pub(super) fields: Vec<String>,
    pub(super) because: Vec<Vec<String>>,
    /// Why the person was told late; empty if at once.
    pub(super) silence: Vec<String>,
}

impl Shown {
    pub(super) fn of(visit: &Visit, held: &Held, schedule: &Schedule) -> Self {
        let (account, words) = (&held.account, visit.words());
        let zone = held
            .latest()
            .map_or_else(crate::pairs::london, |one| one.answers.zone.clone());
        Self {
            email: account.email.clone(),
            name: account.name.clone(),
            language: account.locale.autonym(),
            role: account.role.as_str(),
            since: Some(Day::of(account.created_at)),
            confirmed: account.confirmed_at.map(Day::of),
            restricted: account.locks.restricted_at.map(Day::of),
            objected: account.locks.objected_at.map(Day::of),
            leaving: account.locks.erase_at.map(Day::of),
            devices: held.sessions.len(),
            links: held.links.len(),
            wishes: held.wishes.len(),
            applications: held
                .applications
                .iter()
                .map(|(one, round)| application(words, one, round, schedule))
                .collect(),
            pairs: pairs(visit, held, &zone, schedule),
            looks: held.looks.iter().map(said).collect(),
            record: held.record.iter().rev().map(said).collect(),
            letters: held.letters.len(),
            requests: held.requests.iter().map(request).collect(),
            concerns: held.concerns.iter().map(|one| lines(&one.words)).collect(),
            checks: held
                .checks
                .iter()
                .rev()
                .map(|one| check(one, visit.site.now().day()))
                .collect(),
            breaches: held
                .breaches
                .iter()
                .map(|(at, words)| BreachShown {
                    at: Day::of(*at),
                    words: lines(words),
                })
                .collect(),
            disclosures: held
                .disclosures
                .iter()
                .map(|one| disclosure(words, one))
                .collect(),
        }
    }
}

fn application(
    words: &Words,
    one: &Application,
    round: &str,
    schedule: &Schedule,
) -> ApplicationShown {
    let consent = |consent: &crate::applications::Consent| ConsentShown {
        purpose: consent.purpose.clone(),
        at: Day::of(consent.at),
        language: consent.locale.autonym(),
    };
    ApplicationShown {
        round: round.to_owned(),
        side: one.side.as_str(),
        state: one.state,
        lines: summary(words, one.side, &one.answers),
        until: kept_until(one, schedule).map(Day::of),
        consents: one.answers.consents.iter().map(consent).collect(),
    }
}

/// Until when an application is kept.
pub(super) fn kept_until(one: &Application, schedule: &Schedule) -> Option<Moment> {
    match one.state {
        State::Draft => Some(schedule.until(Class::Draft, one.edited_at)),
        State::Declined | State::Withdrawn | State::Expired => {
            Some(schedule.until(Class::Ended, one.state_since))
        }
        State::Finished => Some(schedule.until(Class::Application, one.state_since)),
        _ => None,
    }
}

fn pairs(visit: &Visit, held: &Held, zone: &Zone, schedule: &Schedule) -> Vec<PairShown> {
    let shown = held.pairs.iter().map(|held| {
        let pair = &held.pair;
        let said = held
            .reasons
            .as_ref()
            .map(|one| Because::say(visit.words(), one, zone));
        PairShown {
            side: held.side.as_str(),
            state: pair.state,
            since: Day::of(pair.state_since),
            agreed: pair.kept.yes_of(held.side).map(|yes| agreed(visit, yes)),
            sentences: said.map(|said| said.sentences).unwrap_or_default(),
            until: (!pair.state.is_open())
                .then(|| Day::of(schedule.until(Class::Pair, pair.state_since))),
        }
    });
    shown.collect()
}

fn agreed(visit: &Visit, yes: &Yes) -> AgreedShown {
    let words = visit.site.templates.words(yes.locale);
    let same = Read::today(words).text == yes.text;
    AgreedShown {
        at: Day::of(yes.at),
        language: yes.locale.autonym(),
        locale: yes.locale,
        dir: yes.locale.dir(),
        version: yes.text.chars().take(12).collect(),
        lines: if same {
            lines(&agreement::text(words))
        } else {
            Vec::new()
        },
    }
}

fn said(deed: &Deed) -> Said {
    Said {
        at: Day::of(deed.at),
        by: deed.by,
        verb: deed.verb.as_str(),
        noun: deed.noun.as_str(),
        words: lines(deed.words.as_deref().unwrap_or_default()),
    }
}

fn request(one: &super::request::Request) -> RequestShown {
    RequestShown {
        kind: one.kind.as_str(),
        state: one.state.as_str(),
        at: Day::of(one.received_at),
        by: Day::on(one.due_on),
        done: one.done_at.map(Day::of),
        words: lines(&one.said.words),
        answer: lines(&one.said.answer),
    }
}

fn check(one: &Check, today: Date) -> CheckShown {
    CheckShown {
        kind: one.kind.as_str(),
        state: one.stands(today).as_str(),
        level: one.level.map_or("", DbsLevel::as_str),
        done: Day::on(one.done_on),
        ends: one.ends_on.map(Day::on),
        words: lines(&one.words),
    }
}

fn disclosure(words: &Words, one: &Disclosure) -> DisclosureShown {
    let asked = &one.asked;
    DisclosureShown {
        body: asked.body.clone(),
        manner: one.manner.as_str(),
        stage: one.stage.as_str(),
        at: Day::of(one.entered_at),
        handed: one.handed_at.map(Day::of),
        power: lines(&asked.power),
        fields: asked.fields.iter().map(|path| label(words, path)).collect(),
        because: asked.because.iter().map(|one| lines(one)).collect(),
        silence: lines(&asked.silence),
    }
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}
