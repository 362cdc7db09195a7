//! What is wrong in a sheet: where, what, and how to mend it.

use std::fmt;

/// So many are told; the rest is counted.
const TOLD: usize = 20;

/// Where a mistake is and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The file, as it was named on the command line.
    pub sheet: String,
    /// From 1; `None` if it is about the whole file.
    pub line: Option<u64>,
    /// From 1, with its name; `None` if it is about the whole line.
    pub column: Option<(usize, String)>,
    /// A sentence or two.
    pub words: String,
}

impl Mistake {
    /// A mistake of the whole file.
    #[must_use]
    pub fn of_sheet(sheet: &str, words: impl Into<String>) -> Self {
        Self {
            sheet: sheet.to_owned(),
            line: None,
            column: None,
            words: words.into(),
        }
    }

    /// A mistake of a whole line.
    #[must_use]
    pub fn of_line(sheet: &str, line: u64, words: impl Into<String>) -> Self {
        Self {
            line: Some(line),
            ..Self::of_sheet(sheet, words)
        }
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sheet)?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        if let Some((number, name)) = &self.column {
            write!(f, ", column {number} ({name})")?;
        }
        write!(f, ": {}", self.words)
    }
}

/// Everything that has to be put right before sheets can be matched; each on a line of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mistakes {
    told: Vec<Mistake>,
    more: usize,
}

impl Mistakes {
    /// Adds one.
    pub fn note(&mut self, mistake: Mistake) {
        if self.told.len() < TOLD {
            self.told.push(mistake);
        } else {
            self.more += 1;
        }
    }

    /// The value, if there is no mistake.
    ///
    /// # Errors
    /// There is one.
    pub fn unless<T>(self, value: T) -> Result<T, Self> {
        if self.told.is_empty() {
            Ok(value)
        } else {
            Err(self)
        }
    }

    /// Adds those of another sheet.
    pub fn append(&mut self, others: Self) {
        self.more += others.more;
        others.told.into_iter().for_each(|one| self.note(one));
    }
}

impl From<Mistake> for Mistakes {
    fn from(mistake: Mistake) -> Self {
        let mut mistakes = Self::default();
        mistakes.note(mistake);
        mistakes
    }
}

impl fmt::Display for Mistakes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, mistake) in self.told.iter().enumerate() {
            if number > 0 {
                f.write_str("\n")?;
            }
            mistake.fmt(f)?;
        }
        if self.more > 0 {
            write!(f, "\n… and {} more like these", self.more)?;
        }
        Ok(())
    }
}

impl std::error::Error for Mistakes {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_says_where_it_is() {
        let mut mistake = Mistake::of_sheet("mentors.csv", "is empty");
        assert_eq!(mistake.to_string(), "mentors.csv: is empty");
        mistake.line = Some(3);
        mistake.column = Some((2, "week".to_owned()));
        assert_eq!(
            mistake.to_string(),
            "mentors.csv, line 3, column 2 (week): is empty"
        );
    }

    #[test]
    fn twenty_mistakes_are_told_and_the_rest_is_counted() {
        let mut mistakes = Mistakes::default();
        assert_eq!(mistakes.clone().unless(7), Ok(7));
        for line in 1..=23 {
            mistakes.note(Mistake::of_line("scores.csv", line, "is odd"));
        }
        let told = mistakes.to_string();
        assert_eq!(told.lines().count(), 21);
        assert!(told.starts_with("scores.csv, line 1: is odd\n"), "{told}");
        assert!(told.ends_with("\n… and 3 more like these"), "{told}");
        assert_eq!(mistakes.clone().unless(7), Err(mistakes));
    }
}
