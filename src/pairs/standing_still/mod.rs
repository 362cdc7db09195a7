//! While one of the two is not available for matching, the days to answer an offer stand still.

mod store;

use super::mail::{AskedLetter, ProposedLetter, tell};
use crate::{
    applications::availability,
    db::Conn,
    vocab::{RoundId, Side},
};
use diesel::QueryResult;
use std::collections::HashSet;

/// Lets the days to answer stand still while one of the two is not available for matching. When both are again, the days are given
/// back, and whoever is asked hears that they can answer.
///
/// # Errors
/// Whatever the database says.
pub(super) fn look(conn: &mut Conn) -> QueryResult<()> {
    let now = conn.now();
    let offers = store::offers(conn)?;
    let rounds: HashSet<RoundId> = offers.iter().map(|offer| offer.round).collect();
    let mut unavailable = HashSet::new();
    for round in rounds {
        unavailable.extend(availability::store::unavailable(conn, round)?);
    }
    for offer in offers {
        let held = unavailable.contains(&offer.mentor) || unavailable.contains(&offer.mentee);
        match offer.held_since {
            None if held => store::let_stand(conn, offer.id, Some(now), offer.lapses_at)?,
            Some(since) if !held => {
                let given_back = offer.lapses_at.plus_time_between(since, now);
                store::let_stand(conn, offer.id, None, given_back)?;
                match offer.state.asks() {
                    Some(Side::Mentee) => {
                        tell(conn, offer.mentee, &ProposedLetter::by(given_back))?;
                    }
                    Some(Side::Mentor) => tell(conn, offer.mentor, &AskedLetter::by(given_back))?,
                    None => {}
                }
            }
            _ => {}
        }
    }
    Ok(())
}
