//! The tables of authenticators and recovery codes.

use super::{
    Authenticator,
    authenticator::{latest, may_be_recovery, recovery_codes, recovery_hash},
};
use crate::{
    accounts::{Changed, security::store},
    db::{
        Conn,
        schema::{authenticators, recovery_codes as codes},
    },
    ledger::{
        self, Noun, Verb,
        rows::{Table, store::signed},
    },
    seal::Sealed,
    vocab::{Moment, PersonId},
};
use diesel::prelude::*;

const PLACE: &str = "authenticators.sealed";

/// Whether this person signs in with a code.
///
/// # Errors
/// Whatever the database says.
pub fn has(conn: &mut Conn, person: PersonId) -> QueryResult<bool> {
    Ok(of(conn, person)?.is_some_and(|(_, _, confirmed)| confirmed))
}

/// How many recovery codes are left.
///
/// # Errors
/// Whatever the database says.
pub fn left(conn: &mut Conn, person: PersonId) -> QueryResult<i64> {
    codes::table
        .filter(codes::person_id.eq(person))
        .count()
        .get_result(conn.link())
}

/// The secret of an authenticator that is being set up.
///
/// # Errors
/// Whatever the database says.
pub fn begun(conn: &mut Conn, person: PersonId) -> QueryResult<Option<Authenticator>> {
    let own = of(conn, person)?;
    Ok(own.and_then(|(own, _, confirmed)| (!confirmed).then_some(own)))
}

/// Begins to set one up, with a fresh secret. One that is in use stays as it is.
///
/// # Errors
/// Whatever the database says.
pub fn prepare(conn: &mut Conn, person: PersonId) -> QueryResult<()> {
    if has(conn, person)? {
        return Ok(());
    }
    let row = (
        authenticators::person_id.eq(person),
        authenticators::sealed.eq(conn.seal(PLACE, person.as_str(), &Authenticator::fresh())),
        authenticators::last_step.eq(0),
        authenticators::created_at.eq(conn.now()),
    );
    signed(conn, (Table::Authenticators, person.as_str()), |conn| {
        diesel::delete(authenticators::table.find(person)).execute(conn.link())?;
        diesel::insert_into(authenticators::table)
            .values(row)
            .execute(conn.link())
    })?;
    Ok(())
}

/// Ends the setting up with the first code; the recovery codes, which are shown this once. `None` if the code is wrong.
///
/// # Errors
/// Whatever the database says.
pub fn confirm(conn: &mut Conn, person: PersonId, code: &str) -> QueryResult<Option<Vec<String>>> {
    if has(conn, person)? || !use_code(conn, person, code)? {
        return Ok(None);
    }
    let now = conn.now();
    signed(conn, (Table::Authenticators, person.as_str()), |conn| {
        diesel::update(authenticators::table.find(person))
            .set(authenticators::confirmed_at.eq(now))
            .execute(conn.link())
    })?;
    let fresh = recovery_codes();
    let row = |code: &String| {
        (
            codes::hash.eq(recovery_hash(code)),
            codes::person_id.eq(person),
        )
    };
    signed(conn, (Table::RecoveryCodes, person.as_str()), |conn| {
        for code in &fresh {
            diesel::insert_into(codes::table)
                .values(row(code))
                .execute(conn.link())?;
        }
        Ok(())
    })?;
    note(conn, person, person, Verb::Secured)?;
    store::tell(conn, person, Changed::CodesOn)?;
    Ok(Some(fresh))
}

/// Takes a code of the authenticator, or a recovery code, for the one time it is good.
///
/// # Errors
/// Whatever the database says.
pub fn use_code(conn: &mut Conn, person: PersonId, code: &str) -> QueryResult<bool> {
    let Some((own, last, _)) = of(conn, person)? else {
        return Ok(false);
    };
    // Recovery codes are not counted, so six digits in the length of one are no code of the authenticator.
    let step = if may_be_recovery(code) {
        None
    } else {
        own.step(code, conn.now(), last)
    };
    let Some(step) = step else {
        let recovery = codes::table
            .find(recovery_hash(code))
            .filter(codes::person_id.eq(person));
        let codes = (Table::RecoveryCodes, person.as_str());
        let taken = signed(conn, codes, |conn| {
            diesel::delete(recovery).execute(conn.link())
        })?;
        return Ok(taken == 1);
    };
    // Asked again by the update itself: of two that come at once with the same code, one is taken.
    let unused = authenticators::table.find(person).filter(
        authenticators::last_step
            .lt(step)
            .or(authenticators::last_step.gt(latest(conn.now()))),
    );
    let taken = signed(conn, (Table::Authenticators, person.as_str()), |conn| {
        diesel::update(unused)
            .set(authenticators::last_step.eq(step))
            .execute(conn.link())
    })?;
    Ok(taken == 1)
}

/// Takes an authenticator and its recovery codes away; whether there was one in use.
///
/// # Errors
/// Whatever the database says.
pub fn remove(conn: &mut Conn, person: PersonId, by: PersonId) -> QueryResult<bool> {
    let had = has(conn, person)?;
    forget(conn, person)?;
    if had {
        note(conn, person, by, Verb::Unsecured)?;
        store::tell(conn, person, Changed::CodesOff)?;
    }
    Ok(had)
}

/// Removes second steps without a word: of somebody who is deleted, nobody is told.
///
/// # Errors
/// Whatever the database says.
pub fn forget(conn: &mut Conn, person: PersonId) -> QueryResult<()> {
    signed(conn, (Table::RecoveryCodes, person.as_str()), |conn| {
        diesel::delete(codes::table.filter(codes::person_id.eq(person))).execute(conn.link())
    })?;
    signed(conn, (Table::Authenticators, person.as_str()), |conn| {
        diesel::delete(authenticators::table.find(person)).execute(conn.link())
    })?;
    Ok(())
}

fn note(conn: &mut Conn, person: PersonId, by: PersonId, verb: Verb) -> QueryResult<()> {
    ledger::record(conn, Some(by), verb, (Noun::Person, person.as_str()), None)
}

/// The authenticator, the step of its last code, and whether it is in use.
fn of(conn: &mut Conn, person: PersonId) -> QueryResult<Option<(Authenticator, i64, bool)>> {
    let row: Option<(Sealed, i64, Option<Moment>)> = authenticators::table
        .find(person)
        .select((
            authenticators::sealed,
            authenticators::last_step,
            authenticators::confirmed_at,
        ))
        .first(conn.link())
        .optional()?;
    let Some((sealed, last, confirmed)) = row else {
        return Ok(None);
    };
    let own = conn.open(PLACE, person.as_str(), &sealed)?;
    Ok(Some((own, last, confirmed.is_some())))
}
