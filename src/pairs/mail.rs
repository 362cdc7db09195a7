//! Letters about pairs. None names the other person, and none says what this service is about.

use super::store;
use crate::{
    accounts,
    db::Conn,
    mail::{self, Letter},
    vocab::{ApplicationId, Moment},
    web::Day,
};
use diesel::QueryResult;
use serde::Serialize;

macro_rules! letters {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $kind:ty),* } = $template:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Serialize)]
        pub struct $name { $(pub(super) $field: $kind),* }

        impl Letter for $name {
            const TEMPLATE: &'static str = $template;
        }
    )*};
}

letters! {
    /// To the mentee: there is somebody to say yes or no to.
    ProposedLetter { by: Day } = "pairs/mail/proposed.txt";
    /// To the mentor, after the mentee's yes.
    AskedLetter { by: Day } = "pairs/mail/asked.txt";
    /// To both, after both yeses.
    AgreedLetter {} = "pairs/mail/agreed.txt";
    /// To the other, after a no.
    DeclinedLetter {} = "pairs/mail/declined.txt";
    /// To whoever knew, when the time has passed.
    LapsedLetter {} = "pairs/mail/lapsed.txt";
    /// To both, when a pair is stopped, and when it goes on.
    StoppedLetter {} = "pairs/mail/stopped.txt";
    /// To whoever did not end it themselves.
    EndedLetter {} = "pairs/mail/ended.txt";
}

impl ProposedLetter {
    /// An answer is asked for by this moment.
    #[must_use]
    pub fn by(moment: Moment) -> Self {
        Self {
            by: Day::of(moment),
        }
    }
}

impl AskedLetter {
    /// An answer is asked for by this moment.
    #[must_use]
    pub fn by(moment: Moment) -> Self {
        Self {
            by: Day::of(moment),
        }
    }
}

/// Writes a letter to the person behind an application, unless they locked their data.
pub(super) fn tell(conn: &mut Conn, to: ApplicationId, letter: &impl Letter) -> QueryResult<()> {
    let person = store::person_of(conn, to)?;
    let Some(profile) = accounts::locks::store::reachable(conn, person)? else {
        return Ok(());
    };
    mail::queue(conn, &profile.email, profile.locale, letter)
}
