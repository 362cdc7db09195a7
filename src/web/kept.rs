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
    /// Whether they have just signed in.
    signed_in: bool,
}

impl KeptPage {
    /// What was sent to this path after signing in again; nothing if only secrets were.
    #[must_use]
    pub fn after_signing_in(path: &str, sent: &str) -> Option<Self> {
        let page = Self::of(path, sent);
        (!page.fields.is_empty()).then_some(Self {
            signed_in: true,
            ..page
        })
    }

    /// What was sent to this path, without secrets and without the key of its page.
    #[must_use]
    pub fn of(path: &str, sent: &str) -> Self {
        let secret =
            |name: &str| name == CSRF_TOKEN || name.contains("passphrase") || name.contains("code");
        let fields = form_urlencoded::parse(sent.as_bytes()).filter(|(name, _)| !secret(name));
        Self {
            path: path.to_owned(),
            fields: fields
                .map(|(name, value)| (name.into_owned(), value.into_owned()))
                .collect(),
            signed_in: false,
        }
    }
}

impl Page for KeptPage {
    const TEMPLATE: &'static str = "errors/kept.html";

    fn samples() -> Vec<Self> {
        let sample = Self::of("/apply/mentee/more", "note=A+note");
        vec![
            Self {
                signed_in: true,
                ..Self::of("/apply/mentee/more", "note=A+note")
            },
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
