//! The half hours of a week, by the clock somebody lives by.

use super::{Choice, StepForm, To};
use crate::{
    applications::{Answers, Step},
    i18n::Words,
    vocab::{Band, Side, Slot, Slots, Zone},
    web::{Mistake, Mistakes},
};
use serde::{Deserialize, Serialize};

/// A ticked band is all of its half hours.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::applications) struct TimesForm {
    zone: String,
    band: Vec<String>,
    slot: Vec<String>,
}

#[derive(Debug, Serialize)]
pub(in crate::applications) struct TimeOffer {
    zones: Vec<Choice>,
    days: Vec<Day>,
}

#[derive(Debug, Serialize)]
struct Day {
    number: u8,
    name: String,
    bands: Vec<BandOffer>,
    /// Whether single half hours are chosen, so that the page shows them opened.
    opened: bool,
}

#[derive(Debug, Serialize)]
struct BandOffer {
    value: String,
    name: String,
    hours: String,
    chosen: bool,
    half_hours: Vec<HalfHour>,
}

#[derive(Debug, Serialize)]
struct HalfHour {
    value: u16,
    label: String,
    chosen: bool,
}

impl StepForm for TimesForm {
    const STEP: Step = Step::Times;
    const TEMPLATE: &'static str = "applications/steps/times.html";
    type Offer = TimeOffer;

    fn filled(answers: &Answers) -> Self {
        let mut band = Vec::new();
        let mut slot: Vec<Slot> = answers.slots.iter().collect();
        for day in 0..7 {
            for each in Band::all() {
                let whole: Vec<Slot> = each.slots(day).collect();
                if whole
                    .iter()
                    .all(|half_hour| answers.slots.contains(*half_hour))
                {
                    band.push(format!("{day}-{}", each.as_str()));
                    slot.retain(|half_hour| !whole.contains(half_hour));
                }
            }
        }
        Self {
            zone: answers.zone.name().to_owned(),
            band,
            slot: slot
                .iter()
                .map(|half_hour| half_hour.number().to_string())
                .collect(),
        }
    }

    fn offer(&self, words: &Words, _: Side) -> TimeOffer {
        let zone = |zone: Zone| {
            let label = zone
                .key()
                .map_or_else(|| zone.name().to_owned(), |key| words.say(&key));
            Choice {
                value: zone.name().to_owned(),
                label,
                hint: String::new(),
            }
        };
        let mut zones: Vec<Choice> = Zone::offered().map(zone).collect();
        if let Some(own) = Zone::parse(&self.zone)
            .filter(|own| zones.iter().all(|offered| offered.value != own.name()))
        {
            zones.push(zone(own));
        }
        TimeOffer {
            zones,
            days: (0..7).map(|day| self.day(words, day)).collect(),
        }
    }

    fn keep(&self, _: &To<'_>, answers: &mut Answers) -> Result<(), Mistakes> {
        let mut mistakes = Mistakes::default();
        let zone = mistakes.keep("zone", Zone::parse(&self.zone), Mistake::ZoneUnknown);
        let slots = mistakes.keep(
            "times",
            Slots::from_form(&self.slot, &self.band),
            Mistake::Unknown,
        );
        if slots.is_some_and(|slots| slots.is_empty()) {
            mistakes.add("times", Mistake::TimesBlank);
        }
        match (zone, slots) {
            (Some(zone), Some(slots)) if mistakes.is_empty() => {
                answers.zone = zone;
                answers.slots = slots;
                Ok(())
            }
            _ => Err(mistakes),
        }
    }
}

impl TimesForm {
    fn day(&self, words: &Words, day: u8) -> Day {
        let band = |band: Band| {
            let value = format!("{day}-{}", band.as_str());
            let hours = band.hours();
            let half_hour = |slot: Slot| HalfHour {
                value: slot.number(),
                label: clock(slot.minutes()),
                chosen: self
                    .slot
                    .iter()
                    .any(|chosen| Slot::parse(chosen) == Some(slot)),
            };
            BandOffer {
                name: words.say(&band.key()),
                hours: format!("{}–{}", clock(hours.start * 60), clock(hours.end * 60)),
                chosen: self.band.contains(&value),
                half_hours: band.slots(day).map(half_hour).collect(),
                value,
            }
        };
        let bands: Vec<BandOffer> = Band::all().map(band).collect();
        let opened = bands
            .iter()
            .any(|band| band.half_hours.iter().any(|half_hour| half_hour.chosen));
        Day {
            number: day,
            name: words.say(&format!("day-{day}")),
            bands,
            opened,
        }
    }
}

fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
