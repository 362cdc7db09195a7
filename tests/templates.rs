//! What Tera does not check: every page renders, every template has its page, and every field a template asks for is there.

#[path = "tidy/files.rs"]
mod files;
#[path = "tidy/markup.rs"]
mod markup;
#[path = "tidy/shape.rs"]
mod shape;

use alongside::{app, demo, i18n::Templates, vocab::Locale, web::Sample};
use files::Files;
use serde_json::{Value, json};
use shape::Shape;
use std::collections::{BTreeMap, BTreeSet};
use tera::{Context, Tera};

/// Samples of every page, the demonstration's own included.
fn page_samples() -> Vec<Sample> {
    [app::page_samples(), demo::samples()].concat()
}

/// The only names a template knows.
const KNOWN: &[&str] = &["page", "visit"];

/// All templates, by their names below `templates/`.
fn templates() -> Files {
    let files = files::read(&["templates"]);
    files
        .into_iter()
        .map(|(path, text)| (path.trim_start_matches("templates/").to_owned(), text))
        .collect()
}

/// What every template sees of a visit: by somebody of the staff, or by a stranger.
fn visit(locale: Locale, staff: bool) -> Value {
    let code = locale.as_str();
    let other = |other: Locale| {
        let at = format!("/{}/", other.as_str());
        json!({ "code": other.as_str(), "name": other.autonym(), "dir": other.dir(), "href": at, "here": other == locale })
    };
    json!({
        "locale": code, "dir": locale.dir(), "at": format!("/{code}"), "path": "/",
        "locales": Locale::ALL.map(other), "signed_in": staff, "staff": staff, "lead": staff, "name": if staff { "Sam" } else { "" },
        "style": "/static/style.css", "charity": "A charity", "contact_email": "mentoring@example.org",
        "contact_phone": "+44 20 7946 0018", "demo": !staff, "error": staff, "told": if staff { Some("saved") } else { None }, "reveal": { "shown": staff, "href": "/en/sign-in", "keep": "" },
        "csrf_token": if staff { "a key" } else { "" },
    })
}

fn shape_of(value: &Value) -> Shape {
    match value {
        Value::Null => Shape::Unknown,
        Value::Array(each) => Shape::List(Box::new(
            each.iter().map(shape_of).fold(Shape::Unknown, Shape::and),
        )),
        Value::Object(fields) => Shape::Fields(
            fields
                .iter()
                .map(|(name, value)| (name.clone(), shape_of(value)))
                .collect(),
        ),
        Value::Bool(_) | Value::Number(_) | Value::String(_) => Shape::Plain,
    }
}

/// Each page's template, and what its samples look like together.
fn shapes(samples: &[Sample]) -> BTreeMap<&str, Shape> {
    let mut shapes: BTreeMap<&str, Shape> = BTreeMap::new();
    for sample in samples {
        let known = shapes.remove(sample.template).unwrap_or(Shape::Unknown);
        shapes.insert(sample.template, known.and(shape_of(&sample.page)));
    }
    shapes
}

/// The templates that take part in one: itself, and whatever it extends or includes.
fn parts<'a>(templates: &'a Files, name: &str) -> BTreeMap<&'a str, &'a str> {
    let mut parts = BTreeMap::new();
    let mut waiting = vec![name.to_owned()];
    while let Some(name) = waiting.pop() {
        if let Some((name, text)) = templates.get_key_value(&name)
            && parts.insert(name.as_str(), text.as_str()).is_none()
        {
            waiting.extend(markup::drawn_in(text));
        }
    }
    parts
}

/// Fields that templates ask for and no sample of their page has.
fn misspelt(templates: &Files, samples: &[Sample]) -> Vec<String> {
    let visit = shape_of(&visit(Locale::En, true));
    let mut found = BTreeSet::new();
    for (page, shape) in shapes(samples) {
        for (name, text) in parts(templates, page) {
            let fields = markup::misspelt(text, &[("page", &shape), ("visit", &visit)]);
            found.extend(
                fields.into_iter().map(|field| {
                    format!("templates/{name}: `{field}` is no field of {page}'s page")
                }),
            );
        }
    }
    found.into_iter().collect()
}

/// Templates without a page, and pages without a template.
fn apart(templates: &Files, samples: &[Sample]) -> Vec<String> {
    let pages = shapes(samples);
    let used: BTreeSet<_> = pages
        .keys()
        .flat_map(|page| parts(templates, page).into_keys())
        .collect();
    let beside = |name: &str| {
        name.ends_with("components.html")
            || ["layouts/", "errors/"]
                .iter()
                .any(|folder| name.starts_with(folder))
    };
    let orphans = templates
        .keys()
        .filter(|name| !used.contains(name.as_str()) && !beside(name) && !name.contains("/mail/"));
    let orphans = orphans.map(|name| format!("templates/{name}: no page shows it"));
    let missing = pages.keys().filter(|page| !templates.contains_key(**page));
    orphans
        .chain(
            missing.map(|page| format!("templates/{page}: a page asks for it and it is not there")),
        )
        .collect()
}

/// Variables of a template other than the two it may know.
fn strange(tera: &Tera, template: &str) -> Vec<String> {
    let variables = tera
        .get_template_variables(template)
        .expect("the template is loaded");
    let strange = variables.into_iter().filter(|name| !KNOWN.contains(name));
    strange
        .map(|name| format!("templates/{template}: `{name}` is neither `page` nor `visit`"))
        .collect()
}

#[track_caller]
fn none(found: &[String]) {
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn every_page_renders_each_of_its_samples_in_each_language() {
    let templates = Templates::load().expect("templates and words load");
    let mut found = Vec::new();
    for Sample { template, page } in page_samples() {
        for (locale, staff) in Locale::ALL
            .into_iter()
            .flat_map(|locale| [(locale, false), (locale, true)])
        {
            if let Err(error) = templates.render(locale, template, &page, &visit(locale, staff)) {
                found.push(format!(
                    "templates/{template} in {}: {error:#}\nfor {page}",
                    locale.as_str()
                ));
            }
        }
    }
    none(&found);
}

#[test]
fn every_template_belongs_to_a_page() {
    none(&apart(&templates(), &page_samples()));
}

#[test]
fn every_field_a_template_asks_for_is_in_its_page() {
    none(&misspelt(&templates(), &page_samples()));
}

#[test]
fn templates_know_only_page_and_visit() {
    let templates = Templates::load().expect("templates and words load");
    let samples = page_samples();
    let names = shapes(&samples).into_keys();
    none(
        &names
            .flat_map(|name| strange(templates.tera(Locale::En), name))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn no_template_holds_script_style_or_a_way_out() {
    let templates = templates();
    let unfit = templates.iter().flat_map(|(name, text)| {
        markup::unfit(text)
            .into_iter()
            .map(move |what| format!("templates/{name}: {what}"))
    });
    none(&unfit.collect::<Vec<_>>());
}

/// A page that extends a layout, with one sample.
fn house(page: &str) -> (Files, Vec<Sample>) {
    let files = [
        ("layouts/base.html", "{{ visit.name }}"),
        ("pairs/show.html", page),
    ];
    let files = files
        .map(|(name, text)| (name.to_owned(), text.to_owned()))
        .into();
    (
        files,
        vec![Sample {
            template: "pairs/show.html",
            page: json!({ "title": "Amal", "rows": [{ "name": "Noor" }] }),
        }],
    )
}

#[test]
fn a_misspelt_variable_is_named() {
    let mut tera = Tera::new();
    tera.add_raw_template("pairs/show.html", "{{ pgae.title }}{{ page.title }}")
        .expect("this is a template");
    assert_eq!(
        strange(&tera, "pairs/show.html"),
        ["templates/pairs/show.html: `pgae` is neither `page` nor `visit`"]
    );
}

#[test]
fn a_misspelt_field_is_named_where_it_stands() {
    for field in ["page.titel", "page.rows.0.nmae", "visit.nmae"] {
        for page in [
            format!("{{{{ {field} }}}}"),
            format!("{{% if {field} %}}{{% endif %}}"),
            format!("{{% for a in {field} %}}{{% endfor %}}"),
        ] {
            let (templates, samples) = house(&page);
            let named = format!(
                "templates/pairs/show.html: `{field}` is no field of pairs/show.html's page"
            );
            assert_eq!(misspelt(&templates, &samples), [named], "{page}");
        }
    }
    let (mut templates, samples) = house("{% extends \"layouts/base.html\" %}");
    assert_eq!(misspelt(&templates, &samples), Vec::<String>::new());
    templates.insert(
        "layouts/base.html".to_owned(),
        "{{ visit.nmae }}".to_owned(),
    );
    assert_eq!(
        misspelt(&templates, &samples),
        ["templates/layouts/base.html: `visit.nmae` is no field of pairs/show.html's page"]
    );
}

#[test]
fn an_orphan_is_named() {
    let (mut templates, samples) = house("");
    assert_eq!(apart(&templates, &samples), Vec::<String>::new());
    templates.insert("pairs/old.html".to_owned(), String::new());
    templates.insert("pairs/mail/hello.html".to_owned(), String::new());
    assert_eq!(
        apart(&templates, &samples),
        ["templates/pairs/old.html: no page shows it"]
    );
    templates.clear();
    assert_eq!(
        apart(&templates, &samples),
        ["templates/pairs/show.html: a page asks for it and it is not there"]
    );
}

#[test]
fn a_missing_argument_of_a_component_stops_the_page() {
    let mut tera = Tera::new();
    let component = "{% component tag(label: string) %}{{ label }}{% endcomponent tag %}";
    let loaded = tera.add_raw_templates([
        ("components.html", component),
        ("pairs/show.html", "{{ <tag /> }}"),
    ]);
    let shown = loaded.and_then(|()| tera.render("pairs/show.html", &Context::new()));
    let sentence = format!("{:?}", shown.expect_err("the label is missing"));
    assert!(sentence.contains("label"), "{sentence}");
}
