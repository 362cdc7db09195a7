//! Forms as they are typed, and the mistakes in them, all at once.

use super::Error;
use crate::vocab::{name::shown, plain};
use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::header,
};
use serde::{Serialize, de::DeserializeOwned};
use std::collections::BTreeMap;

/// The week of half hours has more boxes than any other form of ours: three hundred and thirty-six.
const MOST_FIELDS: usize = 500;

/// A posted form, as typed. What it must be is for its `check` to say.
#[derive(Debug)]
pub struct Form<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Form<T> {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        let form = request
            .headers()
            .get(header::CONTENT_TYPE)
            .is_some_and(|kind| {
                kind.as_bytes()
                    .starts_with(b"application/x-www-form-urlencoded")
            });
        let body = Bytes::from_request(request, state)
            .await
            .map_err(|_| Error::TooLarge)?;
        if !form && !body.is_empty() {
            return Err(Error::Unreadable);
        }
        fields(&body).map(Self)
    }
}

/// Reads the fields of a form's body. A field given twice where one is asked for, or text that is not UTF-8, is unreadable.
///
/// # Errors
/// [`Error::Unreadable`].
pub fn fields<T: DeserializeOwned>(body: &[u8]) -> Result<T, Error> {
    let mut pairs = form_urlencoded::parse(body);
    if form_urlencoded::parse(body).nth(MOST_FIELDS).is_some() {
        return Err(Error::Unreadable);
    }
    if pairs.any(|(name, value)| name.contains('\u{fffd}') || value.contains(['\u{fffd}', '\0'])) {
        return Err(Error::Unreadable);
    }
    serde_html_form::from_bytes(body).map_err(|_| Error::Unreadable)
}

/// Text trimmed and cut to what a page shows again: a form never grows without end.
#[must_use]
pub fn cut(text: &str, longest: usize) -> Option<String> {
    let text = text.trim().replace("\r\n", "\n");
    // Signs that nobody sees are no text.
    if plain(&text).is_empty() {
        return Some(String::new());
    }
    (text.chars().count() <= longest).then_some(text)
}

/// As [`cut`], for a name or a title: in one line, without what nobody sees.
#[must_use]
pub fn line(text: &str, longest: usize) -> Option<String> {
    cut(&shown(text), longest)
}

/// What is wrong with a form: an entry a field, in the order of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Mistakes {
    list: Vec<Item>,
    by: BTreeMap<String, &'static str>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Item {
    field: String,
    key: &'static str,
}

impl Mistakes {
    /// One mistake.
    #[must_use]
    pub fn of(field: &str, mistake: Mistake) -> Self {
        let mut mistakes = Self::default();
        mistakes.add(field, mistake);
        mistakes
    }

    /// Notes a mistake; the first one of a field is the one shown.
    pub fn add(&mut self, field: &str, mistake: Mistake) {
        if !self.by.contains_key(field) {
            self.by.insert(field.to_owned(), mistake.key());
            self.list.push(Item {
                field: field.to_owned(),
                key: mistake.key(),
            });
        }
    }

    /// Keeps what was read, or notes the mistake.
    pub fn keep<T>(&mut self, field: &str, read: Option<T>, mistake: Mistake) -> Option<T> {
        if read.is_none() {
            self.add(field, mistake);
        }
        read
    }

    /// Whether the form is right.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The Fluent keys, in the form's order.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.list.iter().map(|item| item.key)
    }
}

macro_rules! mistakes {
    ($($(#[$doc:meta])* $variant:ident = $key:literal,)*) => {
        /// A person's mistake. Its words are the Fluent message of its key.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Mistake { $($(#[$doc])* $variant,)* }

        impl Mistake {
            /// Every mistake, for the test that each has words in every language.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The Fluent key.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }
        }
    };
}

mistakes! {
    /// Neither yes nor no to "18 or over".
    AgeBlank = "mistake-age-blank",
    /// Not an e-mail address.
    EmailMalformed = "mistake-email-malformed",
    /// Shorter than 15 characters.
    PassphraseShort = "mistake-passphrase-short",
    /// Longer than 256 bytes.
    PassphraseLong = "mistake-passphrase-long",
    /// A passphrase that many people use, or with our own words in it.
    PassphraseCommon = "mistake-passphrase-common",
    /// E-mail and passphrase do not belong together.
    SignInWrong = "mistake-sign-in-wrong",
    /// The passphrase typed beside a link is not the one chosen.
    PassphraseWrong = "mistake-passphrase-wrong",
    /// Not a code that is good now.
    CodeWrong = "mistake-code-wrong",
    /// The passphrase that shows who it is, is not theirs.
    PassphraseOld = "mistake-passphrase-old",
    /// It is one's own address already.
    EmailOwn = "mistake-email-own",
    /// The address belongs to an account already. Only an admin who adds staff is told.
    EmailTaken = "mistake-email-taken",
    /// The address belongs to somebody who takes part, and so cannot work here.
    TakesPart = "mistake-takes-part",
    /// No name to use.
    NameBlank = "mistake-name-blank",
    /// More than 100 characters.
    NameLong = "mistake-name-long",
    /// A name to show of more than 40 characters.
    ShownLong = "mistake-shown-long",
    /// A name to show that holds more, or other things, than a name.
    ShownUnreadable = "mistake-shown-unreadable",
    /// Not a telephone number.
    PhoneMalformed = "mistake-phone-malformed",
    /// Wants to be phoned, but gave no number.
    PhoneNeeded = "mistake-phone-needed",
    /// How to be reached was not chosen.
    ReachBlank = "mistake-reach-blank",
    /// No language at all.
    LanguagesBlank = "mistake-languages-blank",
    /// A language without a level, or a level without a language.
    LanguageLevel = "mistake-language-level",
    /// The same language twice.
    LanguageTwice = "mistake-language-twice",
    /// No usable level in any language.
    LanguagesBasic = "mistake-languages-basic",
    /// No area.
    AreasBlank = "mistake-areas-blank",
    /// An area without how much experience there is in it.
    DepthBlank = "mistake-depth-blank",
    /// The same area twice.
    AreaTwice = "mistake-area-twice",
    /// No time at all.
    TimesBlank = "mistake-times-blank",
    /// Not a time zone.
    ZoneUnknown = "mistake-zone-unknown",
    /// Online or in person was not chosen.
    WayBlank = "mistake-way-blank",
    /// In person, but without an area of the country.
    RegionBlank = "mistake-region-blank",
    /// Not a number from 1 to 5.
    PlacesRange = "mistake-places-range",
    /// More than 500 characters.
    TextLong = "mistake-text-long",
    /// Access needs without consent to keep them.
    AccessConsent = "mistake-access-consent",
    /// The consent without which nobody can be matched.
    ConsentNeeded = "mistake-consent-needed",
    /// Topics are missing.
    NotComplete = "mistake-not-complete",
    /// The round takes no applications any more.
    RoundClosed = "mistake-round-closed",
    /// Somebody changed this in the meantime.
    ChangedMeanwhile = "mistake-changed-meanwhile",
    /// No reason given.
    ReasonBlank = "mistake-reason-blank",
    /// No reason chosen from the list.
    GroundBlank = "mistake-ground-blank",
    /// More than 1,000 characters.
    ReasonLong = "mistake-reason-long",
    /// No question given.
    QuestionBlank = "mistake-question-blank",
    /// One's own decision cannot be looked at again by oneself.
    OwnDecision = "mistake-own-decision",
    /// No account has this address.
    PersonUnknown = "mistake-person-unknown",
    /// Nothing chosen of what can be handed over.
    FieldsBlank = "mistake-fields-blank",
    /// Two leads have to agree, and neither of them wrote it down.
    NotTwo = "mistake-not-two",
    /// A lead whose account is new, or who made that of the other one.
    NotApart = "mistake-not-apart",
    /// Not a minute, or one that is still to come.
    MomentMalformed = "mistake-moment-malformed",
    /// A day in the past, or too far ahead.
    DayFar = "mistake-day-far",
    /// Nothing written where words were asked for.
    StatementBlank = "mistake-statement-blank",
    /// No answer given to a coordinator's question.
    AnswerBlank = "mistake-answer-blank",
    /// A round without a name.
    RoundNameBlank = "mistake-round-name-blank",
    /// The weights do not add up to ten.
    WeightsSum = "mistake-weights-sum",
    /// A number out of its range.
    NumberRange = "mistake-number-range",
    /// Not a day.
    DayMalformed = "mistake-day-malformed",
    /// A first meeting before the pair was, or too far away to be planned.
    MeetingFar = "mistake-meeting-far",
    /// A first week that is over.
    WeekOver = "mistake-week-over",
    /// A day that is still to come.
    DayAhead = "mistake-day-ahead",
    /// No kind of check was chosen.
    CheckBlank = "mistake-check-blank",
    /// How far a check has come was not chosen.
    CheckStateBlank = "mistake-check-state-blank",
    /// Other safeguards in the place of what the charity does itself.
    CheckPossible = "mistake-check-possible",
    /// A DBS check without its level.
    LevelBlank = "mistake-level-blank",
    /// A level for which the trustees did not decide that the role is eligible.
    LevelNotEligible = "mistake-level-not-eligible",
    /// The number of a certificate.
    CertificateNumber = "mistake-certificate-number",
    /// A concern stands, and a lead decides.
    LeadDecides = "mistake-lead-decides",
    /// An address that belongs to nobody here.
    NobodyHere = "mistake-nobody-here",
    /// It is about whoever typed it: somebody else has to do it.
    AboutOneself = "mistake-about-oneself",
    /// The same person twice where two are asked for.
    SamePerson = "mistake-same-person",
    /// Checks that are required are still open.
    ChecksLacking = "mistake-checks-lacking",
    /// The mentee is in an open pair by now.
    MenteeTaken = "mistake-mentee-taken",
    /// The mentor has no place left.
    MentorFull = "mistake-mentor-full",
    /// One of the two is not ready any more.
    NotReady = "mistake-not-ready",
    /// The coordinator has not opened both applications.
    NotRead = "mistake-not-read",
    /// One of the two is not available for matching now; only leads know why.
    NotAvailable = "mistake-not-available",
    /// A lead has to look at the two first.
    AskLead = "mistake-ask-lead",
    /// A coordinator pinned one of the two with somebody else.
    AgainstPin = "mistake-against-pin",
    /// The score is below the acceptable one.
    BelowAcceptable = "mistake-below-acceptable",
    /// People, answers or wishes changed since the pairs were proposed.
    ProposalStale = "mistake-proposal-stale",
    /// The two cannot meet, or are kept apart.
    NotPossible = "mistake-not-possible",
    /// No pair was chosen.
    NothingChosen = "mistake-nothing-chosen",
    /// An answer that the page did not offer.
    Unknown = "mistake-unknown",
}
