//! The walls of the house: holds the code to the map in `docs/ARCHITECTURE.md` and to what file names promise.
//!
//! Comments and the insides of strings are taken away first, so that mentioning something is always allowed.
//! A scan of paths cannot see a method called on a value of a higher module's type; so `lib.rs` re-exports nothing.

#[path = "tidy/breaks.rs"]
mod breaks;
#[path = "tidy/files.rs"]
mod files;
#[path = "tidy/rust.rs"]
mod rust;
#[path = "tidy/tokens.rs"]
mod tokens;

use files::Files;
use rust::{Source, Used};
use std::collections::BTreeSet;

const MAP: &str = "docs/ARCHITECTURE.md";

/// No file is longer, but for what a script writes. Aim at a hundred.
const LINES: usize = 400;
const WRITTEN: &str = "src/db/schema.rs";

/// Where queries stand, besides every `store.rs`.
const SQL: &[&str] = &["src/db/", "src/web/session.rs"];

/// What may be named of diesel elsewhere: what a word needs to be stored, and what an answer is.
const STORABLE: &[&str] = &[
    "AsExpression",
    "FromSqlRow",
    "Identifiable",
    "Insertable",
    "QueryResult",
    "Queryable",
    "Selectable",
    "backend",
    "deserialize",
    "expression",
    "result",
    "serialize",
    "sql_types",
];

/// The crates that speak HTTP. No `store.rs` and no `<noun>.rs` names one.
const HTTP: &[&str] = &["axum", "axum_extra", "tower", "tower_http"];

/// What is put together once.
const APP: &[&str] = &["src/app.rs", "src/app/jobs.rs"];

/// Names of what may be done in one place only: the name, the place, and what it is.
const FENCES: &[(&str, &[&str], &str)] = &[
    ("std::env", &["src/config.rs"], "the environment"),
    ("now", &["src/vocab/moment.rs"], "the clock"),
    ("now_v7", &["src/vocab/id.rs"], "the clock"),
    ("new_v4", &["src/vocab/id.rs"], "the dice"),
    ("getrandom", &["src/seal/", "src/vocab/id.rs"], "the dice"),
    ("rand", &[], "the dice"),
    ("OsRng", &["src/seal/"], "the dice"),
    ("thread::spawn", APP, "starting tasks"),
    ("unwrap", &[], "stopping without saying why"),
    ("tokio::spawn", APP, "starting tasks"),
];

/// Names that say nothing.
const EMPTY_NAMES: &[&str] = &["common", "helper", "helpers", "misc", "util", "utils"];

/// Where the house keeps what is written by hand.
const PLACES: &[&str] = &[
    "Cargo.toml",
    "benches",
    "build.rs",
    "docs",
    "examples",
    "migrations",
    "scripts",
    "src",
    "templates",
    "tests",
];

#[test]
fn the_house_keeps_to_its_map() {
    let house = files::read(PLACES);
    assert!(house.contains_key("src/lib.rs") && house.contains_key(MAP));
    let found = breaches(&house);
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

/// Everything that breaks a rule, one sentence each, once.
fn breaches(files: &Files) -> Vec<String> {
    let map = files.get(MAP).map_or_else(Vec::new, |text| layers(text));
    let mut found: BTreeSet<_> = of_the_map(&map).into_iter().collect();
    let mut edges = BTreeSet::new();
    let code = sources(files);
    let for_tests: BTreeSet<_> = code.iter().flat_map(|code| &code.for_tests).collect();
    for (path, text) in files {
        found.extend(of_the_name(path));
        found.extend(of_the_text(path, text));
    }
    for code in &code {
        found.extend(of_the_edges(code, &map, &mut edges));
        let file = code.path.trim_end_matches(".rs").trim_end_matches("/mod");
        if !for_tests.contains(&file.to_owned()) {
            found.extend(of_the_code(code, &crates(files)));
        }
    }
    found.extend(unused(&map, &edges, files));
    found.into_iter().collect()
}

fn sources(files: &Files) -> Vec<Source<'_>> {
    let rust = files
        .iter()
        .filter(|(path, _)| path.starts_with("src/") && ends(path, &["rs"]));
    rust.map(|(path, text)| Source::read(path, text)).collect()
}

/// A line of the map: a module, and what it may use.
type Layer = (String, Vec<String>);

fn layers(text: &str) -> Vec<Layer> {
    let block = text.split("```layers\n").nth(1).unwrap_or_default();
    let block = block.split("```").next().unwrap_or_default();
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect();
    block
        .lines()
        .filter_map(|line| line.split_once("->"))
        .map(|(module, uses)| (module.trim().to_owned(), words(uses)))
        .collect()
}

fn of_the_map(map: &[Layer]) -> Vec<String> {
    let mut found = Vec::new();
    let mut above = BTreeSet::new();
    for (module, uses) in map {
        for used in uses.iter().filter(|used| !above.contains(used)) {
            let shape = if leads(map, used, module, map.len()) {
                "a cycle"
            } else {
                "a way up"
            };
            found.push(format!("{MAP}: `{module} -> {used}` is {shape}"));
        }
        if !above.insert(module) {
            found.push(format!("{MAP}: `{module}` stands there twice"));
        }
    }
    found
}

/// Whether `to` can be reached from `from` in so many steps.
fn leads(map: &[Layer], from: &str, to: &str, steps: usize) -> bool {
    let uses = map
        .iter()
        .filter(|(module, _)| module == from)
        .flat_map(|(_, uses)| uses);
    from == to || steps > 0 && uses.into_iter().any(|used| leads(map, used, to, steps - 1))
}

fn unused(map: &[Layer], edges: &BTreeSet<(String, String)>, files: &Files) -> Vec<String> {
    let stands = |module: &str| files.keys().any(|path| module_of(path) == Some(module));
    let gone = map
        .iter()
        .filter(|(module, _)| !stands(module))
        .map(|(module, _)| format!("{MAP}: `{module}` is not in src"));
    let uses = map.iter().filter(|(module, _)| stands(module));
    let uses =
        uses.flat_map(|(module, uses)| uses.iter().map(|used| (module.clone(), used.clone())));
    let idle = uses.filter(|edge| !edges.contains(edge));
    let idle =
        idle.map(|(module, used)| format!("{MAP}: `{module} -> {used}` is not used any more"));
    gone.chain(idle).collect()
}

fn module_of(path: &str) -> Option<&str> {
    let module = path.strip_prefix("src/")?.split('/').next()?;
    let module = module.strip_suffix(".rs").unwrap_or(module);
    (module != "lib").then_some(module)
}

fn of_the_edges(
    code: &Source,
    map: &[Layer],
    edges: &mut BTreeSet<(String, String)>,
) -> Vec<String> {
    let path = code.path;
    let Some(module) = module_of(path) else {
        return Vec::new();
    };
    let Some((_, allowed)) = map.iter().find(|(name, _)| name == module) else {
        return vec![format!("{MAP}: `{module}` of src is not on the map")];
    };
    let mut found = Vec::new();
    for (line, used) in code
        .paths
        .iter()
        .filter_map(|path| Some((path.line, path.reaches()?)))
    {
        if used != module {
            edges.insert((module.to_owned(), used.to_owned()));
        }
        if used != module && !allowed.iter().any(|name| name == used) {
            found.push(format!("{path}:{line}: `{module}` may not use `{used}`"));
        }
    }
    found
}

fn of_the_name(path: &str) -> Option<String> {
    let empty = path
        .split('/')
        .find(|part| EMPTY_NAMES.contains(&part.split('.').next().unwrap_or_default()));
    empty.map(|name| format!("{path}: `{name}` says nothing about what is in it"))
}

fn of_the_text(path: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    if ends(path, &["rs"]) && !text.starts_with("//! ") {
        found.push(format!(
            "{path}: does not open with a `//!` line that says what it is for"
        ));
    }
    let lines = text.lines().count();
    if lines > LINES && path != WRITTEN && !ends(path, &["json", "toml"]) {
        found.push(format!("{path}: has {lines} lines; the wall is {LINES}"));
    }
    found
}

fn ends(path: &str, extensions: &[&str]) -> bool {
    path.rsplit('.')
        .next()
        .is_some_and(|extension| extensions.contains(&extension))
}

/// The names of all crates that Cargo.toml asks for.
fn crates(files: &Files) -> BTreeSet<String> {
    let text = files.get("Cargo.toml").map_or("", String::as_str);
    let sections = text.split("\n[").filter(|section| {
        section
            .lines()
            .next()
            .is_some_and(|head| head.ends_with("dependencies]"))
    });
    let lines = sections
        .flat_map(|section| section.lines().skip(1))
        .filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.split_once('='))
        .map(|(name, _)| name.trim().replace('-', "_"))
        .collect()
}

fn of_the_code(code: &Source, crates: &BTreeSet<String>) -> Vec<String> {
    let path = code.path;
    let mut found = Vec::new();
    let mut say = |line: usize, what: &str| found.push(format!("{path}:{line}: {what}"));
    for used in code.paths.iter().filter(|used| !used.tested) {
        let name = used.root();
        if !at(path, SQL) && !path.ends_with("/store.rs") && !used.attribute && asks(used) {
            say(used.line, "SQL stands in `store.rs`");
        }
        if HTTP.contains(&name) && (path.ends_with("/store.rs") || is_noun(path)) {
            say(used.line, "HTTP stands in `pages.rs`");
        }
        if module_of(path) == Some("matching") && crates.contains(name) && name != "pulp" {
            say(used.line, "`matching` uses only std");
        }
        for (fenced, places, what) in FENCES {
            if used.names(fenced) && !at(path, places) {
                say(used.line, &format!("`{fenced}`: {what} has its own place"));
            }
        }
        if path == "src/lib.rs" {
            say(used.line, "`lib.rs` only lists the modules");
        }
    }
    for line in &code.unwraps {
        say(
            *line,
            "`unwrap` outside tests; say why it holds with `expect`",
        );
    }
    found
}

fn at(path: &str, places: &[&str]) -> bool {
    places.iter().any(|place| {
        if place.ends_with('/') {
            path.starts_with(place)
        } else {
            path == *place
        }
    })
}

/// Whether this path is a piece of a query.
fn asks(used: &Used) -> bool {
    let second = used.segments.get(1).map_or("", String::as_str);
    used.root() == "diesel" && !STORABLE.contains(&second)
        || used.names("diesel_migrations")
        || used.names("db::schema")
}

/// `pairs/pair.rs`: a thing and its rules.
fn is_noun(path: &str) -> bool {
    let mut parts = path.rsplit('/');
    let noun = parts
        .next()
        .and_then(|name| name.strip_suffix(".rs"))
        .unwrap_or_default();
    parts
        .next()
        .is_some_and(|folder| folder.strip_suffix('s') == Some(noun))
}
