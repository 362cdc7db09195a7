//! Checks, registers, the round and what is proposed in it: one of each, and how it is put into a state.

use super::states::Object::{self, Breach, Checks, Disclosure, Proposal, Round, Separation, Two};
use crate::support::{App, Visitor};
use alongside::db::{
    Conn,
    schema::{breaches, checks, disclosures, pairs, proposals, rounds, separations, wishes},
};
use diesel::prelude::*;

/// An id and what lies sealed under it.
type Sealed = (String, Vec<u8>);

/// What is kept to be put back.
pub(super) struct Registers {
    separation: (String, String, String, String, Vec<u8>),
    disclosure: Sealed,
    breach: Sealed,
    /// A proposal of the mentor and the outsider; none before `propose`.
    proposal: Sealed,
    round: String,
    /// What the form of the round says it has seen.
    seen: String,
    people: People,
}

/// Whom the states name.
pub(super) struct People {
    /// The person of the mentor, whose checks are written down.
    mentor: String,
    mentee: String,
    coordinator: String,
    lead: String,
    colleague: String,
    /// The applications: the mentee's, the mentor's, the outsider's.
    applications: [String; 3],
}

impl Registers {
    /// Makes one of each, as staff would. `people` stand in the order of the letters.
    pub(super) async fn of(app: &App, people: &mut [Visitor<'_>], colleague: &Visitor<'_>) -> Self {
        let one = |visitor: &Visitor<'_>| visitor.id.expect("an account").to_string();
        let [_, mentee, mentor, outsider, rosa, lead, ada] = people else {
            panic!("seven people");
        };
        let [own, mentors, bo] = [&*mentee, &*mentor, &*outsider].map(Visitor::application);
        let applications = [own.await.id, mentors.await.id, bo.await.id].map(|id| id.to_string());
        // Whoever confirms a pair has read both applications.
        for id in &applications {
            for reader in [&*rosa, &*lead, &*ada] {
                reader.get(&format!("/desk/applications/{id}")).await;
            }
        }
        let [mentees, bos] = [&*mentee, &*outsider].map(|one| one.email.clone());
        write_down([rosa, lead], [&mentees, &bos, &colleague.email]).await;
        let seen = rosa
            .get("/desk/round")
            .await
            .attributes("input[name=seen]", "value");
        let seen = seen
            .first()
            .expect("a form")
            .replace('+', "%2B")
            .replace(' ', "+");
        let people = People {
            mentor: one(mentor),
            mentee: one(mentee),
            coordinator: one(rosa),
            lead: one(lead),
            colleague: one(colleague),
            applications,
        };
        let find = move |conn: &mut Conn<'_>| {
            let link = conn.link();
            let separation = {
                use separations::{id, made_by, one_id, other_id, sealed, table};
                table
                    .select((id, one_id, other_id, made_by, sealed))
                    .first(link)?
            };
            let disclosure = disclosures::table.select((disclosures::id, disclosures::sealed));
            let breach = breaches::table.select((breaches::id, breaches::sealed));
            Ok(Self {
                separation,
                disclosure: disclosure.first(link)?,
                breach: breach.first(link)?,
                proposal: Sealed::default(),
                round: rounds::table.select(rounds::id).first(link)?,
                seen,
                people,
            })
        };
        app.site.db.read(find).await.expect("one of each")
    }

    /// Keeps the proposal that is there.
    pub(super) async fn propose(&mut self, app: &App) {
        let proposal = proposals::table.select((proposals::id, proposals::sealed));
        let found = app.site.db.read(move |conn| proposal.first(conn.link()));
        self.proposal = found.await.expect("a proposal");
    }

    /// The id in the path and in the form.
    pub(super) fn id(&self, of: Object) -> &str {
        match of {
            Checks => &self.people.applications[1],
            Separation => &self.separation.0,
            Disclosure => &self.disclosure.0,
            Breach => &self.breach.0,
            Proposal => &self.proposal.0,
            Two => &self.people.applications[0],
            _ => &self.round,
        }
    }

    /// A form with the ids that it names.
    pub(super) fn filled(&self, form: &str) -> String {
        let [mentee, mentor, _] = &self.people.applications;
        form.replace("{mentee}", mentee)
            .replace("{mentor}", mentor)
            .replace("{proposal}", &self.proposal.0)
            .replace("{check}", CHECK)
            .replace("{round}", &self.seen)
    }

    /// Puts everything back as statements cannot.
    pub(super) fn stand(&self, conn: &mut Conn<'_>, of: Object, state: &str) -> QueryResult<()> {
        let now = conn.now();
        let link = conn.link();
        let (id, sealed) = &self.disclosure;
        diesel::update(disclosures::table.find(id))
            .set(disclosures::sealed.eq(sealed))
            .execute(link)?;
        let (id, sealed) = &self.breach;
        diesel::update(breaches::table.find(id))
            .set(breaches::sealed.eq(sealed))
            .execute(link)?;
        if (of, state) == (Separation, "standing") {
            let (id, one, other, by, sealed) = &self.separation;
            diesel::insert_into(separations::table)
                .values((
                    separations::id.eq(id),
                    separations::one_id.eq(one),
                    separations::other_id.eq(other),
                    separations::made_by.eq(by),
                    separations::made_at.eq(now.micros()),
                    separations::sealed.eq(sealed),
                ))
                .execute(link)?;
        }
        if (of, state) == (Proposal, "newest") {
            let (id, sealed) = &self.proposal;
            diesel::insert_into(proposals::table)
                .values((
                    proposals::id.eq(id),
                    proposals::round_id.eq(&self.round),
                    proposals::made_by.eq(&self.people.coordinator),
                    proposals::made_at.eq(now.micros()),
                    proposals::sealed.eq(sealed),
                ))
                .execute(link)?;
        }
        Ok(())
    }

    /// Statements that put everything back.
    pub(super) fn back(&self, pair: &str) -> String {
        let People {
            mentee,
            coordinator,
            applications,
            ..
        } = &self.people;
        let ([_, mentors, bo], round) = (applications, &self.round);
        format!(
            "delete from checks where application_id = '{mentors}'; delete from separations;
             delete from wishes; delete from proposals; delete from pairs where id <> '{pair}'; delete from breach_people;
             delete from rounds where id <> '{round}'; update rounds set state = 'open', name = 'Winter round';
             update applications set state = 'submitted', paused_at = null, submitted_at = coalesce(submitted_at, 1) where id = '{bo}';
             update breaches set reported_at = null, unreported_at = null, closed_at = null;
             update disclosures set person_id = '{mentee}', manner = 'order', stage = 'open', entered_by = '{coordinator}',
               first_by = null, second_by = null, decided_at = null, handed_at = null, silent_until = null;"
        )
    }

    /// Statements that put the object into a state.
    pub(super) fn sql(&self, pair: &str, of: Object, state: &str, now: i64) -> String {
        let [own, mentors, bo] = &self.people.applications;
        let broken =
            |set: &str| format!("update breaches set {set} where id = '{}';", self.breach.0);
        // Two who were a pair are not proposed to each other again, so the proposal is about the outsider.
        let ready = format!(
            "update pairs set state = 'declined' where id = '{pair}'; update applications set state = 'finished' where id = '{own}';
             update applications set state = 'ready' where id in ('{mentors}', '{bo}');"
        );
        let closed = "update rounds set state = 'closed';";
        match (of, state) {
            (Checks, _) => self.checked(pair, state, now),
            (Disclosure, _) => self.asked_for(state, now),
            (Breach, "reported") => broken(&format!("reported_at = {now}")),
            (Breach, "unreported") => broken(&format!("unreported_at = {now}")),
            (Breach, "closed") => broken(&format!("reported_at = {now}, closed_at = {now}")),
            (Round, "none") => closed.to_owned(),
            (Proposal, "no-round") => format!("{ready}{closed}"),
            (Proposal, _) => ready,
            (Two, _) => format!("update applications set state = 'ready' where id = '{mentors}';"),
            _ => String::new(),
        }
    }

    fn checked(&self, pair: &str, state: &str, now: i64) -> String {
        let (mentor, mentors) = (&self.people.mentor, &self.people.applications[1]);
        let newest = |state: &str| {
            format!(
                "insert into checks (id, application_id, kind, state, done_on, recorded_by, recorded_at)
                 values ('{CHECK}', '{mentors}', 'interview', '{state}', '2026-11-20', '{}', {now});",
                self.people.coordinator
            )
        };
        match state {
            "none" => String::new(),
            "asked" | "received" | "satisfactory" | "other-safeguards" | "concern" | "expired" => {
                newest(state)
            }
            "restricted" => format!(
                "{} update people set restricted_at = {now} where id = '{mentor}';",
                newest("asked")
            ),
            state => format!(
                "{} update pairs set state = 'declined' where id = '{pair}'; update applications set state = '{state}' where id = '{mentors}';",
                newest("asked")
            ),
        }
    }

    fn asked_for(&self, state: &str, now: i64) -> String {
        let People {
            mentor,
            lead,
            colleague,
            ..
        } = &self.people;
        let both = format!("first_by = '{colleague}', second_by = '{mentor}', decided_at = {now}");
        let set = match state {
            "own" => format!("entered_by = '{lead}'"),
            "half-own" => format!("first_by = '{lead}'"),
            "half" => format!("first_by = '{colleague}'"),
            "refused" => format!("stage = 'refused', decided_at = {now}"),
            "wish" => format!("manner = 'wish', stage = 'refused', decided_at = {now}"),
            "agreed" => format!("stage = 'agreed', {both}"),
            "silent" => format!("stage = 'agreed', silent_until = '2026-12-20', {both}"),
            "handed" => format!("stage = 'handed', handed_at = {now}, {both}"),
            "emptied" => format!("stage = 'agreed', person_id = null, {both}"),
            _ => return String::new(),
        };
        format!(
            "update disclosures set {set} where id = '{}';",
            self.disclosure.0
        )
    }
}

/// What a coordinator and a lead write down, about people by their addresses.
async fn write_down([rosa, lead]: [&mut Visitor<'_>; 2], [mentee, outsider, colleague]: [&str; 3]) {
    let order = [
        ("body", "A court"),
        ("words", "The name"),
        ("power", "Order 12"),
        ("field", "account.email"),
        ("manner", "order"),
        ("email", mentee),
    ];
    rosa.post("/desk/disclosures/new", &order).await;
    let apart = [
        ("one", outsider),
        ("other", colleague),
        ("why", "near"),
        ("words", "A family"),
    ];
    lead.post("/desk/separations", &apart).await;
    let lost = [
        ("found", "2026-11-23 09:00"),
        ("cause", "lost"),
        ("happened", "A laptop"),
    ];
    lead.post("/desk/breaches", &lost).await;
}

/// The id of the newest check.
const CHECK: &str = "00000000-0000-7000-8000-0000000000c1";

/// What is compared before and after.
pub(super) fn row(conn: &mut Conn<'_>, of: Object, id: &str) -> QueryResult<String> {
    let link = conn.link();
    Ok(match of {
        Checks => checks::table
            .filter(checks::application_id.eq(id))
            .count()
            .get_result::<i64>(link)?
            .to_string(),
        Separation => separations::table
            .count()
            .get_result::<i64>(link)?
            .to_string(),
        Disclosure => {
            use disclosures::{first_by, handed_at, silent_until, stage, table};
            let row: (String, Option<String>, Option<i64>, Option<String>) = table
                .find(id)
                .select((stage, first_by, handed_at, silent_until))
                .first(link)?;
            format!("{row:?}")
        }
        Breach => {
            use breaches::{closed_at, reported_at, sealed, table, unreported_at};
            let row: (Option<i64>, Option<i64>, Option<i64>, Vec<u8>) = table
                .find(id)
                .select((reported_at, unreported_at, closed_at, sealed))
                .first(link)?;
            format!("{row:?}")
        }
        Round => {
            let row: Vec<(String, String)> = rounds::table
                .order(rounds::id)
                .select((rounds::state, rounds::name))
                .load(link)?;
            format!("{row:?}")
        }
        _ => {
            let pairs: i64 = pairs::table.count().get_result(link)?;
            let wishes: i64 = wishes::table.count().get_result(link)?;
            let proposals: Vec<String> = proposals::table.select(proposals::id).load(link)?;
            format!("{pairs} {wishes} {proposals:?}")
        }
    })
}
