//! What the next page says once, on top: that something worked. It lies with the session, and never in an address.
//!
//! What is true for longer stands on the page itself; this is only for whoever has just pressed a button.

use super::{Site, session};
use crate::vocab::words;
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};

words! {
    /// What worked. Its sentence is the Fluent message `layout-told-` with this word.
    Told {
        /// Something that was typed or chosen is kept.
        Saved = "saved",
        /// A mentee said yes; the mentor is asked.
        SaidYes = "said-yes",
        /// Both said yes.
        BothYes = "both-yes",
        /// The reader said no.
        SaidNo = "said-no",
        /// The day of a meeting is kept.
        Met = "met",
        /// The reader ended their meetings with somebody.
        PairEnded = "pair-ended",
        /// The reader took their application back.
        Withdrawn = "withdrawn",
        /// The answers of an earlier application stand in a new one.
        AnswersTaken = "answers-taken",
        /// A draft is on the other side now.
        SideChanged = "other-side",
        /// The reader's break began.
        Resting = "resting",
        /// The reader's break is over.
        Resumed = "resumed",
        /// The answer to a coordinator's question is there.
        Answered = "answered",
        /// A passphrase was chosen; other devices are signed out.
        Passphrase = "passphrase",
        /// A passphrase was chosen behind a link; the reader signs in next.
        PassphraseChosen = "passphrase-chosen",
        /// Codes are asked for no more.
        CodesOff = "codes-off",
        /// An email went to another address of the reader.
        AddressAsked = "address-asked",
        /// The change of the address was stopped.
        AddressStopped = "address-stopped",
        /// The reader signs in with another address now.
        AddressMoved = "address-moved",
        /// Somewhere else, somebody is signed out.
        SignedOut = "signed-out",
        /// What the reader asked about their data is noted.
        Asked = "asked",
        /// The reader asked to have everything deleted.
        Leaving = "leaving",
        /// The reader's data is not deleted after all.
        Staying = "staying",
        /// The email address is the reader's own now.
        Confirmed = "confirmed",
        /// The same, with a passphrase chosen anew; what says who somebody is was taken out of the answers.
        ConfirmedAnew = "confirmed-anew",
    }
}

/// On an answer that sends somebody on: what the next page of this session says.
#[derive(Clone, Debug)]
pub(super) struct Telling(pub(super) String, pub(super) Told);

/// On a page that has said it to the session with this token.
#[derive(Clone, Debug)]
pub(super) struct Heard(pub(super) String);

/// Keeps what the next page is to say, and forgets what this page has said. If that fails, what was done stays done.
pub async fn keep_told(State(site): State<Site>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let telling = response.extensions_mut().remove::<Telling>();
    let heard = response.extensions_mut().remove::<Heard>();
    let change = match (telling, heard) {
        (Some(Telling(token, told)), _) => Some((token, Some(told))),
        (None, Some(Heard(token))) => Some((token, None)),
        (None, None) => None,
    };
    if let Some((token, told)) = change {
        let write = move |conn: &mut crate::db::Conn| session::tell(conn, &token, told);
        if let Err(error) = site.db.write(write).await {
            tracing::error!(error = format!("{error:#}"), "what worked cannot be said");
        }
    }
    response
}
