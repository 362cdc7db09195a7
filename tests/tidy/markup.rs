//! Reads templates: which fields they ask for, which templates they draw in, where they lead, and what they may not hold.

use super::shape::Shape;
use std::collections::{BTreeMap, BTreeSet};

/// Every `name.field` that is in none of the shapes, through loops and `set`.
pub(crate) fn misspelt(template: &str, known: &[(&str, &Shape)]) -> BTreeSet<String> {
    let mut known: BTreeMap<_, _> = known
        .iter()
        .map(|(name, shape)| (*name, vec![(*shape).clone()]))
        .collect();
    let mut found = BTreeSet::new();
    let text = without_comments(template);
    for expression in expressions(&text) {
        for path in paths(expression) {
            let Some((first, rest)) = path.split_first() else {
                continue;
            };
            if known
                .get(first)
                .is_some_and(|shapes| shapes.iter().all(|shape| shape.at(rest).is_none()))
            {
                found.insert(path.join("."));
            }
        }
        for (name, path, looped) in bound(expression) {
            let shapes = path
                .split_first()
                .and_then(|(first, rest)| Some((known.get(first)?, rest)));
            let shapes = shapes.map_or_else(Vec::new, |(shapes, rest)| {
                shapes.iter().filter_map(|shape| shape.at(rest)).collect()
            });
            let shapes = if shapes.is_empty() {
                vec![Shape::Unknown]
            } else {
                shapes
            };
            let shapes = shapes
                .into_iter()
                .map(|shape| if looped { shape.each() } else { shape });
            known.entry(name).or_default().extend(shapes);
        }
    }
    found
}

/// The names that an expression gives to something: the name, the path it stands for, and whether for each of it.
fn bound(expression: &str) -> Vec<(&str, Vec<&str>, bool)> {
    let words = expression.trim_matches(['-', ' ', '\n']);
    if let Some((names, source)) = words
        .strip_prefix("for ")
        .and_then(|rest| rest.split_once(" in "))
    {
        let path = if names.contains(',') {
            Vec::new()
        } else {
            path_of(source.split('|').next().unwrap_or_default())
        };
        return names
            .split(',')
            .map(|name| (name.trim(), path.clone(), true))
            .collect();
    }
    let set = words
        .strip_prefix("set ")
        .and_then(|rest| rest.split_once('='));
    set.map(|(name, source)| (name.trim(), path_of(source), false))
        .into_iter()
        .collect()
}

/// The path that this text is; empty if it is more than a path.
fn path_of(text: &str) -> Vec<&str> {
    let path = paths(text).into_iter().next().unwrap_or_default();
    if path.join(".") == text.trim() {
        path
    } else {
        Vec::new()
    }
}

/// All dotted names outside quotes.
fn paths(expression: &str) -> Vec<Vec<&str>> {
    let is_part = |each: char| each.is_ascii_alphanumeric() || "_.?".contains(each);
    let mut found = Vec::new();
    let mut rest = expression;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' | '\'' | '`' => rest
                .get(1..)
                .and_then(|rest| rest.find(first))
                .map_or(rest.len(), |end| end + 2),
            _ if is_part(first) => rest.find(|each| !is_part(each)).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let (taken, after) = rest.split_at(length);
        if first.is_ascii_alphabetic() {
            found.push(
                taken
                    .split('.')
                    .map(|name| name.trim_matches('?'))
                    .filter(|name| !name.is_empty())
                    .collect(),
            );
        }
        rest = after;
    }
    found
}

/// What stands in `{{ }}` and `{% %}`.
fn expressions(text: &str) -> Vec<&str> {
    let inside = |open: &'static str, close: &'static str| {
        let parts = text
            .match_indices(open)
            .filter_map(move |(at, _)| text.get(at + 2..).map(|rest| (at, rest)));
        parts.map(move |(at, rest)| (at, rest.split(close).next().unwrap_or_default()))
    };
    let mut found: Vec<_> = inside("{{", "}}").chain(inside("{%", "%}")).collect();
    found.sort_unstable();
    found
        .into_iter()
        .map(|(_, expression)| expression)
        .collect()
}

fn without_comments(template: &str) -> String {
    let parts = template.split("{#").enumerate();
    parts
        .map(|(at, part)| {
            if at == 0 {
                part
            } else {
                part.split_once("#}").map_or("", |(_, rest)| rest)
            }
        })
        .collect()
}

/// The templates this one extends or includes.
pub(crate) fn drawn_in(template: &str) -> Vec<String> {
    let text = without_comments(template);
    let draws = |expression: &&str| {
        let words = expression.trim_matches(['-', ' ', '\n']);
        words.starts_with("extends ") || words.starts_with("include ")
    };
    let names = expressions(&text)
        .into_iter()
        .filter(draws)
        .flat_map(|words| words.split('"').skip(1).step_by(2));
    names.map(str::to_owned).collect()
}

/// Everything that breaks a rule of the markup.
pub(crate) fn unfit(template: &str) -> Vec<String> {
    const TAGS: &[&str] = &["<script", "<style", "javascript:"];
    let text = without_comments(template);
    let lower = text.to_lowercase();
    let mut found: Vec<_> = TAGS
        .iter()
        .filter(|tag| lower.contains(*tag))
        .map(|tag| format!("holds `{tag}`"))
        .collect();
    let safe = |expression: &&str| {
        expression.split('|').skip(1).any(|filter| {
            filter
                .trim()
                .split(|each: char| !each.is_alphanumeric())
                .next()
                == Some("safe")
        })
    };
    found.extend(
        expressions(&text)
            .into_iter()
            .filter(safe)
            .map(|expression| format!("holds the filter `safe` in `{}`", expression.trim())),
    );
    for (name, value) in attributes(&text) {
        let event = name.strip_prefix("on").is_some_and(|event| event.len() > 2);
        if event || name == "style" {
            found.push(format!("holds `{name}=`"));
        }
        if matches!(name, "href" | "src" | "action" | "formaction") && !leads_home(value) {
            found.push(format!(
                "`{name}=` leads to `{}`",
                value.chars().take(40).collect::<String>()
            ));
        }
    }
    found
}

/// Attributes of tags and components: the name, and the value with what follows it, without its quote.
fn attributes(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.match_indices('=').filter_map(|(at, _)| {
        let (before, after) = text.split_at(at);
        let start = before
            .rfind(|each: char| !each.is_ascii_alphanumeric() && each != '-')
            .map_or(0, |end| end + 1);
        let name = before.get(start..)?;
        let apart = before
            .get(..start)?
            .ends_with(|each: char| each.is_whitespace());
        let value = after
            .strip_prefix("=\"")
            .or_else(|| after.strip_prefix("='"))
            .or_else(|| {
                after
                    .strip_prefix('=')
                    .filter(|value| value.starts_with('{'))
            })?;
        apart.then_some((name, value))
    })
}

/// Whether a link stays here, or is a variable.
fn leads_home(value: &str) -> bool {
    let variable = value
        .strip_prefix("{{")
        .or_else(|| value.strip_prefix('{'))
        .map(str::trim_start);
    let variable =
        variable.is_some_and(|name| name.starts_with(|first: char| first.is_ascii_alphabetic()));
    variable
        || ["#", "/static/", "mailto:", "tel:"]
            .iter()
            .any(|start| value.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::{Shape, drawn_in, misspelt, unfit};

    fn fields<const N: usize>(fields: [(&str, Shape); N]) -> Shape {
        Shape::Fields(fields.map(|(name, shape)| (name.to_owned(), shape)).into())
    }

    fn page() -> Shape {
        let row = fields([("name", Shape::Plain), ("note", Shape::Unknown)]);
        fields([
            ("title", Shape::Plain),
            ("rows", Shape::List(row.into())),
            ("form", fields([("email", Shape::Plain)])),
        ])
    }

    #[test]
    fn a_misspelt_field_is_named() {
        let broken = [
            ("{{ page.titel }}", "page.titel"),
            ("{% if page.mispelt %}{% endif %}", "page.mispelt"),
            ("{% for row in page.rosw %}{% endfor %}", "page.rosw"),
            (
                "{% for row in page.rows | sort %}{{ row.nmae }}{% endfor %}",
                "row.nmae",
            ),
            ("{% set form = page.form -%}{{ form.emial }}", "form.emial"),
            ("{{ <field value={page.form.emali} /> }}", "page.form.emali"),
            ("{{ page.rows.name }}", "page.rows.name"),
            ("{{ \"a\" | t(n=page.title.length) }}", "page.title.length"),
        ];
        for (template, named) in broken {
            assert_eq!(
                misspelt(template, &[("page", &page())]),
                [named.to_owned()].into(),
                "{template}"
            );
        }
    }

    #[test]
    fn a_right_field_passes() {
        let right = "{# page.titel #}{{ page.title }}{% for row in page.rows %}{{ row.name }}{{ row.note.of }}{{ loop.index }}{% endfor %}\
            {{ \"page.titel\" | t(n=page.rows | length) }}{{ page.rows.0.name }}{% for key, value in page.form %}{{ value.any }}{% endfor %}";
        assert_eq!(misspelt(right, &[("page", &page())]), [].into());
    }

    #[test]
    fn what_a_template_draws_in_is_found() {
        let template = "{%- extends \"layouts/base.html\" -%}{# {% include \"old.html\" %} #}{% include \"pairs/row.html\" %}{% if a == \"b\" %}";
        assert_eq!(drawn_in(template), ["layouts/base.html", "pairs/row.html"]);
    }

    #[test]
    fn unfit_markup_is_named() {
        let broken = [
            (
                "{{ page.title | safe }}",
                "holds the filter `safe` in `page.title | safe`",
            ),
            ("<SCRIPT src=\"/static/a.js\">", "holds `<script`"),
            ("<p style=\"color: red\">", "holds `style=`"),
            ("<p\n  onclick='go()'>", "holds `onclick=`"),
            ("<a href=\"/me\">", "`href=` leads to `/me\">`"),
            (
                "<a href=\"https://example.org\">",
                "`href=` leads to `https://example.org\">`",
            ),
            ("<form action=\"\">", "`action=` leads to `\">`"),
            (
                "{{ <back href={\"/me\"} /> }}",
                "`href=` leads to `{\"/me\"} /> }}`",
            ),
        ];
        for (template, named) in broken {
            assert_eq!(unfit(template), [named.to_owned()], "{template}");
        }
    }

    #[test]
    fn fit_markup_passes() {
        let fit = "{# <script> #}<a href=\"{{ visit.at }}/me\"></a><a href='#main'></a><a href=\"tel:{{ visit.contact_phone }}\"></a>\
            {{ <back href={visit.at ~ \"/me\"} /> }}<img src=\"/static/mark.svg\">{% set style = 1 %}{{ page.safe | t(on=1) }}";
        assert_eq!(unfit(fit), Vec::<String>::new());
    }
}
