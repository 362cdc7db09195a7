//! Invented applications for the samples of the desk's pages.

use super::{
    decision::Kind,
    ending::EndingRow,
    form::DecisionForm,
    queue::{QueuePage, shown},
    review::{Opened, ReviewPage},
    store::Row,
    tabs::{Tab, query, tabs},
};
use crate::{
    accounts::{Profile, locks::Locks},
    applications::{
        Answers, Application, Consent, Spoken, State, Way,
        availability::Causes,
        checks::{Check, CheckForm, CheckKind, CheckState, DbsLevel, Policy},
    },
    i18n::Words,
    ledger::{Entry, Noun, Verb},
    vocab::{
        ApplicationId, Area, Band, CheckId, Depth, Email, Language, Level, Locale, Moment,
        PersonId, Region, RoundId, Side, Slots,
    },
    web::{Day, Mistake, Mistakes},
};

/// A morning in March 2027.
const NOW: Moment = Moment::from_micros(1_805_100_000_000_000);

fn row(name: &str, side: Side, state: State, days: i64) -> Row {
    Row {
        id: ApplicationId::new(),
        side,
        state,
        state_since: NOW.plus_days(-days),
        submitted_at: Some(NOW.plus_days(-days - 1)),
        paused: days == 3,
        name: name.to_owned(),
        languages: languages(),
    }
}

fn languages() -> Vec<Spoken> {
    let spoken = |code, level, home| {
        let language = Language::parse(code)?;
        Some(Spoken {
            language,
            level,
            home,
        })
    };
    let all = [
        spoken("ar", Level::Fluent, true),
        spoken("en", Level::Conversational, false),
        spoken("yue", Level::Basic, false),
    ];
    all.into_iter().flatten().collect()
}

/// The queue: full, empty for each reason, and searched.
pub(super) fn queues() -> Vec<QueuePage> {
    let rows = || {
        let rows = vec![
            row("أمل حدّاد", Side::Mentee, State::Submitted, 14),
            row("陳詠琪", Side::Mentee, State::InReview, 6),
            row("Robel Asgedom", Side::Mentor, State::Submitted, 3),
            row("Оксана Мельник", Side::Mentor, State::Ready, 1),
            row("Tigist Girma", Side::Mentee, State::InfoNeeded, 0),
        ];
        shown(10, rows, NOW)
    };
    let counts = vec![
        (Side::Mentee, State::Submitted, 61),
        (Side::Mentor, State::InReview, 2),
        (Side::Mentee, State::InfoNeeded, 4),
        (Side::Mentee, State::Ready, 118),
    ];
    let empty = |empty| QueuePage {
        round: "Spring 2027".to_owned(),
        tabs: tabs(&Vec::new(), Some(Tab::ToDo), None),
        empty,
        ..QueuePage::default()
    };
    let full = QueuePage {
        tabs: tabs(&counts, Some(Tab::ToDo), None),
        total: 163,
        from: 51,
        to: 100,
        turns_back: true,
        previous: query(Tab::ToDo, None, 1),
        next: query(Tab::ToDo, None, 3),
        rows: rows(),
        ending: ends(),
        ..empty("")
    };
    let found = QueuePage {
        tabs: tabs(&counts, None, None),
        find: "amal".to_owned(),
        total: 1,
        from: 1,
        to: 1,
        rows: rows().into_iter().take(1).collect(),
        ..empty("")
    };
    let many = QueuePage {
        tabs: tabs(&counts, None, None),
        find: "a".to_owned(),
        total: 140,
        from: 1,
        to: 50,
        rows: rows(),
        ..empty("")
    };
    let missed = QueuePage {
        find: "nobody".to_owned(),
        ..empty("not-found")
    };
    let mut pages = vec![full, found, many, missed, QueuePage::without_round()];
    pages.extend(["nobody", "done", "none"].map(empty));
    pages
}

/// A check that has ended, and one that will.
fn ends() -> Vec<EndingRow> {
    let row = |days: i64| EndingRow {
        id: CheckId::new().to_string(),
        name: "Jo Brown".to_owned(),
        kind: CheckKind::Dbs.as_str(),
        on: Day::of(NOW.plus_days(days)),
        over: days < 0,
    };
    [-3, 40].map(row).into()
}

fn answers(side: Side) -> Answers {
    let area = |word: &str| Area::parse(word).expect("an area of the list");
    let mut slots: Slots = Band::Evening.slots(1).take(8).collect();
    slots.extend(Band::Morning.slots(5));
    slots.extend(Band::Afternoon.slots(5).take(3));
    Answers {
        name: "أمل حدّاد".to_owned(),
        phone: Some("+44 20 7946 0018".to_owned()),
        languages: languages(),
        offered: vec![
            (area("campaigning"), Depth::Solid),
            (area("public-speaking"), Depth::Deep),
        ],
        wanted: vec![
            area("public-speaking"),
            area("campaigning"),
            area("leadership"),
        ],
        slots,
        way: Some(Way::Either),
        region: Region::parse("london"),
        places: if side == Side::Mentor { 2 } else { 1 },
        access: "Step-free rooms.".to_owned(),
        note: "I run a small choir.\nWe meet on Sundays.".to_owned(),
        apart: "My manager, Jo Bloggs.".to_owned(),
        consents: vec![Consent {
            purpose: "matching".to_owned(),
            locale: Locale::Ar,
            text: String::new(),
            at: NOW.plus_days(-9),
        }],
        ..Answers::default()
    }
}

/// Some who are not available for matching.
fn held_back(side: Side, state: State) -> Causes {
    Causes {
        check: side == Side::Mentor,
        concern: state == State::Ready,
        hold: None,
    }
}

/// What happened to it.
fn entries(id: ApplicationId, person: PersonId, coordinator: PersonId) -> Vec<Entry> {
    let entry = |days: i64, actor, verb, reason: Option<&str>| Entry {
        session: None,
        at: NOW.plus_days(-days),
        actor,
        verb,
        noun: Noun::Application,
        noun_id: id.to_string(),
        reason: reason.map(str::to_owned),
    };
    vec![
        entry(12, Some(person), Verb::Began, None),
        entry(9, Some(person), Verb::Submitted, None),
        entry(8, Some(coordinator), Verb::Looked, None),
        entry(8, Some(coordinator), Verb::Reviewed, None),
        entry(8, Some(coordinator), Verb::Asked, Some("Which evening?")),
        entry(6, Some(person), Verb::Edited, Some("times")),
        entry(6, Some(person), Verb::Answered, None),
        entry(2, Some(PersonId::new()), Verb::Looked, None),
        entry(1, None, Verb::Lapsed, None),
    ]
}

fn opened(side: Side, state: State, answers: Answers) -> Opened {
    let (person, coordinator, id) = (PersonId::new(), PersonId::new(), ApplicationId::new());
    let profile = |email: &str, name: &str, locale| Profile {
        email: Email::parse(email).expect("an address"),
        name: name.to_owned(),
        locale,
    };
    let application = Application {
        id,
        round: RoundId::new(),
        person,
        side,
        state,
        answers,
        rounds_waited: i32::from(side == Side::Mentee),
        created_at: NOW.plus_days(-12),
        edited_at: NOW.plus_days(-6),
        submitted_at: Some(NOW.plus_days(-9)),
        state_since: NOW.plus_days(-6),
        paused_at: None,
        named_at: None,
        version: 3,
        email_hash: None,
        locks: Locks::default(),
    };
    let earlier = Application {
        id: ApplicationId::new(),
        state: State::Withdrawn,
        ..application.clone()
    };
    Opened {
        application,
        profile: profile("amal@example.org", "", Locale::Ar),
        entries: entries(id, person, coordinator),
        staff: vec![(
            coordinator,
            profile("sam@example.org", "Sam Okafor", Locale::En),
        )],
        noted: true,
        lead: side == Side::Mentee,
        checks: Vec::new(),
        policy: Policy::default(),
        causes: held_back(side, state),
        failed: None,
        sharing: Vec::new(),
        others: (side == Side::Mentee)
            .then_some(earlier)
            .into_iter()
            .collect(),
    }
}

/// The page of checks: none yet, every kind and state, and a mistake.
pub(super) fn checks() -> Vec<(Words, Moment, Opened, Mistakes)> {
    let page = |checks, mistakes| {
        let words = Words::load(Locale::En, true).expect("the words are built in");
        let opened = opened(Side::Mentor, State::InReview, answers(Side::Mentor));
        (words, NOW, Opened { checks, ..opened }, mistakes)
    };
    let check = |(kind, state): (&CheckKind, &CheckState)| Check {
        id: CheckId::new(),
        kind: *kind,
        state: *state,
        level: (*kind == CheckKind::Dbs).then_some(DbsLevel::Basic),
        done_on: NOW.day(),
        ends_on: (*kind == CheckKind::Dbs).then(|| NOW.plus_days(1000).day()),
        by: PersonId::new(),
        at: NOW,
        words: "We talked for an hour.".to_owned(),
    };
    let all = CheckKind::ALL.iter().zip(CheckState::ALL).map(check);
    vec![
        page(Vec::new(), Mistakes::default()),
        page(all.collect(), Mistakes::default()),
        page(
            Vec::new(),
            CheckForm::default()
                .check(&Policy::default(), NOW.day())
                .err()
                .unwrap_or_default(),
        ),
    ]
}

/// One application in every state that looks different.
pub(super) fn reviews() -> Vec<ReviewPage> {
    let words = Words::load(Locale::En, true).expect("the words are built in");
    let page =
        |side, state, form| ReviewPage::new(&words, NOW, opened(side, state, answers(side)), form);
    let mut pages: Vec<_> = State::ALL
        .into_iter()
        .filter(|state| *state != State::Draft)
        .map(|state| page(Side::Mentee, state, DecisionForm::default()))
        .collect();
    pages.push(page(Side::Mentor, State::InReview, DecisionForm::default()));
    let mut paused = opened(Side::Mentee, State::InfoNeeded, Answers::default());
    paused.application.paused_at = Some(NOW);
    paused.application.answers.question = Some("Which evening is best for you?".to_owned());
    pages.push(ReviewPage::new(
        &words,
        NOW,
        paused,
        DecisionForm::default(),
    ));
    let typed = DecisionForm {
        question: "q".repeat(1001),
        words: "We wrote twice.".to_owned(),
        ground: String::new(),
        ..DecisionForm::default()
    };
    for kind in [Kind::Question, Kind::Refusal] {
        pages.push(ReviewPage {
            tried: Some(kind),
            mistakes: typed.check(kind, Side::Mentee).err().unwrap_or_default(),
            ..page(Side::Mentee, State::InReview, typed.clone())
        });
    }
    pages.push(ReviewPage {
        tried: Some(Kind::Question),
        unsent: vec!["Which evening is best for you?".to_owned()],
        mistakes: Mistakes::of("decision", Mistake::ChangedMeanwhile),
        ..page(Side::Mentee, State::Ready, DecisionForm::default())
    });
    pages
}
