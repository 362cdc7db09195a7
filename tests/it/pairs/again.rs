//! Applying again, and changing the side: what the pages promise is what happens.

use super::{house::House, story::choice};
use crate::{
    story,
    support::{App, Visitor, on_both, topics},
};
use alongside::{
    applications::{
        self, Application, State, Step, again,
        agreements::MATCHING,
        availability,
        checks::{self, CheckKind, CheckState, NewCheck, store::Recorded},
    },
    db::Conn,
    pairs::{
        self, Confirmed,
        proposals::{self, WishKind},
    },
    vocab::{Role, Side},
};

const TOLD: &str = ".told";

async fn all_of(visitor: &Visitor<'_>) -> Vec<Application> {
    let id = visitor.id.expect("an account");
    let look = move |conn: &mut Conn<'_>| again::store::others(conn, id, None);
    visitor.app.site.db.read(look).await.expect("readable")
}

/// Fills in what is missing, and hands in.
async fn completes(visitor: &mut Visitor<'_>, side: Side, name: &str) {
    for (step, fields) in topics(side, name) {
        let done = visitor.application().await.answers.done;
        if done.iter().any(|one| one.as_str() == step) {
            continue;
        }
        let fields: Vec<_> = fields
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let shown = visitor
            .post(&format!("/apply/{side}/{step}"), &fields)
            .await;
        assert_eq!(shown.status, 303, "{step}: {}", shown.text());
    }
    let shown = visitor.post(&format!("/apply/{side}/check"), &[]).await;
    assert_eq!(
        shown.goes_to(),
        format!("/apply/{side}/done"),
        "{}",
        shown.text()
    );
}

on_both! {
    async fn c9_whoever_took_an_application_back_applies_again_from_the_old_answers(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let more = [("note", "Evenings are best."), ("access", "a ramp"), ("access_consent", "yes"), ("apart", "")];
        amal.post("/apply/mentee/more", &more).await;
        let first = amal.application().await;
        assert_eq!(amal.post("/me/withdraw", &[]).await.goes_to(), "/me");
        let me = amal.get("/me").await;
        assert!(me.text().contains("You can apply again at any time."), "{}", me.text());
        let ways = me.attributes("main a[href*='/apply/']", "href");
        assert_eq!(ways, ["/en/apply/mentee", "/en/apply/mentor"]);
        for side in ["mentee", "mentor"] {
            let page = amal.get(&format!("/apply/{side}")).await;
            assert!(!page.text().contains("You have an application already"), "{side}: {}", page.text());
            let forms = page.attributes("main form", "action");
            assert_eq!(forms, [format!("/en/apply/{side}/again"), format!("/en/apply/{side}/age")]);
        }

        assert_eq!(amal.post("/apply/mentee/again", &[]).await.goes_to(), "/apply/mentee");
        let page = amal.get("/apply/mentee").await;
        assert_eq!(page.all(TOLD).len(), 1, "{}", page.text());
        let second = amal.application().await;
        assert_ne!(second.id, first.id);
        assert_eq!(second.state, State::Draft);
        let (old, new) = (&first.answers, &second.answers);
        assert_eq!((&new.name, &new.languages, &new.wanted, &new.note), (&old.name, &old.languages, &old.wanted, &old.note));
        assert_eq!((new.slots, new.way, &new.shown), (old.slots, old.way, &old.shown));
        // What was agreed to was about the old one, and access needs are kept only with an agreement.
        assert!(new.consents.is_empty() && new.access.is_empty());
        let left: Vec<_> = Step::ALL.into_iter().filter(|step| !new.done.contains(step)).collect();
        assert_eq!(left, [Step::More, Step::Consents]);
        completes(&mut amal, Side::Mentee, "Amal Haddad").await;
        assert_eq!(amal.application().await.state, State::Submitted);
        assert_eq!(amal.application().await.answers.consents[0].purpose, MATCHING);

        // The old one is as it was, and pressing once more begins no third.
        amal.post("/apply/mentee/again", &[]).await;
        amal.post("/apply/mentor/again", &[]).await;
        amal.post("/apply/mentor/age", &[("adult", "yes")]).await;
        let all: Vec<_> = all_of(&amal).await.iter().map(|one| (one.id, one.state, one.answers.access.clone())).collect();
        assert_eq!(all, [(first.id, State::Withdrawn, "a ramp".to_owned()), (second.id, State::Submitted, String::new())]);
    }
}

on_both! {
    async fn c9_whoever_applies_again_may_begin_with_nothing_and_on_the_other_side(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        amal.post("/me/withdraw", &[]).await;
        assert_eq!(amal.post("/apply/mentor/age", &[("adult", "yes")]).await.goes_to(), "/apply/mentor");
        let draft = amal.application().await;
        assert_eq!((draft.side, draft.state, draft.answers.done.len()), (Side::Mentor, State::Draft, 0));
        // Taken back as well, it is gone on with from the one before, on whatever side.
        amal.post("/me/withdraw", &[]).await;
        amal.post("/apply/mentee/again", &[]).await;
        assert_eq!(amal.get("/apply/mentee").await.status, 200);
        amal.post("/apply/mentee/age", &[("adult", "yes")]).await;
        assert_eq!(all_of(&amal).await.len(), 3);
        completes(&mut amal, Side::Mentee, "Amal Haddad").await;
        let living = all_of(&amal).await.iter().filter(|one| !one.state.is_over()).count();
        assert_eq!(living, 1);
    }
}

on_both! {
    async fn c9_a_draft_changes_its_side_and_keeps_what_is_not_of_one_side(app: App) {
        let mut amal = app.member("amal@home.example").await;
        amal.post("/apply/mentee/age", &[("adult", "yes")]).await;
        for (step, fields) in topics(Side::Mentee, "Amal Haddad").into_iter().take(5) {
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            amal.post(&format!("/apply/mentee/{step}"), &fields).await;
        }
        let before = amal.application().await;
        let tasks = amal.get("/apply/mentee").await;
        assert!(tasks.attributes("main a", "href").contains(&"/en/apply/mentor".to_owned()), "the list of topics names the way");
        let page = amal.get("/apply/mentor").await;
        assert!(page.text().contains("You have started an application already"), "{}", page.text());
        assert_eq!(page.attributes("main form", "action"), ["/en/apply/mentor/again"]);
        assert_eq!(amal.post("/apply/mentor/again", &[]).await.goes_to(), "/apply/mentor");
        assert_eq!(amal.get("/apply/mentor").await.all(TOLD).len(), 1);
        let after = amal.application().await;
        assert_eq!((after.id, after.side, after.state), (before.id, Side::Mentor, State::Draft));
        assert_eq!((&after.answers.name, after.answers.slots), (&before.answers.name, before.answers.slots));
        assert!(after.answers.wanted.is_empty());
        let done: Vec<_> = after.answers.done.into_iter().collect();
        assert_eq!(done, [Step::Name, Step::Languages, Step::Times]);
        // A form of the side before is nobody's any more.
        assert_eq!(amal.post("/apply/mentee/areas", &[("area", "leadership")]).await.goes_to(), "/apply/mentee");
        completes(&mut amal, Side::Mentor, "Amal Haddad").await;
        let handed_in = amal.application().await;
        assert_eq!((handed_in.side, handed_in.state, all_of(&amal).await.len()), (Side::Mentor, State::Submitted, 1));
        // What was handed in changes no side: the page says what to do first.
        amal.post("/apply/mentee/again", &[]).await;
        assert_eq!(amal.application().await.side, Side::Mentor);
        assert!(amal.get("/apply/mentee").await.text().contains("take this one back on your page first"));
    }
}

on_both! {
    async fn c9_whoever_was_declined_reads_what_they_can_do_instead(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let application = amal.application().await;
        let declined = app.site.db.write(move |conn| {
            let deed = (None, alongside::ledger::Verb::Declined);
            applications::store::change(conn, &application, State::Declined, deed, None)
        });
        declined.await.expect("declined");
        for side in ["mentee", "mentor"] {
            amal.post(&format!("/apply/{side}/again"), &[]).await;
            amal.post(&format!("/apply/{side}/age"), &[("adult", "yes")]).await;
            let page = amal.get(&format!("/apply/{side}")).await;
            assert!(page.text().contains("You cannot apply again in this round."), "{}", page.text());
        }
        assert_eq!(all_of(&amal).await.len(), 1);
    }
}

on_both! {
    async fn c9_the_desk_sees_what_somebody_applied_for_before(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let mut rosa = app.coordinator("Rosa").await;
        story::make_ready(&mut rosa, &amal, "").await;
        let first = amal.application().await.id;
        amal.post("/me/withdraw", &[]).await;
        amal.post("/apply/mentee/again", &[]).await;
        // A draft is nobody's business.
        let old = format!("/desk/applications/{first}");
        assert!(!rosa.get(&old).await.text().contains("also applied"));
        completes(&mut amal, Side::Mentee, "Amal Haddad").await;
        let second = amal.application().await.id;
        let new = format!("/desk/applications/{second}");
        for (page, other) in [(&old, &new), (&new, &old)] {
            let shown = rosa.get(page).await;
            assert!(shown.text().contains("This person has also applied here"), "{}", shown.text());
            assert!(shown.attributes("main a", "href").contains(&format!("/en{other}")));
        }
        let found = rosa.post("/desk/applications", &[("find", &amal.email)]).await;
        for page in [&old, &new] {
            assert!(found.attributes("main a", "href").contains(&format!("/en{page}")), "{}", found.text());
        }
    }
}

on_both! {
    /// Hard rules about two people do not end because one of them applied again.
    async fn c9_a_bar_and_a_no_hold_for_whoever_applies_again(app: App) {
        let house = House::of(app).await;
        let (barred, refused) = (house.mentor("Barred", 1).await, house.mentor("Refused", 1).await);
        let mentee = house.mentee("Noor").await;
        let (coordinator, read) = (house.coordinator, house.read());
        let (one, two, of) = (barred.application, refused.application, mentee.application);
        let before = house.db().write(move |conn| {
            proposals::store::wish(conn, coordinator, (one, of), WishKind::Bar)?;
            pairs::confirm(conn, coordinator, &choice(refused, mentee))
        });
        let Confirmed::Yes(pair) = before.await.expect("confirmed") else {
            panic!("they fit")
        };
        let (person, round) = (mentee.person, house.round);
        let after = house.db().write(move |conn| {
            pairs::agree(conn, person, pair, Some(read))?;
            pairs::withdraw(conn, person)?;
            let taken = again::store::take_up(conn, person, round, Side::Mentee)?;
            assert_eq!(taken, again::store::Taken::Along);
            let draft = applications::store::latest_of(conn, person)?.expect("a draft");
            assert_ne!(draft.id, of);
            Ok(draft.id)
        });
        let id = after.await.expect("applied again");
        let held = house.db().read(move |conn| {
            let wishes = proposals::store::wishes(conn, round)?;
            let bonds = proposals::store::bonds(conn, round)?;
            Ok((
                proposals::store::wish_about(conn, one, id)?,
                wishes.iter().map(|wish| (wish.mentor, wish.mentee)).collect::<Vec<_>>(),
                bonds.iter().map(|bond| (bond.mentor, bond.mentee)).collect::<Vec<_>>(),
            ))
        });
        assert_eq!(held.await.expect("readable"), (Some(WishKind::Bar), vec![(one, id)], vec![(two, id)]));
        let taken_away = house.db().write(move |conn| {
            proposals::store::unwish(conn, coordinator, (one, id))?;
            proposals::store::wishes(conn, round)
        });
        assert!(taken_away.await.expect("written").is_empty());
    }
}

on_both! {
    /// Nobody gets round a concern, and nobody is checked twice for applying again.
    async fn c9_the_checks_of_a_mentor_go_along(app: App) {
        let house = House::of(app).await;
        let mentor = house.mentor("Jo", 1).await;
        let (coordinator, id, round) = (house.coordinator, mentor.application, house.round);
        let check = |kind, state| NewCheck {
            kind,
            state,
            level: None,
            done_on: "2026-11-01".parse().expect("a day"),
            ends_on: None,
            words: String::new(),
        };
        let (well, badly) = (check(CheckKind::Training, CheckState::Satisfactory), check(CheckKind::Interview, CheckState::Concern));
        let person = mentor.person;
        let side = Side::Mentor;
        let over = house.db().write(move |conn| {
            let by = (coordinator, Role::Coordinator);
            checks::store::record(conn, by, id, (&well, None))?;
            let seen = checks::store::of(conn, id)?.last().map(|one| one.id);
            checks::store::record(conn, by, id, (&badly, seen))?;
            pairs::withdraw(conn, person)?;
            // By way of a draft on the other side, too.
            applications::store::begin(conn, person, round, Side::Mentee)?;
            let taken = again::store::take_up(conn, person, round, side)?;
            let new = applications::store::latest_of(conn, person)?.expect("a draft");
            let all = checks::store::of(conn, new.id)?;
            let seen = all.last().map(|one| one.id);
            let again = check(CheckKind::Interview, CheckState::Satisfactory);
            Ok((
                (taken, new.id != id, all.len()),
                availability::store::is_any_unavailable(conn, &[new.id])?,
                checks::store::record(conn, by, new.id, (&again, seen))?,
            ))
        });
        let (moved, held, recorded) = over.await.expect("written");
        assert_eq!(moved, (again::store::Taken::Across, true, 2));
        assert!(held, "the concern holds them back as before");
        assert_eq!(recorded, Recorded::LeadDecides);
    }
}
