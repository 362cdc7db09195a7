//! What invented mentors can help with, and what invented mentees would like help with.

use super::dice::Dice;
use crate::vocab::{Area, Depth};

/// How often mentees wish for each area of the list, in its order; mentors offer another mixture, so that some wishes are rare to fulfil.
const WISHED: [usize; 14] = [8, 9, 6, 14, 7, 8, 5, 4, 6, 16, 9, 5, 9, 6];
const OFFERED: [usize; 14] = [12, 12, 8, 10, 7, 9, 8, 9, 7, 10, 7, 5, 6, 5];

/// One to five areas, the most important first.
pub(super) fn wanted(dice: &mut Dice) -> Vec<Area> {
    let count = dice.weighted(&[(1, 10), (2, 25), (3, 35), (4, 18), (5, 12)]);
    different(dice, WISHED, count)
}

/// Two to five areas, each as deep as the mentor knows it.
pub(super) fn offered(dice: &mut Dice) -> Vec<(Area, Depth)> {
    let count = dice.weighted(&[(2, 20), (3, 35), (4, 30), (5, 15)]);
    let depths = [(Depth::Little, 28), (Depth::Solid, 46), (Depth::Deep, 26)];
    let areas = different(dice, OFFERED, count);
    areas
        .into_iter()
        .map(|area| (area, dice.weighted(&depths)))
        .collect()
}

fn different(dice: &mut Dice, weights: [usize; 14], count: usize) -> Vec<Area> {
    let mut left: Vec<(Area, usize)> = Area::all().zip(weights).collect();
    let mut areas = Vec::new();
    for _ in 0..count {
        let area = dice.weighted(&left);
        left.retain(|(other, _)| *other != area);
        areas.push(area);
    }
    areas
}

/// An area by its code.
pub(super) fn area(code: &str) -> Area {
    Area::parse(code).expect("the area is in the list")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn nobody_names_an_area_twice() {
        assert_eq!(Area::all().count(), WISHED.len());
        let mut dice = Dice::new(1);
        for _ in 0..300 {
            let wanted = wanted(&mut dice);
            assert!((1..=5).contains(&wanted.len()));
            assert_eq!(wanted.iter().collect::<HashSet<_>>().len(), wanted.len());
            let offered = offered(&mut dice);
            let areas: HashSet<_> = offered.iter().map(|(area, _)| area).collect();
            assert_eq!(areas.len(), offered.len());
        }
    }
}
