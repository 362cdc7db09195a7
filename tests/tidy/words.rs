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

/// A word that says in one language what it should not say here, and in which phrases it is right.
pub(crate) struct Misread {
    pub(crate) language: &'static str,
    /// As in `AVOIDED`: `*` stands for any ending.
    pub(crate) word: &'static str,
    /// Phrases that hold the word and say the right thing, whole words as they stand in a sentence.
    pub(crate) fine: &'static [&'static str],
    pub(crate) why: &'static str,
}

const fn misread(
    language: &'static str,
    word: &'static str,
    fine: &'static [&'static str],
    why: &'static str,
) -> Misread {
    Misread {
        language,
        word,
        fine,
        why,
    }
}

const POST: &str = "a letter is paper; write email";
const HOME: &str = "an address alone is where somebody lives; write email address";
const POWERS: &str = "this reads as the authorities; write safeguarding lead";
const MATCHED: &str = "say that two people are, or are not, matched";
const SOFTWARE: &str = "the programme is the charity’s; write computer, or leave it out";
const ADVICE: &str = "the law speaks of all immigration advice, not of legal opinions";

/// Words that frighten, mislead or promise something else than was meant. For every message, also those of staff.
pub(crate) const MISREAD: &[Misread] = &[
    misread(
        "en",
        "letter*",
        &["letters of the name", "show in letters"],
        POST,
    ),
    misread("en", "e-mail*", &[], "write email"),
    misread(
        "en",
        "address*",
        &[
            "email addresses",
            "email address",
            "home address",
            "postal address",
        ],
        HOME,
    ),
    misread("en", "program", &[], SOFTWARE),
    misread("en", "programs", &[], SOFTWARE),
    misread("en", "bar", &[], MATCHED),
    misread("en", "bars", &[], MATCHED),
    misread(
        "en",
        "barred",
        &[],
        "at a charity this means barred by the DBS; write do not match",
    ),
    misread(
        "en",
        "disclos*",
        &["disclosure and barring service"],
        "at a charity this means that somebody told of abuse; write request for data",
    ),
    misread(
        "en",
        "address said yes",
        &[],
        "people confirm, an address cannot",
    ),
    misread("ar", "إبعاد", &[], "this is deportation; write عدم الجمع"),
    misread(
        "ar",
        "مسؤول",
        &[
            "مسؤولو السلامة",
            "مسؤولي السلامة",
            "الجهة الحكومية المسؤولة عن الهجرة",
        ],
        POWERS,
    ),
    misread(
        "ar",
        "الرابط في بريدك",
        &[],
        "this tells that an account is there",
    ),
    misread("ar", "رسالة", &LETTERS_AR, POST),
    misread("ar", "الرسالة", &LETTERS_AR, POST),
    misread("ar", "رسالت", &LETTERS_AR, POST),
    misread("ar", "رسائل", &LETTERS_AR, POST),
    misread(
        "ar",
        "عنوان",
        &[
            "عنوان بريد",
            "عنوان البريد",
            "عنوان بيتك",
            "عنوان البيت",
            "عنواننا البريدي",
        ],
        HOME,
    ),
    misread("ar", "البرنامج الحاسوبي", &[], SOFTWARE),
    misread("ar", "برنامج حاسوب", &[], SOFTWARE),
    misread(
        "zh-Hant",
        "一對",
        &["一對一"],
        "this is a couple; write 配對, 配成一組",
    ),
    misread("zh-Hant", "主管", &[], POWERS),
    misread("zh-Hant", "移民法律意見", &[], ADVICE),
    misread(
        "zh-Hant",
        "信",
        &["自信", "相信", "信任", "信念", "信德語"],
        POST,
    ),
    misread("zh-Hant", "寄", &["郵寄地址"], POST),
    misread("zh-Hant", "郵件", &[], "write 電郵"),
    misread("zh-Hant", "地址", &["電郵地址", "郵寄地址"], HOME),
];

/// Where a message of Arabic does say that it comes by e-mail, as a text message, or on paper.
const LETTERS_AR: [&str; 11] = [
    "رسالة إلكترونية",
    "الرسالة الإلكترونية",
    "رسالة بالبريد الإلكتروني",
    "رسالتنا الإلكترونية",
    "رسائل إلكترونية",
    "الرسائل الإلكترونية",
    "رسائلنا الإلكترونية",
    "رسائلك الإلكترونية",
    "الرسائل النصية",
    "رسالة نصية",
    "الرسائل غير المرغوب فيها",
];

/// The messages that do speak of paper and post: the language, the key, and the word.
pub(crate) const ON_PAPER: &[(&str, &str, &str)] = &[
    ("en", "about-complaint-how-text", "letter*"),
    ("en", "about-person-letter", "letter*"),
    ("en", "together-advice-not", "letter*"),
    ("ar", "about-complaint-how-text", "رسالة"),
    ("ar", "together-advice-not", "رسالة"),
    ("zh-Hant", "about-complaint-how-text", "信"),
    ("zh-Hant", "about-complaint-how-text", "寄"),
    ("zh-Hant", "about-person-letter", "信"),
    ("zh-Hant", "about-person-letter", "寄"),
    ("zh-Hant", "together-advice-not", "信"),
];

/// The words of this language that the text says and that would be misread.
pub(crate) fn misread_in(language: &str, text: &str) -> Vec<(&'static str, &'static str)> {
    let text = text.to_lowercase();
    let own = MISREAD.iter().filter(|each| each.language == language);
    let meant = own.filter(|each| {
        let fine = each.fine.iter();
        let left = fine.fold(text.clone(), |text, fine| text.replace(fine, " … "));
        !said(&left, &[(each.word, each.why)]).is_empty()
    });
    meant.map(|each| (each.word, each.why)).collect()
}

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
fn every_word_that_would_be_misread_is_found_and_is_fine_where_it_is_right() {
    for each in MISREAD {
        let canary = format!("“{}”", each.word.trim_end_matches('*'));
        let found = misread_in(each.language, &canary);
        assert!(found.contains(&(each.word, each.why)), "{canary}");
        for fine in each.fine {
            assert_eq!(misread_in(each.language, fine), [], "{fine}");
            let both = format!("{fine} {canary}");
            assert!(!misread_in(each.language, &both).is_empty(), "{both}");
        }
        assert_eq!(misread_in("none", &canary), []);
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
