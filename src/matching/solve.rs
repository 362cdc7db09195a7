//! The two questions in their order: who gets a mentor, and which.

use super::assign::{Assignment, EXCLUDED, Market, NONE};
use super::graph::Graph;
use super::offers::Offers;
use super::propose::Step;
use super::ties::{self, Tied};
use super::tight::without_loss;
use super::worth::Scale;

/// What is to be solved, whoever scored the pairs; mentors and mentees by number.
#[derive(Clone, Debug)]
pub(super) struct Task {
    pub(super) scale: Scale,
    /// How many places each mentor has left; `None` for those who offered none at all.
    pub(super) places: Vec<Option<u32>>,
    /// The turn of each mentee; `None` for those who take no part.
    pub(super) turn: Vec<Option<u32>>,
    /// What each of them is worth placed.
    pub(super) worth: Vec<Option<i64>>,
}

/// The best pairs, and the prices that prove it.
#[derive(Clone, Debug)]
pub(super) struct Solution {
    pub(super) mentor_of: Vec<Option<u32>>,
    /// What each mentee gains beyond the price of the place; zero for those who take no part.
    pub(super) mentee_gain: Vec<i64>,
    pub(super) place_price: Vec<i64>,
    /// Which mentees it was about.
    pub(super) takes_part: Vec<bool>,
    /// Which mentors offered places, if only to pins.
    pub(super) offers: Vec<bool>,
}

impl Solution {
    /// The mentees of each mentor.
    pub(super) fn mentees_of(&self) -> Graph {
        let pairs = (0..).zip(&self.mentor_of);
        let pairs = pairs.filter_map(|(mentee, mentor)| Some(((*mentor)?, mentee)));
        Graph::of(self.place_price.len(), pairs)
    }
}

impl Task {
    /// Counts aims by this scale.
    pub(super) fn count_by(&mut self, scale: Scale) {
        self.scale = scale;
        let worth = self
            .turn
            .iter()
            .map(|turn| turn.map(|turn| scale.placed(turn)));
        self.worth = worth.collect();
    }

    /// How many pairs there can be at most.
    pub(super) fn most(&self) -> usize {
        self.looking().min(self.free())
    }

    /// How many mentees take part.
    fn looking(&self) -> usize {
        self.turn.iter().flatten().count()
    }

    /// How many places there are, as far as mentees could fill them.
    fn free(&self) -> usize {
        let places = self.places.iter().flatten();
        places.fold(0_usize, |sum, &places| sum.saturating_add(places as usize))
    }

    /// Whether there are fewer places than mentees.
    ///
    /// The side with less makes the rows: then most columns stay free, and searches are short.
    pub(super) fn is_tight(&self) -> bool {
        self.free() < self.looking()
    }

    /// The best pairs, where the mentees look at the mentors.
    pub(super) fn by_mentees<O: Offers>(&self, offers: &O, tell: &mut dyn FnMut(Step)) -> Solution {
        let rest = |worth: &Option<i64>| worth.map_or(EXCLUDED, |worth| -worth);
        let rest: Vec<i64> = self.worth.iter().map(rest).collect();
        let mut people = Assignment::best(
            Market {
                offers,
                scale: self.scale,
                units: self
                    .worth
                    .iter()
                    .map(|worth| u32::from(worth.is_some()))
                    .collect(),
                rest: rest.clone(),
                room: self
                    .places
                    .iter()
                    .map(|places| places.unwrap_or_default())
                    .collect(),
                base: self
                    .places
                    .iter()
                    .map(|places| places.map_or(EXCLUDED, |_| 0))
                    .collect(),
            },
            tell,
        );
        let gains = people.gains(&rest);
        let pairs = without_loss(&mut people, &gains, |mentee| self.worth[mentee].is_some());
        let mut mentor_of = vec![None; self.worth.len()];
        for bidder in people.bidders.iter().filter(|bidder| bidder.held != NONE) {
            mentor_of[bidder.owner as usize] = Some(bidder.held);
        }
        let gains = gains.iter().zip(&self.worth);
        let gains = gains.map(|(gain, worth)| worth.map_or(0, |worth| gain + worth));
        let prices = people.columns.iter().map(|column| column.price);
        let prices = prices.map(|price| if price < EXCLUDED { price } else { 0 });
        self.first(mentor_of, gains.collect(), prices.collect(), &pairs)
    }

    /// The best pairs, where the mentors look at the mentees; `number` says who stands in which column.
    pub(super) fn by_mentors<O: Offers>(
        &self,
        offers: &O,
        number: &[u32],
        tell: &mut dyn FnMut(Step),
    ) -> Solution {
        let worth = |column: usize| self.worth[number[column] as usize];
        let columns = number.len();
        let all = u32::try_from(columns).unwrap_or(u32::MAX);
        let rest: Vec<i64> = self
            .places
            .iter()
            .map(|places| places.map_or(EXCLUDED, |_| 0))
            .collect();
        let mut people = Assignment::best(
            Market {
                offers,
                scale: self.scale,
                units: self
                    .places
                    .iter()
                    .map(|places| places.unwrap_or_default().min(all))
                    .collect(),
                rest: rest.clone(),
                room: (0..columns)
                    .map(|column| u32::from(worth(column).is_some()))
                    .collect(),
                base: (0..columns)
                    .map(|column| worth(column).map_or(EXCLUDED, |worth| -worth))
                    .collect(),
            },
            tell,
        );
        let gains = people.gains(&rest);
        let pairs = without_loss(&mut people, &gains, |mentor| self.places[mentor].is_some());
        let pairs: Vec<(u32, u32)> = (pairs.into_iter())
            .map(|(mentor, column)| (number[column as usize], mentor))
            .collect();
        let mut mentor_of = vec![None; columns];
        for bidder in people.bidders.iter().filter(|bidder| bidder.held != NONE) {
            mentor_of[number[bidder.held as usize] as usize] = Some(bidder.owner);
        }
        let mut mentee_gain = vec![0; columns];
        for (column, &mentee) in number.iter().enumerate() {
            mentee_gain[mentee as usize] =
                worth(column).map_or(0, |worth| people.columns[column].price + worth);
        }
        let prices = gains
            .iter()
            .map(|&gain| if gain < EXCLUDED { gain } else { 0 });
        self.first(mentor_of, mentee_gain, prices.collect(), &pairs)
    }

    /// The first of all the best proposals; `pairs` are those without loss, as (mentee, mentor).
    fn first(
        &self,
        mentor_of: Vec<Option<u32>>,
        mentee_gain: Vec<i64>,
        place_price: Vec<i64>,
        pairs: &[(u32, u32)],
    ) -> Solution {
        let mentors = self.places.len();
        let waits = u32::try_from(mentors).unwrap_or(u32::MAX);
        let may_wait = (0..).zip(&self.worth).zip(&mentee_gain);
        let may_wait = may_wait.filter(|((_, worth), gain)| worth.is_some() && **gain == 0);
        let may_wait = may_wait.map(|((mentee, _), _)| (mentee, waits));
        let could = pairs.iter().copied().chain(may_wait);
        let mut tied = Tied {
            could: Graph::of(mentor_of.len(), could.clone()),
            whom: Graph::of(mentors + 1, could.map(|(mentee, mentor)| (mentor, mentee))),
            mentees_of: vec![Vec::new(); mentors + 1],
            room: self
                .places
                .iter()
                .map(|places| places.unwrap_or_default() as usize)
                .collect(),
            priced: place_price.iter().map(|&price| price > 0).collect(),
            mentor_of: Vec::new(),
        };
        tied.room.push(usize::MAX / 2);
        tied.priced.push(false);
        let worth = self.worth.iter().zip(mentor_of);
        tied.mentor_of = worth
            .map(|(worth, mentor)| worth.map(|_| mentor.unwrap_or(waits)))
            .collect();
        for (mentee, &mentor) in (0..).zip(&tied.mentor_of) {
            if let Some(mentor) = mentor {
                tied.mentees_of[mentor as usize].push(mentee);
                tied.room[mentor as usize] -= 1;
            }
        }
        ties::settle(&mut tied);
        Solution {
            mentor_of: tied
                .mentor_of
                .into_iter()
                .map(|mentor| mentor.filter(|&mentor| mentor != waits))
                .collect(),
            mentee_gain,
            place_price,
            takes_part: self.worth.iter().map(Option::is_some).collect(),
            offers: self.places.iter().map(Option::is_some).collect(),
        }
    }
}
