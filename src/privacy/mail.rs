//! Letters about one's own data. Telephones are shared: the subjects say nothing.

use crate::{mail::Letter, vocab::Moment, web::Day};
use serde::Serialize;

macro_rules! letters {
    ($($(#[$doc:meta])* $name:ident = $template:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Serialize)]
        pub(super) struct $name {
            by: Day,
        }

        impl $name {
            /// A letter that names a day.
            #[must_use]
            pub(super) fn by(moment: Moment) -> Self {
                Self { by: Day::of(moment) }
            }
        }

        impl Letter for $name {
            const TEMPLATE: &'static str = $template;
        }
    )*};
}

letters! {
    /// Everything will be deleted on a day, unless the person changes their mind.
    LeavingLetter = "privacy/mail/leaving.txt";
}
