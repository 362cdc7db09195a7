//! Whose a pair is: for the guard in `web::about`, and for lists that leave out what is about their reader.

pub mod store;

use crate::{
    applications::store::{about as applications, is_there},
    web::{Finds, Kind},
};

/// Pairs at the desk, pairs of one's own that one knows of, the page of mentors for one application, and what a lead cleared.
pub(super) fn kinds() -> Vec<Kind> {
    vec![
        Kind {
            paths: &["/desk/pairs/{id}"],
            finds: Finds::Others,
            there: store::is_there,
            about: store::about,
        },
        Kind {
            paths: &["/me/pair/{id}"],
            finds: Finds::Owners,
            there: store::is_there,
            about: store::known_to,
        },
        Kind {
            paths: &["/desk/candidates/{id}"],
            finds: Finds::Others,
            there: is_there,
            about: applications,
        },
        Kind {
            paths: &[],
            finds: Finds::Others,
            there: |_, _| Ok(false),
            about: store::clearances_about,
        },
    ]
}
