//! How much each factor counts: three numbers on the command line, or a sheet with one row.

use super::cells;
use super::mistakes::{Mistake, Mistakes};
use super::sheet::{Column, Sheet, Source};
use crate::matching::Weights;
use std::io::Read;

const COLUMNS: &[Column] = &[
    Column::needed("languages"),
    Column::needed("experience"),
    Column::needed("availability"),
];
const TOGETHER: u16 = 10;

/// The weights that a text like `3,5,2` means; `None` if it is not three numbers, and so the name of a sheet.
///
/// # Errors
/// They do not add up to ten.
#[must_use]
pub fn parse_weights(text: &str) -> Option<Result<Weights, Mistakes>> {
    let numbers: Option<Vec<u16>> = text
        .split(',')
        .map(|number| number.trim().parse().ok())
        .collect();
    let three: [u16; 3] = numbers?.try_into().ok()?;
    Some(weights(three).map_err(|words| Mistake::of_sheet("--weights", words).into()))
}

/// Reads the weights of a sheet.
///
/// # Errors
/// It does not hold three numbers that add up to ten.
pub fn read_weights<R: Read>(source: Source<R>) -> Result<Weights, Mistakes> {
    let name = source.name;
    let mut sheet = Sheet::open(source, COLUMNS)?;
    let (mut rows, mut mistakes) = (Vec::new(), Mistakes::default());
    while let Some(row) = sheet.next(&mut mistakes) {
        let cells = [0, 1, 2].map(|column| {
            row.keep(column, &mut mistakes, |text| match text {
                "" => Err("is blank. Write a whole number.".to_owned()),
                _ => cells::count(text, 0),
            })
        });
        if let [Some(languages), Some(experience), Some(availability)] = cells {
            match weights([languages, experience, availability]) {
                Ok(weights) => rows.push(weights),
                Err(words) => mistakes.note(Mistake::of_line(name, row.line, words)),
            }
        }
    }
    mistakes.unless(())?;
    match rows.as_slice() {
        [weights] => Ok(*weights),
        rows => {
            let words = format!("has {} rows below the first line. Write one.", rows.len());
            Err(Mistake::of_sheet(name, words).into())
        }
    }
}

fn weights([languages, experience, availability]: [u16; 3]) -> Result<Weights, String> {
    let together = u32::from(languages) + u32::from(experience) + u32::from(availability);
    let part = |number: u16| u8::try_from(number).ok();
    match (part(languages), part(experience), part(availability)) {
        (Some(languages), Some(experience), Some(availability))
            if together == u32::from(TOGETHER) =>
        {
            Ok(Weights {
                languages,
                experience,
                availability,
            })
        }
        _ => Err(format!(
            "the weights add up to {together}, not {TOGETHER}. Write those of languages, experience and availability, like 3,5,2."
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_three_numbers_that_add_up_to_ten() {
        let usual = Weights::default();
        assert_eq!(parse_weights("3,5,2"), Some(Ok(usual)));
        assert_eq!(parse_weights(" 3, 5 ,2"), Some(Ok(usual)));
        for sheet in ["weights.csv", "3,5", "3,5,2,0", "3,5,x", ""] {
            assert_eq!(parse_weights(sheet), None, "{sheet:?}");
        }
        let told = parse_weights("3,5,3").unwrap().unwrap_err().to_string();
        assert!(
            told.starts_with("--weights: the weights add up to 11, not 10."),
            "{told}"
        );
    }

    #[test]
    fn a_sheet_holds_them_in_one_row() {
        let read = |text: &str| {
            let source = Source {
                name: "weights.csv",
                bytes: text.as_bytes(),
            };
            read_weights(source).map_err(|mistakes| mistakes.to_string())
        };
        let row = "experience,languages,availability\n5,3,2\n";
        assert_eq!(read(row), Ok(Weights::default()));
        for (text, begins) in [
            (
                "languages,experience,availability\n",
                "weights.csv: has 0 rows",
            ),
            (
                "languages,experience,availability\n3,5,2\n3,5,2\n",
                "weights.csv: has 2 rows",
            ),
            (
                "languages,experience,availability\n3,5,1\n",
                "weights.csv, line 2: the weights add up to 9",
            ),
            (
                "languages,experience,availability\n3,,7\n",
                "weights.csv, line 2, column 2 (experience): is blank",
            ),
        ] {
            let told = read(text).unwrap_err();
            assert!(told.starts_with(begins), "{told}");
        }
    }
}
