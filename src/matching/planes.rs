//! Numbers lying across: 512 people side by side, one bit of each in a plane, added and compared all at once.
//!
//! Everything here is plain arithmetic on eight words; the compiler makes of it what the processor is best at.

/// How many people lie side by side.
pub(super) const WIDTH: usize = 512;
/// One bit for each of 512 people.
pub(super) type Plane = [u64; WIDTH / 64];

pub(super) const NONE: Plane = [0; WIDTH / 64];
pub(super) const ALL: Plane = [u64::MAX; WIDTH / 64];

#[inline(always)]
fn with(one: &Plane, other: &Plane, each: impl Fn(u64, u64) -> u64) -> Plane {
    let mut result = NONE;
    for word in 0..result.len() {
        result[word] = each(one[word], other[word]);
    }
    result
}

#[inline(always)]
pub(super) fn and(one: &Plane, other: &Plane) -> Plane {
    with(one, other, |one, other| one & other)
}

#[inline(always)]
pub(super) fn or(one: &Plane, other: &Plane) -> Plane {
    with(one, other, |one, other| one | other)
}

#[inline(always)]
pub(super) fn xor(one: &Plane, other: &Plane) -> Plane {
    with(one, other, |one, other| one ^ other)
}

/// Those in `one` that are not in `other`.
#[inline(always)]
pub(super) fn without(one: &Plane, other: &Plane) -> Plane {
    with(one, other, |one, other| one & !other)
}

#[inline(always)]
pub(super) fn is_empty(plane: &Plane) -> bool {
    plane.iter().fold(0, |all, word| all | word) == 0
}

/// Whether this one of the 512 is in the plane.
#[inline(always)]
pub(super) fn has(plane: &Plane, place: usize) -> bool {
    plane[place / 64] >> (place % 64) & 1 == 1
}

/// Calls `each` with every place in the plane, in order.
#[inline(always)]
pub(super) fn places(plane: &Plane, mut each: impl FnMut(usize)) {
    for (word, &bits) in plane.iter().enumerate() {
        let mut left = bits;
        while left != 0 {
            each(64 * word + left.trailing_zeros() as usize);
            left &= left - 1;
        }
    }
}

/// Adds three bits of each: their sum, and what is carried.
#[inline(always)]
fn add(one: &Plane, two: &Plane, three: &Plane) -> (Plane, Plane) {
    let half = xor(one, two);
    let carried = or(&and(one, two), &and(&half, three));
    (xor(&half, three), carried)
}

/// For each of 512 people how many of some planes they are in; exact up to 15, beyond that only "more".
#[derive(Clone, Copy)]
pub(super) struct Count {
    bits: [Plane; 4],
    more: Plane,
}

impl Count {
    pub(super) const EXACT: u16 = 15;

    #[inline(always)]
    pub(super) fn zero() -> Self {
        Self {
            bits: [NONE; 4],
            more: NONE,
        }
    }

    /// Counts eight planes, carrying as rarely as can be (Harley's and Seal's way of counting bits).
    #[inline(always)]
    pub(super) fn add_eight(&mut self, planes: [&Plane; 8]) {
        let [ones, twos, fours, eights] = self.bits;
        let (ones, two_a) = add(&ones, planes[0], planes[1]);
        let (ones, two_b) = add(&ones, planes[2], planes[3]);
        let (twos, four_a) = add(&twos, &two_a, &two_b);
        let (ones, two_a) = add(&ones, planes[4], planes[5]);
        let (ones, two_b) = add(&ones, planes[6], planes[7]);
        let (twos, four_b) = add(&twos, &two_a, &two_b);
        let (fours, eight) = add(&fours, &four_a, &four_b);
        self.more = or(&self.more, &and(&eights, &eight));
        self.bits = [ones, twos, fours, xor(&eights, &eight)];
    }

    /// Who was counted at least so often; from [`Self::EXACT`] + 1 on this is "more".
    #[inline(always)]
    pub(super) fn at_least(&self, least: u16) -> Plane {
        if least > Self::EXACT {
            return self.more;
        }
        or(&self.more, &at_least(&self.bits, least))
    }

    /// The counts of 64 people, from this word of the planes.
    #[inline(always)]
    pub(super) fn word(&self, word: usize) -> Word<5> {
        let [a, b, c, d] = &self.bits;
        Word([a[word], b[word], c[word], d[word], self.more[word]])
    }

    /// How often this one was counted, 16 for more than 15.
    #[inline(always)]
    pub(super) fn of(&self, place: usize) -> u16 {
        if has(&self.more, place) {
            return Self::EXACT + 1;
        }
        number(&self.bits, place)
    }
}

/// For each of 512 people a sum up to 63.
#[derive(Clone, Copy)]
pub(super) struct Sum {
    bits: [Plane; 6],
}

impl Sum {
    #[inline(always)]
    pub(super) fn zero() -> Self {
        Self { bits: [NONE; 6] }
    }

    /// Adds 2 to this power for everybody in the plane.
    #[inline(always)]
    pub(super) fn add(&mut self, plane: &Plane, power: usize) {
        let mut carried = *plane;
        for bit in self.bits.iter_mut().skip(power) {
            let next = and(bit, &carried);
            *bit = xor(bit, &carried);
            carried = next;
        }
    }

    #[inline(always)]
    pub(super) fn at_least(&self, least: u16) -> Plane {
        at_least(&self.bits, least)
    }

    /// The sums of 64 people, from this word of the planes.
    #[inline(always)]
    pub(super) fn word(&self, word: usize) -> Word<6> {
        Word(std::array::from_fn(|bit| self.bits[bit][word]))
    }

    #[cfg(test)]
    fn of(&self, place: usize) -> u16 {
        number(&self.bits, place)
    }
}

/// The numbers of 64 people, lowest bit first.
pub(super) struct Word<const BITS: usize>([u64; BITS]);

impl<const BITS: usize> Word<BITS> {
    /// The number of one of the 64; of a count that went beyond its bits at least 16.
    #[inline(always)]
    pub(super) fn of(&self, bit: u32) -> usize {
        let mut number = 0;
        for (power, plane) in self.0.iter().enumerate() {
            number |= usize::from(plane >> bit & 1 == 1) << power;
        }
        number
    }
}

/// Whose number, lowest bit first, is at least so much.
#[inline(always)]
fn at_least<const BITS: usize>(bits: &[Plane; BITS], least: u16) -> Plane {
    if least >> BITS != 0 {
        return NONE;
    }
    let mut enough = ALL;
    for (power, bit) in bits.iter().enumerate() {
        enough = if least >> power & 1 == 1 {
            and(bit, &enough)
        } else {
            or(bit, &enough)
        };
    }
    enough
}

#[inline(always)]
fn number<const BITS: usize>(bits: &[Plane; BITS], place: usize) -> u16 {
    let mut number = 0;
    for (power, bit) in bits.iter().enumerate() {
        number |= u16::from(has(bit, place)) << power;
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A plane with the people whose number has this property.
    fn who(is_in: impl Fn(usize) -> bool) -> Plane {
        let mut plane = NONE;
        for place in (0..WIDTH).filter(|&place| is_in(place)) {
            plane[place / 64] |= 1 << (place % 64);
        }
        plane
    }

    #[test]
    fn counts_are_exact_up_to_fifteen() {
        // Person n is in the first n % 24 of 24 planes.
        let planes: Vec<Plane> = (0..24).map(|plane| who(|n| n % 24 > plane)).collect();
        let mut count = Count::zero();
        for eight in planes.chunks(8) {
            count.add_eight(std::array::from_fn(|plane| &eight[plane]));
        }
        for n in 0..WIDTH {
            let expected = u16::try_from(n % 24).unwrap();
            assert_eq!(count.of(n), expected.min(16));
            for least in 0..=16 {
                assert_eq!(has(&count.at_least(least), n), expected >= least);
            }
        }
    }

    #[test]
    fn sums_add_powers_of_two() {
        let mut sum = Sum::zero();
        for (power, step) in [(0, 2), (1, 3), (0, 5), (3, 7), (2, 2)] {
            sum.add(&who(|n| n % step == 0), power);
        }
        for n in 0..WIDTH {
            let of = |power: u16, step| if n % step == 0 { 1 << power } else { 0 };
            let expected = of(0, 2) + of(1, 3) + of(0, 5) + of(3, 7) + of(2, 2);
            assert_eq!(sum.of(n), expected);
            for least in 0..70 {
                assert_eq!(has(&sum.at_least(least), n), expected >= least);
            }
        }
    }

    #[test]
    fn places_come_in_order() {
        let mut found = Vec::new();
        places(&who(|n| n % 100 == 63), |place| found.push(place));
        assert_eq!(found, [63, 163, 263, 363, 463]);
        assert!(is_empty(&without(&ALL, &ALL)));
    }
}
