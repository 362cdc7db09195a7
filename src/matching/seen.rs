//! Tests: whatever is seen 512 at a time is what pairs are when looked at one by one.

use super::examples::{mentee, mentor, week};
use super::fit::Obstacle::{Language, Meeting as NoMeeting, Time};
use super::fit::{obstacles, reasons};
use super::people::{
    AreaCode, Depth, LanguageCode, Level, Meeting, Mentee, Mentor, Person, RegionCode,
};
use super::planes::{WIDTH, has, places};
use super::rules::{Rules, Weights, Wishes};
use super::table::Table;
use super::view::{Answers, Sink, View};

/// A die that always falls the same way.
pub(super) struct Die(pub(super) u64);

impl Die {
    pub(super) fn roll(&mut self, sides: u16) -> u16 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u16::try_from((self.0 >> 33) % u64::from(sides)).unwrap()
    }

    fn person(&mut self, person: &mut Person, number: usize) {
        person.id = format!("{number:05}");
        let level = [Level::Basic, Level::Conversational, Level::Fluent];
        person.languages = (0..=self.roll(4))
            .map(|_| {
                (
                    LanguageCode(100 * self.roll(5)),
                    level[usize::from(self.roll(3))],
                )
            })
            .collect();
        // Most clocks are at :00 or :30, some at :15, and a few people have half hours of both.
        let odd = [0, 0, 0, 0, 1, 1, 2][usize::from(self.roll(7))];
        let half_hours = [0, 3, 30, 100][usize::from(self.roll(4))];
        let starts: Vec<u16> = (0..half_hours)
            .map(|_| 2 * self.roll(80) + if odd == 2 { self.roll(2) } else { odd })
            .collect();
        person.week = week(&starts);
        person.meeting = Meeting {
            online: self.roll(3) > 0,
            in_person: (self.roll(2) == 0).then(|| RegionCode(self.roll(3))),
        };
        person.same_as = self.roll(400).into();
        // One organisation is large.
        person.organisation = (self.roll(3) == 0).then(|| (self.roll(30) * self.roll(2)).into());
    }

    fn mentor(&mut self, number: usize) -> Mentor {
        let mut mentor = mentor("");
        self.person(&mut mentor.person, number);
        let depth = [Depth::Some, Depth::Solid, Depth::Deep];
        mentor.areas = (0..self.roll(6))
            .map(|_| (AreaCode(7 * self.roll(8)), depth[usize::from(self.roll(3))]))
            .collect();
        mentor.places = self.roll(3);
        mentor
    }

    fn mentee(&mut self, number: usize) -> Mentee {
        let mut mentee = mentee("");
        self.person(&mut mentee.person, number);
        mentee.areas = (0..self.roll(8))
            .map(|_| AreaCode(7 * self.roll(9)))
            .collect();
        mentee.home = (self.roll(2) == 0).then(|| LanguageCode(100 * self.roll(6)));
        mentee
    }
}

struct All {
    least: u32,
    found: Vec<(usize, u32)>,
}

impl Sink for All {
    fn least(&mut self, _: usize) -> u32 {
        self.least
    }

    fn take(&mut self, column: usize, score: u32) {
        if score >= self.least {
            self.found.push((column, score));
        }
    }
}

/// What each pair is, looked at by itself; (number of the other, score).
fn one_by_one(table: &Table, view: &View, row: usize, mentors_look: bool) -> Vec<(usize, u32)> {
    let mut found = Vec::new();
    for column in 0..view.index.len() {
        let other = view.index.number[column] as usize;
        let (mentor, mentee) = if mentors_look {
            (row, other)
        } else {
            (other, row)
        };
        let offers = table.mentors[mentor].places > 0 && !table.is_barred(mentor, mentee);
        if let Some(reasons) =
            reasons(table.rules, table.mentors[mentor], table.mentees[mentee]).filter(|_| offers)
        {
            found.push((column, reasons.score.into()));
        }
    }
    found
}

fn check(rules: &Rules, seed: u64, mentors: usize, mentees: usize) {
    let mut die = Die(seed);
    let mentors: Vec<Mentor> = (0..mentors).map(|number| die.mentor(number)).collect();
    let mentees: Vec<Mentee> = (0..mentees).map(|number| die.mentee(number)).collect();
    let some = |count: usize| u16::try_from(count.max(1)).unwrap();
    let bars = (0..300).map(|_| {
        (
            die.roll(some(mentors.len())).into(),
            die.roll(some(mentees.len())).into(),
        )
    });
    let wishes = Wishes {
        pins: vec![],
        bars: bars.collect(),
    };
    let table = Table::new(rules, &mentors, &mentees, &wishes);
    let mut answers = Answers::default();
    for (view, mentors_look) in [
        (table.seen_by_mentees(), false),
        (table.seen_by_mentors(), true),
    ] {
        for row in 0..view.row_count() {
            // A mentor without places is never asked to look.
            if mentors_look && table.mentors[row].places == 0 {
                continue;
            }
            let expected = one_by_one(&table, &view, row, mentors_look);
            for least in [0, 1, 250, 400, 555, 700, 860, 1000] {
                let mut all = All {
                    least,
                    found: vec![],
                };
                view.scan(row, &mut answers, &mut all);
                all.found.sort_unstable();
                let enough = |(_, score): &&(usize, u32)| *score >= least;
                let expected: Vec<_> = expected.iter().filter(enough).copied().collect();
                assert_eq!(all.found, expected, "{row} {least} {mentors_look}");
            }
            let mut possible = Vec::new();
            view.possible(row, &mut answers, |block, plane| {
                places(plane, |place| possible.push(block * WIDTH + place));
                true
            });
            assert!(
                possible
                    .into_iter()
                    .eq(expected.iter().map(|(column, _)| *column))
            );
            if !mentors_look {
                against(&table, &view, row, &mut answers);
            }
        }
    }
}

/// Holds what stands against each mentor against the list of obstacles.
fn against(table: &Table, view: &View, mentee: usize, answers: &mut Answers) {
    view.against(mentee, answers, |block, against| {
        for place in (0..WIDTH).filter(|place| block * WIDTH + place < table.mentors.len()) {
            let mentor = block * WIDTH + place;
            assert_eq!(has(&against.there, place), table.mentors[mentor].places > 0);
            if table.mentors[mentor].places == 0 {
                continue;
            }
            let obstacles = table.obstacles(mentor, mentee);
            let only = |is: fn(&super::Obstacle) -> bool| {
                !obstacles.is_empty() && obstacles.iter().all(is)
            };
            let is_apart = |obstacle: &super::Obstacle| {
                use super::Obstacle::{Barred, SameOrganisation, SamePerson};
                matches!(obstacle, SamePerson | SameOrganisation | Barred)
            };
            assert_eq!(has(&against.nothing(), place), obstacles.is_empty());
            assert_eq!(has(&against.only_apart(), place), only(is_apart));
            assert_eq!(
                has(&against.only_time(), place),
                only(|one| matches!(one, Time { .. }))
            );
            assert_eq!(
                has(&against.only_meeting(), place),
                only(|one| *one == NoMeeting)
            );
            assert_eq!(
                has(&against.only_language(), place),
                only(|one| *one == Language)
            );
            let mentee_and = obstacles_of(table, mentor, mentee);
            assert_eq!(
                has(&against.time, place),
                mentee_and.iter().any(|one| matches!(one, Time { .. }))
            );
            for one in mentee_and {
                if let Time { shared } = one {
                    assert_eq!(against.hours(view, mentee, block, place), shared);
                }
            }
        }
    });
}

fn obstacles_of(table: &Table, mentor: usize, mentee: usize) -> Vec<super::Obstacle> {
    obstacles(table.rules, table.mentors[mentor], table.mentees[mentee])
}

#[test]
fn five_hundred_and_twelve_at_a_time_is_the_same_as_one_by_one() {
    for (seed, same_organisation_apart) in [(1, false), (2, true)] {
        let rules = Rules {
            same_organisation_apart,
            ..Rules::default()
        };
        check(&rules, seed, 150, 540);
    }
    check(&Rules::default(), 3, 700, 40);
    check(&Rules::default(), 4, 0, 3);
}

#[test]
fn so_it_is_whatever_a_round_wants() {
    let weights = |languages, experience, availability| Weights {
        languages,
        experience,
        availability,
    };
    for (seed, weights) in (5..).zip([
        weights(10, 0, 0),
        weights(0, 10, 0),
        weights(0, 0, 10),
        weights(1, 1, 8),
        weights(0, 0, 0),
        weights(200, 255, 100),
    ]) {
        check(
            &Rules {
                weights,
                ..Rules::default()
            },
            seed,
            40,
            60,
        );
    }
    for (seed, min_shared) in (20..).zip([0, 1, 8, 15, 16, 40, u16::MAX]) {
        check(
            &Rules {
                min_shared,
                ..Rules::default()
            },
            seed,
            40,
            60,
        );
    }
}
