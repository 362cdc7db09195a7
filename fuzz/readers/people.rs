//! Any bytes as a sheet of mentors and as one of mentees; whoever can be read can be matched, and the answer written.
#![no_main]

use alongside::matching::{Rules, Wishes};
use alongside::sheets::{Source, read_people};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let source = || Source {
        name: "sheet.csv",
        bytes,
    };
    let day = jiff::civil::date(2026, 3, 29);
    match read_people(source(), source(), day) {
        Ok(people) => {
            let (rules, wishes) = (Rules::default(), Wishes::default());
            let found = alongside::matching::propose(&rules, &people.mentors, &people.mentees, &wishes);
            let verdict = alongside::matching::check(&rules, &people.mentors, &people.mentees, &wishes, &found);
            assert_eq!(verdict, alongside::matching::Verdict::Proven);
        }
        Err(mistakes) => assert!(!mistakes.to_string().contains('\u{1b}')),
    }
});
