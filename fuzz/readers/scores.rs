//! Any bytes as a sheet of scores and as one of places; what can be read can be matched, and the answer written.
#![no_main]

use alongside::matching::{OwnRules, Places, Wishes};
use alongside::sheets::{Capacity, Format, Source, pair_scores, read_capacity, read_scores, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let source = || Source {
        name: "sheet.csv",
        bytes,
    };
    let capacity = read_capacity(source()).unwrap_or_else(|_| Capacity::default());
    let Ok(read) = read_scores(source(), &capacity) else {
        return;
    };
    let rules = OwnRules {
        acceptable: 7,
        places: Places::BestFit,
    };
    let answer = pair_scores(&read.table, &rules, &Wishes::default(), true).expect("it is proven");
    for format in [Format::Table { colour: true }, Format::Csv, Format::Json] {
        write(&answer, format, std::io::sink()).expect("nothing is in the way");
    }
});
