//! Keys of messages: whoever asks for one gets an answer, and nothing is written that nobody asks for.

use super::{Book, LOCALES, files::Files};
use std::collections::BTreeSet;

/// Beginnings as wide as a whole file, which may be put together with a word of the code all the same.
pub(crate) const PUT_TOGETHER: &[&str] = &["errors-"];

/// Text in the code that looks like a key and is none.
const NO_KEYS: &[&str] = &[];

/// Keys that are asked for and that nobody wrote. In the code, whatever begins as a key does is taken for one.
pub(crate) fn unanswered(files: &Files, english: &Book) -> Vec<String> {
    let keys = keys(english);
    let firsts: BTreeSet<_> = keys
        .iter()
        .filter_map(|key| key.split('-').next())
        .collect();
    let is_key = |key: &str| {
        let numbered = key.ends_with(|last: char| last.is_ascii_digit());
        !numbered
            && key.contains('-')
            && !key.contains('.')
            && key
                .split('-')
                .next()
                .is_some_and(|first| firsts.contains(first))
    };
    let mut found = Vec::new();
    for (path, text) in askers(files) {
        let template = path.starts_with("templates/");
        let asked = quoted(text).filter(|(key, after)| {
            if template {
                is_said(after)
            } else {
                is_key(key)
            }
        });
        let asked = asked.map(|(key, _)| key.to_owned()).chain(subject(path));
        let missing =
            asked.filter(|key| !keys.contains(key.as_str()) && !NO_KEYS.contains(&key.as_str()));
        found.extend(missing.map(|key| format!("{path}: `{key}` is in no English file")));
        let begun = begun(text).filter(|(_, after)| template && is_said_later(after));
        let vain =
            begun.filter(|(beginning, _)| !keys.iter().any(|key| key.starts_with(beginning)));
        found.extend(
            vain.map(|(beginning, _)| format!("{path}: no English key begins with `{beginning}`")),
        );
    }
    found
}

/// Keys that nothing asks for, and beginnings so wide that they would excuse a whole file.
pub(crate) fn unasked(files: &Files, english: &Book) -> Vec<String> {
    let mut found = Vec::new();
    let mut asked: BTreeSet<String> = BTreeSet::new();
    let mut beginnings: BTreeSet<&str> = PUT_TOGETHER.iter().copied().collect();
    for (path, text) in askers(files) {
        asked.extend(
            quoted(text)
                .map(|(key, _)| key.to_owned())
                .chain(subject(path)),
        );
        for (beginning, _) in begun(text) {
            let file = format!("{}.ftl", beginning.trim_end_matches('-'));
            if !english.contains_key(&file) {
                beginnings.insert(beginning);
            } else if !PUT_TOGETHER.contains(&beginning) {
                found.push(format!("{path}: `{beginning}` may be any key of {file}"));
            }
        }
    }
    for (_, said) in english.values().flatten() {
        asked.extend(
            super::fluent::references(said)
                .into_iter()
                .map(str::to_owned),
        );
    }
    let is_asked = |key: &str| {
        let message = key.split('.').next().unwrap_or_default();
        asked.contains(message)
            || beginnings
                .iter()
                .any(|beginning| key.starts_with(beginning))
    };
    let keys = keys(english);
    let vain = keys.iter().filter(|key| !is_asked(key));
    found.extend(vain.map(|key| format!("en: `{key}` is asked for nowhere")));
    let begins = |beginning: &str| {
        askers(files).any(|(_, text)| begun(text).any(|(begun, _)| begun == beginning))
    };
    let idle = PUT_TOGETHER.iter().filter(|beginning| !begins(beginning));
    found.extend(
        idle.map(|beginning| {
            format!("tests/tidy/keys.rs: no key is put together with `{beginning}`")
        }),
    );
    found
}

fn keys(english: &Book) -> BTreeSet<&str> {
    english
        .values()
        .flatten()
        .map(|(key, _)| key.as_str())
        .collect()
}

/// The files that ask for words.
fn askers(files: &Files) -> impl Iterator<Item = (&str, &str)> {
    let askers = files.iter().filter(|(path, _)| !path.starts_with(LOCALES));
    askers.map(|(path, text)| (path.as_str(), text.as_str()))
}

/// Everything behind a quote that could be a key or the beginning of one, with the quote and what follows.
fn behind_quotes(text: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    text.match_indices(['"', '\'']).filter_map(|(at, quote)| {
        let rest = text.get(at + 1..)?;
        let end = rest.find(|each: char| {
            !each.is_ascii_lowercase() && !each.is_ascii_digit() && !"-.".contains(each)
        })?;
        let (key, after) = rest.split_at(end);
        Some((key, quote, after))
            .filter(|_| key.starts_with(|first: char| first.is_ascii_lowercase()))
    })
}

/// Whole keys in quotes, and what follows.
fn quoted(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let whole = behind_quotes(text).filter(|(key, _, _)| !key.ends_with('-'));
    whole.filter_map(|(key, quote, after)| Some((key, after.strip_prefix(quote)?)))
}

/// Beginnings that something is added to, and what follows: `"area-" ~ area` in a template, `"area-{area}"` in the code.
fn begun(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let open = behind_quotes(text).filter(|(key, _, _)| key.ends_with('-'));
    let added = open.filter(|(_, quote, after)| {
        let outside = after.strip_prefix(quote).map(str::trim_start);
        after.starts_with('{') || outside.is_some_and(|rest| rest.starts_with('~'))
    });
    added.map(|(key, _, after)| (key, after))
}

/// Whether a filter `t` follows.
fn is_said(after: &str) -> bool {
    let filter = after.trim_start().strip_prefix('|').map(str::trim_start);
    let rest = filter.and_then(|filter| filter.strip_prefix('t'));
    rest.is_some_and(|rest| !rest.starts_with(|each: char| each.is_alphanumeric() || each == '_'))
}

/// Whether a filter `t` follows before the expression ends.
fn is_said_later(after: &str) -> bool {
    let expression = after.split('}').next().unwrap_or_default();
    expression
        .find('|')
        .is_some_and(|at| is_said(expression.get(at..).unwrap_or_default()))
}

/// The key of a letter's subject, which comes from its template's name.
fn subject(path: &str) -> Option<String> {
    let letter = path.strip_prefix("templates/")?.strip_suffix(".txt")?;
    let (feature, name) = letter.split_once("/mail/")?;
    Some(format!("{feature}-mail-{name}-subject"))
}
