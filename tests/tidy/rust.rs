//! Reads which paths a Rust file names: in imports and their groups, in bodies, in attributes and in macros.

use super::tokens::{Token, is_word, tokens};

/// What a source file names.
pub(crate) struct Source<'a> {
    pub(crate) path: &'a str,
    pub(crate) paths: Vec<Used>,
    /// Lines of `.unwrap()` outside tests.
    pub(crate) unwraps: Vec<usize>,
    /// Files that it declares as modules for tests only, without `.rs`.
    pub(crate) for_tests: Vec<String>,
}

/// A path such as `crate::db::Conn`, with groups opened.
pub(crate) struct Used {
    pub(crate) line: usize,
    pub(crate) segments: Vec<String>,
    /// How many modules deep it stands, counting inline ones.
    depth: usize,
    /// Whether it stands in `#[…]`.
    pub(crate) attribute: bool,
    /// Whether only tests see it.
    pub(crate) tested: bool,
}

impl Used {
    /// The module at the root that it reaches, by `crate::` or by enough `super::`.
    pub(crate) fn reaches(&self) -> Option<&str> {
        let segments: Vec<_> = self
            .segments
            .iter()
            .map(String::as_str)
            .skip_while(|name| *name == "self")
            .collect();
        match segments.as_slice() {
            ["crate" | "alongside", module, ..] => Some(module),
            ["crate" | "alongside"] => Some("crate"),
            _ => {
                let ups = segments.iter().take_while(|name| **name == "super").count();
                let out = ups > 0 && ups >= self.depth;
                out.then(|| segments.get(ups).copied().unwrap_or("crate"))
            }
        }
    }

    /// The first segment.
    pub(crate) fn root(&self) -> &str {
        self.segments.first().map_or("", String::as_str)
    }

    /// Whether `name`, of one or more segments, is part of this path.
    pub(crate) fn names(&self, name: &str) -> bool {
        let name: Vec<_> = name.split("::").collect();
        self.segments.windows(name.len()).any(|part| part == name)
    }
}

impl<'a> Source<'a> {
    /// Reads the file at `path`.
    pub(crate) fn read(path: &'a str, text: &str) -> Self {
        let tokens = tokens(text);
        let mut reader = Reader {
            source: Self {
                path,
                paths: Vec::new(),
                unwraps: Vec::new(),
                for_tests: Vec::new(),
            },
            tokens: &tokens,
            depth: depth(path),
            braces: 0,
            modules: Vec::new(),
            tested_to: 0,
            attribute_to: 0,
        };
        let mut at = 0;
        while at < tokens.len() {
            at = reader.step(at);
        }
        reader.source
    }
}

/// How many modules deep a file is: `src/web/form.rs` is two.
fn depth(path: &str) -> usize {
    let path = path
        .trim_start_matches("src/")
        .trim_end_matches(".rs")
        .trim_end_matches("/mod");
    if matches!(path, "main" | "lib") {
        0
    } else {
        path.split('/').count()
    }
}

/// Where the modules lie that a file declares.
fn folder(path: &str) -> &str {
    let path = path.trim_end_matches(".rs");
    let path = path.trim_end_matches("/mod").trim_end_matches("/main");
    path.trim_end_matches("/lib")
}

struct Reader<'t, 'a> {
    source: Source<'a>,
    tokens: &'t [Token],
    depth: usize,
    braces: usize,
    /// For each inline module around this place, the braces around the module.
    modules: Vec<usize>,
    tested_to: usize,
    attribute_to: usize,
}

impl Reader<'_, '_> {
    fn text(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.text.as_str())
    }

    fn is(&self, at: usize, texts: &[&str]) -> bool {
        texts
            .iter()
            .enumerate()
            .all(|(ahead, text)| self.text(at + ahead) == *text)
    }

    /// Reads what begins at `at`, and returns where the next thing begins.
    fn step(&mut self, at: usize) -> usize {
        let Some(Token { line, text }) = self.tokens.get(at) else {
            return at + 1;
        };
        if at >= self.tested_to && self.is(at, &["#", "[", "cfg", "(", "test", ")", "]"]) {
            self.tested_to = self.end_of_item(at + 7);
        }
        match text.as_str() {
            "#" if self.is(at + 1, &["["]) => self.attribute_to = self.end_of_brackets(at + 1),
            "#" if self.is(at + 1, &["!", "["]) => self.attribute_to = self.end_of_brackets(at + 2),
            "mod" if self.is(at + 2, &["{"]) => self.modules.push(self.braces),
            "mod" if at < self.tested_to && self.is(at + 2, &[";"]) => {
                let place = folder(self.source.path);
                self.source
                    .for_tests
                    .push(format!("{place}/{}", self.text(at + 1)));
            }
            "{" => self.braces += 1,
            "}" => {
                self.braces = self.braces.saturating_sub(1);
                self.modules.pop_if(|braces| *braces == self.braces);
            }
            "unwrap"
                if at >= self.tested_to && self.is(at.saturating_sub(1), &[".", "unwrap", "("]) =>
            {
                self.source.unwraps.push(*line);
            }
            text if text.starts_with(is_word) => return self.path(at, *line),
            _ => {}
        }
        at + 1
    }

    /// Notes the path that begins at `at`. A single name counts only where it is imported.
    fn path(&mut self, at: usize, line: usize) -> usize {
        let mut opened = Vec::new();
        let end = self.follow(at, &[], &mut opened);
        let imported = at > 0 && matches!(self.text(at - 1), "use" | "crate");
        let depth = self.depth + self.modules.len();
        let (attribute, tested) = (at < self.attribute_to, at < self.tested_to);
        let kept = opened
            .into_iter()
            .filter(|segments| imported || segments.len() > 1);
        self.source.paths.extend(kept.map(|segments| Used {
            line,
            segments,
            depth,
            attribute,
            tested,
        }));
        end
    }

    /// Follows a path, opens its groups, and returns where it ends.
    fn follow(&self, from: usize, before: &[String], opened: &mut Vec<Vec<String>>) -> usize {
        let mut segments = before.to_vec();
        let mut at = from;
        while self.text(at) == "*" || self.text(at).starts_with(is_word) {
            segments.push(self.text(at).to_owned());
            at += 1;
            if self.text(at) != "::" {
                break;
            }
            at += 1;
            if self.text(at) == "{" {
                return self.open(at + 1, &segments, opened);
            }
        }
        opened.push(segments);
        at.max(from + 1)
    }

    /// Follows each path of a group, and returns where the group ends.
    fn open(&self, from: usize, before: &[String], opened: &mut Vec<Vec<String>>) -> usize {
        let mut at = from;
        while at < self.tokens.len() {
            at = match self.text(at) {
                "}" => return at + 1,
                "as" => at + 2,
                "," => at + 1,
                _ => self.follow(at, before, opened),
            };
        }
        at
    }

    /// Where the item ends that begins at `from`: at its `;`, or with its body.
    fn end_of_item(&self, from: usize) -> usize {
        let mut at = from;
        loop {
            match self.text(at) {
                "" | ";" => return at,
                "{" => return self.end_of_brackets(at),
                "(" | "[" => at = self.end_of_brackets(at),
                _ => at += 1,
            }
        }
    }

    /// Where the bracket that opens at `from` is closed again.
    fn end_of_brackets(&self, from: usize) -> usize {
        let mut open = 0_usize;
        for at in from..self.tokens.len() {
            match self.text(at) {
                "(" | "[" | "{" => open += 1,
                ")" | "]" | "}" => open = open.saturating_sub(1),
                _ => {}
            }
            if open == 0 {
                return at + 1;
            }
        }
        self.tokens.len()
    }
}
