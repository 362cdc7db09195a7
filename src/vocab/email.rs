//! An email address: the one form in which it is kept, compared and sent to.

use super::plain::{is_invisible, plain};
use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};
use serde::{Deserialize, Serialize};
use std::{fmt, net::IpAddr};
use unicode_normalization::UnicodeNormalization;

/// The longest address that mail servers carry (RFC 5321 §4.5.3.1.3), and the longest part before the @.
const LONGEST: usize = 254;
const LONGEST_LOCAL: usize = 64;

/// What stands before the @ beside letters and digits, as browsers see it too.
const LOCAL_SIGNS: &str = ".!#$%&'*+/=?^_`{|}~-";

/// Names under which no mail server can ever be found by others (RFC 6761, 6762, 7686, 8375, 9476).
/// `.example` and `.test` receive no mail either; examples, demonstrations and tests are what they are for.
const NOWHERE: [&str; 8] = [
    "localhost",
    "localdomain",
    "local",
    "invalid",
    "onion",
    "internal",
    "arpa",
    "alt",
];

/// An email address that can be sent to, in its one form. Its `Debug` hides it, so that no log can show it.
///
/// The form: composed, without invisible signs, ordinary letters for full-width ones, the domain small and in the letters that
/// mail servers know (`xn--…`). Capitals before the @ are kept for sending and tell nobody apart.
#[derive(Clone, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Email {
    form: String,
    /// What was typed or kept, where that was another text: programs before this form compared such texts as they were.
    as_typed: Option<String>,
}

impl Email {
    /// Reads an address. `None` if nothing can be sent to it from everywhere: it has no domain, or one of this machine alone.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let form = form(text)?;
        let typed = as_it_was(text);
        Some(Self {
            as_typed: (typed != form).then_some(typed),
            form,
        })
    }

    /// An address that was kept before, or may have been: what could be one once stays one, as it stands.
    #[must_use]
    pub fn known(text: &str) -> Option<Self> {
        Self::parse(text).or_else(|| {
            let form = as_it_was(text);
            let whole = form.len() <= LONGEST
                && form
                    .split_once('@')
                    .is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty())
                && !form.contains(|sign: char| sign.is_control() || sign.is_whitespace());
            whole.then_some(Self {
                form,
                as_typed: None,
            })
        })
    }

    /// The address as it is kept and sent to.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.form
    }

    /// The address as it is compared: case does not tell people apart.
    #[must_use]
    pub fn folded(&self) -> String {
        self.form.to_lowercase()
    }

    /// The address as programs before the one form compared it, if that is another text.
    #[must_use]
    pub fn folded_before(&self) -> Option<String> {
        let before = self.as_typed.as_ref()?.to_lowercase();
        (before != self.folded()).then_some(before)
    }

    /// The mailbox as emails to it are counted: without its `+tag` and without dots before the @.
    ///
    /// Not every server sees `a.b` and `ab` as one mailbox. Who is counted together with somebody else waits a little longer for
    /// an email; no account is ever looked up by this.
    #[must_use]
    pub fn mailbox(&self) -> String {
        let folded = self.folded();
        let Some((local, domain)) = folded.rsplit_once('@') else {
            return folded;
        };
        let own = local.split('+').next().unwrap_or_default();
        // All tag and no name: then the tag is the name.
        let own = if own.is_empty() { local } else { own };
        format!("{}@{domain}", own.replace('.', ""))
    }
}

/// As addresses were kept before they had one form.
fn as_it_was(text: &str) -> String {
    text.trim().nfc().collect()
}

fn form(text: &str) -> Option<String> {
    // What would begin a line of its own in an email, or show an address backwards, nobody types.
    let deceives = |sign: char| sign.is_control() || matches!(sign, '\u{202d}' | '\u{202e}');
    if text.trim().contains(deceives) {
        return None;
    }
    let text: String = text.chars().map(half_width).collect();
    let (local, domain) = text.rsplit_once('@')?;
    let local = plain(local);
    let is_sign = |sign: char| sign.is_ascii_alphanumeric() || LOCAL_SIGNS.contains(sign);
    let local_is_well_formed = (1..=LONGEST_LOCAL).contains(&local.len())
        && local.chars().all(is_sign)
        && !local.split('.').any(str::is_empty);
    if !local_is_well_formed {
        return None;
    }
    // A domain in Persian may need a joiner and one in Arabic its own digits, so those go only where they are a mistake.
    let bare = domain.trim_matches(|sign: char| sign.is_whitespace() || is_invisible(sign));
    let domain = ascii(bare).or_else(|| ascii(&plain(domain)))?;
    let address = format!("{local}@{domain}");
    (is_everywhere(&domain) && address.len() <= LONGEST).then_some(address)
}

/// A domain as mail servers know it (UTS 46).
fn ascii(domain: &str) -> Option<String> {
    // Nearly every address is of this kind, and every one that is kept: it is read again with each account.
    if is_everyday(domain) {
        return Some(domain.to_ascii_lowercase());
    }
    let (rules, hyphens) = (AsciiDenyList::STD3, Hyphens::CheckFirstLast);
    let name = Uts46::new().to_ascii(
        domain.as_bytes(),
        rules,
        hyphens,
        DnsLength::VerifyAllowRootDot,
    );
    let name = name.ok()?;
    Some(name.strip_suffix('.').unwrap_or(&name).to_owned())
}

/// Whether a domain is well formed and has nothing that UTS 46 would change but capitals.
fn is_everyday(domain: &str) -> bool {
    let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(is_sign)
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.get(2..4) != Some("--")
    };
    domain.len() <= 253 && domain.split('.').all(is_label)
}

/// Whether others can find a mail server by this name.
fn is_everywhere(domain: &str) -> bool {
    let Some((_, last)) = domain.rsplit_once('.') else {
        return false;
    };
    let is_number = last.bytes().all(|byte| byte.is_ascii_digit());
    !is_number && domain.parse::<IpAddr>().is_err() && !NOWHERE.contains(&last)
}

/// Ordinary letters and signs for the wide ones of East Asian keyboards.
fn half_width(sign: char) -> char {
    match sign {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign) - 0xfee0).unwrap_or(sign),
        '\u{fe6b}' => '@',
        _ => sign,
    }
}

impl PartialEq for Email {
    fn eq(&self, other: &Self) -> bool {
        self.form == other.form
    }
}

impl Eq for Email {}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Email(…)")
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.form
    }
}

impl TryFrom<String> for Email {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::known(&text).ok_or("not an email address")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn form_of(text: &str) -> Option<String> {
        Email::parse(text).map(|email| email.as_str().to_owned())
    }

    #[test]
    fn s12_an_address_has_one_form_however_it_is_typed() {
        for (typed, form) in [
            ("amal@example.org", "amal@example.org"),
            (" amal+map@Example.ORG ", "amal+map@example.org"),
            ("Amal@example.org", "Amal@example.org"),
            ("amal@example\u{3002}org", "amal@example.org"),
            ("amal@example\u{ff0e}org", "amal@example.org"),
            ("amal@exam\u{200b}ple.org", "amal@example.org"),
            ("am\u{ad}al@exam\u{ad}ple.org", "amal@example.org"),
            ("\u{202a}amal@example.org\u{202c}", "amal@example.org"),
            ("\u{feff}amal@example.org\u{a0}", "amal@example.org"),
            ("ａｍａｌ＠ｅｘａｍｐｌｅ．ｏｒｇ", "amal@example.org"),
            ("amal٢٠٢٦@example.org", "amal2026@example.org"),
            ("amal@example.org.", "amal@example.org"),
            ("a@bücher.example", "a@xn--bcher-kva.example"),
            ("a@bu\u{308}cher.example", "a@xn--bcher-kva.example"),
            ("a@BÜCHER.example", "a@xn--bcher-kva.example"),
            ("a@xn--bcher-kva.example", "a@xn--bcher-kva.example"),
            ("a@مثال.example", "a@xn--mgbh0fb.example"),
            ("a@exam\u{200d}ple٢.org", "a@example2.org"),
        ] {
            assert_eq!(form_of(typed).as_deref(), Some(form), "{typed:?}");
        }
    }

    #[test]
    fn domains_that_need_a_joiner_or_digits_of_their_own_are_not_others() {
        for (one, other) in [
            ("a@نامه\u{200c}ای.com", "a@نامهای.com"),
            ("a@مثال٢.example", "a@مثال2.example"),
        ] {
            let forms = (form_of(one), form_of(other));
            assert!(
                forms.0.is_some() && forms.1.is_some() && forms.0 != forms.1,
                "{one}"
            );
            assert_eq!(form_of(&format!("\u{202a}{one}\u{202c}")), forms.0);
        }
    }

    #[test]
    fn s12_what_cannot_be_sent_to_is_no_address() {
        let long = format!("{}@example.org", "a".repeat(65));
        for bad in [
            "",
            "amal",
            "amal@",
            "@example.org",
            "a b@example.org",
            "a@example.org\nBcc: b@example.org",
            "a..b@example.org",
            ".a@example.org",
            "آمال@example.org",
            "a@example",
            "a@localhost",
            "a@mail.localhost",
            "a@printer.local",
            "a@somewhere.invalid",
            "a@[127.0.0.1]",
            "a@[IPv6:::1]",
            "a@127.0.0.1",
            "a@127.1",
            "a@exa_mple.org",
            "a@-example.org",
            "a@example..org",
            "a@xn--.org",
            &long,
        ] {
            assert_eq!(form_of(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn what_was_kept_before_opens_and_says_how_it_was_compared() {
        let open = |text: &str| -> Email { serde_json::from_value(text.into()).expect(text) };
        for kept in [
            "kim@localhost",
            "Lit@[127.0.0.1]",
            "a..b@example.org",
            "gone@erased.invalid",
        ] {
            let email = open(kept);
            assert_eq!((email.as_str(), email.folded_before()), (kept, None));
        }
        let idn = open("Amal@Bücher.example");
        assert_eq!(idn.as_str(), "Amal@xn--bcher-kva.example");
        assert_eq!(idn.folded_before().as_deref(), Some("amal@bücher.example"));
        assert_eq!(
            open("Amal@Example.org").folded_before(),
            None,
            "case never told apart"
        );
        assert!(serde_json::from_value::<Email>("nobody".into()).is_err());
    }

    #[test]
    fn s12_emails_to_one_mailbox_are_counted_together() {
        let mailbox = |text| Email::parse(text).expect("well formed").mailbox();
        for same in [
            "victim@example.org",
            "victim+1@example.org",
            "Vic.tim+2+3@EXAMPLE.org",
        ] {
            assert_eq!(mailbox(same), "victim@example.org");
        }
        assert_ne!(
            mailbox("vic-tim@example.org"),
            "victim@example.org",
            "hyphens stand in names"
        );
        assert_eq!(mailbox("+tag@example.org"), "+tag@example.org");
    }

    #[test]
    fn no_log_shows_an_address() {
        let email = Email::parse("amal@example.org").expect("well formed");
        assert_eq!(format!("{email:?}"), "Email(…)");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_one_form_of_an_address_is_itself(text in "[a-zA-Zü．＠+.\u{200b}\u{ad}０٢é-]{0,12}@[a-zßςA-Zü．。\u{200b}\u{200d}\u{ad}٢éا-]{1,12}\\.[a-zü]{2,4}") {
            if let Some(email) = Email::parse(&text) {
                let again = Email::parse(email.as_str()).map(|again| (again.folded_before(), again.form));
                prop_assert_eq!(again, Some((None, email.as_str().to_owned())));
                prop_assert!(email.as_str().is_ascii());
            }
        }
    }
}
