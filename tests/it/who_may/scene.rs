//! One pair, what hangs on it, and everybody who could ask for it; and how each of it is put into a state.

use super::{
    registers::{self, Registers},
    states::Object::{
        self, Account, Application, Colleague, Concern, Pair, Proposal, Request, Two,
    },
};
use crate::{
    story,
    support::{App, Visitor},
};
use alongside::{
    db::{
        Conn, Link,
        schema::{applications, concerns, holds, ledger, pairs, people, requests},
    },
    seal::Sealed,
    vocab::{PairId, Role, Side},
};
use diesel::{connection::SimpleConnection, prelude::*};
use std::sync::Arc;

/// The ids of the objects.
#[derive(Clone, Default)]
pub(super) struct Ids {
    pub(super) mentee: String,
    pub(super) colleague: String,
    pub(super) application: String,
    pub(super) mentor: String,
    pub(super) pair: String,
    pub(super) request: String,
    pub(super) concern: String,
}

/// The objects, and who asks for them.
pub(super) struct Scene<'a> {
    pub(super) app: &'a App,
    pub(super) people: Vec<Visitor<'a>>,
    pub(super) ids: Ids,
    pub(super) registers: Arc<Registers>,
    sealed: [Vec<u8>; 4],
    /// The keyed hash of the mentee's address.
    address: Vec<u8>,
    /// The pair as it lies before the mentor is asked.
    unasked: Sealed,
}

/// What lies sealed, the keyed hash of the mentee's address, and the pair as it lies before the mentor is asked.
type Found = ([Vec<u8>; 4], Vec<u8>, Sealed);

async fn found(app: &App, ids: &mut Ids) -> Found {
    let (own, person) = (ids.application.clone(), ids.mentee.clone());
    let find = move |conn: &mut Conn<'_>| {
        let pair: (String, Vec<u8>) = pairs::table
            .select((pairs::id, pairs::sealed))
            .first(conn.link())?;
        let request: (String, Vec<u8>) = requests::table
            .select((requests::id, requests::sealed))
            .first(conn.link())?;
        let concern: (String, Vec<u8>) = concerns::table
            .select((concerns::id, concerns::sealed))
            .first(conn.link())?;
        let answers: Vec<u8> = applications::table
            .find(own)
            .select(applications::sealed)
            .first(conn.link())?;
        let address: Option<Vec<u8>> = people::table
            .find(person)
            .select(people::email_hash)
            .first(conn.link())?;
        let id = PairId::parse(&pair.0).expect("an id");
        let mut opened = alongside::pairs::store::by_id(conn, id)?;
        opened.kept.mentor_asked = false;
        let unasked = conn.seal("pairs.sealed", &pair.0, &opened.kept);
        let ids = [pair.0, request.0, concern.0];
        let sealed = [answers, pair.1, request.1, concern.1];
        Ok((ids, sealed, address.expect("confirmed"), unasked))
    };
    let (found, sealed, address, unasked) = app.site.db.read(find).await.expect("the objects");
    [ids.pair, ids.request, ids.concern] = found;
    (sealed, address, unasked)
}

impl<'a> Scene<'a> {
    pub(super) async fn of(app: &'a App) -> Self {
        let [mut mentee, mentor, rosa] = story::tell(app).await;
        let outsider = app.applicant(Side::Mentee, "Bo Outside").await;
        let (lead, ada) = (app.lead("Noor").await, app.staff("Ada", Role::Admin).await);
        let colleague = app.coordinator("Colleague").await;
        let pair = mentee.get("/me/pair").await;
        let concern = pair.attributes("a[href$='/concern']", "href").remove(0);
        mentee
            .post(concern.trim_start_matches("/en"), &[("words", "I worry.")])
            .await;
        mentee
            .post(
                "/complaint",
                &[("kind", "complaint"), ("words", "Too slow."), ("reach", "")],
            )
            .await;
        let one = |visitor: &Visitor<'_>| visitor.id.expect("an account").to_string();
        let mut ids = Ids {
            mentee: one(&mentee),
            colleague: one(&colleague),
            application: mentee.application().await.id.to_string(),
            mentor: mentor.application().await.id.to_string(),
            ..Ids::default()
        };
        let (sealed, address, unasked) = found(app, &mut ids).await;
        let mut people = vec![app.visitor(), mentee, mentor, outsider, rosa, lead, ada];
        let registers = Registers::of(app, &mut people, &colleague).await;
        let mut scene = Self {
            app,
            people,
            ids,
            registers: Arc::new(registers),
            sealed,
            address,
            unasked,
        };
        scene.stand(Proposal, "none").await;
        let rosa = scene.people.get_mut(4).expect("the coordinator");
        rosa.post("/desk/proposal", &[]).await;
        let registers = Arc::get_mut(&mut scene.registers);
        registers.expect("nobody else has it").propose(app).await;
        scene
    }

    /// Puts everything back, and the object into a state.
    pub(super) async fn stand(&self, of: Object, state: &str) {
        let [answers, pair, request, concern] = self.sealed.clone();
        let ids = self.ids.clone();
        let sql = self.sql(of, state);
        let registers = Arc::clone(&self.registers);
        let named = state.to_owned();
        let address = (state != "unconfirmed").then(|| self.address.clone());
        let unasked = (state == "proposed").then(|| self.unasked.clone());
        let stand = move |conn: &mut Conn<'_>| {
            diesel::update(applications::table.find(&ids.application))
                .set(applications::sealed.eq(answers))
                .execute(conn.link())?;
            diesel::update(pairs::table.find(&ids.pair))
                .set(pairs::sealed.eq(pair))
                .execute(conn.link())?;
            diesel::update(requests::table.find(&ids.request))
                .set(requests::sealed.eq(request))
                .execute(conn.link())?;
            diesel::update(concerns::table.find(&ids.concern))
                .set(concerns::sealed.eq(concern))
                .execute(conn.link())?;
            diesel::update(people::table.find(&ids.mentee))
                .set(people::email_hash.eq(address))
                .execute(conn.link())?;
            if let Some(unasked) = unasked {
                diesel::update(pairs::table.find(&ids.pair))
                    .set(pairs::sealed.eq(unasked))
                    .execute(conn.link())?;
            }
            match conn.link() {
                Link::Sqlite(link) => link.batch_execute(&sql)?,
                Link::Postgres(link) => link.batch_execute(&sql)?,
            }
            registers.stand(conn, of, &named)
        };
        self.app.site.db.write(stand).await.expect("the state");
    }

    fn sql(&self, of: Object, state: &str) -> String {
        let ids = &self.ids;
        let (mentee, own, mentor, pair) = (&ids.mentee, &ids.application, &ids.mentor, &ids.pair);
        let now = self.app.clock.now().micros();
        // While a concern is open, its two are not available for matching.
        let concern = if of == Concern {
            "null".to_owned()
        } else {
            now.to_string()
        };
        let whole = format!(
            "delete from applications where person_id = '{mentee}' and id <> '{own}';
             update people set restricted_at = null, objected_at = null, erase_at = null, confirmed_at = {now};
             update people set disabled_at = null, passphrase = coalesce(passphrase, 'none');
             update applications set paused_at = null, state = 'paired', submitted_at = {now} where id in ('{own}', '{mentor}');
             update pairs set state = 'active' where id = '{pair}';
             update requests set state = 'open', done_at = null, paused_at = null;
             delete from holds;
             update concerns set closed_at = {concern};"
        );
        let lock = match state {
            "restricted" => format!("restricted_at = {now}"),
            "objected" => format!("objected_at = {now}"),
            "leaving" => format!("erase_at = {now} + 1000000"),
            "unconfirmed" => "confirmed_at = null".to_owned(),
            _ => String::new(),
        };
        let lies = if lock.is_empty() {
            lock
        } else {
            format!("update people set {lock} where id = '{mentee}';")
        };
        let set = match of {
            Application | Two => self.application(state, now),
            Pair if lies.is_empty() => {
                format!("update pairs set state = '{state}' where id = '{pair}'")
            }
            Request => format!("update requests set state = '{state}'"),
            Concern if state == "closed" => format!("update concerns set closed_at = {now}"),
            Colleague => {
                let set = match state {
                    "off" => format!("disabled_at = {now}"),
                    "waiting" => "passphrase = null".to_owned(),
                    _ => "disabled_at = null".to_owned(),
                };
                format!("update people set {set} where id = '{}'", ids.colleague)
            }
            _ => String::new(),
        };
        let kept = self.registers.sql(pair, of, state, now);
        format!("{}{whole}{kept}{lies}{set}", self.registers.back(pair))
    }

    /// An application in a state has no pair beside it.
    fn application(&self, state: &str, now: i64) -> String {
        let (own, pair) = (&self.ids.application, &self.ids.pair);
        let word = match state {
            "unconfirmed" => "submitted",
            "taken-back" => "withdrawn",
            "paused" | "restricted" | "leaving" => "ready",
            word => word,
        };
        let when = |at: bool| {
            if at {
                now.to_string()
            } else {
                "null".to_owned()
            }
        };
        let handed_in = !["draft", "taken-back", "erased", "expired"].contains(&state);
        let (submitted, paused) = (when(handed_in), when(state == "paused"));
        format!(
            "update pairs set state = 'declined' where id = '{pair}';
             update applications set state = '{word}', submitted_at = {submitted}, paused_at = {paused} where id = '{own}'"
        )
    }

    /// What is compared before and after: the row, and how much the ledger says about it, looks apart.
    pub(super) async fn print(&self, of: Object) -> String {
        let ids = self.ids.clone();
        let registers = Arc::clone(&self.registers);
        let print = move |conn: &mut Conn<'_>| {
            let id: &str = match of {
                Application => &ids.application,
                Pair => &ids.pair,
                Request => &ids.request,
                Concern => &ids.concern,
                Account => &ids.mentee,
                Colleague => &ids.colleague,
                _ => registers.id(of),
            };
            let told: i64 = ledger::table
                .filter(ledger::noun_id.eq(id))
                .filter(ledger::verb.ne_all(["looked", "read"]))
                .count()
                .get_result(conn.link())?;
            Ok(format!("{} {told}", row(conn, of, id)?))
        };
        self.app.site.db.read(print).await.expect("the object")
    }
}

fn row(conn: &mut Conn<'_>, of: Object, id: &str) -> QueryResult<String> {
    type Locks = (Option<i64>, Option<i64>, Option<i64>, Option<i64>);
    let link = conn.link();
    Ok(match of {
        Application => {
            use applications::{paused_at, state, table, version};
            let row: (String, i32, Option<i64>) = table
                .find(id)
                .select((state, version, paused_at))
                .first(link)?;
            let held: i64 = holds::table.count().get_result(link)?;
            format!("{row:?} {held}")
        }
        Pair => {
            let told = concerns::table.filter(concerns::pair_id.eq(id));
            let told: i64 = told.count().get_result(link)?;
            let state: String = pairs::table.find(id).select(pairs::state).first(link)?;
            format!("{state} {told}")
        }
        Request => requests::table
            .find(id)
            .select(requests::state)
            .first(link)?,
        Concern => {
            let at: Option<i64> = concerns::table
                .find(id)
                .select(concerns::closed_at)
                .first(link)?;
            format!("{at:?}")
        }
        Account | Colleague => {
            use people::{disabled_at, erase_at, objected_at, restricted_at, table};
            let row: Locks = table
                .find(id)
                .select((restricted_at, objected_at, erase_at, disabled_at))
                .first(link)?;
            format!("{row:?}")
        }
        _ => return registers::row(conn, of, id),
    })
}
