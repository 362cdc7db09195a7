//! The part of the story that stands in registers: rights, disclosures, staff, what is proposed, and the doors.

use super::story::{Told, at_the_desk, plain, word};
use crate::support::{PASSPHRASE, Visitor, again};
use alongside::{
    accounts::codes::Authenticator,
    vocab::{Role, Side},
};

impl Told<'_> {
    /// Rights, locks, complaints, two kept apart, a breach and a disclosure.
    pub(super) async fn rights(&mut self) {
        let mut hind = self.applicant(Side::Mentee, "Hind Held").await;
        hind.post("/me/data/statements", &[("words", word("goldstatement"))])
            .await
            .goes_to();
        hind.post("/me/data/restriction", &[("wish", "yes")])
            .await
            .goes_to();
        let mut omar = self.applicant(Side::Mentor, "Omar Objects").await;
        omar.post("/me/data/objection", &[("wish", "yes")])
            .await
            .goes_to();
        let fields = [
            ("kind", "complaint"),
            ("words", word("goldcomplaint")),
            ("reach", ""),
        ];
        omar.post("/complaint", &fields).await;
        let mut leaving = self.applicant(Side::Mentee, "Lea Leaving").await;
        leaving
            .post("/me/data/deletion", &[("passphrase", PASSPHRASE)])
            .await
            .goes_to();

        let apart = [
            ("one", hind.email.as_str()),
            ("other", omar.email.as_str()),
            ("why", "safety"),
            ("words", word("goldseparation")),
        ];
        self.noor.post("/desk/separations", &apart).await.goes_to();
        let wrong = [
            ("found", "2026-12-01 09:00"),
            ("cause", "lost"),
            ("happened", word("goldhappened")),
            ("data", word("goldbreachdata")),
        ];
        let page = self
            .noor
            .post("/desk/breaches", &wrong)
            .await
            .goes_to()
            .to_owned();
        self.noor
            .post(&page, &[("step", "everybody")])
            .await
            .goes_to();
        self.noor
            .post(&page, &[("step", "tell"), ("words", word("goldtold"))])
            .await
            .goes_to();
        let why = [
            ("step", "unreported"),
            ("because", word("goldbreachbecause")),
        ];
        self.noor.post(&page, &why).await.goes_to();
        self.disclosure().await;
    }

    async fn disclosure(&mut self) {
        let sana = self.applicant(Side::Mentee, "Disa Closed").await;
        let fields = [
            ("body", word("goldbody")),
            ("words", word("goldasked")),
            ("power", word("goldorder")),
            ("field", "account.email"),
            ("manner", "order"),
            ("email", sana.email.as_str()),
        ];
        self.rosa.post("/desk/disclosures/new", &fields).await;
        let mut robin = self.app.lead("Robin").await;
        let page = self.noor.get("/desk/disclosures").await.links().into_iter();
        let mut page =
            page.filter(|link| link.contains("/desk/disclosures/") && !link.ends_with("/new"));
        let page = plain(&page.next().expect("a record"));
        let agree = [("step", "agree"), ("because", word("goldagree"))];
        for lead in [&mut self.noor, &mut robin] {
            lead.post(&page, &agree).await.goes_to();
        }
    }

    /// Staff with second steps, and one who is switched off.
    pub(super) async fn staff(&mut self) {
        let path = "/me/security/codes";
        let passphrase = [("passphrase", PASSPHRASE)];
        self.rosa.post(path, &passphrase).await.goes_to();
        let secret = self.rosa.get(path).await.all("code.code-secret").remove(0);
        let secret = secret.replace(' ', "");
        let own: Authenticator = serde_json::from_value(secret.clone().into()).expect("a secret");
        let code = own.code(self.app.clock.now());
        let shown = self
            .rosa
            .post(&format!("{path}/first"), &[("code", &code)])
            .await;
        self.facts.recovery = shown.all("code.code-secret");
        self.facts.secret = secret;
        let (mut ada, sol) = (
            self.app.staff("Ada", Role::Admin).await,
            self.app.coordinator("Sol").await,
        );
        let off = format!("/desk/team/{}/off", sol.id.expect("an account"));
        ada.post(&off, &[]).await.goes_to();
        self.rosa = at_the_desk(self.app, &self.rosa, Role::Coordinator).await;
        for visitor in [&self.rosa, &self.noor, &ada, &sol] {
            self.facts.people.push(visitor.email.clone());
        }
    }

    /// Two who wait, a pin, a bar, and what the matcher proposed.
    pub(super) async fn proposal(&mut self) {
        let (one, other) = (
            self.ready(Side::Mentor, "Wanda Waits").await,
            self.ready(Side::Mentee, "Will Waits").await,
        );
        let third = self.ready(Side::Mentor, "Bea Barred").await;
        let ids = [&one, &other, &third].map(Visitor::application);
        let [one, other, third] = ids.map(async |id| id.await.id.to_string());
        let (one, other, third) = (one.await, other.await, third.await);
        for (mentor, kind) in [(&one, "pin"), (&third, "bar")] {
            let wish = [
                ("mentor", mentor.as_str()),
                ("mentee", other.as_str()),
                ("kind", kind),
            ];
            self.rosa.post("/desk/wishes", &wish).await.goes_to();
        }
        self.rosa.post("/desk/proposal", &[]).await.goes_to();
    }

    /// Sessions, links, an address on its way, and somebody who never confirmed theirs.
    pub(super) async fn doors(&mut self) {
        let app = self.app;
        let mut amal = self.applicant(Side::Mentee, "Amal Doors").await;
        let moving = [("email", "amal@new.example"), ("passphrase", PASSPHRASE)];
        amal.post("/me/security/address", &moving).await.goes_to();
        let mut elsewhere = app.visitor();
        elsewhere.post("/reset", &[("email", &amal.email)]).await;
        let letters = app.letters_to(&amal.email).await;
        let link = letters
            .iter()
            .rev()
            .find_map(|letter| letter.text.split("/passphrase/").nth(1));
        let token = link
            .expect("a letter with a link")
            .split_whitespace()
            .next();
        token.expect("a token").clone_into(&mut self.facts.link);
        self.facts.session = again(app, &amal).await.cookie.expect("a session");
        self.facts.of_session = amal.email;
        let joins = [
            ("adult", "yes"),
            ("email", "nia.new@home.example"),
            ("passphrase", PASSPHRASE),
        ];
        app.visitor()
            .post("/apply/mentee/account", &joins)
            .await
            .goes_to();
        self.facts.people.push("nia.new@home.example".to_owned());
        elsewhere
            .post(
                "/sign-in",
                &[
                    ("email", "rosa@charity.example"),
                    ("passphrase", "not this one"),
                ],
            )
            .await;
    }
}
