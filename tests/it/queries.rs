//! A list asks the database as often for three rows as for one.

use crate::support::{App, Visitor, count};
use alongside::vocab::Side;

async fn queries(app: &App, visitor: &Visitor<'_>, path: &str) -> usize {
    // Once before, so that what a first visit writes down does not count.
    visitor.get(path).await;
    let before = count::of(&app.database());
    let shown = visitor.get(path).await;
    assert_eq!(shown.status, 200, "{path}");
    count::of(&app.database()) - before
}

#[tokio::test]
async fn a_list_with_three_rows_asks_as_often_as_a_list_with_one() {
    count::start();
    let app = App::on_sqlite().await;
    let rosa = app.coordinator("Rosa").await;
    let pages = [
        "/desk/applications",
        "/desk/waiting",
        "/desk/pairs",
        "/desk/reports",
        "/desk/ledger",
        "/desk",
    ];
    let mut first = Vec::new();
    for (round, name) in ["Amal", "Bo", "Chidi"].into_iter().enumerate() {
        app.applicant(Side::Mentee, name).await;
        if round == 0 {
            for path in pages {
                first.push(queries(&app, &rosa, path).await);
            }
        }
    }
    for (path, first) in pages.into_iter().zip(first) {
        assert!(first > 0, "the counter counts");
        assert_eq!(queries(&app, &rosa, path).await, first, "{path}");
    }
}
