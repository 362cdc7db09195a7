//! The operator's list of leaked passphrases: lines of SHA-1 in hexadecimal, in order, as "Pwned Passwords" are published.
//!
//! The list is too large for memory, so it is searched on the disk: about forty short reads for a thousand million lines.
//! Nothing leaves this machine by it.

use super::Passphrase;
use anyhow::{Context, Result, ensure};
use sha1::{Digest, Sha1};
use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom},
    path::Path,
};

/// A hash in hexadecimal.
const DIGITS: usize = 40;
/// No line is longer: a hash, a colon and how often it leaked.
const LONGEST_LINE: u64 = 80;

/// Looks whether a list can be used: it is there, can be read, begins and ends with a hash, and is in order.
///
/// # Errors
/// A sentence that says what is wrong.
pub fn check(path: &Path) -> Result<()> {
    let mut list = File::open(path).context("it cannot be read")?;
    let length = list.seek(SeekFrom::End(0))?;
    ensure!(length > 0, "it is empty");
    let (first, _) = line_at(&mut list, 0, length).context("it does not begin with a hash")?;
    let (last, _) =
        line_at(&mut list, length - 1, length).context("it does not end with a hash")?;
    ensure!(
        first <= last,
        "it is not in order; take the one ordered by hash"
    );
    Ok(())
}

/// Whether the passphrase is on the list.
///
/// # Errors
/// The list cannot be read any more.
pub(super) fn holds(path: &Path, passphrase: &Passphrase) -> io::Result<bool> {
    let wanted = digits(&Sha1::digest(passphrase.bytes()));
    search(&mut File::open(path)?, &wanted)
}

type Hash = [u8; DIGITS];

fn digits(hash: &[u8]) -> Hash {
    let mut digits = [0; DIGITS];
    let nibbles = hash.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    for (digit, nibble) in digits.iter_mut().zip(nibbles) {
        *digit = match nibble {
            0..=9 => b'0' + nibble,
            _ => b'A' + nibble - 10,
        };
    }
    digits
}

fn search(list: &mut (impl Read + Seek), wanted: &Hash) -> io::Result<bool> {
    let length = list.seek(SeekFrom::End(0))?;
    // If it is there, its line begins from `low` on and before `high`.
    let (mut low, mut high) = (0, length);
    while low < high {
        let (found, (start, end)) = line_at(list, low + (high - low) / 2, length)?;
        match found.cmp(wanted) {
            std::cmp::Ordering::Equal => return Ok(true),
            std::cmp::Ordering::Less => low = end,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    Ok(false)
}

/// The hash of the line that a byte belongs to; where the line begins, and where the next one does.
fn line_at(list: &mut (impl Read + Seek), at: u64, length: u64) -> io::Result<(Hash, (u64, u64))> {
    let from = at.saturating_sub(LONGEST_LINE);
    list.seek(SeekFrom::Start(from))?;
    let mut around = Vec::new();
    list.take(2 * LONGEST_LINE).read_to_end(&mut around)?;
    let wrong = || io::Error::new(io::ErrorKind::InvalidData, "not a line of a list of hashes");
    let here = usize::try_from(at - from).map_err(|_| wrong())?;
    let (before, after) = around.split_at_checked(here).ok_or_else(wrong)?;
    let back = before.iter().rev().position(|byte| *byte == b'\n');
    let back = match back {
        Some(back) => back,
        None if from == 0 => before.len(),
        None => return Err(wrong()),
    };
    let line = around.get(here - back..).ok_or_else(wrong)?;
    let ahead = after.iter().position(|byte| *byte == b'\n');
    let start = at - u64::try_from(back).map_err(|_| wrong())?;
    let end = match ahead {
        Some(ahead) => at + u64::try_from(ahead).map_err(|_| wrong())? + 1,
        None if at + LONGEST_LINE >= length => length,
        None => return Err(wrong()),
    };
    let mut hash: Hash = line
        .get(..DIGITS)
        .and_then(|hash| hash.try_into().ok())
        .ok_or_else(wrong)?;
    let follows = line.get(DIGITS).is_none_or(|byte| b":\r\n".contains(byte));
    if !follows || !hash.iter().all(u8::is_ascii_hexdigit) {
        return Err(wrong());
    }
    hash.make_ascii_uppercase();
    Ok((hash, (start, end)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    fn list(count: u32, line_end: &str, counted: bool) -> (Vec<Hash>, String) {
        let mut hashes: Vec<Hash> = (0..count)
            .map(|number| digits(&Sha1::digest(number.to_le_bytes())))
            .collect();
        hashes.sort_unstable();
        let line = |(number, hash): (usize, &Hash)| {
            let hash = str::from_utf8(hash).expect("ASCII");
            let times = 10_usize.pow(u32::try_from(number % 9).expect("small"));
            let rest = if counted {
                format!(":{times}")
            } else {
                String::new()
            };
            format!("{hash}{rest}{line_end}")
        };
        let text = hashes.iter().enumerate().map(line).collect();
        (hashes, text)
    }

    #[test]
    fn s05_every_line_of_a_list_is_found_and_nothing_else() {
        for (count, line_end, counted) in [(1, "\n", true), (2, "\r\n", false), (700, "\r\n", true)]
        {
            let (hashes, text) = list(count, line_end, counted);
            for text in [text.as_str(), text.trim_end(), &text.to_lowercase()] {
                let mut file = Cursor::new(text.as_bytes());
                for hash in &hashes {
                    assert!(search(&mut file, hash).expect("a list"), "{count}");
                }
                for other in 0..500_u32 {
                    let other = digits(&Sha1::digest((other + 1_000_000).to_le_bytes()));
                    assert!(!search(&mut file, &other).expect("a list"));
                }
            }
        }
    }

    #[test]
    fn s05_what_is_no_list_is_an_error_and_not_a_no() {
        let wanted = digits(&Sha1::digest(b"x"));
        let (_, good) = list(50, "\n", true);
        let long = "a".repeat(1000);
        for wrong in ["password\n", &long, "\n\n\n", &good.replace(':', ";")] {
            let mut file = Cursor::new(wrong.as_bytes());
            assert!(search(&mut file, &wanted).is_err(), "{wrong:.40}");
        }
    }
}
