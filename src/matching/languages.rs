//! The language in which two people would talk.

use super::people::{LanguageCode, Level, Mentee, Mentor};

/// The best language two people share, and what it counts for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LanguageReason {
    /// 0 to 100.
    pub factor: u8,
    /// The shared language.
    pub language: LanguageCode,
    /// The lower of the two levels in it.
    pub level: Level,
    /// The mentee feels most at home in another language, which the two cannot use.
    pub home_missed: bool,
}

/// The best language that both speak well enough to talk in, if there is one.
///
/// At the same level the mentee's own language is preferred, then the smaller number.
pub(super) fn shared_language(mentor: &Mentor, mentee: &Mentee) -> Option<LanguageReason> {
    let usable = || {
        shared_levels(mentor, mentee)
            .map(|(language, mine, yours)| (language, mine.min(yours)))
            .filter(|&(_, level)| level >= Level::Conversational)
    };
    let is_home = |language| mentee.home == Some(language);
    let (language, level) = usable()
        .max_by_key(|&(language, level)| (level, is_home(language), std::cmp::Reverse(language)))?;
    let home_missed = mentee.home.is_some() && !usable().any(|(language, _)| is_home(language));
    let factor = match level {
        Level::Fluent => 100,
        _ => 60,
    } - if home_missed { 20 } else { 0 };
    Some(LanguageReason {
        factor,
        language,
        level,
        home_missed,
    })
}

/// The language in which one step up from basic would let them talk: best the one that only one of them has to learn.
pub(super) fn nearly_shared_language(mentor: &Mentor, mentee: &Mentee) -> Option<LanguageCode> {
    shared_levels(mentor, mentee)
        .max_by_key(|&(language, mine, yours)| (mine.max(yours), std::cmp::Reverse(language)))
        .map(|(language, ..)| language)
}

/// Every language that both have, with the mentor's and the mentee's level.
fn shared_levels(
    mentor: &Mentor,
    mentee: &Mentee,
) -> impl Iterator<Item = (LanguageCode, Level, Level)> {
    mentee
        .person
        .languages
        .iter()
        .flat_map(|&(language, yours)| {
            (mentor.person.languages.iter())
                .filter(move |&&(other, _)| other == language)
                .map(move |&(_, mine)| (language, mine, yours))
        })
}
