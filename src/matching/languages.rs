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

#[cfg(test)]
mod tests {
    use super::super::examples::{DARI, ENGLISH, TIGRINYA, mentee, mentor};
    use super::*;

    const BASIC: Level = Level::Basic;
    const TALKS: Level = Level::Conversational;
    const FLUENT: Level = Level::Fluent;

    type Spoken<'a> = &'a [(LanguageCode, Level)];

    fn pair(mine: Spoken, yours: Spoken, home: Option<LanguageCode>) -> (Mentor, Mentee) {
        let mut mentor = mentor("a");
        mentor.person.languages = mine.to_vec();
        let mut mentee = mentee("b");
        mentee.person.languages = yours.to_vec();
        mentee.home = home;
        (mentor, mentee)
    }

    #[test]
    fn the_best_shared_language_counts_by_the_lower_level() {
        let cases: [(Spoken, Spoken, Option<LanguageCode>, Option<_>); 11] = [
            (
                &[(ENGLISH, FLUENT)],
                &[(ENGLISH, FLUENT)],
                None,
                Some((100, ENGLISH, FLUENT)),
            ),
            (
                &[(ENGLISH, FLUENT)],
                &[(ENGLISH, TALKS)],
                None,
                Some((60, ENGLISH, TALKS)),
            ),
            (
                &[(ENGLISH, TALKS)],
                &[(ENGLISH, FLUENT)],
                None,
                Some((60, ENGLISH, TALKS)),
            ),
            (&[(ENGLISH, FLUENT)], &[(ENGLISH, BASIC)], None, None),
            (&[(ENGLISH, FLUENT)], &[(DARI, FLUENT)], None, None),
            (&[], &[], None, None),
            // At home elsewhere.
            (
                &[(ENGLISH, FLUENT)],
                &[(ENGLISH, FLUENT), (DARI, FLUENT)],
                Some(DARI),
                Some((80, ENGLISH, FLUENT)),
            ),
            // Shared, but not well enough to talk.
            (
                &[(ENGLISH, TALKS), (DARI, BASIC)],
                &[(ENGLISH, TALKS), (DARI, FLUENT)],
                Some(DARI),
                Some((40, ENGLISH, TALKS)),
            ),
            // Not the best shared language, but shared: nothing is missed.
            (
                &[(ENGLISH, FLUENT), (DARI, TALKS)],
                &[(DARI, FLUENT), (ENGLISH, FLUENT)],
                Some(DARI),
                Some((100, ENGLISH, FLUENT)),
            ),
            // Equally good: the one that is home, else the smaller number.
            (
                &[(ENGLISH, FLUENT), (DARI, FLUENT), (TIGRINYA, FLUENT)],
                &[(TIGRINYA, FLUENT), (DARI, FLUENT), (ENGLISH, FLUENT)],
                Some(TIGRINYA),
                Some((100, TIGRINYA, FLUENT)),
            ),
            // A language given twice counts at the better level.
            (
                &[(DARI, BASIC), (DARI, FLUENT)],
                &[(DARI, FLUENT), (DARI, TALKS)],
                None,
                Some((100, DARI, FLUENT)),
            ),
        ];
        for (mine, yours, home, expected) in cases {
            let (mentor, mentee) = pair(mine, yours, home);
            let shared = shared_language(&mentor, &mentee);
            let found = shared.map(|reason| (reason.factor, reason.language, reason.level));
            assert_eq!(found, expected, "{mine:?} {yours:?} {home:?}");
        }
    }

    #[test]
    fn the_language_to_learn_is_the_one_that_one_of_the_two_speaks() {
        let both_basic = [(ENGLISH, BASIC), (DARI, BASIC)];
        let cases: [(Spoken, Spoken, Option<LanguageCode>); 3] = [
            (&both_basic, &[(ENGLISH, BASIC), (DARI, FLUENT)], Some(DARI)),
            (&both_basic, &both_basic, Some(ENGLISH)),
            (&both_basic, &[(TIGRINYA, FLUENT)], None),
        ];
        for (mine, yours, expected) in cases {
            let (mentor, mentee) = pair(mine, yours, None);
            assert_eq!(nearly_shared_language(&mentor, &mentee), expected);
        }
    }
}
