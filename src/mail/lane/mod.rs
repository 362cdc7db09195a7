//! Why an email goes, and how many of those that strangers ask for go in an hour.

pub(super) mod store;

/// Why an email goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// Because of something that somebody here did or waits for. Nothing holds it up.
    Inside,
    /// Anybody can ask for it with an address that may be another's: a link, a receipt.
    Asked,
    /// Anybody can cause it by applying, as long as the address is not confirmed.
    Joining,
}

impl Lane {
    /// The order in which the sender looks for the next one.
    pub(super) const ALL: [Self; 3] = [Self::Inside, Self::Asked, Self::Joining];

    /// As it is stored.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Inside => "inside",
            Self::Asked => "asked",
            Self::Joining => "joining",
        }
    }

    /// Whether strangers can cause it.
    pub(super) const fn is_paced(self) -> bool {
        matches!(self, Self::Asked | Self::Joining)
    }
}

/// How many emails that strangers asked for go in any hour: half because somebody applies, half for all other reasons.
/// So a flood of the one kind never shuts the door to people who need the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ceiling(u32);

impl Ceiling {
    /// A ceiling of so many; one that would let nobody sign up is none.
    pub(super) fn new(in_an_hour: u32) -> Self {
        Self(in_an_hour.max(2))
    }

    /// How many of one lane go in any hour.
    pub(super) const fn of_a_lane(self) -> i64 {
        self.0 as i64 / 2
    }

    /// How many of one lane go in any five minutes, so that what comes at once does not leave at once.
    pub(super) const fn at_once(self) -> i64 {
        let quarter = self.of_a_lane() / 4;
        if quarter == 0 { 1 } else { quarter }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s12_every_ceiling_lets_some_through() {
        for number in [0, 1, 2, 3, 7, 8, 240, 1_000_000] {
            let ceiling = Ceiling::new(number);
            assert!(ceiling.at_once() >= 1 && ceiling.of_a_lane() >= ceiling.at_once());
            assert!(2 * ceiling.of_a_lane() <= i64::from(number.max(2)));
        }
    }
}
