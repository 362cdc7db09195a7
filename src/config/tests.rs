//! Settings as operators write them, right and wrong.

use super::{checked::refuse_others, *};

fn with(name: &str, value: &str) -> Result<Config> {
    Config::from(|asked| (asked == name).then(|| value.to_owned()))
}

#[test]
fn nothing_set_is_a_working_setting() {
    let config = Config::from(|_| None).expect("the defaults fit together");
    assert_eq!(
        config.database,
        Database::Sqlite("data/alongside.db".into())
    );
    assert_eq!(config.public_url, "http://127.0.0.1:8080");
}

#[test]
fn a_wrong_setting_is_named_in_the_sentence() {
    let wrong = [
        ("ALONGSIDE_LISTEN", "8080"),
        ("ALONGSIDE_PUBLIC_URL", "http://alongside.example.org"),
        ("ALONGSIDE_PUBLIC_URL", "https://"),
        ("ALONGSIDE_PUBLIC_URL", "mentoring.example.org"),
        ("ALONGSIDE_PUBLIC_URL", "https://example.org/mentoring"),
        ("ALONGSIDE_PUBLIC_URL", "https://a:b@example.org"),
        ("ALONGSIDE_PUBLIC_URL", "http://localhost.example.org"),
        ("ALONGSIDE_PUBLIC_URL", "http://127.0.0.1.example.org"),
        ("ALONGSIDE_CONTACT_EMAIL", "the office"),
        ("ALONGSIDE_CONTACT_EMAIL", "office@localhost"),
        ("ALONGSIDE_CONTACT_PHONE", "ask at the desk"),
        ("ALONGSIDE_MAIL_FROM", "the office"),
        ("ALONGSIDE_ASKED_EMAILS", "0"),
        ("ALONGSIDE_ASKED_EMAILS", "no end"),
        ("ALONGSIDE_PROXY", "127.0.0.1, the proxy"),
        ("DATABASE_URL", "host=localhost dbname=alongside"),
        ("DATABASE_URL", "sqlite:"),
        (
            "DATABASE_URL",
            "postgres://alongside@db.example.org/alongside",
        ),
        ("ALONGSIDE_SMTP_URL", "smtp://mail.example.org"),
        ("ALONGSIDE_SMTP_URL", "smtp://localhost.example.org:25"),
        ("ALONGSIDE_SMTP_URL", "smtp://127.0.0.1@mail.example.org"),
        ("ALONGSIDE_SMTP_URL", "smtp://192.0.2.1?tls=opportunistic"),
    ];
    for (name, value) in wrong {
        let sentence = format!("{:#}", with(name, value).expect_err(value));
        assert!(sentence.contains(name), "{sentence}");
    }
}

#[test]
fn a_public_address_is_kept_in_one_form() {
    for url in [
        "https://mentoring.example.org",
        "https://mentoring.example.org/",
        "HTTPS://Mentoring.example.org:443",
    ] {
        let config = with("ALONGSIDE_PUBLIC_URL", url).expect(url);
        assert_eq!(config.public_url, "https://mentoring.example.org");
    }
}

#[test]
fn a_mistyped_name_of_a_setting_is_refused_and_every_documented_one_is_known() {
    let asked = RefCell::new(BTreeSet::new());
    let recording = |name: &str| {
        asked.borrow_mut().insert(name.to_owned());
        None
    };
    Config::from(recording).expect("the defaults");
    let known = asked.into_inner();
    let told = |name: &str| refuse_others([name.to_owned()].into_iter(), &known);
    for (typed, meant) in [
        ("ALONGSIDE_SMPT_URL", "ALONGSIDE_SMTP_URL"),
        ("alongside_smtp_url", "ALONGSIDE_SMTP_URL"),
        ("ALONGSIDE_PUBLIC_URI", "ALONGSIDE_PUBLIC_URL"),
        ("ALONGSIDE_KEYFILE", "ALONGSIDE_KEY_FILE"),
        ("ALONGSIDE_DATABASE_URL", "DATABASE_URL"),
        ("ALONGSIDE_CHECK_YEAR", "ALONGSIDE_CHECK_YEARS"),
    ] {
        let sentence = told(typed).expect_err(typed).to_string();
        assert!(
            sentence.contains(typed) && sentence.contains(&format!("mean {meant}?")),
            "{sentence}"
        );
    }
    let example = include_str!("../../.env.example");
    let documented: BTreeSet<_> = example
        .lines()
        .filter_map(|line| line.trim_start_matches('#').split_once('='))
        .map(|(name, _)| name.to_owned())
        .filter(|name| {
            name.bytes()
                .all(|byte| byte.is_ascii_uppercase() || byte == b'_')
        })
        .collect();
    assert_eq!(
        documented, known,
        "the settings that .env.example lists, and those that are read"
    );
    for name in &known {
        assert!(told(name).is_ok(), "{name}");
    }
}

#[test]
fn a_mail_server_is_reached_by_a_way_that_nobody_reads_along_on() {
    for url in [
        "smtps://user:passphrase@mail.example.org",
        "smtp://user:passphrase@mail.example.org:587?tls=required",
        "smtp://127.0.0.1:2525",
        "smtp://localhost",
        "smtp://[::1]:25",
    ] {
        assert!(with("ALONGSIDE_SMTP_URL", url).is_ok(), "{url}");
    }
    let refused = with(
        "ALONGSIDE_SMTP_URL",
        "smtp://a:hidden-word@mail.example.org",
    );
    let sentence = format!("{:#}", refused.expect_err("refused"));
    assert!(
        sentence.contains("smtps://") && !sentence.contains("hidden-word"),
        "{sentence}"
    );
}

#[test]
fn s54_no_log_shows_a_secret_of_the_settings() {
    let secrets = [
        ("DATABASE_URL", "postgres://a:hidden-word@localhost/b"),
        ("ALONGSIDE_KEY", "hidden-word"),
        ("ALONGSIDE_SMTP_URL", "smtps://a:hidden-word@mail.example"),
    ];
    for (name, value) in secrets {
        let config = with(name, value).expect(name);
        assert!(!format!("{config:?}").contains("hidden-word"), "{name}");
    }
}

#[test]
fn a_server_nearby_or_a_stated_sslmode_is_accepted() {
    for url in [
        "postgres://alongside@localhost/alongside",
        "postgres://postgres@%2Ftmp%2Fpg/alongside",
        "postgres:///alongside",
        "postgresql://a:b@db.example.org/alongside?sslmode=verify-full",
    ] {
        assert_eq!(
            Database::parse(url).expect(url),
            Database::Postgres(url.to_owned())
        );
    }
}
