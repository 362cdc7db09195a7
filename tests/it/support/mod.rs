//! What tests share: a service on a fresh database, people who use it, and the pages they get.

mod app;
pub(crate) mod count;
mod database;
mod page;
mod people;

pub(crate) use app::{App, KEY, kept_at};
pub(crate) use database::Fresh;
pub(crate) use page::Shown;
pub(crate) use people::{PASSPHRASE, Visitor, again, hash, topics};

/// Makes two tests of one: on SQLite and on PostgreSQL. Without a server the second is skipped, but never in CI.
macro_rules! on_both {
    ($(#[$attribute:meta])* async fn $name:ident($app:ident: $kind:ty) $body:block) => {
        #[cfg(test)]
        mod $name {
            use super::*;

            async fn run($app: $kind) $body

            $(#[$attribute])*
            #[tokio::test]
            async fn on_sqlite() {
                run($crate::support::App::on_sqlite().await).await;
            }

            $(#[$attribute])*
            #[tokio::test]
            async fn on_postgres() {
                if let Some(app) = $crate::support::App::on_postgres().await {
                    run(app).await;
                }
            }
        }
    };
}
pub(crate) use on_both;
