//! A free text that may tell too much: one soft question, nothing lost, nobody stopped.

use crate::support::{App, on_both};
use alongside::vocab::{Locale, Side};

on_both! {
    async fn r28_whoever_tells_much_is_asked_once_and_keeps_it_or_changes_it(app: App) {
        let mut amal = app.applicant(Side::Mentee, "Amal Haddad").await;
        let more = "/apply/mentee/more";
        assert_eq!(amal.post(more, &[("note", "I like evenings")]).await.goes_to(), "/me/application", "usual words go on at once");
        for (locale, note, asks) in [
            (Locale::En, "I claimed asylum", "Do you want to tell us this?"),
            (Locale::Ar, "طلبت اللجوء", "هل تريد إخبارنا بهذا؟"),
            (Locale::ZhHant, "我申請了庇護", "您想告訴我們這些嗎？"),
            (Locale::En, "My card is ZU1234567", "Do you want to tell us this?"),
            (Locale::En, "QQ 12 34 56 C", "Do you want to tell us this?"),
        ] {
            amal.locale = locale;
            let shown = amal.post(more, &[("note", note)]).await;
            assert!(shown.status == 200 && shown.text().contains(asks), "{note}: {}", shown.text());
            assert_eq!(amal.application().await.answers.note, note, "it is kept already");
            assert!(shown.links().iter().any(|link| link.ends_with("/me/application")), "and can be left as it is");
            assert!(!shown.body.contains("<script"));
            let again = amal.post(more, &[("note", note), ("seen", "yes")]).await;
            assert_eq!(again.goes_to(), "/me/application", "nobody is asked twice in a row");
        }
        amal.locale = Locale::En;
        let access = [("access", "I have depression and need breaks"), ("access_consent", "yes")];
        assert_eq!(amal.post(more, &access).await.status, 303, "access needs are asked for: they are no surprise");
        let ledger = app.site.db.read(|conn| alongside::ledger::all(conn, (1000, 0), (alongside::vocab::Role::Lead, Vec::new()))).await.expect("the ledger");
        assert!(ledger.iter().all(|entry| !entry.reason.as_deref().unwrap_or_default().contains("asylum")), "what was found stands nowhere");
    }
}
