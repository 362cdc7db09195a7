//! The deeds worth remembering, and what they are done to.

use crate::vocab::{Role, words};

words! {
    /// What was done.
    Verb {
        /// An account was made.
        Joined = "joined",
        /// An address was shown to be the person's own.
        Confirmed = "confirmed",
        /// A draft was begun.
        Began = "began",
        /// An application was handed in.
        Submitted = "submitted",
        /// Answers were changed after handing in.
        Edited = "edited",
        /// A coordinator took an application up.
        Reviewed = "reviewed",
        /// A coordinator asked a question.
        Asked = "asked",
        /// The question was answered.
        Answered = "answered",
        /// An application may be matched.
        Readied = "readied",
        /// A coordinator, or one side of a pair, said no.
        Declined = "declined",
        /// A person took their application back.
        Withdrew = "withdrew",
        /// A person asked not to be matched for a while.
        Paused = "paused",
        /// A person may be matched again.
        Resumed = "resumed",
        /// A draft or an offer ended by time.
        Lapsed = "lapsed",
        /// A round was opened.
        Opened = "opened",
        /// A round's settings were changed.
        Set = "set",
        /// The matcher was asked for a proposal.
        Proposed = "proposed",
        /// This pair must be.
        Pinned = "pinned",
        /// This pair must never be.
        Barred = "barred",
        /// A pin or bar was taken away.
        Unwished = "unwished",
        /// A coordinator confirmed a pair.
        Paired = "paired",
        /// One side of a pair said yes.
        Agreed = "agreed",
        /// Two people met for the first time.
        Met = "met",
        /// Two who both said yes noted on which day they will meet for the first time.
        Planned = "planned",
        /// A pair was ended.
        Ended = "ended",
        /// A passphrase was changed.
        Rephrased = "rephrased",
        /// Another address was asked for.
        Moving = "moving",
        /// An address was changed.
        Moved = "moved",
        /// The change of an address was stopped.
        Unmoved = "unmoved",
        /// Codes are asked for from now on.
        Secured = "secured",
        /// Codes are asked for no more.
        Unsecured = "unsecured",
        /// Somebody's account was switched off.
        SwitchedOff = "switched-off",
        /// Somebody's account was switched on again.
        SwitchedOn = "switched-on",
        /// Somebody's sessions were ended by somebody else.
        SignedOut = "signed-out",
        /// A link to choose a first passphrase was sent.
        Invited = "invited",
        /// A member of staff opened a page about a person.
        Looked = "looked",
        /// A person took a copy of their data along.
        Copied = "copied",
        /// A person wrote what they think beside what staff wrote.
        Stated = "stated",
        /// A person took an agreement back.
        Revoked = "revoked",
        /// A person objected to being matched.
        Objected = "objected",
        /// A person may be matched again.
        Unobjected = "unobjected",
        /// The use of a person's data was restricted.
        Restricted = "restricted",
        /// The data may be used again.
        Unrestricted = "unrestricted",
        /// A person asked to have everything deleted.
        Leaving = "leaving",
        /// A person changed their mind and stays.
        Stayed = "stayed",
        /// A person was deleted for good.
        Erased = "erased",
        /// A letter said that an unused account will be deleted.
        Warned = "warned",
        /// A pair was stopped at once.
        Suspended = "suspended",
        /// A stopped pair goes on.
        Released = "released",
        /// Somebody in a pair told the leads what worries them.
        Worried = "worried",
        /// A check of a mentor was written down.
        Checked = "checked",
        /// Two people are never to be matched.
        Separated = "separated",
        /// Two people may be matched again.
        Reunited = "reunited",
        /// A request about data, or a complaint, was written down.
        Requested = "requested",
        /// It was answered.
        Settled = "settled",
        /// Data about a person was handed over to somebody outside.
        Disclosed = "disclosed",
        /// Something that went wrong with data was written down, or more about it.
        Breached = "breached",
        /// A person was told what the law had forbidden to tell them.
        Told = "told",
        /// The leads were reminded of what has come close to its end.
        Reminded = "reminded",
        /// Everything was brought back from a backup.
        Restored = "restored",
        /// Records got a keyed hash though the service had not written them under one.
        Signed = "signed",
        /// A member of staff opened the answers of an application.
        Read = "read",
        /// A lead keeps somebody from being matched for now.
        Held = "held",
        /// A lead lets somebody be matched again.
        Unheld = "unheld",
        /// A lead looked at what somebody asked to be thought of, and found that these two may be a pair.
        Cleared = "cleared",
    }
}

words! {
    /// To what it was done.
    Noun {
        /// An account.
        Person = "person",
        /// A round.
        Round = "round",
        /// An application.
        Application = "application",
        /// A proposal.
        Proposal = "proposal",
        /// A pair.
        Pair = "pair",
        /// A request about data, or a complaint.
        Request = "request",
        /// What worries somebody in a pair.
        Concern = "concern",
        /// A check of a mentor.
        Check = "check",
        /// Two people who are never to be matched.
        Separation = "separation",
        /// What somebody outside asked about a person.
        Disclosure = "disclosure",
        /// Something that went wrong with data.
        Breach = "breach",
        /// A lead's hold on somebody.
        Hold = "hold",
        /// That a lead found that two may be a pair.
        Clearance = "clearance",
        /// A backup, named by when it was made.
        Backup = "backup",
        /// The rows that decide who may do what.
        Records = "records",
    }
}

impl Verb {
    /// Whether it says that somebody of the staff looked at something.
    #[must_use]
    pub const fn is_look(self) -> bool {
        matches!(self, Self::Looked | Self::Read)
    }

    /// The lowest role that reads of this in the log. What only leads decide or know of, only leads read:
    /// that it happened at all would tell it.
    #[must_use]
    #[expect(
        clippy::too_many_lines,
        reason = "every deed stands in it by name, so that a new one is not forgotten"
    )]
    pub const fn reader(self) -> Role {
        match self {
            Self::Worried
            | Self::Separated
            | Self::Reunited
            | Self::Settled
            | Self::Disclosed
            | Self::Breached
            | Self::Told
            | Self::Reminded
            | Self::Held
            | Self::Unheld
            | Self::Cleared => Role::Lead,
            Self::Joined
            | Self::Confirmed
            | Self::Began
            | Self::Submitted
            | Self::Edited
            | Self::Reviewed
            | Self::Asked
            | Self::Answered
            | Self::Readied
            | Self::Declined
            | Self::Withdrew
            | Self::Paused
            | Self::Resumed
            | Self::Lapsed
            | Self::Opened
            | Self::Set
            | Self::Proposed
            | Self::Pinned
            | Self::Barred
            | Self::Unwished
            | Self::Paired
            | Self::Agreed
            | Self::Met
            | Self::Planned
            | Self::Ended
            | Self::Rephrased
            | Self::Moving
            | Self::Moved
            | Self::Unmoved
            | Self::Secured
            | Self::Unsecured
            | Self::SwitchedOff
            | Self::SwitchedOn
            | Self::SignedOut
            | Self::Invited
            | Self::Looked
            | Self::Read
            | Self::Copied
            | Self::Stated
            | Self::Revoked
            | Self::Objected
            | Self::Unobjected
            | Self::Restricted
            | Self::Unrestricted
            | Self::Leaving
            | Self::Stayed
            | Self::Erased
            | Self::Warned
            | Self::Suspended
            | Self::Released
            | Self::Checked
            | Self::Requested
            | Self::Restored
            | Self::Signed => Role::Coordinator,
        }
    }
}

impl Noun {
    /// The lowest role that reads of such things in the log.
    #[must_use]
    pub const fn reader(self) -> Role {
        match self {
            Self::Request
            | Self::Concern
            | Self::Separation
            | Self::Disclosure
            | Self::Breach
            | Self::Hold
            | Self::Clearance => Role::Lead,
            Self::Person
            | Self::Round
            | Self::Application
            | Self::Proposal
            | Self::Pair
            | Self::Check
            | Self::Backup
            | Self::Records => Role::Coordinator,
        }
    }
}
