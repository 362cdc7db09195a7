//! The tables of people and their one-time links.

use super::{
    Account, AlreadyLetter, Changed, ConfirmLetter, Profile,
    emails::store::{find, is_taken},
    links::{
        CHOOSING,
        store::{end_links, link, use_up},
    },
    mail::{NoAccountLetter, ResetLetter},
    security,
    throttle::{self, Tried},
};
use crate::{
    db::{Conn, all_readable, schema::people},
    ledger::{
        self, Noun, Verb,
        rows::{
            Table,
            store::{all_signed, signed},
        },
    },
    mail::{self, Lane},
    seal::Sealed,
    vocab::{Email, Locale, Moment, PersonId, Role},
    web::session,
};
use diesel::prelude::*;

pub use super::{emails::store::by_email, links::store::behind_link};

const PLACE: &str = "people.sealed";

/// How using a link ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmed {
    /// The address is this person's now.
    Yes(PersonId),
    /// The address has been the first person's for longer; the second one's things belong to them.
    Already {
        /// Who has had the address.
        first: PersonId,
        /// Who was made for it again.
        second: PersonId,
    },
    /// The address is a member of staff's, who takes part in nothing: the second account goes to nobody (G-08).
    Staff {
        /// Who was made for it.
        second: PersonId,
    },
}

/// Makes an account for somebody who applies, with a letter to confirm the address.
/// Known or new, the same rows are written; only the letter differs.
///
/// # Errors
/// Whatever the database says.
pub fn join(conn: &mut Conn, profile: &Profile, hash: &str) -> QueryResult<PersonId> {
    let known = is_taken(conn, &profile.email)?;
    let id = insert(conn, profile, Role::Member, Some(hash))?;
    ask_to_confirm(conn, (id, profile), known)?;
    ledger::record(
        conn,
        Some(id),
        Verb::Joined,
        (Noun::Person, id.as_str()),
        None,
    )?;
    Ok(id)
}

/// Writes the letter with a link to confirm an address; it says so if the address has an account already.
///
/// # Errors
/// Whatever the database says.
pub fn offer_confirmation(conn: &mut Conn, id: PersonId) -> QueryResult<()> {
    let profile = profile(conn, id)?;
    let known = by_email(conn, &profile.email)?.is_some();
    ask_to_confirm(conn, (id, &profile), known)
}

/// Writes it if the address may have one more: letters that strangers can ask for become rare, and nobody sees it but the address.
fn ask_to_confirm(
    conn: &mut Conn,
    (id, profile): (PersonId, &Profile),
    known: bool,
) -> QueryResult<()> {
    let (to, locale) = (&profile.email, profile.locale);
    let has = by_email(conn, to)?;
    if throttle::store::attempt(conn, &Tried::Letter(to.clone()))?.is_err() {
        return Ok(());
    }
    let token = link(conn, id, "confirm")?;
    if known {
        let staff = has.is_some_and(|account| account.role.is_staff());
        mail::queue(conn, to, locale, &AlreadyLetter { token, staff })
    } else {
        mail::queue(conn, to, locale, &ConfirmLetter { token })
    }
}

/// Makes an account for a member of staff and the link by which they choose a passphrase; `None` if the address is taken.
///
/// # Errors
/// Whatever the database says.
pub fn add_staff(
    conn: &mut Conn,
    profile: &Profile,
    role: Role,
) -> QueryResult<Option<(PersonId, String)>> {
    if is_taken(conn, &profile.email)? {
        return Ok(None);
    }
    let id = insert(conn, profile, role, None)?;
    claim(conn, id, &profile.email)?;
    ledger::record(
        conn,
        None,
        Verb::Joined,
        (Noun::Person, id.as_str()),
        Some(role.as_str()),
    )?;
    let token = set_up_link(conn, id)?;
    Ok(Some((id, token)))
}

/// A link by which a member of staff chooses their first passphrase.
///
/// # Errors
/// Whatever the database says.
pub fn set_up_link(conn: &mut Conn, id: PersonId) -> QueryResult<String> {
    link(conn, id, "set-up")
}

/// Makes a confirmed account at once: for the demo and for tests.
///
/// # Errors
/// Whatever the database says, for instance that the address is taken.
pub fn add_ready(
    conn: &mut Conn,
    profile: &Profile,
    role: Role,
    hash: &str,
) -> QueryResult<PersonId> {
    let id = insert(conn, profile, role, Some(hash))?;
    claim(conn, id, &profile.email)?;
    Ok(id)
}

/// Who an account belongs to.
///
/// # Errors
/// Whatever the database says.
pub fn profile(conn: &mut Conn, id: PersonId) -> QueryResult<Profile> {
    let sealed: Sealed = people::table
        .find(id)
        .select(people::sealed)
        .first(conn.link())?;
    conn.open(PLACE, id.as_str(), &sealed)
}

/// Keeps who an account belongs to.
pub(super) fn keep_profile(conn: &mut Conn, id: PersonId, profile: &Profile) -> QueryResult<usize> {
    let sealed = conn.seal(PLACE, id.as_str(), profile);
    signed(conn, (Table::People, id.as_str()), |conn| {
        diesel::update(people::table.find(id))
            .set(people::sealed.eq(sealed))
            .execute(conn.link())
    })
}

/// The names of staff, for pages that say who did something.
///
/// # Errors
/// Whatever the database says.
pub fn staff(conn: &mut Conn) -> QueryResult<Vec<(PersonId, Profile)>> {
    let rows: Vec<(PersonId, Sealed)> = people::table
        .filter(people::role.ne(Role::Member))
        .order(people::id)
        .select((people::id, people::sealed))
        .load(conn.link())?;
    let opened =
        |(id, sealed): (PersonId, Sealed)| Ok((id, conn.open(PLACE, id.as_str(), &sealed)?));
    all_readable(rows.into_iter().map(opened))
}

/// Uses a confirmation link: the address becomes the person's own. `None` if the link is not good any more.
///
/// # Errors
/// Whatever the database says.
pub fn confirm(conn: &mut Conn, token: &str) -> QueryResult<Option<Confirmed>> {
    let Some(account) = behind_link(conn, token, &["confirm"])? else {
        return Ok(None);
    };
    if !use_up(conn, token)? {
        return Ok(None);
    }
    let email = profile(conn, account.id)?.email;
    match by_email(conn, &email)? {
        Some(first) if first.id != account.id && first.role.is_staff() => {
            return Ok(Some(Confirmed::Staff { second: account.id }));
        }
        Some(first) if first.id != account.id => {
            return Ok(Some(Confirmed::Already {
                first: first.id,
                second: account.id,
            }));
        }
        // An account that is switched off keeps its address.
        None if is_taken(conn, &email)? => return Ok(None),
        _ => {}
    }
    claim(conn, account.id, &email)?;
    // Another letter's link would let in again later, past codes that were set up meanwhile.
    end_links(conn, account.id, &["confirm"])?;
    ledger::record(
        conn,
        Some(account.id),
        Verb::Confirmed,
        (Noun::Person, account.id.as_str()),
        None,
    )?;
    Ok(Some(Confirmed::Yes(account.id)))
}

/// Sets the passphrase of whoever a set-up or reset link belongs to, and ends their sessions. `None` if the link is not good any more.
///
/// # Errors
/// Whatever the database says.
pub fn set_passphrase(conn: &mut Conn, token: &str, hash: &str) -> QueryResult<Option<Account>> {
    let Some(account) = behind_link(conn, token, &CHOOSING)? else {
        return Ok(None);
    };
    if !use_up(conn, token)? {
        return Ok(None);
    }
    security::store::keep_hash(conn, account.id, hash)?;
    end_links(conn, account.id, &CHOOSING)?;
    session::end_all(conn, account.id)?;
    if account.hash.is_some() {
        ledger::record(
            conn,
            Some(account.id),
            Verb::Rephrased,
            (Noun::Person, account.id.as_str()),
            None,
        )?;
        security::store::tell(conn, account.id, Changed::Passphrase)?;
    }
    Ok(Some(account))
}

/// Writes a letter: with a link to choose a new passphrase, or, to an address without an account, that there is none.
/// Known or not, the same is looked up and the same rows are written (S-09): a link that is nobody's opens nothing.
///
/// # Errors
/// Whatever the database says.
pub fn offer_reset(conn: &mut Conn, email: &Email, locale: Locale) -> QueryResult<()> {
    let found = find(conn, email)?.map(|(account, sealed)| (account.id, sealed));
    let whose = found.as_ref().map(|(id, _)| *id);
    let token = link(conn, whose, "reset")?;
    let Some((id, sealed)) = found else {
        return mail::queue(conn, email, locale, &NoAccountLetter { token });
    };
    let own: Profile = conn.open(PLACE, id.as_str(), &sealed)?;
    mail::queue(conn, &own.email, own.locale, &ResetLetter { token })
}

/// Removes an account and all that hangs on it.
///
/// # Errors
/// Whatever the database says.
pub fn remove(conn: &mut Conn, id: PersonId) -> QueryResult<usize> {
    // What of second steps hangs on it goes along.
    let rows = [Table::People, Table::Authenticators, Table::RecoveryCodes];
    all_signed(conn, &rows.map(|table| (table, id.as_str())), |conn| {
        diesel::delete(people::table.find(id)).execute(conn.link())
    })
}

fn insert(
    conn: &mut Conn,
    profile: &Profile,
    role: Role,
    hash: Option<&str>,
) -> QueryResult<PersonId> {
    let id = PersonId::new();
    let row = (
        people::id.eq(id),
        people::sealed.eq(conn.seal(PLACE, id.as_str(), profile)),
        people::role.eq(role),
        people::passphrase.eq(hash),
        people::created_at.eq(conn.now()),
    );
    signed(conn, (Table::People, id.as_str()), |conn| {
        diesel::insert_into(people::table)
            .values(row)
            .execute(conn.link())
    })?;
    Ok(id)
}

fn claim(conn: &mut Conn, id: PersonId, email: &Email) -> QueryResult<usize> {
    let (now, index) = (conn.now(), conn.keys().index(email));
    signed(conn, (Table::People, id.as_str()), |conn| {
        diesel::update(people::table.find(id))
            .set((
                people::confirmed_at.eq(now),
                people::email_hash.eq(index),
                people::form_hash.eq(index),
            ))
            .execute(conn.link())
    })
}

/// Why an email to this person goes: as long as nobody has shown that the address is theirs, strangers may be behind it.
///
/// # Errors
/// Whatever the database says.
pub fn lane(conn: &mut Conn, id: PersonId) -> QueryResult<Lane> {
    let confirmed: Option<Moment> = people::table
        .find(id)
        .select(people::confirmed_at)
        .first(conn.link())?;
    Ok(match confirmed {
        Some(_) => Lane::Inside,
        None => Lane::Joining,
    })
}
