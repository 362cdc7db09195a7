//! Sealing: what tells who somebody is or what they wrote lies encrypted in the database.
//!
//! A sealed value is `key number (1 byte) ‖ nonce (24 bytes) ‖ XChaCha20-Poly1305 ciphertext`, and inside the text is padded (see `padding`).
//! The place it stands in (table, column and row) is bound in as associated data, so a value moved to another row does not open.
//! An e-mail address is looked up by a keyed hash, never by its text.

mod error;
pub mod files;
mod keys;
mod padding;
mod random;
#[cfg(test)]
mod tests;

pub use error::KeyringError;
pub use keys::Keyring;
pub use random::{fresh_bytes, fresh_number, fresh_token, hex, token_hash};

use diesel::{
    backend::Backend, deserialize, deserialize::FromSqlRow, expression::AsExpression, serialize,
    sql_types::Binary,
};
use std::fmt;

/// A sealed value as it lies in a column. Its `Debug` shows nothing but its length.
#[derive(Clone, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = Binary)]
pub struct Sealed(Vec<u8>);

/// A keyed hash, for looking a value up without knowing it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Binary)]
pub struct BlindIndex([u8; 32]);

impl BlindIndex {
    /// The first eight bytes as a number: equal for equal values, and tells nothing else.
    ///
    /// # Panics
    /// Never: 32 bytes hold eight.
    #[must_use]
    pub fn number(self) -> u64 {
        u64::from_be_bytes(*self.0.first_chunk().expect("a keyed hash has 32 bytes"))
    }
}

impl BlindIndex {
    /// As it lies in a column.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// As it goes into another hash.
    #[must_use]
    pub fn hex(self) -> String {
        hex(&self.0)
    }
}

impl Sealed {
    /// The number of the key it was sealed with.
    #[must_use]
    pub fn key(&self) -> Option<u8> {
        self.0.first().copied()
    }
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sealed({} bytes)", self.0.len())
    }
}

impl fmt::Debug for BlindIndex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BlindIndex(…)")
    }
}

macro_rules! stored_as_bytes {
    ($kind:ty, $read:expr) => {
        impl<DB: Backend> deserialize::FromSql<Binary, DB> for $kind
        where
            Vec<u8>: deserialize::FromSql<Binary, DB>,
        {
            fn from_sql(raw: DB::RawValue<'_>) -> deserialize::Result<Self> {
                let bytes = Vec::<u8>::from_sql(raw)?;
                $read(bytes)
            }
        }

        impl<DB: Backend> serialize::ToSql<Binary, DB> for $kind
        where
            [u8]: serialize::ToSql<Binary, DB>,
        {
            fn to_sql<'b>(&'b self, out: &mut serialize::Output<'b, '_, DB>) -> serialize::Result {
                self.0.as_slice().to_sql(out)
            }
        }
    };
}

stored_as_bytes!(Sealed, |bytes| Ok(Self(bytes)));
stored_as_bytes!(BlindIndex, |bytes: Vec<u8>| Ok(Self(
    bytes.try_into().map_err(|_| "a keyed hash has 32 bytes")?
)));
