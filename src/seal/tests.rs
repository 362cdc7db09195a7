//! Promises about keys and what they seal.

use super::{
    Keyring, KeyringError,
    random::{hex, random},
};
use crate::vocab::Email;
use std::{
    io,
    sync::{Arc, Mutex},
};
use zeroize::Zeroizing;

const KEY: usize = 32;

fn keyring() -> Keyring {
    Keyring::parse(&Keyring::fresh_text()).expect("a fresh key file is well formed")
}

#[test]
fn s50_a_sealed_value_opens_in_its_own_place_only() {
    let keys = keyring();
    let sealed = keys.seal("people.sealed", "a", b"Amal");
    assert_eq!(
        **keys
            .open("people.sealed", "a", &sealed)
            .expect("opens at home"),
        *b"Amal"
    );
    for (place, id) in [("people.sealed", "b"), ("applications.sealed", "a")] {
        assert_eq!(
            keys.open(place, id, &sealed).expect_err(place),
            KeyringError::DoesNotOpen
        );
    }
}

#[test]
fn s50_a_changed_byte_is_noticed() {
    let keys = keyring();
    let sealed = keys.seal("people.sealed", "a", b"Amal");
    for at in 1..sealed.0.len() {
        let mut changed = sealed.clone();
        changed.0[at] ^= 1;
        assert_eq!(
            keys.open("people.sealed", "a", &changed)
                .expect_err("changed"),
            KeyringError::DoesNotOpen
        );
    }
}

#[test]
fn s53_an_older_key_still_opens_and_the_newest_seals() {
    let text = Keyring::fresh_text();
    let old = Keyring::parse(&text).expect("well formed");
    let sealed = old.seal("people.sealed", "a", b"Amal");
    let both =
        Keyring::parse(&format!("{}2 {}\n", *text, hex(&random::<KEY>()))).expect("well formed");
    assert!(both.open("people.sealed", "a", &sealed).is_ok());
    let newer = both.seal("people.sealed", "a", b"Amal");
    assert_eq!(
        old.open("people.sealed", "a", &newer)
            .expect_err("not here"),
        KeyringError::UnknownKey(2)
    );
}

#[test]
fn s53_keys_are_added_while_they_are_used_and_none_is_taken_away_or_changed() {
    let own = Keyring::fresh_text();
    let text = Arc::new(Mutex::new(Ok::<_, ()>(own.to_string())));
    let file = Arc::clone(&text);
    let keys = Keyring::parse(&own)
        .expect("well formed")
        .read_anew_by(move || {
            let text = file.lock().expect("one thread").clone();
            text.map(Zeroizing::new)
                .map_err(|()| io::Error::other("gone"))
        });
    let lies = |what: Result<String, ()>| *text.lock().expect("one thread") = what;
    let line = |number: u8, digit: &str| format!("{number} {}\n", digit.repeat(64));
    let other = Keyring::parse(&format!("{}{}", *own, line(2, "b"))).expect("well formed");
    let sealed = |keys: &Keyring| keys.seal("people.sealed", "a", b"Amal");
    let newer = {
        other.seal_with(2);
        sealed(&other)
    };
    let open = |keys: &Keyring, sealed| keys.open("people.sealed", "a", sealed).map(|_| ());

    assert_eq!(open(&keys, &newer), Err(KeyringError::UnknownKey(2)));
    lies(Err(()));
    assert_eq!(
        keys.renew(),
        Err(KeyringError::Unreadable("gone".to_owned()))
    );
    lies(Ok("2 half a line".to_owned()));
    assert_eq!(keys.renew(), Err(KeyringError::Line(1)));
    lies(Ok(Keyring::fresh_text().to_string()));
    assert_eq!(keys.renew(), Err(KeyringError::OtherIndex));
    lies(Ok(format!("{}{}{}", *own, line(1, "c"), line(2, "b"))));
    assert_eq!(keys.renew(), Err(KeyringError::OtherKey(1)));
    assert_eq!(keys.known().count(), 1, "nothing of it was taken over");

    // Met before anybody said that there is one: read there and then.
    lies(Ok(format!("{}{}", *own, line(2, "b"))));
    assert_eq!(open(&keys, &newer), Ok(()));
    assert_eq!(
        (keys.newest(), keys.sealing()),
        (2, 1),
        "known, and not used yet"
    );
    assert_eq!(sealed(&keys).key(), Some(1));
    keys.seal_with(3);
    assert_eq!(keys.sealing(), 1, "nobody has this key");
    keys.seal_with(2);
    assert_eq!(sealed(&keys).key(), Some(2));

    // A line that went from the file: what it sealed still opens, until the next start.
    let first = Keyring::parse(&own).expect("well formed");
    let index = own.lines().next().expect("the index key");
    lies(Ok(format!("{index}\n{}", line(2, "b"))));
    assert_eq!(keys.renew(), Ok(0));
    assert_eq!(open(&keys, &sealed(&first)), Ok(()));
}

#[test]
fn s52_an_address_is_found_by_its_keyed_hash_whatever_its_case() {
    let keys = keyring();
    let index = |text| keys.index(&Email::parse(text).expect("well formed"));
    assert_eq!(index("amal@example.org"), index("Amal@Example.org"));
    assert_ne!(index("amal@example.org"), index("amal@example.com"));
    assert_ne!(
        index("amal@example.org"),
        keyring().index(&Email::parse("amal@example.org").expect("well formed"))
    );
}

#[test]
fn a_broken_key_file_names_its_line() {
    let error = |text: &str| Keyring::parse(text).expect_err(text);
    assert_eq!(error(""), KeyringError::Missing("sealing"));
    assert_eq!(error("index zz"), KeyringError::Line(1));
    assert_eq!(
        error(&format!("1 {}\n\nx {}", "0".repeat(64), "0".repeat(64))),
        KeyringError::Line(3)
    );
    assert_eq!(
        error(&format!("1 {}", "0".repeat(64))),
        KeyringError::Missing("index")
    );
}
