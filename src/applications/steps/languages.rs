//! The languages somebody would like to use, each with a level.

use super::{Choice, StepForm, To};
use crate::{
    applications::{Answers, Spoken, Step},
    i18n::Words,
    vocab::{Language, Level, Side},
    web::{Mistake, Mistakes},
};
use serde::{Deserialize, Serialize};

/// Rows that stand on the page from the start, and at most.
const ROWS: usize = 3;
const MOST_ROWS: usize = 10;

/// Row by row: the n-th language belongs to the n-th level.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::applications) struct LanguagesForm {
    language: Vec<String>,
    level: Vec<String>,
    /// The number of the row a mentee feels most at home in.
    home: String,
    /// The button that asks for another row.
    more: String,
}

#[derive(Debug, Serialize)]
pub(in crate::applications) struct LanguageOffer {
    languages: Vec<Choice>,
    levels: Vec<Choice>,
    rows: Vec<Row>,
    asks_home: bool,
    room: bool,
}

#[derive(Debug, Serialize)]
struct Row {
    number: usize,
    language: String,
    level: String,
    home: bool,
}

impl LanguagesForm {
    fn rows(&self) -> Vec<Row> {
        let filled = self.language.len().min(MOST_ROWS);
        let wanted = (filled + usize::from(self.wants_more())).clamp(ROWS, MOST_ROWS);
        let text = |list: &[String], at: usize| list.get(at).cloned().unwrap_or_default();
        let row = |at: usize| Row {
            number: at + 1,
            language: text(&self.language, at),
            level: text(&self.level, at),
            home: self.home == (at + 1).to_string(),
        };
        (0..wanted).map(row).collect()
    }
}

impl StepForm for LanguagesForm {
    const STEP: Step = Step::Languages;
    const TEMPLATE: &'static str = "applications/steps/languages.html";
    type Offer = LanguageOffer;

    fn filled(answers: &Answers) -> Self {
        let home = answers.languages.iter().position(|spoken| spoken.home);
        Self {
            language: answers
                .languages
                .iter()
                .map(|spoken| spoken.language.code().to_owned())
                .collect(),
            level: answers
                .languages
                .iter()
                .map(|spoken| spoken.level.as_str().to_owned())
                .collect(),
            home: home.map_or(String::new(), |at| (at + 1).to_string()),
            more: String::new(),
        }
    }

    fn offer(&self, words: &Words, side: Side) -> LanguageOffer {
        let language = |language: Language| {
            let name = words.say(&language.key());
            let label = if name == language.autonym() {
                name
            } else {
                format!("{} – {name}", language.autonym())
            };
            Choice {
                value: language.code().to_owned(),
                label,
                hint: String::new(),
            }
        };
        let rows = self.rows();
        LanguageOffer {
            languages: Language::all().map(language).collect(),
            levels: Level::all()
                .map(|level| Choice::of(words, level.as_str(), &level.key()))
                .collect(),
            asks_home: side == Side::Mentee,
            room: rows.len() < MOST_ROWS,
            rows,
        }
    }

    fn wants_more(&self) -> bool {
        !self.more.is_empty()
    }

    fn keep(&self, to: &To<'_>, answers: &mut Answers) -> Result<(), Mistakes> {
        let mut mistakes = Mistakes::default();
        let mut spoken: Vec<Spoken> = Vec::new();
        for row in self.rows() {
            let (language, level) = (Language::parse(&row.language), Level::parse(&row.level));
            let field = format!("language-{}", row.number);
            match (language, level) {
                (None, None) if row.language.is_empty() && row.level.is_empty() => {}
                (Some(language), Some(level)) => {
                    if spoken.iter().any(|before| before.language == language) {
                        mistakes.add(&field, Mistake::LanguageTwice);
                    }
                    spoken.push(Spoken {
                        language,
                        level,
                        home: row.home && to.side == Side::Mentee,
                    });
                }
                (Some(_), None) => {
                    mistakes.add(&format!("level-{}", row.number), Mistake::LanguageLevel);
                }
                _ => mistakes.add(&field, Mistake::LanguageLevel),
            }
        }
        // Somebody who chose a language and no level has chosen a language.
        if spoken.is_empty() && mistakes.is_empty() {
            mistakes.add("language-1", Mistake::LanguagesBlank);
        } else if mistakes.is_empty() && spoken.iter().all(|spoken| spoken.level == Level::Basic) {
            mistakes.add("level-1", Mistake::LanguagesBasic);
        }
        if !mistakes.is_empty() {
            return Err(mistakes);
        }
        answers.languages = spoken;
        Ok(())
    }
}
