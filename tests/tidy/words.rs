//! The words this charity does not use, and why.

/// A word or phrase (`*` stands for any ending), and why it is not written. In any language.
pub(crate) const AVOIDED: &[(&str, &str)] = &[
    (
        "illegal*",
        "no person is; write undocumented, or leave it out",
    ),
    (
        "غير شرعي",
        "no person is; write undocumented, or leave it out",
    ),
    (
        "غير الشرعي",
        "no person is; write undocumented, or leave it out",
    ),
    (
        "非法移民",
        "no person is; write undocumented, or leave it out",
    ),
    ("偷渡", "no person is; write undocumented, or leave it out"),
    ("invasion*", "people arrive"),
    ("swarm*", "people arrive"),
    ("influx*", "people arrive"),
    ("flood*", "people arrive"),
    ("wave", "people arrive"),
    ("waves", "people arrive"),
    ("threat", "people arrive"),
    ("threats", "people arrive"),
    ("genuine*", "it doubts before it is told"),
    ("bogus", "it doubts before it is told"),
    ("deserv*", "it doubts before it is told"),
    ("burden*", "people are not a cost"),
    ("drain*", "people are not a cost"),
    ("queue jump*", "people are not a cost"),
    ("queue-jump*", "people are not a cost"),
    ("jump the queue", "people are not a cost"),
    ("voiceless", "people have a voice"),
    ("give a voice", "people have a voice"),
    ("giving a voice", "people have a voice"),
    ("vulnerable", "people choose and lead"),
    ("rescu*", "people choose and lead"),
    ("integrat*", "write belong, build community"),
    ("assimilat*", "write belong, build community"),
    ("british values", "write equality"),
    ("contribut*", "nobody has to prove what they are worth"),
    (
        "where are you from",
        "ask which languages somebody would like to use",
    ),
    (
        "actually from",
        "ask which languages somebody would like to use",
    ),
    ("forbidden", "say what can be done"),
    ("you forgot", "say what can be done"),
];

/// What somebody still learning English may not know. For pages that participants read.
pub(crate) const HARD: &[(&str, &str)] = &[
    ("get in touch", "write contact"),
    ("find out", "write learn, see"),
    ("look up", "write search"),
    ("carry out", "write do"),
    ("deadline*", "write last day"),
    ("partner", "write mentor, mentee, organisation"),
    ("set up", "write make, start"),
    ("sign up", "write apply"),
];

/// What does not belong into a message about a mistake.
pub(crate) const UNHELPFUL: &[(&str, &str)] = &[
    ("please", "say what can be done"),
    ("sorry", "say what can be done"),
];

/// Where a page may quote such a word: the file, and the word.
pub(crate) const QUOTED: &[(&str, &str)] = &[];

/// The first phrase of the list that the text says.
pub(crate) fn said(
    text: &str,
    list: &[(&'static str, &'static str)],
) -> Vec<(&'static str, &'static str)> {
    let text = text.to_lowercase().replace('’', "'");
    let line = format!(" {} ", words(&text).collect::<Vec<_>>().join(" "));
    let says = |phrase: &str| match phrase.strip_suffix('*') {
        _ if !phrase.is_ascii() => text.contains(phrase),
        Some(stem) => line.contains(&format!(" {stem}")),
        None => line.contains(&format!(" {phrase} ")),
    };
    list.iter()
        .filter(|(phrase, _)| says(phrase))
        .copied()
        .collect()
}

/// Words written together with an apostrophe, such as `don't`.
pub(crate) fn contractions(text: &str) -> Vec<String> {
    const SHORT: &[&str] = &["n't", "'ll", "'re", "'ve", "'m", "'d"];
    const WITH_IS: &[&str] = &[
        "it's", "that's", "what's", "who's", "here's", "there's", "where's", "how's", "let's",
        "he's", "she's",
    ];
    let text = text.to_lowercase().replace('’', "'");
    let short = |word: &&str| SHORT.iter().any(|end| word.ends_with(end)) || WITH_IS.contains(word);
    words(&text).filter(short).map(str::to_owned).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|each: char| !each.is_alphanumeric() && !"'-".contains(each));
    words
        .map(|word| word.trim_matches(['\'', '-']))
        .filter(|word| !word.is_empty())
}

#[test]
fn every_avoided_word_is_found_in_a_sentence() {
    for list in [AVOIDED, HARD, UNHELPFUL] {
        for (phrase, why) in list {
            let canary = format!(
                "Today “{}”, they wrote.",
                phrase.trim_end_matches('*').to_uppercase()
            );
            assert!(said(&canary, list).contains(&(*phrase, *why)), "{canary}");
        }
    }
}

#[test]
fn a_word_within_another_is_not_meant() {
    assert_eq!(
        said(
            "A set-up link. The microwave. Undeserved? Raindrain.",
            AVOIDED
        ),
        []
    );
    assert_eq!(said("A set-up link for partners", HARD), []);
}

#[test]
fn a_contraction_is_found_and_a_possessive_is_not() {
    let text = "You don’t know ‘it’; we'll say the mentor’s name, that's all. Mentors’ hours.";
    assert_eq!(contractions(text), ["don't", "we'll", "that's"]);
}
