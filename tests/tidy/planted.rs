//! Plants faults in a few words, one by one, and sees each fault named.

use super::{faults, files::Files};

const COUNT: &str = "apply-places = { $n ->\n    [one] one place\n   *[other] { $n } places\n  }\n";
const ARABIC_COUNT: &str = "apply-places = { $n ->\n    [one] أ\n    [two] ب\n    [few] { $n } ت\n    [many] ث\n   *[other] ج\n  }\n";

/// Words and pages with nothing wrong in them.
fn house() -> Files {
    let more =
        "state-x = X\nzone-x = X\nmistake-x = X\nerrors-x = X\npairs-mail-hello-subject = X\n";
    let title = "apply-title = { -name }\n    .hint = { $day }\n-name = Alongside\n";
    let files = [
        (
            "static/locales/en/apply.ftl",
            format!("{title}{COUNT}{more}"),
        ),
        (
            "static/locales/ar/apply.ftl",
            format!("{title}{ARABIC_COUNT}{more}"),
        ),
        (
            "static/locales/zh-Hant/apply.ftl",
            format!("{title}apply-places = {{ $n }} 位\n{more}"),
        ),
        (
            "static/locales/en/apply-desk.ftl",
            "apply-desk-title = Applications\n".to_owned(),
        ),
        ("templates/apply/show.html", PAGE.to_owned()),
        ("templates/pairs/mail/hello.txt", String::new()),
        ("src/apply.rs", CODE.to_owned()),
    ];
    files.map(|(path, text)| (path.to_owned(), text)).into()
}

const PAGE: &str = "{{ \"apply-title\" | t }}{{ 'apply-places'|t(n=page.n) }}<p class=\"apply-card\">\
    {{ \"state-\" ~ page.state | t }}{{ \"errors-\" ~ page.kind | t }}\n";

const CODE: &str = "//! Apply.\nconst KEYS: [&str; 2] = [\"apply-desk-title\", \"mistake-x\"];\n\
    fn a() { format!(\"zone-{}\", b); field(\"state-1\") }\n";

/// In which file, the text to be replaced (none: at the end), by what, and how the fault is named.
const FAULTS: &[(&str, &str, &str, &str)] = &[
    (
        "static/locales/ar/apply.ftl",
        "state-x = X\n",
        "",
        "ar/apply.ftl: `state-x` is missing",
    ),
    (
        "static/locales/ar/apply.ftl",
        "    .hint = { $day }\n",
        "",
        "ar/apply.ftl: `apply-title.hint` is missing",
    ),
    (
        "static/locales/ar/apply.ftl",
        "$day",
        "$date",
        "ar/apply.ftl: `apply-title.hint` takes {\"date\"} and not {\"day\"}",
    ),
    (
        "static/locales/ar/apply.ftl",
        "[two]",
        "[three]",
        "ar/apply.ftl: `apply-places` counts $n without [\"two\"]",
    ),
    (
        "static/locales/ar/apply.ftl",
        "",
        "apply-old = X",
        "ar/apply.ftl: `apply-old` is not in English",
    ),
    (
        "static/locales/ar/apply-desk.ftl",
        "",
        "apply-desk-title = X",
        "ar/apply-desk.ftl: staff pages speak English only",
    ),
    (
        "static/locales/en/apply-desk.ftl",
        "",
        "apply-title = X",
        "en/apply.ftl: `apply-title` stands in apply-desk.ftl already",
    ),
    (
        "static/locales/en/apply-desk.ftl",
        "",
        "apply-old = X",
        "en: `apply-old` is asked for nowhere",
    ),
    (
        "static/locales/ar/more.ftl",
        "",
        "# Later\n?",
        "static/locales/ar/more.ftl: this is not Fluent: ?",
    ),
    (
        "templates/apply/show.html",
        "",
        "{{ \"apply-new\" | t }}",
        "templates/apply/show.html: `apply-new` is in no English file",
    ),
    (
        "src/apply.rs",
        "",
        "const A: &str = \"apply-new\";",
        "src/apply.rs: `apply-new` is in no English file",
    ),
    (
        "templates/apply/show.html",
        "\"errors-\" ~",
        "",
        "tests/tidy/keys.rs: no key is put together with `errors-`",
    ),
    (
        "templates/apply/show.html",
        "",
        "{{ \"zoo-\" ~ page.a | t }}",
        "templates/apply/show.html: no English key begins with `zoo-`",
    ),
    (
        "src/apply.rs",
        "",
        "format!(\"apply-{}\", a)",
        "src/apply.rs: `apply-` may be any key of apply.ftl",
    ),
    (
        "src/apply.rs",
        "zone-",
        "zones-",
        "en: `zone-x` is asked for nowhere",
    ),
    (
        "templates/pairs/mail/bye.txt",
        "",
        "",
        "templates/pairs/mail/bye.txt: `pairs-mail-bye-subject` is in no English file",
    ),
    (
        "static/locales/en/more.ftl",
        "",
        "state-y = { zone-x }",
        "ar/more.ftl is missing\nzh-Hant/more.ftl is missing",
    ),
    (
        "static/locales/ar/apply.ftl",
        "zone-x = X",
        "zone-x = An influx",
        "ar/apply.ftl: `zone-x` says “influx*”: people arrive",
    ),
    (
        "static/locales/en/apply-desk.ftl",
        "Appl",
        "Don’t appl",
        "en/apply-desk.ftl: `apply-desk-title` says “don't”: write it in full",
    ),
    (
        "static/locales/en/apply.ftl",
        "zone-x = X",
        "zone-x = Find out",
        "en/apply.ftl: `zone-x` says “find out”: write learn, see",
    ),
    (
        "static/locales/en/apply.ftl",
        "mistake-x = X",
        "mistake-x = Please",
        "en/apply.ftl: `mistake-x` says “please”: say what can be done",
    ),
    (
        "static/locales/en/apply-desk.ftl",
        "Applications",
        "This mentor is barred. Barred",
        "en/apply-desk.ftl: `apply-desk-title` says “barred”: at a charity this means barred by the DBS; write do not match",
    ),
    (
        "static/locales/ar/apply.ftl",
        "zone-x = X",
        "zone-x = الإبعاد بين شخصين",
        "ar/apply.ftl: `zone-x` says “إبعاد”: this is deportation; write عدم الجمع",
    ),
    (
        "static/locales/zh-Hant/apply.ftl",
        "zone-x = X",
        "zone-x = 我們會發電郵到您的電郵地址和地址",
        "zh-Hant/apply.ftl: `zone-x` says “地址”: an address alone is where somebody lives; write email address",
    ),
    (
        "templates/apply/show.html",
        "",
        "<p>voiceless</p>",
        "templates/apply/show.html: says “voiceless”: people have a voice",
    ),
];

#[test]
fn words_in_order_have_no_faults() {
    assert_eq!(faults(&house()), Vec::<String>::new());
}

#[test]
fn each_fault_is_named_and_nothing_else_is() {
    for (path, from, to, named) in FAULTS {
        let mut house = house();
        let text = house.entry((*path).to_owned()).or_default();
        assert!(text.contains(from), "{path} has no {from:?}");
        *text = if from.is_empty() {
            format!("{text}{to}\n")
        } else {
            text.replace(from, to)
        };
        assert_eq!(faults(&house).join("\n"), *named);
    }
}
