//! Holds the stylesheet to two promises: it mirrors for right-to-left, and its colours can be read.

use super::files;
use std::collections::BTreeMap;

/// Text and what it stands on.
const PAIRS: &[(&str, &str)] = &[
    ("ink", "paper"),
    ("ink-soft", "paper"),
    ("act", "paper"),
    ("act-ink", "act"),
    ("good", "paper"),
    ("warn", "paper"),
    ("bad", "paper"),
];

/// What WCAG 2.2 asks of text.
const ENOUGH: f64 = 4.5;

type Colours = BTreeMap<String, f64>;

#[test]
fn the_stylesheet_keeps_its_promises() {
    let files = files::read(&["static/style.css"]);
    let css = files
        .get("static/style.css")
        .expect("there is a stylesheet");
    let mut found = sides(css);
    found.extend(too_faint(css));
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

fn without_comments(css: &str) -> String {
    css.split("/*")
        .enumerate()
        .map(|(at, part)| {
            if at == 0 {
                part
            } else {
                part.split_once("*/").map_or("", |(_, rest)| rest)
            }
        })
        .collect()
}

/// Mentions of `left` and `right`.
fn sides(css: &str) -> Vec<String> {
    let css = without_comments(css);
    let physical = |line: &&str| {
        line.split(|each: char| !each.is_alphanumeric())
            .any(|word| matches!(word, "left" | "right"))
    };
    css.lines()
        .filter(physical)
        .map(|line| format!("static/style.css: `{}`: write start and end", line.trim()))
        .collect()
}

fn too_faint(css: &str) -> Vec<String> {
    let css = without_comments(css);
    let (light, dark) = schemes(&css);
    let mut found = Vec::new();
    for (scheme, colours) in [("light", light), ("dark", dark)] {
        for (text, ground) in PAIRS {
            let ratio = colours
                .get(*text)
                .zip(colours.get(*ground))
                .map(|(text, ground)| contrast(*text, *ground));
            if ratio.is_none_or(|ratio| ratio < ENOUGH) {
                let ratio = ratio.map_or("not given".to_owned(), |ratio| format!("{ratio:.2}:1"));
                found.push(format!(
                    "static/style.css: {scheme}: --{text} on --{ground} is {ratio}"
                ));
            }
        }
    }
    found
}

/// The luminance of each colour token, in the light scheme and in the dark one.
fn schemes(css: &str) -> (Colours, Colours) {
    let mut light = Colours::new();
    let mut darker = Colours::new();
    for (at, part) in css.split("@media").enumerate() {
        let head = part.split('{').next().unwrap_or_default().replace(' ', "");
        let (inside, after) = part.split_at(if at == 0 { 0 } else { end_of_block(part) });
        if head.contains("prefers-color-scheme:dark") && at > 0 {
            collect(inside, &mut darker);
        }
        collect(after, &mut light);
    }
    let mut dark = light.clone();
    dark.extend(darker);
    (light, dark)
}

/// Where the block ends whose `{` comes next.
fn end_of_block(css: &str) -> usize {
    let mut open = 0;
    for (at, each) in css.char_indices().filter(|(_, each)| "{}".contains(*each)) {
        open += if each == '{' { 1 } else { -1 };
        if open == 0 {
            return at + 1;
        }
    }
    css.len()
}

fn collect(css: &str, colours: &mut Colours) {
    for declaration in css.split(['{', '}', ';']) {
        let Some((name, value)) = declaration.split_once(':') else {
            continue;
        };
        let token = name
            .trim()
            .strip_prefix("--")
            .zip(value.trim().strip_prefix('#').and_then(luminance));
        colours.extend(token.map(|(name, light)| (name.to_owned(), light)));
    }
}

/// The relative luminance of `rgb` or `rrggbb`, by WCAG's definition.
fn luminance(hex: &str) -> Option<f64> {
    let long: String = if hex.len() == 3 {
        hex.chars().flat_map(|each| [each, each]).collect()
    } else {
        hex.to_owned()
    };
    let value = u32::from_str_radix(&long, 16)
        .ok()
        .filter(|_| long.len() == 6)?;
    let [_, red, green, blue] = value.to_be_bytes().map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    Some(0.2126f64.mul_add(red, 0.7152f64.mul_add(green, 0.0722 * blue)))
}

fn contrast(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn contrast_is_reckoned_as_wcag_does() {
    let ratio = |one: &str, other: &str| {
        luminance(one)
            .zip(luminance(other))
            .map(|(one, other)| contrast(one, other))
    };
    let rounded = |one, other| ratio(one, other).map(|ratio| format!("{ratio:.2}"));
    assert_eq!(rounded("000", "ffffff").as_deref(), Some("21.00"));
    assert_eq!(rounded("767676", "fff").as_deref(), Some("4.54"));
    assert_eq!(rounded("777777", "fff").as_deref(), Some("4.48"));
}

#[test]
fn faint_colours_and_sides_are_named() {
    let css = ":root { --paper: #fff; --ink: #000; --ink-soft: #777; --act: #5a2a82; --act-ink: #fff; --good: #1d6b45; --warn: #8a5200; --bad: #a3212e }
        @media (prefers-color-scheme: dark) { :root { --paper: #221b2e; --ink: #fff; /* --ink: left; */ } }
        @media print { a { margin-left: 0; text-align: right } }";
    assert_eq!(
        sides(css),
        [
            "static/style.css: `@media print { a { margin-left: 0; text-align: right } }`: write start and end"
        ]
    );
    let found = too_faint(css);
    assert_eq!(
        found.first().map(String::as_str),
        Some("static/style.css: light: --ink-soft on --paper is 4.48:1")
    );
    assert!(
        found
            .iter()
            .any(|fault| fault.starts_with("static/style.css: dark: --act on --paper is 1.")),
        "{found:?}"
    );
    assert!(
        !found.iter().any(|fault| fault.contains("dark: --ink on")),
        "{found:?}"
    );
    assert_eq!(
        too_faint(&css.replace("--warn: #8a5200", ""))
            .iter()
            .filter(|fault| fault.contains("not given"))
            .count(),
        2
    );
}
