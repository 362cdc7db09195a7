//! Solving on from an earlier answer: as few moves as a small change needs.

use super::assign::{Assignment, EXCLUDED, Market, NONE};
use super::offers::Offers;
use super::search::Search;
use super::solve::{Solution, Task};

impl Task {
    /// The best pairs of this task, from the best pairs of one that differs in who takes part, in places, or in
    /// pairs that can no longer be; `stays` says of each mentee whether their pair, if they have one, can stay.
    ///
    /// Whoever leaves takes along a place, so that what is left is the best of what is left at the same prices.
    /// Then free places with a price come back one by one, and then the mentees who look for one;
    /// each comes in along a cheapest chain, and the pairs are the best of those who are back.
    /// Nobody moves who does not lie on such a chain.
    pub(super) fn solve_on<M: Offers, N: Offers>(
        &self,
        by_mentees: &N,
        by_mentors: &M,
        number: &[u32],
        before: &Solution,
        stays: impl Fn(usize) -> bool,
    ) -> Solution {
        let mut now = before.clone();
        let places = |mentor: usize| self.places[mentor].unwrap_or_default() as usize;
        let mut taken = vec![0; self.places.len()];
        let mut come = Vec::new();
        for (mentee, worth) in self.worth.iter().enumerate() {
            let had = now.mentor_of[mentee].map(|mentor| mentor as usize);
            let keeps = had.is_some_and(|mentor| {
                worth.is_some() && stays(mentee) && taken[mentor] < places(mentor)
            });
            if let Some(mentor) = had.filter(|_| keeps) {
                taken[mentor] += 1;
            } else {
                now.mentor_of[mentee] = None;
                // Whoever waited goes on waiting, at no gain, until a place comes that serves them.
                let waits = had.is_none() && before.takes_part[mentee];
                if worth.is_some() && !waits {
                    come.push(mentee);
                }
            }
        }
        // Nobody needs more places than there are mentees.
        let free = |mentor: usize| places(mentor).min(number.len()) - taken[mentor];
        let priced = (0..taken.len())
            .filter(|&mentor| now.place_price[mentor] > 0 || !before.offers[mentor]);
        let seats: Vec<usize> = priced
            .flat_map(|mentor| std::iter::repeat_n(mentor, free(mentor)))
            .collect();
        self.seats_come(by_mentors, number, &mut now, &seats, &come);
        self.mentees_come(by_mentees, &mut now, &come);
        now.takes_part = self.worth.iter().map(Option::is_some).collect();
        now.offers = self.places.iter().map(Option::is_some).collect();
        now
    }

    /// Lets these places come in, while the mentees in `away` are not there.
    fn seats_come<O: Offers>(
        &self,
        offers: &O,
        number: &[u32],
        now: &mut Solution,
        seats: &[usize],
        away: &[usize],
    ) {
        if seats.is_empty() {
            return;
        }
        let (mut people, rest) = self.as_mentors(offers, number, now, seats, away);
        let mut search = Search::new(people.bidders.len(), offers.rows());
        for &mentor in seats {
            let bidder = people.add(u32::try_from(mentor).unwrap_or(NONE), rest[mentor]);
            search.insert(&mut people, bidder);
        }
        for bidder in &people.bidders {
            now.place_price[bidder.owner as usize] = bidder.gain;
        }
        for bidder in people.bidders.iter().filter(|bidder| bidder.held != NONE) {
            now.mentor_of[number[bidder.held as usize] as usize] = Some(bidder.owner);
        }
        for (column, &mentee) in people.columns.iter().zip(number) {
            if column.price < EXCLUDED {
                now.mentee_gain[mentee as usize] =
                    column.price + self.worth[mentee as usize].unwrap_or_default();
            }
        }
    }

    /// The pairs so far as mentors who hold mentees; the mentees in `away` take no part, nor do the places in `seats`.
    pub(super) fn as_mentors<'o, O: Offers>(
        &self,
        offers: &'o O,
        number: &[u32],
        now: &Solution,
        seats: &[usize],
        away: &[usize],
    ) -> (Assignment<'o, O>, Vec<i64>) {
        let mut is_away = vec![false; self.worth.len()];
        for &mentee in away {
            is_away[mentee] = true;
        }
        let there = |column: usize| {
            let mentee = number[column] as usize;
            self.worth[mentee]
                .filter(|_| !is_away[mentee])
                .map(|worth| (mentee, worth))
        };
        let columns = 0..number.len();
        let prices: Vec<i64> = (columns.clone())
            .map(|column| {
                there(column).map_or(EXCLUDED, |(mentee, worth)| now.mentee_gain[mentee] - worth)
            })
            .collect();
        let mut units: Vec<u32> = self
            .places
            .iter()
            .map(|places| places.unwrap_or_default())
            .collect();
        let all = u32::try_from(number.len()).unwrap_or(u32::MAX);
        for units in &mut units {
            *units = (*units).min(all);
        }
        for &mentor in seats {
            units[mentor] -= 1;
        }
        let pairs: Vec<(u32, u32)> = (0_u32..)
            .zip(number)
            .filter_map(|(column, &mentee)| Some((now.mentor_of[mentee as usize]?, column)))
            .collect();
        let rest: Vec<i64> = self
            .places
            .iter()
            .map(|places| places.map_or(EXCLUDED, |_| 0))
            .collect();
        let mut gains = now.place_price.clone();
        for &mentor in seats.iter().filter(|&&mentor| units[mentor] == 0) {
            // Whoever offers a first place may gain anything.
            gains[mentor] = EXCLUDED;
        }
        let market = Market {
            offers,
            scale: self.scale,
            units,
            rest: rest.clone(),
            room: columns
                .map(|column| u32::from(there(column).is_some()))
                .collect(),
            base: Vec::new(),
        };
        (Assignment::known(market, &pairs, &gains, prices), rest)
    }

    /// Lets these mentees come in.
    fn mentees_come<O: Offers>(&self, offers: &O, now: &mut Solution, come: &[usize]) {
        if come.is_empty() {
            return;
        }
        let mut gains: Vec<i64> = (now.mentee_gain.iter().zip(&self.worth))
            .map(|(gain, worth)| worth.map_or(0, |worth| gain - worth))
            .collect();
        let mut units: Vec<u32> = self
            .worth
            .iter()
            .map(|worth| u32::from(worth.is_some()))
            .collect();
        for &mentee in come {
            gains[mentee] = EXCLUDED;
            units[mentee] = 0;
        }
        let pairs = (0_u32..).zip(&now.mentor_of);
        let pairs: Vec<(u32, u32)> = pairs
            .filter_map(|(mentee, mentor)| Some((mentee, (*mentor)?)))
            .collect();
        let prices = now.place_price.iter().zip(&self.places);
        let prices = prices
            .map(|(&price, places)| places.map_or(EXCLUDED, |_| price))
            .collect();
        let rest: Vec<i64> = self
            .worth
            .iter()
            .map(|worth| worth.map_or(EXCLUDED, |worth| -worth))
            .collect();
        let market = Market {
            offers,
            scale: self.scale,
            units,
            rest: rest.clone(),
            room: self
                .places
                .iter()
                .map(|places| places.unwrap_or_default())
                .collect(),
            base: Vec::new(),
        };
        let mut people = Assignment::known(market, &pairs, &gains, prices);
        let mut search = Search::new(people.bidders.len(), offers.rows());
        for &mentee in come {
            let bidder = people.add(u32::try_from(mentee).unwrap_or(NONE), rest[mentee]);
            search.insert(&mut people, bidder);
        }
        now.mentor_of.fill(None);
        for bidder in &people.bidders {
            let mentee = bidder.owner as usize;
            now.mentee_gain[mentee] = bidder.gain - bidder.rest;
            now.mentor_of[mentee] = Some(bidder.held).filter(|&held| held != NONE);
        }
        for (column, price) in people.columns.iter().zip(&mut now.place_price) {
            if column.price < EXCLUDED {
                *price = column.price;
            }
        }
    }
}
