//! An authenticator's secret, the codes it shows (RFC 6238), and the codes for when it is lost.

use crate::{
    seal::{BlindIndex, fresh_bytes, token_hash},
    vocab::{self, Email, Moment, SKEW_SECONDS},
};
use qrcodegen::{QrCode, QrCodeEcc};
use serde::{Deserialize, Serialize};
use std::fmt::{self, Write};
use totp_rs::{Builder, Secret, Totp};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// As many bytes as the hash behind the codes makes (RFC 4226 §4).
const SECRET: usize = 20;
/// 120 bits: fifteen bytes are twenty-four letters and digits.
const RECOVERY: usize = 15;
/// How many recovery codes there are.
const RECOVERY_CODES: usize = 8;
/// How long a code stands on the authenticator.
const STEP_SECONDS: i64 = 30;
/// Empty squares around the picture; cameras need four.
const MARGIN: i32 = 4;

/// The secret that an authenticator and the service share. Nothing shows it but the page it is set up on.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Authenticator(Zeroizing<String>);

/// The picture of a secret: a square of squares, drawn as one path.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Picture {
    /// Squares along a side, the margin included.
    pub size: i32,
    /// What an SVG path draws.
    pub path: String,
}

impl Authenticator {
    /// A fresh one.
    #[must_use]
    pub fn fresh() -> Self {
        let secret = Secret::from(fresh_bytes::<SECRET>().to_vec());
        Self(Zeroizing::new(secret.to_base32()))
    }

    /// The secret in groups of four, for whoever types it.
    #[must_use]
    pub fn shown(&self) -> String {
        grouped(&self.0)
    }

    /// What the code of a moment is.
    ///
    /// # Panics
    /// Never: the secret was made here.
    #[must_use]
    pub fn code(&self, now: Moment) -> String {
        self.totp().generate(seconds(now)).to_string()
    }

    /// The step of this code, if it is later than the last one used: the one of now, or its neighbour, because clocks differ and people type slowly.
    /// A last one that is later than any code can be now was used while a clock was ahead.
    pub(super) fn step(&self, code: &str, now: Moment, last: i64) -> Option<i64> {
        let digits: String = vocab::plain(code)
            .chars()
            .filter(char::is_ascii_digit)
            .collect();
        let step = self.totp().check(&digits, seconds(now))?;
        let step = i64::try_from(step).ok()?;
        (step > last || last > latest(now)).then_some(step)
    }

    /// The address that an authenticator reads from the picture.
    fn address(&self, email: &Email) -> Zeroizing<String> {
        let account: String = form_urlencoded::byte_serialize(email.as_str().as_bytes()).collect();
        Zeroizing::new(format!(
            "otpauth://totp/Alongside:{account}?secret={}&issuer=Alongside&algorithm=SHA1&digits=6&period={STEP_SECONDS}",
            self.0.as_str()
        ))
    }

    /// The picture for the camera of a telephone.
    #[must_use]
    pub fn picture(&self, email: &Email) -> Picture {
        // An address too long for a picture is left out; the secret can be typed.
        let Ok(code) = QrCode::encode_text(&self.address(email), QrCodeEcc::Medium) else {
            return Picture::default();
        };
        let mut path = String::new();
        for y in 0..code.size() {
            for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
                // Writing into a text cannot fail.
                let _ = write!(path, "M{} {}h1v1h-1z", x + MARGIN, y + MARGIN);
            }
        }
        Picture {
            size: code.size() + 2 * MARGIN,
            path,
        }
    }

    fn totp(&self) -> Totp {
        let secret = Secret::try_from_base32(self.0.as_str()).expect("the secret was made here");
        // The defaults are those of RFC 6238 as every authenticator reads them: SHA-1, six digits, thirty seconds.
        Builder::new()
            .with_secret(secret)
            .with_skew(1)
            .build_noncompliant()
    }
}

impl fmt::Debug for Authenticator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Authenticator(…)")
    }
}

/// The latest step whose code can have been taken, by whichever clock.
pub(super) fn latest(now: Moment) -> i64 {
    let step = seconds(now.plus_seconds(SKEW_SECONDS)) / STEP_SECONDS.unsigned_abs() + 1;
    i64::try_from(step).unwrap_or(i64::MAX)
}

fn seconds(now: Moment) -> u64 {
    u64::try_from(now.micros() / 1_000_000).unwrap_or_default()
}

/// Fresh recovery codes, as their owner writes them down.
pub(super) fn recovery_codes() -> Vec<String> {
    let code = |_| {
        let secret = Secret::from(fresh_bytes::<RECOVERY>().to_vec());
        grouped(&secret.to_base32())
    };
    (0..RECOVERY_CODES).map(code).collect()
}

/// What is kept of a recovery code, however it is typed.
pub(super) fn recovery_hash(code: &str) -> BlindIndex {
    token_hash(&plain(code))
}

/// Whether this is as long as a recovery code. Of these there are so many that nobody guesses one.
#[must_use]
pub fn may_be_recovery(code: &str) -> bool {
    plain(code).len() == RECOVERY * 8 / 5
}

fn plain(code: &str) -> String {
    let code: String = code.nfkc().collect();
    vocab::plain(&code)
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|each| each.to_ascii_uppercase())
        .collect()
}

fn grouped(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let groups: Vec<String> = letters
        .chunks(4)
        .map(|four| four.iter().collect())
        .collect();
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment::from_micros(1_795_435_200_000_000);

    #[test]
    fn s14_a_code_is_right_for_its_step_and_the_ones_beside_it_and_never_twice() {
        let own = Authenticator::fresh();
        let code = own.code(NOW);
        let step = own.step(&code, NOW, 0).expect("the code of now");
        assert_eq!(step, NOW.micros() / 1_000_000 / STEP_SECONDS);
        assert_eq!(own.step(&code, NOW, step), None, "a second time");
        assert_eq!(own.step(&code, NOW.plus_seconds(30), 0), Some(step));
        assert_eq!(own.step(&code, NOW.plus_seconds(60), 0), None, "too late");
        assert_eq!(own.step(&code, NOW.plus_seconds(-60), 0), None, "too early");
        assert_eq!(
            Authenticator::fresh().step(&code, NOW, 0),
            None,
            "another's"
        );
        assert_eq!(own.step("", NOW, 0), None);
    }

    #[test]
    fn a5_a_code_is_read_in_the_digits_of_every_script() {
        let own = Authenticator::fresh();
        let code = own.code(NOW);
        for zero in ['\u{660}', '\u{6f0}', '\u{966}', '\u{ff10}'] {
            let other = |digit: char| {
                let digit = digit.to_digit(10).expect("a digit");
                char::from_u32(u32::from(zero) + digit).expect("a digit there too")
            };
            let typed: String = code.chars().map(other).collect();
            let typed = format!("\u{202b}{typed}\u{202c}\u{a0}");
            assert!(own.step(&typed, NOW, 0).is_some(), "{typed:?}");
        }
        let code = recovery_codes().remove(0);
        let wide = |sign: char| match sign {
            ' ' => '\u{3000}',
            sign => char::from_u32(u32::from(sign) + 0xfee0).expect("a wide one"),
        };
        let typed: String = code.chars().map(wide).collect();
        assert!(may_be_recovery(&typed));
        assert!(recovery_hash(&typed) == recovery_hash(&code));
    }

    #[test]
    fn s14_the_codes_are_those_of_the_standard() {
        // RFC 6238, appendix B: the secret is the ASCII text 12345678901234567890; the last six of eight digits.
        let own = Authenticator(Zeroizing::new(
            "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ".to_owned(),
        ));
        for (second, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(own.code(Moment::from_micros(second * 1_000_000)), code);
        }
    }

    #[test]
    fn s15_a_recovery_code_has_120_bits_and_is_read_however_it_is_typed() {
        let codes = recovery_codes();
        assert_eq!(codes.len(), RECOVERY_CODES);
        for code in &codes {
            assert_eq!(code.replace(' ', "").len() * 5, 120);
            let typed = code.to_lowercase().replace(' ', "-");
            assert!(recovery_hash(code) == recovery_hash(&typed));
        }
        assert!(recovery_hash(&codes[0]) != recovery_hash(&codes[1]));
    }

    #[test]
    fn the_picture_holds_the_secret_and_debug_does_not() {
        let own = Authenticator::fresh();
        let email = Email::parse("rosa@charity.example").expect("well formed");
        let secret = own.0.to_string();
        assert!(own.address(&email).contains(&secret));
        let picture = own.picture(&email);
        assert!(picture.size > 30 && picture.path.starts_with("M4 4h1v1h-1z"));
        assert!(!format!("{own:?}").contains(&secret));
    }
}
