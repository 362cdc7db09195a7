//! Words for people: Fluent messages in every language of the pages, and the templates that speak them.
//!
//! Templates ask with the filter `t`; there is one set of templates a language, so none needs to be told which.

mod templates;
mod words;

pub use templates::{CSRF_TOKEN, Templates};
pub use words::{Locales, Words};
