//! Reads Fluent files: keys, what each says, the variables it takes and the numbers it tells apart.

use std::collections::{BTreeMap, BTreeSet};

/// A message, a term (`-name`) or an attribute (`key.attribute`), and what it says.
pub(crate) type Entry = (String, String);

/// All entries of a file in their order. A line that is none of Fluent's comes back as the error.
pub(crate) fn entries(text: &str) -> Result<Vec<Entry>, String> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut message = String::new();
    for line in text
        .lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
    {
        let inside = line.starts_with([' ', '}']);
        let attribute = line
            .trim_start()
            .strip_prefix('.')
            .filter(|_| inside)
            .and_then(|line| line.split_once('='));
        let head = line
            .split_once('=')
            .filter(|(name, _)| !inside && is_name(name.trim()));
        if let Some((name, value)) = attribute {
            entries.push((
                format!("{message}.{}", name.trim()),
                value.trim().to_owned(),
            ));
        } else if let Some((name, value)) = head {
            name.trim().clone_into(&mut message);
            entries.push((message.clone(), value.trim().to_owned()));
        } else if let Some((_, said)) = entries.last_mut().filter(|_| inside) {
            said.push('\n');
            said.push_str(line.trim());
        } else {
            return Err(line.to_owned());
        }
    }
    Ok(entries)
}

fn is_name(text: &str) -> bool {
    let name = text.strip_prefix('-').unwrap_or(text);
    name.starts_with(|first: char| first.is_ascii_alphabetic()) && name.chars().all(is_name_part)
}

fn is_name_part(each: char) -> bool {
    each.is_ascii_alphanumeric() || each == '-' || each == '_'
}

fn name_at(text: &str) -> &str {
    text.split(|each| !is_name_part(each))
        .next()
        .unwrap_or_default()
}

/// The names of all `$variables`.
pub(crate) fn variables(said: &str) -> BTreeSet<&str> {
    said.split('$')
        .skip(1)
        .map(name_at)
        .filter(|name| !name.is_empty())
        .collect()
}

/// The messages and terms that this one puts into its own words: `{ other }`, `{ -term }`.
pub(crate) fn references(said: &str) -> BTreeSet<&str> {
    let inside = said.split('{').skip(1).map(str::trim_start);
    let alone = |part: &&str| {
        part.get(name_at(part).len()..)
            .is_some_and(|rest| rest.trim_start().starts_with(['}', '.', '(']))
    };
    inside
        .filter(alone)
        .map(name_at)
        .filter(|name| is_name(name))
        .collect()
}

/// For each variable that decides between wordings, the cases there are. `[0]`, `[1]`, `[2]` count as zero, one, two.
pub(crate) fn cases(said: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut cases: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (at, _) in said.match_indices("->") {
        let (before, after) = said.split_at(at);
        let Some((_, variable)) = before.rsplit_once('$') else {
            continue;
        };
        cases
            .entry(name_at(variable))
            .or_default()
            .extend(variants(after));
    }
    cases
}

/// The keys of the variants that follow, up to the end of their placeable.
fn variants(after: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut open = 0;
    for line in after.lines() {
        let key = line
            .trim_start()
            .trim_start_matches('*')
            .strip_prefix('[')
            .and_then(|rest| rest.split(']').next());
        found.extend(key.filter(|_| open == 0).map(|key| case(key.trim())));
        for each in line.chars().filter(|each| "{}".contains(*each)) {
            open += if each == '{' { 1 } else { -1 };
        }
        if open < 0 {
            break;
        }
    }
    found
}

fn case(key: &str) -> &str {
    match key {
        "0" => "zero",
        "1" => "one",
        "2" => "two",
        other => other,
    }
}

#[test]
fn a_file_is_read_with_its_attributes_terms_and_long_messages() {
    let text = "# Note\n-name = Alongside\napply-title = Apply to { -name }\n    .hint = In { $days } days\napply-count =\n    { $n ->\n        [one] { $n } place for { $who ->\n            [mentor] mentors\n           *[mentee] mentees\n        }\n       *[other] { $n } places\n    }\n";
    let read = entries(text).expect("this is Fluent");
    let keys: Vec<_> = read.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(
        keys,
        ["-name", "apply-title", "apply-title.hint", "apply-count"]
    );
    let said = |key: &str| {
        read.iter()
            .find(|(each, _)| each == key)
            .map_or("", |(_, said)| said)
    };
    assert_eq!(references(said("apply-title")), BTreeSet::from(["-name"]));
    assert_eq!(
        variables(said("apply-title.hint")),
        BTreeSet::from(["days"])
    );
    assert_eq!(variables(said("apply-count")), BTreeSet::from(["n", "who"]));
    let expected = [
        ("n", BTreeSet::from(["one", "other"])),
        ("who", BTreeSet::from(["mentor", "mentee"])),
    ];
    assert_eq!(cases(said("apply-count")), BTreeMap::from(expected));
    assert_eq!(entries("a line\n"), Err("a line".to_owned()));
}
