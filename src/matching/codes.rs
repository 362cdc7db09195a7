//! The caller's numbers for languages, areas and regions, renumbered without gaps.

const ABSENT: u32 = u32::MAX;

/// Which code has which number; numbers start at 0 and rise with the codes.
#[derive(Debug)]
pub(super) struct Codes {
    numbers: Vec<u32>,
    count: usize,
}

impl Codes {
    pub(super) fn of(codes: impl Iterator<Item = u16>) -> Self {
        let mut numbers = Vec::new();
        for code in codes.map(usize::from) {
            if code >= numbers.len() {
                numbers.resize(code + 1, ABSENT);
            }
            numbers[code] = 0;
        }
        let mut count = 0;
        for number in numbers.iter_mut().filter(|number| **number != ABSENT) {
            *number = count;
            count += 1;
        }
        Self {
            numbers,
            count: count as usize,
        }
    }

    /// The number of this code, if anybody has it.
    pub(super) fn get(&self, code: u16) -> Option<usize> {
        let number = self.numbers.get(usize::from(code)).copied();
        number
            .filter(|&number| number != ABSENT)
            .map(|number| number as usize)
    }

    pub(super) fn len(&self) -> usize {
        self.count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_numbered_without_gaps() {
        let codes = Codes::of([7, 3, 7, 900].into_iter());
        let numbers: Vec<_> = [3, 7, 900, 4, 901].map(|code| codes.get(code)).into();
        assert_eq!(numbers, [Some(0), Some(1), Some(2), None, None]);
        assert_eq!(codes.len(), 3);
    }
}
