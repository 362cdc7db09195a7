//! The whole service in process, on a real database: every page, the right and the wrong way, by everybody who may come.

mod applying;
mod doors;
mod matching;
mod schema;
mod support;
mod who_may;
