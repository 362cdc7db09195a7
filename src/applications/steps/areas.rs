//! Areas: what a mentor can offer and how deep it goes, or what a mentee wishes for, most important first.

use super::{Choice, StepForm, To};
use crate::{
    applications::{Answers, Step},
    i18n::Words,
    vocab::{Area, Depth, Side},
    web::{Mistake, Mistakes},
};
use serde::{Deserialize, Serialize};

/// As many areas as a mentee can mark.
const MOST_WANTED: usize = 5;

/// For a mentor the areas that are ticked, and for each of them `area:depth`; for a mentee up to five areas in order.
///
/// The depth of an area is asked for only once it is ticked: the page hides it until then, and what a hidden field says is not read.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::applications) struct AreasForm {
    offer: Vec<String>,
    depth: Vec<String>,
    area: Vec<String>,
}

#[derive(Debug, Serialize)]
pub(in crate::applications) struct AreaOffer {
    mentor: bool,
    areas: Vec<Choice>,
    /// For a mentor: an area, whether it is offered, its depths as `area:depth`, and what was chosen.
    rows: Vec<DepthRow>,
    /// For a mentee: the places in order, and what was chosen.
    places: Vec<PlaceRow>,
}

#[derive(Debug, Serialize)]
struct DepthRow {
    area: Choice,
    offered: bool,
    depths: Vec<Choice>,
    chosen: String,
}

#[derive(Debug, Serialize)]
struct PlaceRow {
    number: usize,
    chosen: String,
}

impl StepForm for AreasForm {
    const STEP: Step = Step::Areas;
    const TEMPLATE: &'static str = "applications/steps/areas.html";
    type Offer = AreaOffer;

    fn filled(answers: &Answers) -> Self {
        let token = |(area, depth): &(Area, Depth)| format!("{}:{}", area.code(), depth.as_str());
        let code = |area: &Area| area.code().to_owned();
        Self {
            offer: answers.offered.iter().map(|(area, _)| code(area)).collect(),
            depth: answers.offered.iter().map(token).collect(),
            area: answers.wanted.iter().map(code).collect(),
        }
    }

    fn offer(&self, words: &Words, side: Side) -> AreaOffer {
        let depths: Vec<_> = Depth::all()
            .map(|depth| Choice::explained(words, depth.as_str(), &depth.key()))
            .collect();
        let row = |area: Area| {
            let own = |choice: &Choice| Choice {
                value: format!("{}:{}", area.code(), choice.value),
                ..choice.clone()
            };
            let depths: Vec<_> = depths.iter().map(own).collect();
            let chosen = depths
                .iter()
                .find(|choice| self.depth.contains(&choice.value));
            DepthRow {
                area: Choice::of(words, area.code(), &area.key()),
                offered: self.offer.iter().any(|code| code == area.code()),
                chosen: chosen.map_or(String::new(), |choice| choice.value.clone()),
                depths,
            }
        };
        let mentor = side == Side::Mentor;
        AreaOffer {
            mentor,
            areas: Area::all()
                .map(|area| Choice::of(words, area.code(), &area.key()))
                .collect(),
            rows: if mentor {
                Area::all().map(row).collect()
            } else {
                Vec::new()
            },
            places: (0..MOST_WANTED)
                .map(|at| PlaceRow {
                    number: at + 1,
                    chosen: self.area.get(at).cloned().unwrap_or_default(),
                })
                .collect(),
        }
    }

    fn keep(&self, to: &To<'_>, answers: &mut Answers) -> Result<(), Mistakes> {
        match to.side {
            Side::Mentor => {
                answers.offered = self.offered()?;
            }
            Side::Mentee => {
                answers.wanted = self.wanted()?;
            }
        }
        Ok(())
    }
}

impl AreasForm {
    fn offered(&self) -> Result<Vec<(Area, Depth)>, Mistakes> {
        let mut mistakes = Mistakes::default();
        let mut depths: Vec<(Area, Depth)> = Vec::new();
        for token in self.depth.iter().filter(|token| !token.is_empty()) {
            let read = token
                .split_once(':')
                .and_then(|(area, depth)| Some((Area::parse(area)?, Depth::parse(depth)?)));
            depths.extend(mistakes.keep("offer", read, Mistake::Unknown));
        }
        let mut offered = Vec::new();
        for code in &self.offer {
            let Some(area) = mistakes.keep("offer", Area::parse(code), Mistake::Unknown) else {
                continue;
            };
            let mut own = depths.iter().filter(|(of, _)| *of == area);
            match (own.next(), own.next()) {
                (Some(one), None) if !offered.contains(one) => offered.push(*one),
                (None, _) => mistakes.add(&format!("depth-{code}"), Mistake::DepthBlank),
                _ => mistakes.add(&format!("depth-{code}"), Mistake::AreaTwice),
            }
        }
        if self.offer.is_empty() {
            mistakes.add("offer", Mistake::AreasBlank);
        }
        if mistakes.is_empty() {
            Ok(offered)
        } else {
            Err(mistakes)
        }
    }

    fn wanted(&self) -> Result<Vec<Area>, Mistakes> {
        let mut mistakes = Mistakes::default();
        let mut wanted = Vec::new();
        for (at, code) in self
            .area
            .iter()
            .take(MOST_WANTED)
            .enumerate()
            .filter(|(_, code)| !code.is_empty())
        {
            let field = format!("area-{}", at + 1);
            if let Some(area) = mistakes.keep(&field, Area::parse(code), Mistake::Unknown) {
                if wanted.contains(&area) {
                    mistakes.add(&field, Mistake::AreaTwice);
                }
                wanted.push(area);
            }
        }
        if wanted.is_empty() {
            mistakes.add("area-1", Mistake::AreasBlank);
        }
        if mistakes.is_empty() {
            Ok(wanted)
        } else {
            Err(mistakes)
        }
    }
}
