//! What people read: every language says the same, in words that respect them, and nothing is said in vain.

#[path = "tidy/files.rs"]
mod files;
#[path = "tidy/fluent.rs"]
mod fluent;
#[path = "tidy/planted.rs"]
mod planted;
#[path = "tidy/style.rs"]
mod style;
#[path = "tidy/words.rs"]
mod words;

use files::Files;
use std::collections::{BTreeMap, BTreeSet};

const LOCALES: &str = "static/locales";

/// Beginnings of keys that are put together from a word of the code, such as `area-` and an area.
const PUT_TOGETHER: &[&str] = &[
    "area-",
    "band-",
    "component-step-",
    "component-task-",
    "depth-",
    "errors-",
    "language-",
    "layout-desk-",
    "level-",
    "mistake-",
    "region-",
    "state-",
    "zone-",
];

/// Text in the code that looks like a key and is none.
const NO_KEYS: &[&str] = &[];

/// The cases that a count needs besides `other`.
const CASES: &[(&str, &[&str])] = &[("ar", &["one", "two", "few", "many"])];

#[test]
fn every_language_says_the_same_and_says_it_well() {
    let found = faults(&files::read(&[LOCALES, "src", "templates"]));
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

/// Everything that breaks a rule, one sentence each.
fn faults(files: &Files) -> Vec<String> {
    let mut found = Vec::new();
    let books = books(files, &mut found);
    let english = books.get("en").cloned().unwrap_or_default();
    for (language, book) in &books {
        found.extend(twice(language, book));
        if language != "en" {
            found.extend(untranslated(&english, language, book));
        }
        found.extend(ill_said(language, book));
    }
    found.extend(unanswered(files, &english));
    found.extend(unasked(files, &english));
    found.extend(ill_written(files));
    found
}

/// What a language says: file name, then entries.
type Book = BTreeMap<String, Vec<fluent::Entry>>;

fn books(files: &Files, found: &mut Vec<String>) -> BTreeMap<String, Book> {
    let mut books: BTreeMap<String, Book> = BTreeMap::new();
    for (path, text) in files {
        let Some((language, file)) = path
            .strip_prefix(LOCALES)
            .and_then(|path| path.get(1..)?.split_once('/'))
        else {
            continue;
        };
        match fluent::entries(text) {
            Ok(entries) => drop(
                books
                    .entry(language.to_owned())
                    .or_default()
                    .insert(file.to_owned(), entries),
            ),
            Err(line) => found.push(format!("{path}: this is not Fluent: {line}")),
        }
    }
    books
}

fn twice(language: &str, book: &Book) -> Vec<String> {
    let mut seen = BTreeMap::new();
    let entries = book
        .iter()
        .flat_map(|(file, entries)| entries.iter().map(move |(key, _)| (file, key)));
    entries
        .filter_map(|(file, key)| {
            seen.insert(key, file)
                .map(|first| format!("{language}/{file}: `{key}` stands in {first} already"))
        })
        .collect()
}

/// Whether a file holds words for staff, who read English.
fn for_staff(file: &str) -> bool {
    file.ends_with("-desk.ftl")
}

fn untranslated(english: &Book, language: &str, book: &Book) -> Vec<String> {
    let mut found = Vec::new();
    let files: BTreeSet<_> = english.keys().chain(book.keys()).collect();
    for file in files {
        let entries = |book: &Book| {
            book.get(file)
                .cloned()
                .unwrap_or_default()
                .into_iter()
                .collect::<BTreeMap<_, _>>()
        };
        let (said, own) = (entries(english), entries(book));
        if for_staff(file) {
            found.extend(
                book.get(file)
                    .map(|_| format!("{language}/{file}: staff pages speak English only")),
            );
            continue;
        }
        found.extend(
            own.keys()
                .filter(|key| !said.contains_key(*key))
                .map(|key| format!("{language}/{file}: `{key}` is not in English")),
        );
        for (key, said) in &said {
            match own.get(key) {
                None => found.push(format!("{language}/{file}: `{key}` is missing")),
                Some(own) => found.extend(
                    unlike(language, said, own)
                        .map(|how| format!("{language}/{file}: `{key}` {how}")),
                ),
            }
        }
    }
    found
}

/// How a translation falls short of the English: in its variables, or in the cases of a count.
fn unlike(language: &str, said: &str, own: &str) -> Option<String> {
    let (asked, given) = (fluent::variables(said), fluent::variables(own));
    if asked != given {
        return Some(format!("takes {given:?} and not {asked:?}"));
    }
    let needed = CASES.iter().find(|(each, _)| *each == language)?.1;
    let there = fluent::cases(own);
    let counts = fluent::cases(said)
        .into_iter()
        .filter(|(_, cases)| cases.contains("one"));
    counts.into_iter().find_map(|(variable, _)| {
        let missing: Vec<_> = needed
            .iter()
            .filter(|case| {
                !there
                    .get(variable)
                    .is_some_and(|there| there.contains(**case))
            })
            .collect();
        (!missing.is_empty()).then(|| format!("counts ${variable} without {missing:?}"))
    })
}

// ---- keys and where they are asked for

fn keys(english: &Book) -> BTreeSet<&str> {
    english
        .values()
        .flatten()
        .map(|(key, _)| key.as_str())
        .collect()
}

/// Everything in quotes that could be a key, and what follows it.
fn quoted(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.match_indices(['"', '\'']).filter_map(|(at, quote)| {
        let rest = text.get(at + 1..)?;
        let end = rest.find(|each: char| {
            !each.is_ascii_lowercase() && !each.is_ascii_digit() && !"-.".contains(each)
        })?;
        let (key, after) = rest.split_at(end);
        Some((key, after.strip_prefix(quote)?)).filter(|_| key.contains('-') && !key.ends_with('-'))
    })
}

/// Whether a filter `t` follows.
fn is_said(after: &str) -> bool {
    let filter = after
        .trim_start()
        .strip_prefix('|')
        .map(str::trim_start)
        .and_then(|rest| rest.strip_prefix('t'));
    filter.is_some_and(|rest| !rest.starts_with(|each: char| each.is_alphanumeric() || each == '_'))
}

/// Keys that templates or the code ask for and nobody wrote. In the code, whatever begins as a key does is taken for one.
fn unanswered(files: &Files, english: &Book) -> Vec<String> {
    let keys = keys(english);
    let beginnings: BTreeSet<_> = keys
        .iter()
        .filter_map(|key| key.split('-').next())
        .collect();
    let mut found = Vec::new();
    for (path, text) in files.iter().filter(|(path, _)| !path.starts_with(LOCALES)) {
        let template = path.starts_with("templates/");
        let begins = |key: &str| {
            key.split('-')
                .next()
                .is_some_and(|first| beginnings.contains(first))
        };
        let asked = quoted(text).filter(|(key, after)| {
            if template {
                is_said(after)
            } else {
                begins(key) && !key.contains('.')
            }
        });
        let missing = asked.filter(|(key, _)| !keys.contains(key) && !NO_KEYS.contains(key));
        found.extend(missing.map(|(key, _)| format!("{path}: `{key}` is in no English file")));
    }
    found
}

/// Keys that nothing asks for, and beginnings that no key or no code has.
fn unasked(files: &Files, english: &Book) -> Vec<String> {
    let code: Vec<_> = files
        .iter()
        .filter(|(path, _)| !path.starts_with(LOCALES))
        .map(|(_, text)| text.as_str())
        .collect();
    let mut asked: BTreeSet<_> = code
        .iter()
        .flat_map(|text| quoted(text))
        .map(|(key, _)| key)
        .collect();
    asked.extend(
        english
            .values()
            .flatten()
            .flat_map(|(_, said)| fluent::references(said)),
    );
    let keys = keys(english);
    let in_vain = |key: &&str| {
        let message = key.split('.').next().unwrap_or_default();
        !asked.contains(message)
            && !asked.contains(*key)
            && !PUT_TOGETHER
                .iter()
                .any(|beginning| key.starts_with(beginning))
    };
    let in_vain = keys
        .iter()
        .copied()
        .filter(in_vain)
        .map(|key| format!("en: `{key}` is asked for nowhere"));
    let idle = PUT_TOGETHER.iter().filter(|beginning| {
        let opening = format!("\"{beginning}");
        !code.iter().any(|text| text.contains(&opening))
            || !keys.iter().any(|key| key.starts_with(*beginning))
    });
    in_vain
        .chain(idle.map(|beginning| {
            format!("tests/locales.rs: no key is put together with `{beginning}`")
        }))
        .collect()
}

// ---- words

fn ill_said(language: &str, book: &Book) -> Vec<String> {
    let mut found = Vec::new();
    for (file, entries) in book {
        let path = format!("{LOCALES}/{language}/{file}");
        for (key, said) in entries {
            let mut say = |(word, why): (&str, &str)| {
                found.push(format!("{language}/{file}: `{key}` says “{word}”: {why}"))
            };
            words::said(said, words::AVOIDED)
                .into_iter()
                .filter(|(word, _)| !words::QUOTED.contains(&(&path, word)))
                .for_each(&mut say);
            if language == "en" && !for_staff(file) {
                words::said(said, words::HARD)
                    .into_iter()
                    .for_each(&mut say);
            }
            if key.starts_with("mistake-") || key.starts_with("errors-") {
                words::said(said, words::UNHELPFUL)
                    .into_iter()
                    .for_each(&mut say);
            }
            if language == "en" {
                words::contractions(said)
                    .iter()
                    .for_each(|word| say((word, "write it in full")));
            }
        }
    }
    found
}

fn ill_written(files: &Files) -> Vec<String> {
    let templates = files
        .iter()
        .filter(|(path, _)| path.starts_with("templates/"));
    let said = templates.flat_map(|(path, text)| {
        words::said(text, words::AVOIDED)
            .into_iter()
            .map(move |(word, why)| (path, word, why))
    });
    let said = said.filter(|(path, word, _)| !words::QUOTED.contains(&(path, word)));
    said.map(|(path, word, why)| format!("{path}: says “{word}”: {why}"))
        .collect()
}
