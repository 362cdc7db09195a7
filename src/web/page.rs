//! A page: its template and what the template receives.

use serde::Serialize;
use serde_json::Value;

/// A page is a struct; its template sees it as `page`.
pub trait Page: Serialize + Sized {
    /// The template's path below `templates/`.
    const TEMPLATE: &'static str;

    /// Whether it shows a secret: such a page is never kept.
    const SECRET: bool = false;

    /// The page in each state that looks different. Tests render every one in every language.
    fn samples() -> Vec<Self>;
}

/// A page as a test sees it.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Its template.
    pub template: &'static str,
    /// What the template receives.
    pub page: Value,
}

/// The samples of a page, for the list in `app`.
///
/// # Panics
/// If a page cannot be serialised, which the tests would show.
#[must_use]
pub fn samples_of<P: Page>() -> Vec<Sample> {
    let sample = |page: P| Sample {
        template: P::TEMPLATE,
        page: serde_json::to_value(page).expect("a page is plain data"),
    };
    P::samples().into_iter().map(sample).collect()
}
