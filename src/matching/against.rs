//! What stands between one mentee and the mentors, 512 at a time.

use pulp::NullaryFnOnce;

use super::apart::KeptApart;
use super::index::THERE;
use super::planes::{Count, NONE, Plane, and, has, or, places, without};
use super::scan::shared_hours;
use super::view::{Answers, View};

/// Which mentors of a block fail for what, of those who offer places.
pub(super) struct Against {
    pub(super) there: Plane,
    pub(super) language: Plane,
    pub(super) time: Plane,
    pub(super) meeting: Plane,
    /// Kept apart whatever they answer.
    pub(super) apart: Plane,
    hours: Count,
    /// Whose weeks have to be laid on the mentee's one by one.
    odd: Plane,
}

impl Against {
    /// Those who could be a pair with the mentee.
    pub(super) fn nothing(&self) -> Plane {
        self.failing_none(&[&self.language, &self.time, &self.meeting, &self.apart])
    }

    pub(super) fn only_apart(&self) -> Plane {
        and(
            &self.apart,
            &self.failing_none(&[&self.language, &self.time, &self.meeting]),
        )
    }

    pub(super) fn only_time(&self) -> Plane {
        and(
            &self.time,
            &self.failing_none(&[&self.language, &self.meeting, &self.apart]),
        )
    }

    pub(super) fn only_meeting(&self) -> Plane {
        and(
            &self.meeting,
            &self.failing_none(&[&self.language, &self.time, &self.apart]),
        )
    }

    pub(super) fn only_language(&self) -> Plane {
        and(
            &self.language,
            &self.failing_none(&[&self.time, &self.meeting, &self.apart]),
        )
    }

    fn failing_none(&self, of: &[&Plane]) -> Plane {
        of.iter()
            .fold(self.there, |left, failing| without(&left, failing))
    }

    /// How many half hours a week the mentee and this mentor share, exact for those who share too few.
    pub(super) fn hours(&self, view: &View, mentee: usize, block: usize, place: usize) -> u16 {
        if has(&self.odd, place) {
            return shared_hours(view, mentee, block, place);
        }
        self.hours.of(place)
    }
}

/// Shows what stands against every block.
pub(super) struct Obstacles<'v, 'a, F> {
    pub(super) view: &'v View<'a>,
    pub(super) mentee: usize,
    pub(super) apart: KeptApart<'v>,
    pub(super) answers: &'v Answers,
    pub(super) each: F,
}

impl<F: FnMut(usize, &Against)> NullaryFnOnce for Obstacles<'_, '_, F> {
    type Output = ();

    #[inline(always)]
    fn call(mut self) {
        let (view, answers) = (self.view, self.answers);
        let enough = view.rules.min_shared;
        for block in 0..view.index.blocks() {
            let planes = view.index.block(block);
            let any = |of: &[usize]| of.iter().fold(NONE, |all, &plane| or(&all, &planes[plane]));
            let there = planes[THERE];
            let [online, region] = answers.meeting;
            let hours = answers.hours(planes);
            let odd = and(&there, &answers.odd(enough, planes));
            let mut time = without(&there, &or(&hours.at_least(enough), &odd));
            places(&odd, |place| {
                if shared_hours(view, self.mentee, block, place) < enough {
                    time[place / 64] |= 1 << (place % 64);
                }
            });
            let against = Against {
                there,
                language: without(&there, &any(&answers.usable)),
                time,
                meeting: without(&there, &or(&planes[online], &planes[region])),
                apart: and(&there, &self.apart.block(block)),
                hours,
                odd,
            };
            (self.each)(block, &against);
        }
    }
}
