//! Notices new migrations and files to embed, which their macros do not, and dates the stylesheet by its content.

use std::{
    env, fs,
    hash::{DefaultHasher, Hash, Hasher},
};

fn main() {
    for folder in ["migrations", "static", "templates"] {
        println!("cargo:rerun-if-changed={folder}");
    }
    let root = root();
    let mut hasher = DefaultHasher::new();
    fs::read(format!("{root}/static/style.css"))
        .unwrap_or_default()
        .hash(&mut hasher);
    println!(
        "cargo:rustc-env=STYLE_VERSION={:08x}",
        hasher.finish() >> 32
    );
}

#[expect(
    clippy::disallowed_methods,
    reason = "cargo tells a build script where it is by the environment"
)]
fn root() -> String {
    env::var("CARGO_MANIFEST_DIR").unwrap_or_default()
}
