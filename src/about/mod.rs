//! What Alongside is, how it decides, what becomes of people's data, and how to complain: pages that everybody may read.
//!
//! Of the other features it asks one thing, whether a round takes applications; nothing on its pages depends on who reads them.

mod pages;
mod security;

pub use pages::samples;

use crate::web::Site;
use axum::Router;

/// The pages of this feature.
pub fn router() -> Router<Site> {
    pages::router().merge(security::router())
}
