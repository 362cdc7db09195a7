//! The story that a generation of golden files tells, page by page: one of everything, in every state.

use super::Facts;
use crate::{
    story::{check, make_ready},
    support::{App, PASSPHRASE, Visitor},
};
use alongside::{
    app, pairs, privacy,
    vocab::{Role, Side},
    web::session::{self, Stage},
};

/// Everything that somebody wrote in their own words. All of it is made up.
pub(super) const WRITTEN: &[&str] = &[
    "goldnote: I work nights, والمترو بعيد",
    "goldaccess: a ramp, 無障礙",
    "goldapart: not my cousin Nabil",
    "goldready: read it on the telephone",
    "goldrefusal: the round is full for this side",
    "goldquestion: which evening suits you?",
    "goldcheck: spoke with both referees",
    "goldbecause: they share a street and a language",
    "golddiffers: the first one knows her sister",
    "golddistance: it is too far",
    "goldending: we reached what we wanted",
    "goldsuspension: something must be looked at",
    "goldrelease: we talked with both",
    "goldconcern: he asked for money",
    "goldsettled: talked with both, nothing more",
    "goldcomplaint: nobody called back",
    "goldstatement: I was ill that week",
    "goldseparation: they are divorced",
    "goldhappened: a laptop was left on a train",
    "goldbreachdata: names and telephones",
    "goldbreachbecause: it was encrypted",
    "goldtold: your name was on that laptop",
    "goldbody: the County Court of Nowhere",
    "goldorder: Order 12 of 2026",
    "goldasked: the name and the address",
    "goldagree: I have read the order",
];

/// The sentence that begins so.
pub(super) fn word(begin: &str) -> &'static str {
    let found = WRITTEN.iter().find(|text| text.starts_with(begin));
    found.expect("it is on the list")
}

/// The people of the story as it goes on, with what a reader needs.
pub(super) struct Told<'a> {
    pub(super) app: &'a App,
    pub(super) rosa: Visitor<'a>,
    pub(super) noor: Visitor<'a>,
    pub(super) facts: Facts,
}

/// Tells the whole story; what somebody needs who opens the database later.
pub(super) async fn tell(app: &App) -> Facts {
    let (rosa, noor) = (app.coordinator("Rosa").await, app.lead("Noor").await);
    let mut told = Told {
        app,
        rosa,
        noor,
        facts: Facts::default(),
    };
    told.who_is_gone().await;
    told.on_the_way().await;
    told.decided().await;
    told.pairs().await;
    told.rights().await;
    told.staff().await;
    told.proposal().await;
    told.doors().await;
    app::link_ledger(&app.site.db).await.expect("linked");
    told.facts.now = app.clock.now().micros();
    told.facts
}

/// Signed in anew on another day, as staff.
pub(super) async fn at_the_desk<'a>(
    app: &'a App,
    visitor: &Visitor<'_>,
    role: Role,
) -> Visitor<'a> {
    let id = visitor.id.expect("an account");
    let begun = app
        .site
        .db
        .write(move |conn| session::begin(conn, id, role, Stage::Double));
    let mut other = Visitor::new(app, Some(begun.await.expect("a session").to_string()));
    other.id = Some(id);
    visitor.email.clone_into(&mut other.email);
    other
}

/// A page by its address, without the language.
pub(super) fn plain(address: &str) -> String {
    address.trim_start_matches("/en").to_owned()
}

impl<'a> Told<'a> {
    pub(super) async fn applicant(&mut self, side: Side, name: &str) -> Visitor<'a> {
        let visitor = self.app.applicant(side, name).await;
        self.facts.people.push(visitor.email.clone());
        visitor
    }

    pub(super) async fn ready(&mut self, side: Side, name: &str) -> Visitor<'a> {
        let visitor = self.applicant(side, name).await;
        make_ready(&mut self.rosa, &visitor, word("goldready")).await;
        visitor
    }

    pub(super) async fn decide(&mut self, of: &Visitor<'_>, kind: &str, more: &[(&str, &str)]) {
        let page = format!("/desk/applications/{}", of.application().await.id);
        let seen = self.rosa.get(&page).await;
        let seen = seen.attributes("input[name=seen]", "value").remove(0);
        let mut fields = vec![("seen", seen.as_str())];
        fields.extend(more);
        let done = self.rosa.post(&format!("{page}/{kind}"), &fields).await;
        assert_eq!(done.goes_to(), page, "{kind}");
    }

    /// Two who are confirmed as a pair; its id.
    pub(super) async fn pair(&mut self, mentor: &Visitor<'_>, mentee: &Visitor<'_>) -> String {
        let (one, other) = (mentor.application().await.id, mentee.application().await.id);
        let path = format!("/desk/candidates/{other}");
        let fields = [
            ("mentor", one.as_str()),
            ("because", word("goldbecause")),
            ("differs", word("golddiffers")),
        ];
        assert_eq!(self.rosa.post(&path, &fields).await.goes_to(), path);
        let find =
            move |conn: &mut alongside::db::Conn<'_>| pairs::store::of_application(conn, other);
        let found = self.app.site.db.read(find).await.expect("pairs");
        found.last().expect("the pair").id.to_string()
    }

    /// Somebody who is deleted, and an offer that nobody answered: both need days to pass.
    async fn who_is_gone(&mut self) {
        let (app, mut gone) = (self.app, self.ready(Side::Mentee, "Gone Away").await);
        self.facts.people.pop();
        self.facts.gone = gone.id.expect("an account").to_string();
        let (late, later) = (
            self.ready(Side::Mentor, "Lapse One").await,
            self.ready(Side::Mentee, "Lapse Two").await,
        );
        self.pair(&late, &later).await;
        let asked = [("passphrase", PASSPHRASE)];
        gone.post("/me/data/deletion", &asked).await.goes_to();
        app.later(8);
        assert_eq!(privacy::erase_due(&app.site).await.expect("erased"), 1);
        app.site.db.write(pairs::lapse_due).await.expect("lapsed");
        self.rosa = at_the_desk(app, &self.rosa, Role::Coordinator).await;
        self.noor = at_the_desk(app, &self.noor, Role::Lead).await;
    }

    /// Applications that nobody has looked at.
    async fn on_the_way(&mut self) {
        let mut draft = self.app.member("dara.draft@home.example").await;
        self.facts.people.push(draft.email.clone());
        draft.post("/apply/mentee/age", &[("adult", "yes")]).await;
        let name = [
            ("name", "Dara Draft"),
            ("reach", "call"),
            ("phone", "+44 20 7946 0991"),
        ];
        draft.post("/apply/mentee/name", &name).await.goes_to();

        let mut sent = self.applicant(Side::Mentee, "Sana Sent").await;
        let more = [
            ("note", word("goldnote")),
            ("apart", word("goldapart")),
            ("access", word("goldaccess")),
            ("access_consent", "yes"),
        ];
        sent.post("/apply/mentee/more", &more).await.goes_to();
        let spoken = [
            ("language", "ar"),
            ("level", "fluent"),
            ("language", "en"),
            ("level", "conversational"),
        ];
        sent.post("/apply/mentee/languages", &spoken)
            .await
            .goes_to();
        let meeting = [("way", "either"), ("region", "london")];
        let place = sent.post("/apply/mentee/meeting", &meeting).await;
        assert_eq!(place.status, 303, "{}", place.text());
    }

    /// And those that a coordinator, or the person, decided about.
    async fn decided(&mut self) {
        let reviewed = self.applicant(Side::Mentor, "Rima Review").await;
        self.decide(&reviewed, "review", &[]).await;
        check(&mut self.rosa, &reviewed).await;
        let page = format!(
            "/desk/applications/{}/checks",
            reviewed.application().await.id
        );
        let seen = self
            .rosa
            .get(&page)
            .await
            .attributes("input[name=seen]", "value");
        let interview = [
            ("seen", seen.first().expect("a form").as_str()),
            ("kind", "interview"),
            ("state", "received"),
            ("done_on", "2026-11-20"),
            ("words", word("goldcheck")),
        ];
        self.rosa.post(&page, &interview).await.goes_to();
        let asked = self.applicant(Side::Mentee, "Ines Asked").await;
        self.decide(&asked, "review", &[]).await;
        self.decide(&asked, "question", &[("question", word("goldquestion"))])
            .await;
        let refused = self.applicant(Side::Mentee, "Dina Declined").await;
        self.decide(&refused, "review", &[]).await;
        let why = [("ground", "other"), ("words", word("goldrefusal"))];
        self.decide(&refused, "refusal", &why).await;
        let mut withdrawn = self.applicant(Side::Mentee, "Wadi Withdrawn").await;
        withdrawn.post("/me/withdraw", &[]).await.goes_to();
        let mut paused = self.ready(Side::Mentor, "Pia Paused").await;
        paused
            .post("/me/pause", &[("pause", "yes")])
            .await
            .goes_to();
    }

    /// A pair in every state. The one whom nobody answered in time was there before.
    async fn pairs(&mut self) {
        for state in [
            "proposed",
            "agreed",
            "both",
            "active",
            "closed",
            "declined",
            "suspended",
            "released",
        ] {
            let mentor = self.ready(Side::Mentor, &format!("Mentor {state}")).await;
            let mentee = self.ready(Side::Mentee, &format!("Mentee {state}")).await;
            let id = self.pair(&mentor, &mentee).await;
            self.goes_on(state, &id, [mentor, mentee]).await;
        }
    }

    async fn goes_on(&mut self, state: &str, id: &str, [mut mentor, mut mentee]: [Visitor<'a>; 2]) {
        let (own, desk) = (format!("/me/pair/{id}"), format!("/desk/pairs/{id}"));
        match state {
            "proposed" => return,
            "declined" => {
                let no = [("words", word("golddistance"))];
                mentee.post(&format!("{own}/no"), &no).await.goes_to();
                return;
            }
            _ => assert_eq!(mentee.says_yes().await.goes_to(), "/me/pair"),
        }
        if state == "agreed" {
            return;
        }
        assert_eq!(mentor.says_yes().await.goes_to(), "/me/pair");
        if state == "both" {
            return;
        }
        let day = [("day", "2026-12-01")];
        mentee.post(&format!("{own}/meeting"), &day).await.goes_to();
        let because = |words| [("because", word(words))];
        match state {
            "active" => {
                let words = [("words", word("goldconcern"))];
                mentee.post(&format!("{own}/concern"), &words).await;
            }
            "closed" => {
                let ending = because("goldending");
                self.rosa
                    .post(&format!("{desk}/ending"), &ending)
                    .await
                    .goes_to();
            }
            _ => {
                let stop = because("goldsuspension");
                self.rosa
                    .post(&format!("{desk}/suspension"), &stop)
                    .await
                    .goes_to();
            }
        }
        if state == "released" {
            let words = [("words", word("goldconcern"))];
            mentee.post(&format!("{own}/concern"), &words).await;
            let free = because("goldrelease");
            self.noor
                .post(&format!("{desk}/release"), &free)
                .await
                .goes_to();
            let page = self.noor.get("/desk/concerns").await;
            let action = page
                .attributes("form[action*='/desk/concerns/']", "action")
                .remove(0);
            let settled = [
                ("because", word("goldsettled")),
                ("words", word("goldsettled")),
            ];
            self.noor.post(&plain(&action), &settled).await;
        }
    }
}
