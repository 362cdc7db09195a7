//! What is typed to make an account, to sign in, to choose a passphrase, and to ask for a new one.

use super::{Passphrase, account::Refused};
use crate::{
    vocab::Email,
    web::{Mistake, Mistakes},
};
use serde::{Deserialize, Serialize, Serializer};

/// Nothing of a passphrase goes back into a page.
pub(super) fn nothing<S: Serializer>(_: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str("")
}

/// A new account.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AccountForm {
    /// "yes" when the age question was answered so.
    pub adult: String,
    /// The address.
    pub email: String,
    /// The passphrase, as typed.
    #[serde(serialize_with = "nothing")]
    pub passphrase: String,
}

/// A new account that can be made.
#[derive(Debug)]
pub struct NewAccount {
    /// The address.
    pub email: Email,
    /// The passphrase.
    pub passphrase: Passphrase,
}

impl AccountForm {
    /// Reads the form.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn check(&self) -> Result<NewAccount, Mistakes> {
        let mut mistakes = Mistakes::default();
        let email = mistakes.keep("email", Email::parse(&self.email), Mistake::EmailMalformed);
        // Only an address that is one is searched for in the passphrase: anybody can send a very long text in its place (S-33).
        let own = email.as_ref().map_or("", Email::as_str);
        let passphrase = chosen(&self.passphrase, own, &mut mistakes);
        match (email, passphrase) {
            (Some(email), Some(passphrase)) => Ok(NewAccount { email, passphrase }),
            _ => Err(mistakes),
        }
    }
}

/// Where to go after signing in, and what to send there: a form that somebody filled in before their session ended.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Kept {
    pub(super) next: String,
    /// The fields of the form, as a browser sends them.
    pub(super) kept: String,
}

impl Kept {
    /// Where to go: a path of our own, or nowhere in particular.
    pub(super) fn next(&self) -> Option<&str> {
        let path = self.next.as_str();
        let own = path.starts_with('/')
            && !path.starts_with("//")
            && !path.contains(['\\', ':'])
            && !path.contains(char::is_control);
        (own && !path.starts_with("/sign")).then_some(path)
    }
}

/// Signing in.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct SignInForm {
    pub(super) email: String,
    #[serde(serialize_with = "nothing")]
    pub(super) passphrase: String,
    #[serde(flatten)]
    pub(super) kept: Kept,
}

/// A code of an authenticator, or a recovery code.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct CodeForm {
    #[serde(serialize_with = "nothing")]
    pub(super) code: String,
    #[serde(flatten)]
    pub(super) kept: Kept,
}

/// Changing a passphrase: the old one shows who it is.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct ChangeForm {
    #[serde(serialize_with = "nothing")]
    pub(super) old: String,
    #[serde(serialize_with = "nothing")]
    pub(super) passphrase: String,
}

impl ChangeForm {
    pub(super) fn check(&self, email: &str) -> Result<Passphrase, Mistakes> {
        let mut mistakes = Mistakes::default();
        chosen(&self.passphrase, email, &mut mistakes).ok_or(mistakes)
    }
}

/// Passphrase and code, which show who it is: for turning codes off. For setting them up the passphrase is enough.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct ProofForm {
    #[serde(serialize_with = "nothing")]
    pub(super) passphrase: String,
    #[serde(serialize_with = "nothing")]
    pub(super) code: String,
}

/// Another address: passphrase and code show who it is.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct AddressForm {
    pub(super) email: String,
    #[serde(serialize_with = "nothing")]
    pub(super) passphrase: String,
    #[serde(serialize_with = "nothing")]
    pub(super) code: String,
}

impl AddressForm {
    /// Reads the address; `own` is the one used so far.
    pub(super) fn check(&self, own: &Email) -> Result<Email, Mistakes> {
        let email = Email::parse(&self.email)
            .ok_or_else(|| Mistakes::of("email", Mistake::EmailMalformed))?;
        if email.folded() == own.folded() {
            return Err(Mistakes::of("email", Mistake::EmailOwn));
        }
        Ok(email)
    }
}

/// What an address says to a change, and the passphrase of whoever opens the link elsewhere.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct AddressSaysForm {
    pub(super) answer: String,
    pub(super) passphrase: String,
}

/// Which sessions to end: a session's number, or "others".
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct EndingForm {
    pub(super) session: String,
}

/// Choosing a passphrase behind a link.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PassphraseForm {
    /// The passphrase, as typed.
    #[serde(serialize_with = "nothing")]
    pub passphrase: String,
}

impl PassphraseForm {
    /// Reads the form; `email` is the address of whose it is to be.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn check(&self, email: &str) -> Result<Passphrase, Mistakes> {
        let mut mistakes = Mistakes::default();
        chosen(&self.passphrase, email, &mut mistakes).ok_or(mistakes)
    }
}

/// Asking for a link to choose a new passphrase.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct ResetForm {
    pub(super) email: String,
}

fn chosen(text: &str, email: &str, mistakes: &mut Mistakes) -> Option<Passphrase> {
    match Passphrase::choose(text, email) {
        Ok(passphrase) => Some(passphrase),
        Err(refused) => {
            let mistake = match refused {
                Refused::Short => Mistake::PassphraseShort,
                Refused::Long => Mistake::PassphraseLong,
                Refused::Common => Mistake::PassphraseCommon,
            };
            mistakes.add("passphrase", mistake);
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s36_after_signing_in_only_our_own_paths_are_gone_to() {
        let next = |next: &str| {
            Kept {
                next: next.to_owned(),
                ..Kept::default()
            }
            .next()
            .map(str::to_owned)
        };
        assert_eq!(next("/me"), Some("/me".to_owned()));
        for foreign in [
            "",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "me",
            "/x:y",
            "/sign-out",
        ] {
            assert_eq!(next(foreign), None, "{foreign}");
        }
    }

    #[test]
    fn s33_what_is_no_address_makes_no_work_when_a_passphrase_is_judged() {
        let mistakes = |email: &str| {
            let form = AccountForm {
                email: email.to_owned(),
                passphrase: "seven kettles sing softly".to_owned(),
                ..AccountForm::default()
            };
            let mistakes = form.check().err().unwrap_or_default();
            mistakes.keys().collect::<Vec<_>>()
        };
        let (email, common) = ("mistake-email-malformed", "mistake-passphrase-common");
        // That it is searched for at all is seen; a whole body of words in its place is not.
        assert_eq!(mistakes("seven.kettles.sing.softly@example.org"), [common]);
        assert_eq!(mistakes("seven.kettles.sing.softly"), [email]);
        assert_eq!(
            mistakes(&"seven.kettles.sing.softly.".repeat(2000)),
            [email]
        );
    }

    #[test]
    fn a_passphrase_never_goes_back_into_a_page() {
        let form = AccountForm {
            passphrase: "a secret garden wall".to_owned(),
            ..AccountForm::default()
        };
        assert!(
            !serde_json::to_string(&form)
                .expect("plain data")
                .contains("secret")
        );
    }
}
