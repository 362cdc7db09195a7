//! The table of changes that wait, and the change itself.

use super::{End, LINK_DAYS, OLD_DAYS, Said, Waiting};
use crate::{
    accounts::{
        Changed,
        emails::store::{claim, is_taken},
        mail::{
            ChangedLetter, NewAddressLetter, OUR_LETTERS, OldAddressLetter, TakenAddressLetter,
        },
        store::{keep_profile, offer_confirmation, profile},
        throttle::{self, Tried},
    },
    db::{
        Conn,
        schema::{address_changes, links, people},
    },
    ledger::{self, Noun, Verb},
    mail,
    seal::{Sealed, fresh_token, token_hash},
    vocab::{Email, Moment, PersonId, Role},
    web::session,
};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

const PLACE: &str = "address_changes.sealed";

#[derive(Serialize, Deserialize)]
struct Wanted {
    email: Email,
}

type Row = (
    PersonId,
    Role,
    Moment,
    Option<Moment>,
    Option<Moment>,
    Moment,
);

/// Writes the change down and a letter to both addresses. A change that waited is replaced.
/// Whether the new address belongs to somebody else changes neither rows nor time, only the words of the letter to it.
///
/// # Errors
/// Whatever the database says.
pub fn ask(conn: &mut Conn, id: PersonId, wanted: &Email) -> QueryResult<()> {
    let (new, old) = (fresh_token(), fresh_token());
    let own = profile(conn, id)?;
    remove(conn, id)?;
    let row = Wanted {
        email: wanted.clone(),
    };
    let now = conn.now();
    diesel::insert_into(address_changes::table)
        .values((
            address_changes::person_id.eq(id),
            address_changes::sealed.eq(conn.seal(PLACE, id.as_str(), &row)),
            address_changes::new_hash.eq(token_hash(&new)),
            address_changes::old_hash.eq(token_hash(&old)),
            address_changes::asked_at.eq(now),
            address_changes::ends_at.eq(now.plus_days(LINK_DAYS)),
        ))
        .execute(conn.link())?;
    let staff = is_staff(conn, id)?;
    let token = old.to_string();
    let letter = OldAddressLetter { token, staff };
    mail::queue(conn, &own.email, own.locale, &letter)?;
    note(conn, id, Verb::Moving)?;
    let taken = is_taken(conn, wanted)?;
    // However often somebody else had letters sent there, this page is the same; only the letters become rare.
    if throttle::store::attempt(conn, &Tried::Letter(wanted.clone()))?.is_err() {
        return Ok(());
    }
    let token = new.to_string();
    if taken {
        mail::queue(conn, wanted, own.locale, &TakenAddressLetter { token })
    } else {
        mail::queue(conn, wanted, own.locale, &NewAddressLetter { token })
    }
}

/// Corrects an address that nobody has shown to be theirs: the letter to confirm goes to the new one, and earlier links open nothing.
///
/// # Errors
/// Whatever the database says.
pub fn correct(conn: &mut Conn, id: PersonId, wanted: &Email) -> QueryResult<()> {
    let mut own = profile(conn, id)?;
    own.email = wanted.clone();
    keep_profile(conn, id, &own)?;
    // Or a link that was sent to one address would confirm another.
    diesel::delete(links::table.filter(links::person_id.eq(id))).execute(conn.link())?;
    note(conn, id, Verb::Moved)?;
    offer_confirmation(conn, id)
}

/// The change somebody waits for.
///
/// # Errors
/// Whatever the database says.
pub fn of(conn: &mut Conn, id: PersonId) -> QueryResult<Option<(Waiting, Email)>> {
    let now = conn.now();
    let found: Option<(Row, Sealed)> = address_changes::table
        .inner_join(people::table)
        .filter(address_changes::person_id.eq(id))
        .filter(address_changes::ends_at.gt(now))
        .select((
            (
                people::id,
                people::role,
                address_changes::asked_at,
                address_changes::new_said_at,
                address_changes::old_said_at,
                address_changes::ends_at,
            ),
            address_changes::sealed,
        ))
        .first(conn.link())
        .optional()?;
    let Some((row, sealed)) = found else {
        return Ok(None);
    };
    let wanted: Wanted = conn.open(PLACE, id.as_str(), &sealed)?;
    Ok(Some((waiting(row), wanted.email)))
}

const fn waiting((person, role, asked_at, new_said_at, old_said_at, ends_at): Row) -> Waiting {
    Waiting {
        person,
        role,
        asked_at,
        new_said_at,
        old_said_at,
        ends_at,
    }
}

/// Whose change a link that is still good belongs to, and at which address it was opened.
///
/// # Errors
/// Whatever the database says.
pub fn behind_link(conn: &mut Conn, token: &str) -> QueryResult<Option<(End, PersonId)>> {
    let now = conn.now();
    let hash = token_hash(token);
    let good = address_changes::table
        .inner_join(people::table)
        .filter(address_changes::ends_at.gt(now))
        .filter(people::disabled_at.is_null());
    let new: Option<PersonId> = good
        .filter(address_changes::new_hash.eq(hash))
        .select(people::id)
        .first(conn.link())
        .optional()?;
    if let Some(person) = new {
        return Ok(Some((End::New, person)));
    }
    let old: Option<PersonId> = good
        .filter(address_changes::old_hash.eq(hash))
        .select(people::id)
        .first(conn.link())
        .optional()?;
    Ok(old.map(|person| (End::Old, person)))
}

/// Lets the time of a change begin now, as a letter with one of its links goes only now; whether there is still such a change.
pub(in crate::accounts) fn renew(conn: &mut Conn, token: &str) -> QueryResult<bool> {
    let Some((_, person)) = behind_link(conn, token)? else {
        return Ok(false);
    };
    let ends_at = conn.now().plus_days(LINK_DAYS);
    let row = diesel::update(address_changes::table.find(person));
    let renewed = row
        .set(address_changes::ends_at.eq(ends_at))
        .execute(conn.link())?;
    Ok(renewed == 1)
}

/// Takes the yes of one address. With the yes of both, the change is made.
///
/// # Errors
/// Whatever the database says.
pub fn agree(conn: &mut Conn, token: &str) -> QueryResult<Said> {
    let Some((end, person)) = behind_link(conn, token)? else {
        return Ok(Said::Gone);
    };
    let now = conn.now();
    let row = diesel::update(address_changes::table.find(person));
    match end {
        End::New => row
            .set(address_changes::new_said_at.eq(now))
            .execute(conn.link())?,
        End::Old => row
            .set(address_changes::old_said_at.eq(now))
            .execute(conn.link())?,
    };
    match of(conn, person)? {
        Some((waiting, _)) if !waiting.is_agreed(now) => Ok(Said::Waits),
        Some((waiting, wanted)) => make(conn, &waiting, wanted),
        None => Ok(Said::Gone),
    }
}

/// Stops a change; whether there was one. By the link of the old address every session ends too: whoever asked may be a stranger.
///
/// # Errors
/// Whatever the database says.
pub fn stop(conn: &mut Conn, id: PersonId, by_link: bool) -> QueryResult<bool> {
    let was = remove(conn, id)? > 0;
    if was {
        note(conn, id, Verb::Unmoved)?;
    }
    if was && by_link {
        session::end_all(conn, id)?;
    }
    Ok(was)
}

/// Makes the changes of members whose old address was silent for a week; how many.
///
/// # Errors
/// Whatever the database says.
pub fn settle_due(conn: &mut Conn) -> QueryResult<usize> {
    let silent = conn.now().plus_days(-OLD_DAYS);
    let due: Vec<PersonId> = address_changes::table
        .inner_join(people::table)
        .filter(address_changes::asked_at.le(silent))
        .filter(address_changes::new_said_at.is_not_null())
        .filter(people::disabled_at.is_null())
        .select(people::id)
        .load(conn.link())?;
    let mut count = 0;
    for id in due {
        let now = conn.now();
        if let Some((waiting, wanted)) = of(conn, id)?
            && waiting.is_agreed(now)
        {
            count += usize::from(matches!(make(conn, &waiting, wanted)?, Said::Moved(..)));
        }
    }
    Ok(count)
}

/// The change itself: address, letters and sessions in one transaction.
fn make(conn: &mut Conn, waiting: &Waiting, wanted: Email) -> QueryResult<Said> {
    let id = waiting.person;
    remove(conn, id)?;
    // Somebody claimed it in the meantime: it stays theirs.
    if is_taken(conn, &wanted)? {
        return Ok(Said::Gone);
    }
    let mut own = profile(conn, id)?;
    let old = std::mem::replace(&mut own.email, wanted);
    keep_profile(conn, id, &own)?;
    claim(conn, id, &own.email)?;
    diesel::delete(links::table.filter(links::person_id.eq(id))).execute(conn.link())?;
    session::end_all(conn, id)?;
    // The links of our own letters ended with the change; every other letter follows to the new address.
    mail::readdress(conn, &old, &own.email, |template| {
        !template.starts_with(OUR_LETTERS)
    })?;
    for to in [&old, &own.email] {
        mail::queue(conn, to, own.locale, &ChangedLetter::of(Changed::Address))?;
    }
    note(conn, id, Verb::Moved)?;
    Ok(Said::Moved(id, waiting.role))
}

/// Forgets a change and the letter to the new address, for somebody who is deleted.
///
/// # Errors
/// Whatever the database says.
pub fn forget(conn: &mut Conn, id: PersonId) -> QueryResult<()> {
    if let Some((_, wanted)) = of(conn, id)? {
        mail::forget(conn, &wanted, |template| template.starts_with(OUR_LETTERS))?;
    }
    remove(conn, id).map(|_| ())
}

fn remove(conn: &mut Conn, id: PersonId) -> QueryResult<usize> {
    diesel::delete(address_changes::table.find(id)).execute(conn.link())
}

fn is_staff(conn: &mut Conn, id: PersonId) -> QueryResult<bool> {
    let role: Role = people::table
        .find(id)
        .select(people::role)
        .first(conn.link())?;
    Ok(role.is_staff())
}

fn note(conn: &mut Conn, id: PersonId, verb: Verb) -> QueryResult<()> {
    ledger::record(conn, Some(id), verb, (Noun::Person, id.as_str()), None)
}
