//! Padding: how long a sealed value is tells how long its text is only to the next 32 bytes.
//!
//! The text lies inside the seal as `1 ‖ text ‖ 128 ‖ zeros` (ISO/IEC 7816-4), as long as whole steps of 32 bytes.
//! Before that it lay there bare, and what we seal is JSON, which begins with no byte below the space: so the two are never mixed up.

use super::KeyringError;
use zeroize::Zeroizing;

/// The first byte of a padded text. No JSON begins with it.
const PADDED: u8 = 1;
/// The byte after the text.
const END: u8 = 0x80;
/// Lengths are told in such steps.
pub(super) const STEP: usize = 32;

/// The text with its padding.
pub(super) fn padded(text: &[u8]) -> Zeroizing<Vec<u8>> {
    let length = (text.len() + 2).next_multiple_of(STEP);
    // As long as it will be: growing would leave copies of the text behind.
    let mut all = Zeroizing::new(Vec::with_capacity(length));
    all.push(PADDED);
    all.extend_from_slice(text);
    all.push(END);
    all.resize(length, 0);
    all
}

/// The text of what lay in a seal, and whether it was padded.
pub(super) fn text_of(
    opened: Zeroizing<Vec<u8>>,
) -> Result<(Zeroizing<Vec<u8>>, bool), KeyringError> {
    let Some((&PADDED, rest)) = opened.split_first() else {
        return Ok((opened, false));
    };
    let end = rest.iter().rposition(|byte| *byte != 0);
    let text = end
        .filter(|end| rest.get(*end) == Some(&END))
        .filter(|end| opened.len() == (end + 2).next_multiple_of(STEP))
        .and_then(|end| rest.get(..end))
        .ok_or(KeyringError::DoesNotOpen)?;
    Ok((Zeroizing::new(text.to_vec()), true))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seal::{Keyring, Sealed, fresh_bytes};

    fn keyring() -> Keyring {
        Keyring::parse(&Keyring::fresh_text()).expect("a fresh key file is well formed")
    }

    fn length(sealed: &Sealed) -> usize {
        sealed.0.len()
    }

    #[test]
    fn s50_whatever_bytes_of_whatever_length_come_back() {
        let keys = keyring();
        for length in (0..300).chain([1000, 4095, 4096, 4097, 70_000]) {
            let random = fresh_bytes::<70_000>()[..length].to_vec();
            // Those that look most like padding, too.
            for text in [
                random,
                vec![0; length],
                vec![END; length],
                vec![PADDED; length],
            ] {
                let sealed = keys.seal("people.sealed", "a", &text);
                let (opened, is_padded) = keys
                    .open_and_tell("people.sealed", "a", &sealed)
                    .expect("it opens");
                assert_eq!((&*opened, is_padded), (&text, true), "{length}");
            }
        }
    }

    #[test]
    fn s50_how_long_a_sealed_value_is_tells_its_length_to_the_next_step_only() {
        let keys = keyring();
        let sealed = |text: usize| length(&keys.seal("people.sealed", "a", &vec![b'x'; text]));
        for text in 0..200_usize {
            let step = (text + 2).div_ceil(STEP);
            assert_eq!(sealed(text), 1 + 24 + 16 + step * STEP, "{text}");
        }
        // "Bo" and a name of seven words.
        assert_eq!(sealed(2), sealed(30));
        assert_ne!(sealed(30), sealed(31), "the measure sees the next step");
    }

    #[test]
    fn s50_damaged_padding_is_refused() {
        let whole = |change: fn(&mut Vec<u8>)| {
            let mut bytes = padded(b"\"Amal\"").to_vec();
            change(&mut bytes);
            text_of(Zeroizing::new(bytes))
        };
        let (text, is_padded) = whole(|_| {}).expect("whole");
        assert_eq!((&**text, is_padded), (&b"\"Amal\""[..], true));
        for damage in [
            |bytes: &mut Vec<u8>| bytes[7] = 0x81,
            |bytes: &mut Vec<u8>| bytes[31] = 1,
            |bytes: &mut Vec<u8>| bytes[20] = 7,
            |bytes: &mut Vec<u8>| bytes.truncate(31),
            |bytes: &mut Vec<u8>| bytes.truncate(7),
            |bytes: &mut Vec<u8>| bytes.truncate(1),
            |bytes: &mut Vec<u8>| bytes.resize(33, 0),
            |bytes: &mut Vec<u8>| bytes.resize(64, 0),
            |bytes: &mut Vec<u8>| bytes[1..].fill(0),
        ] {
            assert_eq!(whole(damage), Err(KeyringError::DoesNotOpen));
        }
    }

    #[test]
    fn s50_what_was_sealed_bare_opens_and_says_so() {
        let keys = keyring();
        for text in [
            "{\"name\":\"Amal\"}",
            "\"\"",
            "null",
            "7",
            "[]",
            "true",
            "-1",
        ] {
            let sealed = keys.seal_bare("people.sealed", "a", text.as_bytes());
            let opened = keys.open_and_tell("people.sealed", "a", &sealed);
            let (opened, is_padded) = opened.expect("it opens for ever");
            assert_eq!((&**opened, is_padded), (text.as_bytes(), false));
        }
    }
}
