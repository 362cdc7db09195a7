//! What every page needs: who asks and in what language, forms and their mistakes, errors, sessions, headers.
//!
//! It knows no feature. A feature gives it pages and forms, and gets a [`Visit`] and a role as parameters.

mod about;
mod crowd;
pub mod csrf_token;
mod day;
mod error;
mod form;
mod headers;
mod kept;
mod known;
mod locale;
mod origin;
mod page;
mod plain;
pub mod redisplay;
mod roles;
mod sent_from;
pub mod session;
mod site;
mod told;
mod visit;

pub use about::{Finds, Kind, about};
pub use crowd::Crowd;
pub use csrf_token::check_csrf_token;
pub use day::Day;
pub use error::{Error, LONGEST_BODY, render_errors, samples as error_samples};
pub use form::{Form, Mistake, Mistakes, cut, fields, line};
pub use headers::{STYLE, add_headers, check_host, statics};
pub use kept::KeptPage;
pub use known::{Marks, Place};
pub use locale::take_locale;
pub use page::{Page, Sample, samples_of};
pub use plain::{compression, mark_plain};
pub use roles::{Admin, Coordinator, Lead, SignedIn};
pub use sent_from::check_site;
pub use session::{Stage, Viewer};
pub use site::Site;
pub use told::{Told, keep_told};
pub use visit::{Token, Visit};

/// What a handler answers.
pub type Result<T = axum::response::Response> = std::result::Result<T, Error>;
