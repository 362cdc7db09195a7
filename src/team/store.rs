//! What the list of the team asks of the table of people.

use crate::{
    accounts::{self, Profile},
    db::{Conn, schema::people},
    vocab::{Moment, PersonId, Role},
};
use diesel::prelude::*;

/// A member of staff.
#[derive(Clone, Debug)]
pub(super) struct Member {
    pub(super) id: PersonId,
    pub(super) profile: Profile,
    pub(super) role: Role,
    pub(super) since: Moment,
    pub(super) access: Access,
}

/// Whether a member of staff can sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Access {
    /// They can.
    Open,
    /// They have not chosen a passphrase yet.
    Waiting,
    /// Their account is switched off.
    Off,
}

impl Access {
    /// The end of its Fluent key.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Waiting => "waiting",
            Self::Off => "off",
        }
    }
}

/// All staff, in the order in which they came.
pub(super) fn all(conn: &mut Conn) -> QueryResult<Vec<Member>> {
    type Columns = (PersonId, Role, Option<String>, Option<Moment>, Moment);
    let rows: Vec<Columns> = people::table
        .filter(people::role.ne(Role::Member))
        .order((people::created_at, people::id))
        .select((
            people::id,
            people::role,
            people::passphrase,
            people::disabled_at,
            people::created_at,
        ))
        .load(conn.link())?;
    let profiles = accounts::store::staff(conn)?;
    let profile = |id: PersonId| profiles.iter().find(|(own, _)| *own == id);
    let member = |(id, role, passphrase, disabled_at, since): Columns| {
        let (_, profile) = profile(id)?;
        Some(Member {
            id,
            profile: profile.clone(),
            role,
            since,
            access: match (disabled_at, passphrase) {
                (Some(_), _) => Access::Off,
                (None, None) => Access::Waiting,
                (None, Some(_)) => Access::Open,
            },
        })
    };
    Ok(rows.into_iter().filter_map(member).collect())
}

/// Whether a member of staff has this id.
pub(super) fn is_there(conn: &mut Conn, id: &str) -> QueryResult<bool> {
    let staff = people::table.find(id).filter(people::role.ne(Role::Member));
    Ok(staff.count().get_result::<i64>(conn.link())? > 0)
}

/// A member of staff and whether they can sign in.
pub(super) fn one(conn: &mut Conn, id: PersonId) -> QueryResult<Option<Access>> {
    Ok(all(conn)?
        .into_iter()
        .find(|member| member.id == id)
        .map(|member| member.access))
}
