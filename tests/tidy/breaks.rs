//! Breaks the walls of a small house on purpose, one by one, and sees each break named.

use super::{breaches, files::Files};

/// A house with nothing wrong in it.
const HOUSE: &[(&str, &str)] = &[
    (
        "docs/ARCHITECTURE.md",
        "# Map\n```layers\nmatching ->\nvocab ->\ndb -> vocab\nweb -> db\npairs -> matching web db\nmain -> pairs\n```\n",
    ),
    (
        "Cargo.toml",
        "[package]\nname = \"alongside\"\n\n[dependencies]\naxum = \"0.8\"\ndiesel = \"2\"\n\n[dev-dependencies]\nproptest = \"1\"\n",
    ),
    (
        "src/lib.rs",
        "//! The modules.\npub mod matching;\npub mod vocab;\n",
    ),
    (
        "src/main.rs",
        "//! Starts.\nfn main() { alongside::pairs::serve() }\n",
    ),
    (
        "src/matching/mod.rs",
        "//! Who fits whom.\nmod score;\n#[cfg(test)]\nmod examples;\n#[cfg(test)]\nmod tests { use proptest::prelude::*; }\n",
    ),
    (
        "src/matching/score.rs",
        "//! How well.\nuse super::Candidate;\n",
    ),
    (
        "src/matching/examples.rs",
        "//! Made-up people.\nuse proptest::prelude::*;\nfn a() { b().unwrap(); }\n",
    ),
    (
        "src/vocab/mod.rs",
        "//! Words.\nuse diesel::{sql_types::Text, AsExpression};\n",
    ),
    (
        "src/db/mod.rs",
        "//! The database.\nuse crate::vocab::Moment;\nuse diesel::prelude::*;\n",
    ),
    (
        "src/web/mod.rs",
        "//! Pages.\nuse crate::db;\nuse axum::Router;\n",
    ),
    (
        "src/pairs/pair.rs",
        "//! A pair.\n#[derive(diesel::Queryable)]\n#[diesel(table_name = crate::db::schema::pairs)]\nstruct Pair;\n",
    ),
    (
        "src/pairs/store.rs",
        "//! Its table.\nuse crate::{db::{Conn, schema::pairs}, matching};\nuse diesel::prelude::*;\n",
    ),
    (
        "src/pairs/pages.rs",
        "//! Its pages.\nuse crate::web::Visit;\n",
    ),
    ("src/pairs/mod.rs", "//! Pairs.\nmod pages;\n"),
    ("templates/pairs/show.html", "<h1></h1>\n"),
];

/// What is broken, in which file, the text to be replaced (none: at the end), by what, and how the break is named.
type Break = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

const BREAKS: &[Break] = &[
    (
        "diesel in matching",
        "src/matching/score.rs",
        "",
        "use diesel::sql_types::Text;",
        "src/matching/score.rs:3: `matching` uses only std",
    ),
    (
        "db in matching",
        "src/matching/score.rs",
        "",
        "fn a(conn: &crate::db::Conn) {}",
        "src/matching/score.rs:3: `matching` may not use `db`",
    ),
    (
        "a way up in a group",
        "src/web/mod.rs",
        "crate::db",
        "crate::{db, pairs::{Pair, store}}",
        "src/web/mod.rs:2: `web` may not use `pairs`",
    ),
    (
        "a way up in a macro's body",
        "src/vocab/mod.rs",
        "",
        "macro_rules! a { () => { $crate::web::go() } }",
        "src/vocab/mod.rs:3: `vocab` may not use `web`",
    ),
    (
        "super::super",
        "src/matching/score.rs",
        "",
        "use super::super::vocab::Area;",
        "src/matching/score.rs:3: `matching` may not use `vocab`",
    ),
    (
        "a module off the map",
        "src/extras.rs",
        "",
        "//! More.",
        "docs/ARCHITECTURE.md: `extras` of src is not on the map",
    ),
    (
        "a cycle on the map",
        "docs/ARCHITECTURE.md",
        "vocab ->\n",
        "vocab -> db\n",
        "docs/ARCHITECTURE.md: `vocab -> db` is a cycle\ndocs/ARCHITECTURE.md: `vocab -> db` is not used any more",
    ),
    (
        "no opening line",
        "src/pairs/mod.rs",
        "//! Pairs.",
        "// Pairs.",
        "src/pairs/mod.rs: does not open with a `//!` line that says what it is for",
    ),
    (
        "SQL in pages",
        "src/pairs/pages.rs",
        "",
        "use diesel::prelude::*;",
        "src/pairs/pages.rs:3: SQL stands in `store.rs`",
    ),
    (
        "HTTP in a store",
        "src/pairs/store.rs",
        "",
        "use axum::http::StatusCode;",
        "src/pairs/store.rs:4: HTTP stands in `pages.rs`",
    ),
    // And the rest of the rules.
    (
        "HTTP in a noun",
        "src/pairs/pair.rs",
        "",
        "fn a() -> axum::Json {}",
        "src/pairs/pair.rs:5: HTTP stands in `pages.rs`",
    ),
    (
        "a table outside a store",
        "src/pairs/pages.rs",
        "",
        "fn a() { crate::db::schema::pairs::table }",
        "src/pairs/pages.rs:3: SQL stands in `store.rs`",
    ),
    (
        "an edge no longer used",
        "src/pairs/store.rs",
        ", matching",
        "",
        "docs/ARCHITECTURE.md: `pairs -> matching` is not used any more",
    ),
    (
        "a way up on the map",
        "docs/ARCHITECTURE.md",
        "db -> vocab\n",
        "db -> vocab later\n",
        "docs/ARCHITECTURE.md: `db -> later` is a way up\ndocs/ARCHITECTURE.md: `db -> later` is not used any more",
    ),
    (
        "a module that has gone",
        "docs/ARCHITECTURE.md",
        "main ->",
        "old ->\nmain ->",
        "docs/ARCHITECTURE.md: `old` is not in src",
    ),
    (
        "a module twice",
        "docs/ARCHITECTURE.md",
        "main ->",
        "vocab ->\nmain ->",
        "docs/ARCHITECTURE.md: `vocab` stands there twice",
    ),
    (
        "the root by another name",
        "src/web/mod.rs",
        "",
        "use super as root;",
        "src/web/mod.rs:4: `web` may not use `crate`",
    ),
    (
        "a re-export",
        "src/lib.rs",
        "",
        "pub use vocab::Area;",
        "src/lib.rs:4: `lib.rs` only lists the modules",
    ),
    (
        "unwrap",
        "src/pairs/pages.rs",
        "",
        "fn a() { b().unwrap(); }",
        "src/pairs/pages.rs:3: `unwrap` outside tests; say why it holds with `expect`",
    ),
    (
        "unwrap by name",
        "src/pairs/pages.rs",
        "",
        "fn a() { b().map(Option::unwrap); }",
        "src/pairs/pages.rs:3: `unwrap`: stopping without saying why has its own place",
    ),
    (
        "the environment",
        "src/pairs/pages.rs",
        "",
        "use std::{fmt, env::var};",
        "src/pairs/pages.rs:3: `std::env`: the environment has its own place",
    ),
    (
        "the clock",
        "src/pairs/pair.rs",
        "",
        "fn a() { Timestamp::now(); }",
        "src/pairs/pair.rs:5: `now`: the clock has its own place",
    ),
    (
        "the dice",
        "src/pairs/pair.rs",
        "",
        "fn a() { getrandom::fill(b); }",
        "src/pairs/pair.rs:5: `getrandom`: the dice has its own place",
    ),
    (
        "a task",
        "src/pairs/pages.rs",
        "",
        "fn a() { tokio::spawn(b); }",
        "src/pairs/pages.rs:3: `tokio::spawn`: starting tasks has its own place",
    ),
    (
        "an empty name",
        "src/pairs/helpers.rs",
        "",
        "//! Things.",
        "src/pairs/helpers.rs: `helpers.rs` says nothing about what is in it",
    ),
];

/// What may look like a break and is none.
const ALLOWED: &[(&str, &str, &str)] = &[
    (
        "a mention in a comment",
        "src/matching/score.rs",
        "// crate::db and diesel::insert_into\n/* use crate::web; /* b.unwrap() */ */",
    ),
    (
        "a mention in words",
        "src/matching/score.rs",
        "const A: &str = \"crate::db \\\" diesel::x\"; const B: &str = r#\"\" crate::web\"#; const C: char = '\"';",
    ),
    (
        "a lifetime before a quote",
        "src/vocab/mod.rs",
        "fn a<'a>(b: &'a str) -> char { '\\'' }",
    ),
    (
        "unwrap in a test",
        "src/pairs/pages.rs",
        "#[cfg(test)]\nmod tests {\n use super::super::Pair;\n #[test]\n fn a() { b([0; 2]).unwrap(); }\n}",
    ),
    (
        "one's own module",
        "src/pairs/pages.rs",
        "use crate::pairs::Pair; pub(crate) fn a() { super::store::all(); self::b::c(); }",
    ),
    (
        "an outcome of the database",
        "src/pairs/pages.rs",
        "fn a() -> diesel::QueryResult<()> {}",
    ),
    (
        "a method named like the clock",
        "src/pairs/pages.rs",
        "fn a(clock: &Clock) { clock.now().b::<u8>(); }",
    ),
];

fn house() -> Files {
    HOUSE
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect()
}

fn broken(path: &str, from: &str, to: &str) -> Files {
    let mut house = house();
    let text = house.entry(path.to_owned()).or_default();
    assert!(text.contains(from), "{path} has no {from:?}");
    *text = if from.is_empty() {
        format!("{text}{to}\n")
    } else {
        text.replace(from, to)
    };
    house
}

#[test]
fn a_house_in_order_has_no_breaches() {
    assert_eq!(breaches(&house()), Vec::<String>::new());
}

#[test]
fn each_break_is_named_and_nothing_else_is() {
    for (what, path, from, to, named) in BREAKS {
        assert_eq!(
            breaches(&broken(path, from, to)).join("\n"),
            *named,
            "{what}"
        );
    }
}

#[test]
fn a_long_file_is_named() {
    let long = broken("templates/pairs/show.html", "", &"<p>\n".repeat(399));
    assert_eq!(
        breaches(&long),
        ["templates/pairs/show.html: has 401 lines; the wall is 400"]
    );
}

#[test]
fn what_only_looks_like_a_break_passes() {
    for (what, path, text) in ALLOWED {
        assert_eq!(
            breaches(&broken(path, "", text)),
            Vec::<String>::new(),
            "{what}"
        );
    }
}
