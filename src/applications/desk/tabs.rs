//! The tabs above the queue: how many applications stand where, and the addresses of the pages.

use super::store::Counts;
use crate::{applications::State as Stands, vocab::Side};
use serde::Serialize;

/// Both sides of a pair.
pub(super) const BOTH: [Side; 2] = [Side::Mentor, Side::Mentee];

/// Which part of the queue is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tab {
    /// What a coordinator has to do something about.
    ToDo,
    /// Those in one state.
    One(Stands),
    /// Everything that was handed in.
    All,
}

impl Tab {
    /// The states that stand at the desk, in the order of an application's way.
    const STATES: [Stands; 8] = [
        Stands::Submitted,
        Stands::InReview,
        Stands::InfoNeeded,
        Stands::Ready,
        Stands::Paired,
        Stands::Finished,
        Stands::Declined,
        Stands::Withdrawn,
    ];

    pub(super) fn all() -> impl Iterator<Item = Self> {
        let states = Self::STATES.into_iter().map(Self::One);
        [Self::ToDo].into_iter().chain(states).chain([Self::All])
    }

    /// The word in the address; none for what is shown first.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::ToDo => "",
            Self::One(state) => state.as_str(),
            Self::All => "all",
        }
    }

    /// Reads the word; whatever is none of them means what is shown first.
    pub(super) fn parse(word: &str) -> Self {
        Self::all()
            .find(|tab| tab.as_str() == word)
            .unwrap_or(Self::ToDo)
    }

    pub(super) fn states(self) -> Vec<Stands> {
        match self {
            Self::ToDo => vec![Stands::Submitted, Stands::InReview],
            Self::One(state) => vec![state],
            Self::All => Self::STATES.to_vec(),
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::ToDo => "to-do",
            Self::One(state) => state.as_str(),
            Self::All => "all",
        }
    }
}

#[derive(Serialize)]
pub(super) struct TabLink {
    key: &'static str,
    query: String,
    count: i64,
    here: bool,
}

/// How many stand in a tab, on one side or on both.
pub(super) fn count(counts: &Counts, tab: Tab, side: Option<Side>) -> i64 {
    let states = tab.states();
    let here = counts
        .iter()
        .filter(|(own, state, _)| side.is_none_or(|side| side == *own) && states.contains(state));
    here.map(|(_, _, count)| count).sum()
}

/// A tab for whatever has somebody in it, and those that are always there.
pub(super) fn tabs(counts: &Counts, here: Option<Tab>, side: Option<Side>) -> Vec<TabLink> {
    let link = |tab: Tab| TabLink {
        key: tab.key(),
        query: query(tab, side, 1),
        count: count(counts, tab, side),
        here: here == Some(tab),
    };
    let links = Tab::all().map(|tab| (tab, link(tab)));
    let kept = links
        .filter(|(tab, link)| link.count > 0 || link.here || matches!(tab, Tab::ToDo | Tab::All));
    kept.map(|(_, link)| link).collect()
}

/// The part of an address behind the path; nothing for what is shown first.
pub(super) fn query(tab: Tab, side: Option<Side>, page: i64) -> String {
    let page = if page > 1 {
        page.to_string()
    } else {
        String::new()
    };
    let parts = [
        ("state", tab.as_str()),
        ("side", side.map_or("", Side::as_str)),
        ("page", page.as_str()),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    if parts.is_empty() {
        String::new()
    } else {
        format!("?{}", parts.join("&"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tab_comes_back_from_its_word() {
        for tab in Tab::all() {
            assert_eq!(Tab::parse(tab.as_str()), tab);
        }
        for strange in ["draft", "erased", "nonsense"] {
            assert_eq!(Tab::parse(strange), Tab::ToDo, "{strange}");
        }
    }

    #[test]
    fn a_tab_counts_what_it_shows() {
        let counts = vec![
            (Side::Mentor, Stands::Submitted, 2),
            (Side::Mentee, Stands::Submitted, 3),
            (Side::Mentee, Stands::InReview, 5),
            (Side::Mentee, Stands::Erased, 7),
        ];
        assert_eq!(count(&counts, Tab::ToDo, None), 10);
        assert_eq!(count(&counts, Tab::ToDo, Some(Side::Mentor)), 2);
        assert_eq!(count(&counts, Tab::One(Stands::InReview), None), 5);
        assert_eq!(count(&counts, Tab::All, None), 10);
        let shown: Vec<_> = tabs(&counts, Some(Tab::One(Stands::Ready)), None)
            .into_iter()
            .map(|tab| (tab.key, tab.count, tab.here))
            .collect();
        let expected = [
            ("to-do", 10, false),
            ("submitted", 5, false),
            ("in-review", 5, false),
            ("ready", 0, true),
            ("all", 10, false),
        ];
        assert_eq!(shown, expected);
    }

    #[test]
    fn an_address_says_only_what_is_not_usual() {
        assert_eq!(query(Tab::ToDo, None, 1), "");
        assert_eq!(
            query(Tab::One(Stands::InReview), Some(Side::Mentor), 3),
            "?state=in-review&side=mentor&page=3"
        );
    }
}
