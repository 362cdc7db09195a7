//! The keys themselves: one that seals today, older ones that still open, and one for keyed hashes.

use super::{
    BlindIndex, KeyringError, Sealed, padding,
    random::{hex, random},
};
use crate::vocab::Email;
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt, io, iter,
    sync::{
        Mutex, MutexGuard, OnceLock, PoisonError,
        atomic::{AtomicU8, Ordering},
    },
};
use zeroize::Zeroizing;

const NONCE: usize = 24;
const KEY: usize = 32;

/// Where the text of the keys is read anew.
type Source = Box<dyn Fn() -> io::Result<Zeroizing<String>> + Send + Sync>;

/// All keys of an installation. Its `Debug` shows how many there are and nothing else.
///
/// Keys are added while the service runs, and none is ever taken away or changed, so each has a place of its own that is read without waiting.
pub struct Keyring {
    /// The number of the key that seals.
    sealing: AtomicU8,
    keys: Vec<OnceLock<Key>>,
    index: Zeroizing<[u8; KEY]>,
    source: Option<Source>,
    /// Place and row of each value that did not open.
    damaged: Mutex<BTreeSet<(String, String)>>,
}

struct Key {
    cipher: XChaCha20Poly1305,
    /// Tells keys of the same number apart; the key cannot be found from it.
    name: String,
}

impl Keyring {
    /// The text of a new key file.
    #[must_use]
    pub fn fresh_text() -> Zeroizing<String> {
        Zeroizing::new(format!(
            "index {}\n1 {}\n",
            hex(&random::<KEY>()),
            hex(&random::<KEY>())
        ))
    }

    /// A key file's text with one more sealing key, the newest; and its number. `None` if no number is left.
    #[must_use]
    pub fn with_fresh_key(&self, text: &str) -> Option<(Zeroizing<String>, u8)> {
        let number = self.newest().checked_add(1)?;
        let key = Zeroizing::new(hex(&random::<KEY>()));
        let text = Zeroizing::new(format!("{}\n{number} {}\n", text.trim_end(), *key));
        Some((text, number))
    }

    /// The highest number there is a key for.
    #[must_use]
    pub fn newest(&self) -> u8 {
        self.known().last().map_or(0, |(number, _)| number)
    }

    /// The number of the key that seals: the newest one that all who run know.
    #[must_use]
    pub fn sealing(&self) -> u8 {
        self.sealing.load(Ordering::Relaxed)
    }

    /// From now on this key seals. One that is not here is passed over.
    pub fn seal_with(&self, number: u8) {
        if self.key(number).is_some() {
            self.sealing.store(number, Ordering::Relaxed);
        }
    }

    /// The number of each key with its name, from the lowest up.
    pub fn known(&self) -> impl Iterator<Item = (u8, &str)> {
        iter::zip(0..=u8::MAX, &self.keys)
            .filter_map(|(number, key)| Some((number, key.get()?.name.as_str())))
    }

    /// The same keys, which can be read anew there while the service runs.
    #[must_use]
    pub fn read_anew_by(
        mut self,
        source: impl Fn() -> io::Result<Zeroizing<String>> + Send + Sync + 'static,
    ) -> Self {
        self.source = Some(Box::new(source));
        self
    }

    /// Reads the keys anew and adds those that were not here; how many. It leaves open which key seals.
    ///
    /// # Errors
    /// They cannot be read, or are not the same as before; then everything stays as it is.
    pub fn renew(&self) -> Result<usize, KeyringError> {
        let Some(source) = &self.source else {
            return Ok(0);
        };
        let text = source().map_err(|error| KeyringError::Unreadable(error.to_string()))?;
        let read = Self::parse(&text)?;
        if read.index != self.index {
            return Err(KeyringError::OtherIndex);
        }
        let other = |(number, name): &(u8, &str)| {
            self.key(*number)
                .is_some_and(|own| own.name.as_str() != *name)
        };
        if let Some((number, _)) = read.known().find(other) {
            return Err(KeyringError::OtherKey(number));
        }
        let places = self.keys.iter().zip(read.keys);
        let added = places.filter_map(|(place, key)| place.set(key.into_inner()?).ok());
        Ok(added.count())
    }

    /// Notes that a value did not open, and says so in the log, once.
    pub fn note_damaged(&self, place: &str, id: &str) {
        let (table, _) = place.split_once('.').unwrap_or((place, ""));
        let row = (place.to_owned(), id.to_owned());
        if self.damages().insert(row) {
            tracing::error!(
                table,
                row.id = id,
                "a sealed value does not open: this row is set aside"
            );
        }
    }

    /// Place and row of each value that did not open since the keys were read, or since the last look through all of them.
    #[must_use]
    pub fn damaged(&self) -> Vec<(String, String)> {
        self.damages().iter().cloned().collect()
    }

    /// Forgets which values did not open, before all are looked through.
    pub fn forget_damaged(&self) {
        self.damages().clear();
    }

    fn damages(&self) -> MutexGuard<'_, BTreeSet<(String, String)>> {
        self.damaged.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn key(&self, number: u8) -> Option<&Key> {
        self.keys.get(usize::from(number))?.get()
    }

    /// Reads a key file: a line `index …` and one line `number …` for each sealing key, the highest number being the newest.
    ///
    /// # Errors
    /// [`KeyringError::Line`] or [`KeyringError::Missing`].
    pub fn parse(text: &str) -> Result<Self, KeyringError> {
        let mut read = BTreeMap::new();
        let mut index = None;
        for (at, line) in text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.trim().is_empty())
        {
            let wrong = KeyringError::Line(at + 1);
            let (name, key) = line.trim().split_once(' ').ok_or(wrong.clone())?;
            let key = from_hex(key.trim()).ok_or(wrong.clone())?;
            if name == "index" {
                index = Some(derived(&key, b"alongside/index"));
            } else {
                let number: u8 = name.parse().map_err(|_| wrong)?;
                read.insert(number, Key::of(&key));
            }
        }
        let newest = *read.keys().last().ok_or(KeyringError::Missing("sealing"))?;
        let mut place = |number| {
            read.remove(&number)
                .map_or_else(OnceLock::new, OnceLock::from)
        };
        Ok(Self {
            sealing: AtomicU8::new(newest),
            keys: (0..=u8::MAX).map(&mut place).collect(),
            index: index.ok_or(KeyringError::Missing("index"))?,
            source: None,
            damaged: Mutex::default(),
        })
    }

    /// Seals `plain` for the place `table.column` of the row `id`, padded so that its length hardly tells anything.
    ///
    /// # Panics
    /// Never in practice: the operating system has randomness and no value is too long to seal.
    #[must_use]
    pub fn seal(&self, place: &str, id: &str, plain: &[u8]) -> Sealed {
        self.seal_bare(place, id, &padding::padded(plain))
    }

    /// Seals just these bytes.
    pub(super) fn seal_bare(&self, place: &str, id: &str, plain: &[u8]) -> Sealed {
        let nonce = random::<NONCE>();
        let number = self.sealing();
        let key = self.key(number).expect("only a key that is here seals");
        let place = bound(place, id);
        let sealed = key
            .cipher
            .encrypt(
                &XNonce::from(nonce),
                Payload {
                    msg: plain,
                    aad: place.as_bytes(),
                },
            )
            .expect("a row is far below the cipher's limit");
        Sealed([&[number][..], &nonce, &sealed].concat())
    }

    /// Opens what was sealed for this very place. If its key is not here, the keys are read anew once:
    /// another service may have sealed with one that was just added.
    ///
    /// # Errors
    /// [`KeyringError::UnknownKey`] or [`KeyringError::DoesNotOpen`], or why the keys cannot be read anew.
    pub fn open(
        &self,
        place: &str,
        id: &str,
        sealed: &Sealed,
    ) -> Result<Zeroizing<Vec<u8>>, KeyringError> {
        Ok(self.open_and_tell(place, id, sealed)?.0)
    }

    /// As [`Keyring::open`]; and whether it is padded, as what earlier programs sealed is not.
    ///
    /// # Errors
    /// As [`Keyring::open`].
    pub fn open_and_tell(
        &self,
        place: &str,
        id: &str,
        sealed: &Sealed,
    ) -> Result<(Zeroizing<Vec<u8>>, bool), KeyringError> {
        padding::text_of(self.open_bare(place, id, sealed)?)
    }

    fn open_bare(
        &self,
        place: &str,
        id: &str,
        sealed: &Sealed,
    ) -> Result<Zeroizing<Vec<u8>>, KeyringError> {
        let (number, rest) = sealed.0.split_first().ok_or(KeyringError::DoesNotOpen)?;
        let (nonce, rest) = rest
            .split_first_chunk::<NONCE>()
            .ok_or(KeyringError::DoesNotOpen)?;
        if self.key(*number).is_none() {
            self.renew()?;
        }
        let key = self.key(*number).ok_or(KeyringError::UnknownKey(*number))?;
        let place = bound(place, id);
        key.cipher
            .decrypt(
                &XNonce::from(*nonce),
                Payload {
                    msg: rest,
                    aad: place.as_bytes(),
                },
            )
            .map(Zeroizing::new)
            .map_err(|_| KeyringError::DoesNotOpen)
    }

    /// The keyed hash of a text that is counted and never read again; `purpose` keeps equal texts of different kinds apart.
    ///
    /// # Panics
    /// Never: HMAC takes a key of any length.
    #[must_use]
    pub fn blind(&self, purpose: &str, text: &str) -> BlindIndex {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&*self.index).expect("HMAC takes a key of any length");
        // No address holds a zero, so none can look like one of these.
        mac.update(format!("{purpose}\0{text}").as_bytes());
        BlindIndex(mac.finalize().into_bytes().into())
    }

    /// The keyed hash by which an address is looked up: of its one form.
    #[must_use]
    pub fn index(&self, email: &Email) -> BlindIndex {
        self.index_of(&email.folded())
    }

    /// The keyed hash by which programs before that form looked the same address up, if it is another.
    #[must_use]
    pub fn index_before(&self, email: &Email) -> Option<BlindIndex> {
        email.folded_before().map(|text| self.index_of(&text))
    }

    fn index_of(&self, folded: &str) -> BlindIndex {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&*self.index).expect("HMAC takes a key of any length");
        mac.update(folded.as_bytes());
        BlindIndex(mac.finalize().into_bytes().into())
    }
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Keyring({} keys)", self.known().count())
    }
}

impl Key {
    fn of(key: &[u8; KEY]) -> Self {
        let name = derived(key, b"alongside/name");
        Self {
            cipher: XChaCha20Poly1305::new(&(*derived(key, b"alongside/seal")).into()),
            name: name
                .first_chunk::<8>()
                .map_or_else(String::new, |name| hex(name)),
        }
    }
}

fn bound(place: &str, id: &str) -> String {
    format!("{place}:{id}")
}

fn derived(key: &[u8; KEY], purpose: &[u8]) -> Zeroizing<[u8; KEY]> {
    let mut out = Zeroizing::new([0; KEY]);
    Hkdf::<Sha256>::new(None, key)
        .expand(purpose, &mut *out)
        .expect("32 bytes are within HKDF's reach");
    out
}

fn from_hex(text: &str) -> Option<Zeroizing<[u8; KEY]>> {
    let mut key = Zeroizing::new([0; KEY]);
    if text.len() != 2 * KEY || !text.is_ascii() {
        return None;
    }
    for (at, byte) in key.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(key)
}
