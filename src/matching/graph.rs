//! Arrows between numbers, and which of them lie on rings.

/// Arrows from each number to others, those of one number together.
#[derive(Debug)]
pub(super) struct Graph {
    starts: Vec<u32>,
    to: Vec<u32>,
}

impl Graph {
    /// From (from, to) pairs in any order, for so many numbers; the arrows of each come in order.
    pub(super) fn of(numbers: usize, arrows: impl Iterator<Item = (u32, u32)> + Clone) -> Self {
        let mut starts = vec![0; numbers + 1];
        for (from, _) in arrows.clone() {
            starts[from as usize + 1] += 1;
        }
        for number in 0..numbers {
            starts[number + 1] += starts[number];
        }
        let mut next = starts.clone();
        let mut to = vec![0; starts[numbers] as usize];
        for (from, other) in arrows {
            let place = &mut next[from as usize];
            to[*place as usize] = other;
            *place += 1;
        }
        let mut graph = Self { starts, to };
        for number in 0..numbers {
            let (from, to) = graph.span(number);
            graph.to[from..to].sort_unstable();
        }
        graph
    }

    fn span(&self, number: usize) -> (usize, usize) {
        (
            self.starts[number] as usize,
            self.starts[number + 1] as usize,
        )
    }

    #[inline]
    pub(super) fn from(&self, number: usize) -> &[u32] {
        let (from, to) = self.span(number);
        &self.to[from..to]
    }

    /// Gives two numbers the same mark if and only if arrows lead from each to the other
    /// (Tarjan, *Depth-first search and linear graph algorithms*, 1972), without recursion.
    pub(super) fn rings(&self) -> Vec<u32> {
        const NEW: u32 = u32::MAX;
        let numbers = self.starts.len() - 1;
        let mut rings = Rings {
            mark: vec![NEW; numbers],
            seen: vec![NEW; numbers],
            low: vec![NEW; numbers],
            open: Vec::new(),
            count: 0,
        };
        let mut way: Vec<(u32, u32)> = Vec::new();
        for root in (0..).take(numbers) {
            if rings.seen[root as usize] != NEW {
                continue;
            }
            rings.enter(root);
            way.push((root, 0));
            while let Some((number, next)) = way.pop() {
                let Some(&to) = self.from(number as usize).get(next as usize) else {
                    let low = rings.leave(number);
                    if let Some(&(before, _)) = way.last() {
                        rings.lower(before, low);
                    }
                    continue;
                };
                way.push((number, next + 1));
                if rings.seen[to as usize] == NEW {
                    rings.enter(to);
                    way.push((to, 0));
                } else if rings.mark[to as usize] == NEW {
                    rings.lower(number, rings.seen[to as usize]);
                }
            }
        }
        rings.mark
    }
}

struct Rings {
    /// The ring of each number that is known.
    mark: Vec<u32>,
    /// When each number was first seen.
    seen: Vec<u32>,
    /// The earliest number seen that can be reached from each.
    low: Vec<u32>,
    /// Numbers whose ring is not known yet.
    open: Vec<u32>,
    count: u32,
}

impl Rings {
    fn enter(&mut self, number: u32) {
        self.seen[number as usize] = self.count;
        self.low[number as usize] = self.count;
        self.count += 1;
        self.open.push(number);
    }

    fn lower(&mut self, number: u32, low: u32) {
        let known = &mut self.low[number as usize];
        *known = (*known).min(low);
    }

    /// Everything from here is looked at; if nothing earlier can be reached, a ring is complete.
    fn leave(&mut self, number: u32) -> u32 {
        let low = self.low[number as usize];
        if low == self.seen[number as usize] {
            while let Some(other) = self.open.pop() {
                self.mark[other as usize] = number;
                if other == number {
                    break;
                }
            }
        }
        low
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rings_are_those_from_which_one_comes_back() {
        let arrows = [
            (0, 1),
            (1, 2),
            (2, 0),
            (2, 3),
            (3, 4),
            (4, 3),
            (5, 5),
            (6, 0),
        ];
        let graph = Graph::of(8, arrows.into_iter());
        assert_eq!(graph.from(2), [0, 3]);
        let rings = graph.rings();
        let together = |one: usize, other: usize| rings[one] == rings[other];
        for one in 0..8 {
            for other in 0..8 {
                let same =
                    |range: std::ops::Range<usize>| range.contains(&one) && range.contains(&other);
                assert_eq!(
                    together(one, other),
                    one == other || same(0..3) || same(3..5)
                );
            }
        }
    }
}
