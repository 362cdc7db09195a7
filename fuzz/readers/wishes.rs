//! Any bytes as a sheet of pins, and as one of weights: a place in the lists, or a mistake that can be told.
#![no_main]

use alongside::sheets::{Known, Source, parse_weights, read_weights, read_wishes};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let source = || Source {
        name: "sheet.csv",
        bytes,
    };
    let known = Known::new(["a", "b"].into_iter(), ["x", "y"].into_iter());
    if let Ok(wishes) = read_wishes(source(), &known) {
        assert!(wishes.iter().all(|(mentor, mentee)| *mentor < 2 && *mentee < 2));
    }
    if let Ok(weights) = read_weights(source()) {
        assert_eq!(weights.languages + weights.experience + weights.availability, 10);
    }
    let _ = std::str::from_utf8(bytes).map(parse_weights);
});
