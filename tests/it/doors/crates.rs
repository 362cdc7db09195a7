//! Where every crate comes from, and under which licence.

use serde_json::Value;
use std::{fs, process::Command};

/// Licences that fit ours. The list is read as "one of these, in any combination".
const LICENCES: &[&str] = &[
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-1-Clause",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    // Of the libraries by which tests read pages; it goes together with ours.
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
    "0BSD",
    "AGPL-3.0-or-later",
    "PostgreSQL",
];

/// Whether a licence expression can be met by licences that fit.
fn fits(licence: &str) -> bool {
    let plain = licence.replace(['(', ')'], "").replace('/', " OR ");
    plain
        .split(" AND ")
        .all(|part| part.split(" OR ").any(|one| LICENCES.contains(&one.trim())))
}

/// Every package of Cargo.lock, whatever it is built on: its name, and all that stands there about it.
fn locked() -> Vec<(String, String)> {
    let lock = fs::read_to_string("Cargo.lock").expect("Cargo.lock");
    let one = |lines: &str| {
        let name = lines.lines().find_map(|line| line.strip_prefix("name = "));
        let name = name.expect("a name").trim_matches('"');
        (name.to_owned(), lines.to_owned())
    };
    lock.split("[[package]]").skip(1).map(one).collect()
}

/// What Cargo knows of the packages that lie on this machine; or why not, for instance because one was never downloaded.
fn described(only: &[&str]) -> Result<Vec<Value>, String> {
    let asked = Command::new(env!("CARGO"))
        .args(["metadata", "--locked", "--offline", "--format-version", "1"])
        .args(only)
        .output()
        .expect("cargo");
    if !asked.status.success() {
        return Err(String::from_utf8_lossy(&asked.stderr).into_owned());
    }
    let all: Value = serde_json::from_slice(&asked.stdout).expect("JSON");
    let packages = all.get("packages").and_then(Value::as_array);
    Ok(packages.expect("packages").clone())
}

/// What this machine is called among those that Rust builds for.
fn platform() -> String {
    let asked = Command::new("rustc").arg("-vV").output().expect("rustc");
    let said = String::from_utf8_lossy(&asked.stdout);
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    host.expect("a host").to_owned()
}

#[test]
fn s63_every_crate_comes_from_the_registry_under_a_licence_that_fits_and_our_code_is_safe() {
    assert!(
        fits("MIT OR Apache-2.0")
            && fits("(MIT OR GPL-3.0) AND ISC")
            && !fits("GPL-2.0-only")
            && !fits("MIT AND GPL-3.0")
    );
    let locked = locked();
    assert!(locked.len() > 200);
    for (name, lines) in &locked {
        let ours = name == "alongside";
        let registry = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
        assert!(
            ours && !lines.contains("source =")
                || lines.contains(registry) && lines.contains("checksum = \""),
            "{lines}"
        );
    }
    // `scripts/setup` brings those of other platforms too; where it could not, what is built here is looked at.
    let packages = described(&[]).unwrap_or_else(|elsewhere| {
        let here =
            described(&["--filter-platform", &platform()]).unwrap_or_else(|why| panic!("{why}"));
        assert!(here.len() > 200, "{elsewhere}");
        here
    });
    for package in &packages {
        let name = package["name"].as_str().expect("a name");
        let licence = package["license"].as_str().unwrap_or_default();
        assert!(fits(licence), "{name}: {licence:?}");
        assert!(locked.iter().any(|(one, _)| one == name), "{name}");
    }
    assert!(
        fs::read_to_string("Cargo.toml")
            .expect("the manifest")
            .contains("unsafe_code = \"forbid\"")
    );
}
