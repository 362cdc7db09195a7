//! Whom to sign in as: three of the staff, and one person of each side whose answers are made so that something waits for them.

use super::{Options, fate::Fate, interests::area, people::Invented, weeks};
use crate::{
    applications::{Answers, Spoken, Way},
    vocab::{Depth, Email, Language, Level, Locale, Region, Role, Side},
};

/// The passphrase of everybody in the demonstration.
pub(super) const PASSPHRASE: &str = "a garden with two gates";

/// Members of staff: before the address's `@`, the name, the role, and what there is to do.
pub(super) const STAFF: [(&str, &str, Role, &str); 3] = [
    (
        "coordinator",
        "Dana Whitlock",
        Role::Coordinator,
        "reviews, proposes and confirms pairs",
    ),
    (
        "coordinator2",
        "Tomasz Brzeski",
        Role::Coordinator,
        "does the same at the same time",
    ),
    ("lead", "Noor Ibsen", Role::Lead, "decides the hard cases"),
];

/// An address of the demonstration.
pub(super) fn email(name: &str) -> Email {
    Email::parse(&format!("{name}@demo.example")).expect("the address is well formed")
}

/// The mentor or mentee to sign in as. The two fit each other: a coordinator pins them.
pub(super) fn applicant(side: Side) -> Invented {
    let answers = match side {
        Side::Mentor => mentor(),
        Side::Mentee => mentee(),
    };
    Invented {
        side,
        email: email(side.as_str()),
        locale: Locale::En,
        answers,
        consents: vec!["matching"],
        rounds_waited: i32::from(side == Side::Mentee),
        fate: Fate::Ready,
    }
}

fn mentor() -> Answers {
    Answers {
        name: "Judith Amankwah".to_owned(),
        shown: Some("Judith".to_owned()),
        phone: Some("+44 7700 900142".to_owned()),
        languages: vec![
            spoken("en", Level::Fluent, false),
            spoken("ar", Level::Conversational, false),
            spoken("fr", Level::Conversational, false),
        ],
        offered: vec![
            (area("public-speaking"), Depth::Deep),
            (area("campaigning"), Depth::Deep),
            (area("community-organising"), Depth::Deep),
            (area("work-and-careers"), Depth::Solid),
            (area("wellbeing-and-confidence"), Depth::Solid),
        ],
        slots: weeks::hours(&[(1, 18, 21), (3, 17, 21), (5, 9, 13), (6, 14, 18)]),
        way: Some(Way::Either),
        region: Region::parse("london"),
        places: 3,
        note:
            "I was the first in my family to speak at a council meeting. Ask me how badly it went."
                .to_owned(),
        ..Answers::default()
    }
}

fn mentee() -> Answers {
    Answers {
        name: "Salma Haddadin".to_owned(),
        shown: Some("Salma".to_owned()),
        languages: vec![
            spoken("ar", Level::Fluent, true),
            spoken("en", Level::Conversational, false),
        ],
        wanted: vec![
            area("public-speaking"),
            area("community-organising"),
            area("work-and-careers"),
        ],
        slots: weeks::hours(&[(3, 18, 21), (5, 10, 13), (0, 9, 11)]),
        way: Some(Way::Either),
        region: Region::parse("london"),
        note: "I would like to speak for the parents at my daughter’s school.".to_owned(),
        ..Answers::default()
    }
}

fn spoken(code: &str, level: Level, home: bool) -> Spoken {
    Spoken {
        language: Language::parse(code).expect("the language is in the list"),
        level,
        home,
    }
}

/// Where to look and whom to sign in as, as the terminal shows it.
pub(super) fn table(home: &str, options: &Options) -> String {
    let mut lines = vec![
        format!(
            "A demonstration with {} mentors and {} mentees, all of them invented (seed {}).",
            options.mentors, options.mentees, options.seed
        ),
        String::new(),
        format!("  Start     {home}/en/"),
        format!("  Sign in   {home}/en/sign-in"),
        format!("  Emails    {home}/en/demo/mail"),
        String::new(),
        format!("  {:<27} {}", "Email", "Who"),
    ];
    let mut line = |name: &str, who: String| {
        lines.push(format!("  {:<27} {who}", email(name).as_str()));
    };
    for (name, called, role, does) in STAFF {
        line(name, format!("{called}, {}: {does}", role.as_str()));
    }
    for (side, count, does) in [
        (
            Side::Mentor,
            options.mentors,
            "somebody would like to meet her",
        ),
        (Side::Mentee, options.mentees, "a mentor is proposed to her"),
    ] {
        if count > 0 {
            let name = applicant(side).answers.name;
            line(side.as_str(), format!("{name}, {side}: {does}"));
        }
    }
    lines.push(String::new());
    lines.push(format!("  Passphrase of them all: {PASSPHRASE}"));
    lines.push(String::new());
    lines.push("Stop it with Ctrl-C. The next start makes everything anew.".to_owned());
    lines.join("\n")
}
