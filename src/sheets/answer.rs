//! What comes out, whatever it is printed as: the pairs, who waits and why, and that it is proven.

use crate::matching::{self, Flaw};
use serde::Serialize;

/// The name and version of the form that `docs/match.schema.json` describes.
pub const SCHEMA: &str = "alongside.match/1";

/// The answer to a matching job; people in the order of their ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer<'a> {
    /// [`SCHEMA`].
    pub schema: &'static str,
    /// What was asked.
    pub settings: Settings,
    /// Who was there.
    pub round: Round,
    /// What the pairs reach.
    pub objective: Objective,
    /// That no other pairs do better.
    pub certificate: Certificate<'a>,
    /// Who has whom.
    pub pairs: Vec<Pair<'a>>,
    /// Who has nobody.
    pub waiting: Vec<Waiting<'a>>,
    /// Pins that could not be kept.
    pub unkept_pins: Vec<Unkept<'a>>,
}

/// What was asked; nothing where it does not matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Settings {
    /// `people` or `own`.
    pub scores: &'static str,
    /// `best-fit` or `fair-draw`.
    pub places: &'static str,
    /// Of a fair draw.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    /// How much the total would be higher if best fit decided who waits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draw_costs: Option<i64>,
    /// Pairs below this score are poor.
    pub acceptable: u32,
    /// How much each factor counts, of ten.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weights: Option<Weights>,
    /// Half hours a week that two people need in common.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_shared: Option<u16>,
    /// Whether people of one organisation are kept apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisations_apart: Option<bool>,
    /// The day whose week was compared, if people live by several clocks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub week_of: Option<String>,
}

/// How much each factor counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Weights {
    pub languages: u8,
    pub experience: u8,
    pub availability: u8,
}

/// Who was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Round {
    /// How many mentors, with or without places.
    pub mentors: usize,
    /// How many mentees they take together.
    pub places: u64,
    /// How many look for a mentor.
    pub mentees: usize,
}

/// What the pairs reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Objective {
    /// How many mentees have a mentor.
    pub matched: usize,
    /// The sum of all scores.
    pub total_score: u64,
    /// How many pairs are below the acceptable score.
    pub poor: usize,
}

impl From<&matching::Objective> for Objective {
    fn from(reached: &matching::Objective) -> Self {
        Self {
            matched: reached.placed,
            total_score: reached.total,
            poor: reached.poor,
        }
    }
}

/// That the answer was checked, and on request what proves it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Certificate<'a> {
    /// Always `proven`: no other answer is given.
    pub verdict: &'static str,
    /// The dual values.
    #[serde(flatten)]
    pub proof: Option<Proof<'a>>,
}

/// The dual values, with which anybody can check the answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Proof<'a> {
    /// How prices and gains count the aims.
    pub scale: Scale,
    /// The price of a place with each mentor.
    pub place_prices: Vec<PlacePrice<'a>>,
    /// What each mentee gains beyond it.
    pub mentee_gains: Vec<MenteeGain<'a>>,
}

/// How many points of score the higher aims count for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Scale {
    /// A pair at all, times the mentee's turn.
    pub turn: i64,
    /// What a poor pair costs.
    pub poor: i64,
}

/// The price of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PlacePrice<'a> {
    /// With whom.
    pub mentor: &'a str,
    /// How much.
    pub price: i64,
    /// The earliest turn of somebody waiting who could come here if people moved on.
    pub awaited: Option<usize>,
}

/// What somebody gains beyond the price of their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct MenteeGain<'a> {
    /// Who.
    pub mentee: &'a str,
    /// How much.
    pub gain: i64,
}

impl<'a> Proof<'a> {
    /// The proof with the ids of the people whom it is about.
    pub(super) fn of(
        mentors: impl Iterator<Item = &'a str>,
        mentees: impl Iterator<Item = &'a str>,
        certificate: &matching::Certificate,
    ) -> Self {
        let prices = certificate.place_prices.iter().zip(&certificate.awaited);
        Self {
            scale: Scale {
                turn: certificate.scale.turn,
                poor: certificate.scale.poor,
            },
            place_prices: (mentors.zip(prices))
                .map(|(mentor, (&price, &awaited))| PlacePrice {
                    mentor,
                    price,
                    awaited,
                })
                .collect(),
            mentee_gains: (mentees.zip(&certificate.mentee_gains))
                .map(|(mentee, &gain)| MenteeGain { mentee, gain })
                .collect(),
        }
    }
}

/// A mentor and a mentee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pair<'a> {
    /// Who accompanies.
    pub mentor: &'a str,
    /// Who is accompanied.
    pub mentee: &'a str,
    /// How well they fit.
    pub score: u32,
    /// Whether a pin wanted it.
    pub pinned: bool,
    /// What the score is made of, unless it was given.
    #[serde(flatten)]
    pub reasons: Option<Reasons>,
}

/// What a score is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reasons {
    /// The language they would talk in.
    pub language: Language,
    /// The mentor's experience in the mentee's areas.
    pub experience: Experience,
    /// The time they share.
    pub availability: Availability,
    /// How they can meet.
    pub meeting: Meeting,
    /// All of it for a person to read.
    pub in_words: String,
}

/// The language they would talk in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Language {
    /// 0 to 100.
    pub factor: u8,
    /// BCP 47.
    pub code: &'static str,
    /// The lower of both.
    pub level: &'static str,
    /// The mentee feels most at home in one that they cannot use.
    pub home_missed: bool,
}

/// The mentor's experience in the mentee's areas.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Experience {
    /// 0 to 100.
    pub factor: u8,
    /// One of the two named no area.
    pub blank: bool,
    /// The most important first.
    pub areas: Vec<Area>,
}

/// An area of the mentee's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Area {
    /// Which.
    pub code: &'static str,
    /// 5 for the most important, then less.
    pub weight: u8,
    /// What the mentor knows about it.
    pub depth: Option<&'static str>,
}

/// The time they share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Availability {
    /// 0 to 100.
    pub factor: u8,
    /// A week.
    pub half_hours: u16,
    /// When, by the mentee's clock.
    pub hours: Vec<String>,
    /// The mentee's clock.
    pub zone: String,
}

/// How they can meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Meeting {
    /// By video or telephone.
    pub online: bool,
    /// Face to face, here.
    pub region: Option<&'static str>,
}

/// A mentee without a mentor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Waiting<'a> {
    /// Who.
    pub mentee: &'a str,
    /// A word for it.
    pub reason: &'static str,
    /// How many mentors they could have.
    pub possible: usize,
    /// What would be enough to give them one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smallest_change: Option<Change<'a>>,
    /// For a person to read.
    pub in_words: String,
}

/// What would be enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Change<'a> {
    MoreTime {
        mentor: &'a str,
        half_hours: u16,
    },
    OtherWayOfMeeting {
        mentor: &'a str,
    },
    AnotherPlace {
        mentor: &'a str,
    },
    LanguageLevel {
        mentor: &'a str,
        language: &'static str,
        level: &'static str,
    },
}

/// A pin that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unkept<'a> {
    /// The mentor.
    pub mentor: &'a str,
    /// The mentee.
    pub mentee: &'a str,
    /// A word for it.
    pub reason: &'static str,
    /// For a person to read.
    pub in_words: String,
}

/// Why there is no answer, or nobody can read it.
#[derive(Debug)]
pub enum Trouble {
    /// The sheets or the options have to be put right.
    Mistakes(super::Mistakes),
    /// The answer did not stand its own check; it is not shown.
    Unproven(Flaw),
    /// It could not be written.
    Unwritable {
        /// Where to.
        to: String,
        /// What the system said.
        why: std::io::Error,
    },
}

impl From<super::Mistakes> for Trouble {
    fn from(mistakes: super::Mistakes) -> Self {
        Self::Mistakes(mistakes)
    }
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Mistakes(mistakes) => mistakes.fmt(f),
            Self::Unproven(flaw) => write!(
                f,
                "the pairs found did not stand their own check ({flaw:?}), so they are not shown. \
                 This is a fault of the program; please report it."
            ),
            Self::Unwritable { to, why } => write!(f, "cannot write {to}: {why}"),
        }
    }
}

impl std::error::Error for Trouble {}
