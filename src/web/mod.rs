//! What every page needs: who asks and in what language, forms and their mistakes, errors, sessions, headers.
//!
//! It knows no feature. A feature gives it pages and forms, and gets a [`Visit`] and a role as parameters.

pub mod csrf_token;
mod day;
mod error;
mod form;
mod headers;
mod kept;
mod locale;
mod origin;
mod page;
mod roles;
pub mod session;
mod site;
mod visit;

pub use csrf_token::check_csrf_token;
pub use day::Day;
pub use error::{Error, LONGEST_BODY, render_errors, samples as error_samples};
pub use form::{Form, Mistake, Mistakes, cut, fields};
pub use headers::{STYLE, add_headers, statics};
pub use kept::KeptPage;
pub use locale::take_locale;
pub use page::{Page, Sample, samples_of};
pub use roles::{Admin, Coordinator, Lead, SignedIn};
pub use session::{Stage, Viewer};
pub use site::Site;
pub use visit::{Token, Visit};

/// What a handler answers.
pub type Result<T = axum::response::Response> = std::result::Result<T, Error>;
