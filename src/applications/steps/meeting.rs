//! Online or in person, where, and for a mentor: with how many mentees.

use super::{Choice, StepForm, To};
use crate::{
    applications::{Answers, Step, Way},
    i18n::Words,
    vocab::{Region, Side},
    web::{Mistake, Mistakes},
};
use serde::{Deserialize, Serialize};

/// As many mentees as one mentor can take.
const MOST_PLACES: u16 = 5;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::applications) struct MeetingForm {
    way: String,
    region: String,
    places: String,
}

#[derive(Debug, Serialize)]
pub(in crate::applications) struct MeetingOffer {
    ways: Vec<Choice>,
    regions: Vec<Choice>,
    /// Empty for a mentee.
    places: Vec<Choice>,
}

impl StepForm for MeetingForm {
    const STEP: Step = Step::Meeting;
    const TEMPLATE: &'static str = "applications/steps/meeting.html";
    type Offer = MeetingOffer;

    fn filled(answers: &Answers) -> Self {
        let answered = answers.done.contains(&Step::Meeting);
        Self {
            way: answers
                .way
                .map_or(String::new(), |way| way.as_str().to_owned()),
            region: answers
                .region
                .map_or(String::new(), |region| region.code().to_owned()),
            places: if answered {
                answers.places.to_string()
            } else {
                String::new()
            },
        }
    }

    fn offer(&self, words: &Words, side: Side) -> MeetingOffer {
        let number = |number: u16| Choice {
            value: number.to_string(),
            label: number.to_string(),
            hint: String::new(),
        };
        MeetingOffer {
            ways: Way::ALL
                .map(|way| Choice::of(words, way.as_str(), &format!("way-{}", way.as_str())))
                .into(),
            regions: Region::all()
                .map(|region| Choice::of(words, region.code(), &region.key()))
                .collect(),
            places: if side == Side::Mentor {
                (1..=MOST_PLACES).map(number).collect()
            } else {
                Vec::new()
            },
        }
    }

    fn keep(&self, to: &To<'_>, answers: &mut Answers) -> Result<(), Mistakes> {
        let mut mistakes = Mistakes::default();
        let way = Way::ALL.into_iter().find(|way| way.as_str() == self.way);
        let way = mistakes.keep("way", way, Mistake::WayBlank);
        let region = Region::parse(&self.region);
        if region.is_none() && !self.region.is_empty() {
            mistakes.add("region", Mistake::Unknown);
        } else if region.is_none() && matches!(way, Some(Way::InPerson | Way::Either)) {
            mistakes.add("region", Mistake::RegionBlank);
        }
        let places = match to.side {
            Side::Mentee => Some(1),
            Side::Mentor => self
                .places
                .parse()
                .ok()
                .filter(|places| (1..=MOST_PLACES).contains(places)),
        };
        let places = mistakes.keep("places", places, Mistake::PlacesRange);
        match (way, places) {
            (Some(way), Some(places)) if mistakes.is_empty() => {
                answers.way = Some(way);
                // Somebody who meets online only is not asked where they are, and an old answer is dropped.
                answers.region = region.filter(|_| way != Way::Online);
                answers.places = places;
                Ok(())
            }
            _ => Err(mistakes),
        }
    }
}
