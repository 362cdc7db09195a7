//! Takes a Rust file apart into words and marks, without its comments and without what stands in quotes.

/// A word or a mark, and its line.
pub(crate) struct Token {
    pub(crate) line: usize,
    pub(crate) text: String,
}

/// Identifiers, `::`, and every other mark by itself, of what is neither comment nor quoted.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let code = code_only(text);
    let mut tokens = Vec::new();
    for (number, mut rest) in code.lines().enumerate() {
        while let Some(first) = rest.chars().next() {
            let length = match first {
                _ if is_word(first) => rest.find(|each| !is_word(each)).unwrap_or(rest.len()),
                ':' if rest.starts_with("::") => 2,
                _ => first.len_utf8(),
            };
            let (text, after) = rest.split_at(length);
            if !first.is_whitespace() {
                tokens.push(Token {
                    line: number + 1,
                    text: text.to_owned(),
                });
            }
            rest = after;
        }
    }
    tokens
}

/// Whether this is part of an identifier.
pub(crate) fn is_word(each: char) -> bool {
    each.is_alphanumeric() || each == '_'
}

/// The text without comments and without what stands in quotes; lines stay where they are.
fn code_only(text: &str) -> String {
    let mut code = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let hidden = hidden(rest);
        let (taken, after) = rest.split_at(if hidden > 0 { hidden } else { first.len_utf8() });
        if hidden > 0 {
            code.push(' ');
            code.extend(taken.chars().filter(|each| *each == '\n'));
        } else {
            code.push(first);
        }
        rest = after;
    }
    code
}

/// How many bytes from here are a comment or a literal in quotes.
fn hidden(rest: &str) -> usize {
    let raw = rest
        .strip_prefix('r')
        .map(|rest| rest.len() - rest.trim_start_matches('#').len());
    let end = |from: usize, mark: &str| {
        let after = rest.get(from..).unwrap_or_default();
        after
            .find(mark)
            .map_or(rest.len(), |found| from + found + mark.len())
    };
    match (raw, rest.as_bytes()) {
        (_, [b'/', b'/', ..]) => rest.find('\n').unwrap_or(rest.len()),
        (_, [b'/', b'*', ..]) => block_comment(rest),
        (_, [b'"', ..]) => string(rest),
        (Some(hashes), _)
            if rest
                .get(hashes + 1..)
                .is_some_and(|rest| rest.starts_with('"')) =>
        {
            end(hashes + 2, &format!("\"{}", "#".repeat(hashes)))
        }
        (_, [b'\'', b'\\', ..]) => end(3, "'"),
        (_, [b'\'', ..]) => character(rest),
        _ => 0,
    }
}

fn block_comment(rest: &str) -> usize {
    let mut open = 0_usize;
    for (at, _) in rest.char_indices() {
        let here = rest.get(at..).unwrap_or_default();
        if here.starts_with("/*") {
            open += 1;
        } else if here.starts_with("*/") {
            open -= 1;
            if open == 0 {
                return at + 2;
            }
        }
    }
    rest.len()
}

fn string(rest: &str) -> usize {
    let mut escaped = false;
    for (at, each) in rest.char_indices().skip(1) {
        if each == '"' && !escaped {
            return at + 1;
        }
        escaped = each == '\\' && !escaped;
    }
    rest.len()
}

/// `'x'`; zero for a lifetime.
fn character(rest: &str) -> usize {
    let mut inside = rest.chars().skip(1);
    let length = inside.next().map_or(0, char::len_utf8);
    if inside.next() == Some('\'') {
        length + 2
    } else {
        0
    }
}
