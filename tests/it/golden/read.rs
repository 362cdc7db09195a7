//! What a stored database says through the features' own reading functions and pages: one line for each thing that was written.
//!
//! A line is about what the story wrote, and not about every field that a record has by now: later code may know more.
//! Lines that begin with `here: ` are about what no backup holds.

use super::{Facts, story::WRITTEN};
use crate::support::{App, Visitor};
use alongside::{
    accounts, applications,
    db::{Conn, schema},
    keys, ledger, mail,
    pairs::{self, proposals, separations},
    privacy::{self, Held},
    rounds,
    vocab::{ApplicationId, Email, Moment, PersonId, Role},
    web::session::{self, Stage},
};
use diesel::{QueryResult, prelude::*};
use serde::Serialize;

/// Everything, line by line.
pub(super) async fn said(app: &App, facts: &Facts) -> Vec<String> {
    let (emails, gone) = (facts.people.clone(), facts.gone.clone());
    let read = move |conn: &mut Conn<'_>| {
        let mut lines = of_everybody(conn, &gone)?;
        for email in &emails {
            lines.extend(of_person(conn, email)?);
        }
        Ok(lines)
    };
    let mut lines = app.site.db.read(read).await.expect("every record opens");
    for email in &facts.people {
        lines.extend(own_pages(app, email).await);
    }
    lines.extend(desk_pages(app).await);
    lines
}

fn found(text: &str) -> impl Iterator<Item = &'static str> {
    WRITTEN.iter().copied().filter(|one| text.contains(one))
}

/// The word by which something of a list is stored.
fn code(one: &impl Serialize) -> String {
    let word = serde_json::to_value(one).expect("a word");
    word.as_str().expect("a word").to_owned()
}

fn day(at: Moment) -> String {
    at.day().to_string()
}

fn name_of(conn: &mut Conn<'_>, id: ApplicationId) -> QueryResult<String> {
    Ok(applications::store::by_id(conn, id)?.answers.name)
}

/// Whose account it is, by the address; or that nobody's is there.
fn email_of(conn: &mut Conn<'_>, id: PersonId) -> QueryResult<String> {
    let profile = accounts::store::profile(conn, id).optional()?;
    Ok(profile.map_or_else(|| "nobody".to_owned(), |one| one.email.as_str().to_owned()))
}

fn of_everybody(conn: &mut Conn<'_>, gone: &str) -> QueryResult<Vec<String>> {
    let mut lines = Vec::new();
    let keys::store::Opened {
        count,
        older,
        damaged,
        ..
    } = keys::store::open_all(conn)?;
    assert_eq!(damaged, 0);
    assert!(count > 100 && older == 0, "{count} {older}");
    let report = ledger::chain::store::check(conn, Moment::from_micros(i64::MIN))?;
    assert!(report.faults.is_empty(), "{:?}", report.faults);
    assert!(report.linked > 100, "{report:?}");
    for entry in ledger::all(
        conn,
        (100_000, 0),
        (alongside::vocab::Role::Lead, Vec::new()),
    )? {
        let actor = match entry.actor {
            Some(actor) => email_of(conn, actor)?,
            None => "the service".to_owned(),
        };
        let reason = entry.reason.unwrap_or_default();
        // What the matcher said ends with a number that is another one each time.
        let reason = reason.split(", draw").next().unwrap_or_default();
        let (verb, noun) = (entry.verb.as_str(), entry.noun.as_str());
        lines.push(format!(
            "log: {} {actor} {verb} {noun} {reason:?}",
            day(entry.at)
        ));
    }
    for (at, queued) in mail::waiting(conn)? {
        let to = queued.to.as_str();
        lines.push(format!("here: email: {} {to} {}", day(at), queued.template));
    }
    for one in separations::store::all(conn)? {
        let mut two = [email_of(conn, one.two[0])?, email_of(conn, one.two[1])?];
        two.sort();
        let (why, words) = (one.said.why.as_str(), one.said.words);
        lines.push(format!("separation: {two:?} {why} {words:?}"));
    }
    let round = rounds::store::current(conn)?.expect("a round");
    lines.push(format!("round: {}", round.settings.name));
    for wish in proposals::store::wishes(conn, round.id)? {
        let (one, other) = (name_of(conn, wish.mentor)?, name_of(conn, wish.mentee)?);
        lines.push(format!("wish: {} {one} {other}", wish.kind.as_str()));
    }
    let kept = proposals::store::latest(conn, round.id)?.expect("a proposal");
    lines.push(format!("proposal: waiting {}", kept.proposal.waiting.len()));
    for pair in kept.proposal.pairs {
        let (one, other) = (name_of(conn, pair.mentor)?, name_of(conn, pair.mentee)?);
        lines.push(format!("proposal: {one} {other} pinned {}", pair.pinned));
    }
    lines.extend(of_whom_is_gone(conn, gone)?);
    Ok(lines)
}

/// Whoever was deleted: the account is there no more, and what had to stay is empty.
fn of_whom_is_gone(conn: &mut Conn<'_>, gone: &str) -> QueryResult<Vec<String>> {
    let person = PersonId::parse(gone).expect("an id");
    let kept: i64 = schema::people::table
        .filter(schema::people::id.eq(person))
        .filter(schema::people::email_hash.is_not_null())
        .count()
        .get_result(conn.link())?;
    let latest = applications::store::latest_of(conn, person)?;
    let state = latest.map(|one| (one.state.as_str(), one.answers.name));
    Ok(vec![format!(
        "gone: reachable {kept}, application {state:?}"
    )])
}

fn of_person(conn: &mut Conn<'_>, email: &str) -> QueryResult<Vec<String>> {
    let (id, held) = held(conn, email)?;
    let account = &held.account;
    let has = |at: Option<Moment>| at.is_some();
    let (role, locks) = (account.role.as_str(), &account.locks);
    let mut lines = vec![
        format!(
            "{email}: {role} {:?} {}",
            account.name,
            account.locale.as_str()
        ),
        format!(
            "{email}: confirmed {}, off {}, restricted {}, objected {}, leaving {}",
            has(account.confirmed_at),
            has(account.disabled_at),
            has(locks.restricted_at),
            has(locks.objected_at),
            has(locks.erase_at)
        ),
        format!("here: {email}: {} sessions", held.sessions.len()),
        format!(
            "{email}: second step {:?}, {} recovery codes",
            held.authenticators.len(),
            held.recovery_codes
        ),
    ];
    for link in &held.links {
        lines.push(format!(
            "here: {email}: link {} used {}",
            link.purpose,
            has(link.used_at)
        ));
    }
    if let Some((waiting, to)) = &held.address {
        lines.push(format!(
            "here: {email}: moving to {} yes of new {} of old {}",
            to.as_str(),
            has(waiting.new_said_at),
            has(waiting.old_said_at)
        ));
    }
    lines.extend(of_applications(email, &held));
    for pair in pairs_of(conn, &held)? {
        lines.push(format!("{email}: {pair}"));
    }
    lines.extend(of_register(email, &held));
    let copy = privacy::data(&held).to_string();
    lines.extend(found(&copy).map(|words| format!("{email}: the copy holds {words:?}")));
    if accounts::codes::store::has(conn, id)? {
        let begun = accounts::codes::store::begun(conn, id)?;
        lines.push(format!("{email}: set up anew {}", begun.is_some()));
    }
    Ok(lines)
}

fn held(conn: &mut Conn<'_>, email: &str) -> QueryResult<(PersonId, Held)> {
    let address = Email::parse(email).expect("well formed");
    let found = accounts::store::by_email(conn, &address)?;
    let id = match found {
        Some(account) => account.id,
        // Whoever never confirmed an address is not found by it, nor whoever is switched off.
        None => looked_for(conn, email)?,
    };
    Ok((id, privacy::held(conn, id)?))
}

fn looked_for(conn: &mut Conn<'_>, email: &str) -> QueryResult<PersonId> {
    let all: Vec<PersonId> = schema::people::table
        .select(schema::people::id)
        .load(conn.link())?;
    for id in all {
        if email_of(conn, id)? == email {
            return Ok(id);
        }
    }
    panic!("{email} is not there");
}

fn of_applications(email: &str, held: &Held) -> Vec<String> {
    let mut lines = Vec::new();
    for (one, round) in &held.applications {
        let a = &one.answers;
        let mut say = |what: &str, how: String| lines.push(format!("{email}: {what} {how}"));
        say(
            "applied as",
            format!("{} in {round}: {}", one.side, one.state.as_str()),
        );
        say(
            "name",
            format!(
                "{:?} phone {:?} reach {}",
                a.name,
                a.phone,
                a.reach.as_str()
            ),
        );
        for spoken in &a.languages {
            say(
                "speaks",
                format!("{} {}", code(&spoken.language), spoken.level.as_str()),
            );
        }
        for (area, depth) in &a.offered {
            say("offers", format!("{} {}", code(area), depth.as_str()));
        }
        for area in &a.wanted {
            say("wants", code(area));
        }
        say(
            "times",
            format!("{} {} half hours", code(&a.zone), a.slots.len()),
        );
        let (way, region) = (a.way.map(applications::Way::as_str), a.region);
        let region = region.map(|one| code(&one));
        let meets = format!("{way:?} in {region:?}, places {}", a.places);
        say("meets", meets);
        say("said", format!("{:?} {:?} {:?}", a.note, a.access, a.apart));
        for consent in &a.consents {
            let (purpose, locale) = (&consent.purpose, consent.locale.as_str());
            say(
                "agreed to",
                format!("{purpose} in {locale} {}", consent.text),
            );
        }
        if let Some(question) = &a.question {
            say("is asked", format!("{question:?}"));
        }
        if let Some(refusal) = &a.refusal {
            say("was refused", format!("{:?}", refusal.words));
        }
        say("paused", one.paused_at.is_some().to_string());
        say("submitted", one.submitted_at.map(day).unwrap_or_default());
    }
    lines
}

fn pairs_of(conn: &mut Conn<'_>, held: &Held) -> QueryResult<Vec<String>> {
    let mut lines = Vec::new();
    for (one, _) in &held.applications {
        for pair in pairs::store::of_application(conn, one.id)? {
            let kept = &pair.kept;
            let two = [name_of(conn, pair.mentor)?, name_of(conn, pair.mentee)?];
            let by = email_of(conn, pair.decided_by)?;
            lines.push(format!(
                "pair {two:?} {} by {by} {:?} {:?}",
                pair.state.as_str(),
                kept.because,
                kept.differs
            ));
            let yes: Vec<_> = kept
                .agreed
                .iter()
                .map(|yes| (yes.side.to_string(), &yes.text))
                .collect();
            lines.push(format!(
                "pair {two:?} yes {yes:?} met {:?}",
                kept.first_meeting
            ));
            let ending = kept
                .ending
                .as_ref()
                .map(|end| (end.by.as_str(), &end.words));
            lines.push(format!(
                "pair {two:?} mentor asked {} ended {ending:?}",
                kept.mentor_asked
            ));
            let fits = kept
                .reasons
                .as_ref()
                .map(|one| (one.score, code(&one.language.language)));
            lines.push(format!("pair {two:?} fits {fits:?}"));
        }
    }
    Ok(lines)
}

fn of_register(email: &str, held: &Held) -> Vec<String> {
    let mut lines = Vec::new();
    for check in &held.checks {
        let ends = check.ends_on.map(|day| day.to_string());
        let (kind, state) = (check.kind.as_str(), check.state.as_str());
        lines.push(format!(
            "{email}: check {kind} {state} {} to {ends:?} {:?}",
            check.done_on, check.words
        ));
    }
    for concern in &held.concerns {
        lines.push(format!(
            "{email}: concern {:?} closed {}",
            concern.words,
            concern.closed_at.is_some()
        ));
    }
    for request in &held.requests {
        let (kind, state) = (request.kind.as_str(), request.state.as_str());
        lines.push(format!(
            "{email}: request {kind} {state} due {} {:?}",
            request.due_on, request.said.words
        ));
    }
    for (_, words) in &held.breaches {
        lines.push(format!("{email}: told of a breach {words:?}"));
    }
    lines
}

/// Somebody of the stored database, signed in today.
async fn signed_in<'a>(app: &'a App, email: &str, role: Role) -> Visitor<'a> {
    let own = email.to_owned();
    let begin = move |conn: &mut Conn<'_>| {
        let (id, _) = held(conn, &own)?;
        let stage = if role.is_staff() {
            Stage::Double
        } else {
            Stage::Single
        };
        session::begin(conn, id, role, stage)
    };
    let token = app.site.db.write(begin).await.expect("a session");
    Visitor::new(app, Some(token.to_string()))
}

/// What somebody reads of all that was written, on the page about their own data.
async fn own_pages(app: &App, email: &str) -> Vec<String> {
    if email.ends_with("@charity.example") {
        return Vec::new();
    }
    let visitor = signed_in(app, email, Role::Member).await;
    let page = visitor.get("/me/data").await;
    assert_eq!(page.status, 200, "{email}");
    assert_eq!(visitor.get("/me").await.status, 200, "{email}");
    let text = page.text();
    let read = found(&text).map(|words| format!("{email}: /me/data says {words:?}"));
    read.collect()
}

/// What a lead reads of all that was written.
async fn desk_pages(app: &App) -> Vec<String> {
    let noor = signed_in(app, "noor@charity.example", Role::Lead).await;
    let mut lines = Vec::new();
    for list in [
        "concerns",
        "requests",
        "breaches",
        "disclosures",
        "separations",
    ] {
        let root = format!("/desk/{list}");
        let first = noor.get(&root).await;
        assert_eq!(first.status, 200, "{root}");
        let mut text = first.text();
        let inside = format!("/en{root}/");
        for link in first
            .links()
            .iter()
            .filter(|link| link.starts_with(&inside) && !link.ends_with("/new"))
        {
            let page = noor.get(link.trim_start_matches("/en")).await;
            assert_eq!(page.status, 200, "{link}");
            text += &page.text();
        }
        lines.extend(found(&text).map(|words| format!("a lead reads on {root}: {words:?}")));
    }
    lines
}
