//! The draw: whose turn comes first is chance that anybody can repeat.

/// The lot that this id draws under this seed; the smallest lot comes first.
///
/// Every byte of the id is stirred in by one step of `SplitMix64`
/// (Steele, Lea, Flood, *Fast splittable pseudorandom number generators*, OOPSLA 2014):
/// add the odd constant nearest to 2⁶⁴ divided by the golden ratio, then mix.
/// A lot depends on the seed and the id only, so that neither fit nor the other people can move it.
#[must_use]
pub fn lot(seed: u64, id: &str) -> u64 {
    id.bytes()
        .fold(mix(seed), |lot, byte| mix(lot ^ u64::from(byte)))
}

fn mix(state: u64) -> u64 {
    let mut bits = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lot_never_changes() {
        // The first number of SplitMix64 from seed 0, as its authors' program prints it.
        assert_eq!(lot(0, ""), 0xe220_a839_7b1d_cdaf);
    }

    #[test]
    fn lots_are_fair() {
        let first_of_three = (0..3000)
            .filter(|&seed| lot(seed, "a") < lot(seed, "b").min(lot(seed, "c")))
            .count();
        assert!(
            (900..1100).contains(&first_of_three),
            "{first_of_three} of 3000"
        );
    }
}
