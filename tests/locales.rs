//! What people read: every language says the same, in words that respect them, and nothing is said in vain.

#[path = "tidy/files.rs"]
mod files;
#[path = "tidy/fluent.rs"]
mod fluent;
#[path = "tidy/keys.rs"]
mod keys;
#[path = "tidy/planted.rs"]
mod planted;
#[path = "tidy/style.rs"]
mod style;
#[path = "tidy/words.rs"]
mod words;

use files::Files;
use std::collections::{BTreeMap, BTreeSet};

const LOCALES: &str = "static/locales";

/// The cases that a count needs besides `other`.
const CASES: &[(&str, &[&str])] = &[("ar", &["one", "two", "few", "many"])];

#[test]
fn every_language_says_the_same_and_says_it_well() {
    let found = faults(&files::read(&[LOCALES, "src", "templates"]));
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn every_message_on_paper_still_speaks_of_paper() {
    let files = files::read(&[LOCALES]);
    let books = books(&files, &mut Vec::new());
    for (language, key, word) in words::ON_PAPER {
        let messages = books.get(*language).into_iter().flat_map(BTreeMap::values);
        let said = messages.flatten().find(|(each, _)| each == key);
        let said = said.map(|(_, said)| words::misread_in(language, said));
        let says = said.is_some_and(|found| found.iter().any(|(each, _)| each == word));
        assert!(says, "{language}: `{key}` does not say “{word}” any more");
    }
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
    found.extend(keys::unanswered(files, &english));
    found.extend(keys::unasked(files, &english));
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
            let there = book.get(file);
            found.extend(
                there.map(|_| format!("{language}/{file}: staff pages speak English only")),
            );
            continue;
        }
        if own.is_empty() {
            found.push(format!("{language}/{file} is missing"));
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

fn ill_said(language: &str, book: &Book) -> Vec<String> {
    let mut found = Vec::new();
    for (file, entries) in book {
        let path = format!("{LOCALES}/{language}/{file}");
        for (key, said) in entries {
            let words = ill_words(language, file, key, said);
            let words = words
                .into_iter()
                .filter(|(word, _)| !is_quoted(&path, word));
            found.extend(
                words.map(|(word, why)| format!("{language}/{file}: `{key}` says “{word}”: {why}")),
            );
        }
    }
    found
}

fn is_quoted(path: &str, word: &str) -> bool {
    words::QUOTED.contains(&(path, word))
}

/// The words that this message should not hold, and why.
fn ill_words(language: &str, file: &str, key: &str, said: &str) -> Vec<(String, &'static str)> {
    let mut found = words::said(said, words::AVOIDED);
    if language == "en" && !for_staff(file) {
        found.extend(words::said(said, words::HARD));
    }
    let misread = words::misread_in(language, said).into_iter();
    found.extend(misread.filter(|(word, _)| !words::ON_PAPER.contains(&(language, key, word))));
    if key.starts_with("mistake-") || key.starts_with("errors-") {
        found.extend(words::said(said, words::UNHELPFUL));
    }
    let mut found: Vec<_> = found
        .into_iter()
        .map(|(word, why)| (word.to_owned(), why))
        .collect();
    if language == "en" {
        found.extend(
            words::contractions(said)
                .into_iter()
                .map(|word| (word, "write it in full")),
        );
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
    let said = said.filter(|(path, word, _)| !is_quoted(path, word));
    said.map(|(path, word, why)| format!("{path}: says “{word}”: {why}"))
        .collect()
}
