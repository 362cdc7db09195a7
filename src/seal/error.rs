//! What can be wrong with keys, and with what they sealed.

use std::fmt;

/// Why a key file cannot be used, or a value cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyringError {
    /// The key file's text is wrong; the line's number, from 1.
    Line(usize),
    /// The key file has no sealing key or no index key.
    Missing(&'static str),
    /// The value was sealed with a key that is not here.
    UnknownKey(u8),
    /// The value was changed, moved, or sealed with another key of the same number.
    DoesNotOpen,
    /// The key file cannot be read anew; what the system says.
    Unreadable(String),
    /// The key file read anew has another index key.
    OtherIndex,
    /// The key file read anew has another key of this number.
    OtherKey(u8),
}

impl fmt::Display for KeyringError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(line) => write!(f, "line {line} of the key file is not `number key` or `index key` with a key of 64 hexadecimal digits"),
            Self::Missing(what) => write!(f, "the key file has no {what} key"),
            Self::UnknownKey(number) => write!(f, "sealed with key {number}, which is not in the key file"),
            Self::Unreadable(error) => write!(f, "the key file cannot be read: {error}"),
            Self::OtherIndex => f.write_str("the key file has another index key than before"),
            Self::OtherKey(number) => write!(f, "the key file has another key {number} than before"),
            Self::DoesNotOpen => f.write_str("a sealed value does not open: it was changed or moved, or the key file is another installation's"),
        }
    }
}

impl std::error::Error for KeyringError {}
