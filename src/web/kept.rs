//! A form that could not be taken, kept for whoever filled it in: they send it on with one button.

use super::Page;
use crate::i18n::CSRF_TOKEN;
use serde::Serialize;

/// What somebody had filled in when their session ended, or another one began.
#[derive(Debug, Serialize)]
pub struct KeptPage {
    /// Where it was to go.
    path: String,
    fields: Vec<(String, String)>,
    /// Why it could not be taken, as the middle of its Fluent keys: `kept` (they have just signed in), `again`, `unsaid` or `language`.
    why: &'static str,
    /// Whether something was typed that no page gives back: then the form is opened anew.
    anew: bool,
}

impl KeptPage {
    /// What was sent to this path after signing in again; nothing if only secrets were.
    #[must_use]
    pub fn after_signing_in(path: &str, sent: &str) -> Option<Self> {
        let page = Self::of(path, sent);
        (!page.fields.is_empty()).then_some(Self {
            why: "kept",
            ..page
        })
    }

    /// What was sent to this path by a browser that says of no site that it came from there.
    #[must_use]
    pub fn of_an_unsaid_site(path: &str, sent: &str) -> Self {
        let mut all = form_urlencoded::parse(sent.as_bytes());
        let anew = sent.is_empty() || all.any(|(name, _)| is_secret(&name));
        Self {
            why: "unsaid",
            anew,
            ..Self::of(path, sent)
        }
    }

    /// What was sent to this path, without secrets and without the key of its page.
    #[must_use]
    pub fn of(path: &str, sent: &str) -> Self {
        Self {
            path: path.to_owned(),
            fields: Self::typed(sent.as_bytes()),
            why: "again",
            anew: false,
        }
    }

    /// What was sent to this path, for whoever reads the page in another language now.
    #[must_use]
    pub fn in_another_language(path: &str, fields: Vec<(String, String)>) -> Self {
        Self {
            path: path.to_owned(),
            fields,
            why: "language",
            anew: false,
        }
    }

    /// The fields of a form, without secrets and without the key of its page.
    pub(super) fn typed(sent: &[u8]) -> Vec<(String, String)> {
        form_urlencoded::parse(sent)
            .filter(|(name, _)| name != CSRF_TOKEN && !is_secret(name))
            .map(|(name, value)| (name.into_owned(), value.into_owned()))
            .collect()
    }
}

fn is_secret(name: &str) -> bool {
    name.contains("passphrase") || name.contains("code")
}

impl Page for KeptPage {
    const TEMPLATE: &'static str = "errors/kept.html";

    fn samples() -> Vec<Self> {
        let sample = Self::of("/apply/mentee/more", "note=A+note");
        vec![
            Self {
                why: "kept",
                ..Self::of("/apply/mentee/more", "note=A+note")
            },
            Self::in_another_language("/me/security", vec![("a".into(), "b".into())]),
            Self::of_an_unsaid_site("/reset", "email=a%40home.example"),
            Self::of_an_unsaid_site("/sign-in", "email=a%40home.example&passphrase=a"),
            sample,
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s22_a_kept_form_gives_its_fields_back_without_secrets() {
        let sent = "note=two+words&csrf_token=k&note=%D8%A7&passphrase=a+secret&code=123456";
        let field = |value: &str| ("note".to_owned(), value.to_owned());
        let page = KeptPage::of("/me", sent);
        assert_eq!(page.fields, [field("two words"), field("\u{627}")]);
        assert!(KeptPage::after_signing_in("/me", "csrf_token=k&code=1").is_none());
    }
}
