//! What invented people answer: their languages, how to reach and to meet them, and what they add.

use super::{
    dice::Dice,
    names::Culture,
    notes::NOTES,
    said::{ACCESS, APART},
    weeks,
};
use crate::{
    applications::{Answers, Reach, Spoken, Way},
    vocab::{Language, Level, Locale, Region, Side},
};

/// The first language of a culture nearly always, the others less and less often; mentors talk better English than mentees.
pub(super) fn languages(side: Side, culture: &Culture, dice: &mut Dice) -> Vec<Spoken> {
    let mut spoken: Vec<Spoken> = Vec::new();
    for ((code, level), likely) in culture.languages.iter().zip([97, 85, 55, 35, 35]) {
        let english = *code == "en";
        let chance = match (side, english) {
            (Side::Mentor, true) => 100,
            (Side::Mentee, true) => 96,
            _ => likely,
        };
        if dice.chance(chance) {
            spoken.push(Spoken {
                language: Language::parse(code).expect("the language is in the list"),
                level: level_of(side, english, *level, dice),
                home: false,
            });
        }
    }
    if spoken.iter().all(|spoken| spoken.level == Level::Basic) {
        let (code, _) = culture.languages.first().expect("a culture has a language");
        let language = Language::parse(code).expect("the language is in the list");
        spoken.retain(|spoken| spoken.language != language);
        spoken.insert(
            0,
            Spoken {
                language,
                level: Level::Fluent,
                home: false,
            },
        );
    }
    let first = spoken.first_mut().expect("everybody talks");
    first.home = side == Side::Mentee && dice.chance(55);
    spoken
}

fn level_of(side: Side, english: bool, usual: Level, dice: &mut Dice) -> Level {
    match (side, english, usual) {
        (Side::Mentor, true, _) => {
            dice.weighted(&[(Level::Fluent, 75), (Level::Conversational, 25)])
        }
        (Side::Mentee, true, Level::Conversational) => dice.weighted(&[
            (Level::Basic, 14),
            (Level::Conversational, 62),
            (Level::Fluent, 24),
        ]),
        _ => usual,
    }
}

/// How to be reached; telephone numbers are those that Ofcom keeps for drama.
pub(super) fn reach(answers: &mut Answers, dice: &mut Dice) {
    if dice.chance(40) {
        answers.phone = Some(format!("+44 7700 900{:03}", dice.below(1000)));
        answers.reach =
            dice.weighted(&[(Reach::Email, 50), (Reach::Call, 25), (Reach::Message, 25)]);
    }
}

/// How to meet; whoever lives by another clock meets online.
pub(super) fn meet(answers: &mut Answers, side: Side, dice: &mut Dice) {
    let in_person = if side == Side::Mentor { 12 } else { 15 };
    let way = dice.weighted(&[
        (Way::Online, 42),
        (Way::InPerson, in_person),
        (Way::Either, 45),
    ]);
    let near = dice.chance(72);
    let regions: Vec<Region> = Region::all().collect();
    let region = dice.one_of(&regions);
    if answers.zone != weeks::london() {
        answers.way = Some(Way::Online);
        return;
    }
    answers.way = Some(way);
    if way != Way::Online {
        let london = Region::parse("london").expect("London is in the list");
        answers.region = Some(if near { london } else { region });
    }
}

/// What somebody adds, in a language they talk well.
pub(super) fn remark(answers: &mut Answers, culture: &Culture, dice: &mut Dice) {
    let own = culture.languages.first().map_or("", |(code, _)| code);
    let english = answers
        .languages
        .iter()
        .any(|spoken| spoken.language.code() == "en" && spoken.level != Level::Basic);
    let written = if dice.chance(50) || !english {
        own
    } else {
        "en"
    };
    let notes: Vec<&str> = NOTES
        .iter()
        .filter(|(code, _)| *code == written_as(written))
        .map(|(_, note)| *note)
        .collect();
    if dice.chance(55) && !notes.is_empty() {
        dice.one_of(&notes).clone_into(&mut answers.note);
    }
    if dice.chance(7) {
        dice.one_of(ACCESS).clone_into(&mut answers.access);
    }
    if dice.chance(5) {
        dice.one_of(APART).clone_into(&mut answers.apart);
    }
}

/// The language in which somebody who talks this one would write.
fn written_as(spoken: &str) -> &str {
    match spoken {
        "yue" | "nan" | "cmn" => "zh-Hant",
        "prs" => "fa",
        "kmr" => "tr",
        other => other,
    }
}

/// The language of the pages that somebody reads with most ease.
pub(super) fn locale(culture: &Culture, dice: &mut Dice) -> Locale {
    let own = match culture.languages.first().map_or("", |(code, _)| code) {
        "ar" => Locale::Ar,
        "yue" | "nan" => Locale::ZhHant,
        _ => Locale::En,
    };
    if dice.chance(80) { own } else { Locale::En }
}
