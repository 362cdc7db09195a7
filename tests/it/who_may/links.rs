//! A one-time link in each of its states: only a good one opens anything, and all others look alike, byte for byte.

use crate::support::{App, on_both};
use alongside::{
    db::{
        Conn,
        schema::{address_changes, links, people},
    },
    ledger::rows::{Table, store::signed},
    seal::token_hash,
    vocab::PersonId,
};
use diesel::prelude::*;

/// How a link stands.
const STATES: [&str; 5] = ["good", "used", "run-out", "switched-off", "never"];

/// Makes a link of a purpose that stands so, for somebody of its own.
fn make(
    conn: &mut Conn<'_>,
    token: &str,
    purpose: &str,
    whose: PersonId,
    state: &str,
) -> QueryResult<()> {
    let now = conn.now();
    let ends = now
        .plus_days(if state == "run-out" { -1 } else { 1 })
        .micros();
    let whose = whose.to_string();
    if state == "switched-off" {
        signed(conn, (Table::People, &whose), |conn| {
            diesel::update(people::table.find(&whose))
                .set(people::disabled_at.eq(now.micros()))
                .execute(conn.link())
        })?;
    }
    if purpose == "address" {
        // A link that was used is gone with its row.
        if state != "used" {
            diesel::insert_into(address_changes::table)
                .values((
                    address_changes::person_id.eq(&whose),
                    address_changes::sealed.eq(conn.seal(
                        "address_changes.sealed",
                        &whose,
                        &serde_json::json!({ "email": "new@home.example" }),
                    )),
                    address_changes::new_hash.eq(token_hash(&format!("{token}new"))),
                    address_changes::old_hash.eq(token_hash(token)),
                    address_changes::asked_at.eq(now.micros()),
                    address_changes::ends_at.eq(ends),
                ))
                .execute(conn.link())?;
        }
        return Ok(());
    }
    diesel::insert_into(links::table)
        .values((
            links::hash.eq(token_hash(token)),
            links::person_id.eq(&whose),
            links::purpose.eq(purpose),
            links::ends_at.eq(ends),
            links::used_at.eq((state == "used").then_some(now.micros())),
        ))
        .execute(conn.link())?;
    Ok(())
}

on_both! {
    async fn s20_a_link_opens_only_while_it_is_good_and_all_others_look_alike(app: App) {
        for (path, purpose) in [("/confirm", "confirm"), ("/passphrase", "reset"), ("/address", "address")] {
            let mut pages = Vec::new();
            for state in STATES {
                let whose = app.member(&format!("{purpose}.{state}@home.example")).await.id.expect("an account");
                let token = format!("{purpose}-{state}");
                if state != "never" {
                    let made = token.clone();
                    app.site.db.write(move |conn| make(conn, &made, purpose, whose, state)).await.expect("a link");
                }
                let shown = app.visitor().get(&format!("{path}/{token}")).await;
                let posted = app.visitor().post(&format!("{path}/{token}"), &[("passphrase", "three brown bears dance")]).await;
                let plain = |body: &str| body.replace(&token, "…");
                pages.push([(shown.status, plain(&shown.body)), (posted.status, plain(&posted.body))]);
            }
            assert_ne!(pages[0], pages[4], "{path}: a good one opens something");
            for (state, page) in STATES.iter().zip(&pages).skip(1) {
                assert_eq!(page, &pages[4], "{path} {state}");
            }
        }
    }
}
