//! The shape of what a template receives, as its samples show it.

use std::collections::BTreeMap;

/// What a page may look like, put together from all its samples.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Shape {
    /// Nothing is known: it was null or empty in every sample.
    Unknown,
    /// Text, a number, yes or no.
    Plain,
    /// Many of one shape.
    List(Box<Self>),
    /// Fields.
    Fields(BTreeMap<String, Self>),
}

impl Shape {
    /// What either says.
    pub(crate) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Unknown, other) => other,
            (Self::List(one), Self::List(other)) => Self::List(Box::new(one.and(*other))),
            (Self::Fields(mut fields), Self::Fields(others)) => {
                for (name, other) in others {
                    let one = fields.remove(&name).unwrap_or(Self::Unknown);
                    fields.insert(name, one.and(other));
                }
                Self::Fields(fields)
            }
            (one, _) => one,
        }
    }

    /// What lies at the end of these names; `None` if there is no such field.
    pub(crate) fn at(&self, names: &[&str]) -> Option<Self> {
        let Some((first, rest)) = names.split_first() else {
            return Some(self.clone());
        };
        match self {
            Self::Unknown => Some(Self::Unknown),
            Self::List(each) if first.parse::<usize>().is_ok() => each.at(rest),
            Self::List(_) | Self::Plain => None,
            Self::Fields(fields) => fields.get(*first)?.at(rest),
        }
    }

    /// What the many are, if it is many.
    pub(crate) fn each(self) -> Self {
        if let Self::List(each) = self {
            *each
        } else {
            Self::Unknown
        }
    }
}

#[test]
fn shapes_of_several_samples_are_put_together() {
    let fields = |fields: &[(&str, Shape)]| {
        Shape::Fields(
            fields
                .iter()
                .map(|(name, shape)| ((*name).to_owned(), shape.clone()))
                .collect(),
        )
    };
    let empty = fields(&[
        ("rows", Shape::List(Shape::Unknown.into())),
        ("end", Shape::Unknown),
    ]);
    let full = fields(&[
        ("rows", Shape::List(Shape::Plain.into())),
        ("end", Shape::Plain),
        ("more", Shape::Plain),
    ]);
    assert_eq!(empty.and(full.clone()), full);
    assert_eq!(Shape::Unknown.and(fields(&[])), fields(&[]));
}
