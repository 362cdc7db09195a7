//! What a round wants: weights, limits, and the coordinators' own decisions.

/// How much each factor counts; the three add up to ten, so that a score lies between 0 and 1000.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights {
    /// For a shared language.
    pub languages: u8,
    /// For the mentor's experience in the mentee's areas.
    pub experience: u8,
    /// For shared free time.
    pub availability: u8,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            languages: 3,
            experience: 5,
            availability: 2,
        }
    }
}

/// Who gets a place if there are too few, among mentees who waited equally many rounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Places {
    /// A draw, see [`super::lot`]: fit decides who with whom, never who is left out.
    FairDraw {
        /// Shown to people and kept, so that anybody can repeat the draw.
        seed: u64,
    },
    /// Whoever gives the better pairs.
    BestFit,
}

/// The rules of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// How much each factor counts.
    pub weights: Weights,
    /// How many half hours a week two people need in common.
    pub min_shared: u16,
    /// Pairs below this score are poor, and as few as possible are proposed; 0 switches this off.
    pub acceptable: u16,
    /// Who gets a place if there are too few.
    pub places: Places,
    /// Whether people of one organisation are kept apart.
    pub same_organisation_apart: bool,
}

impl Default for Rules {
    /// The usual rules; a round puts its own seed in the place of 0.
    fn default() -> Self {
        Self {
            weights: Weights::default(),
            min_shared: 2,
            acceptable: 400,
            places: Places::FairDraw { seed: 0 },
            same_organisation_apart: false,
        }
    }
}

/// What coordinators decided, as (mentor, mentee) places in the given slices.
///
/// Order and repetition do not matter; a bar on somebody who is not there is ignored, a pin is reported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// These pairs are to be; a pin never overrides a hard rule or a bar.
    pub pins: Vec<(usize, usize)>,
    /// These pairs must not be.
    pub bars: Vec<(usize, usize)>,
}
