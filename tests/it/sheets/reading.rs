//! The readers against bytes that nobody would write, and against everything that can be written.
#![expect(
    clippy::unwrap_used,
    reason = "an answer that is shaped otherwise is a failed test"
)]

use alongside::{
    matching::{OwnScore, ScoreTable, Seat},
    sheets::{
        Capacity, Known, Source, read_capacity, read_people, read_scores, read_weights, read_wishes,
    },
    vocab::{Language, Level},
};
use jiff::civil::date;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn source(bytes: &[u8]) -> Source<'_, &[u8]> {
    Source {
        name: "sheet.csv",
        bytes,
    }
}

/// Every reader reads these bytes; a mistake is an answer.
fn read_by_all(bytes: &[u8]) {
    let day = date(2026, 3, 29);
    let told = [
        read_people(source(bytes), source(bytes), day).map(drop),
        read_scores(source(bytes), &Capacity::default()).map(drop),
        read_capacity(source(bytes)).map(drop),
        read_weights(source(bytes)).map(drop),
        read_wishes(
            source(bytes),
            &Known::new(["a"].into_iter(), ["b"].into_iter()),
        )
        .map(drop),
    ];
    for mistakes in told.into_iter().filter_map(Result::err) {
        let told = mistakes.to_string();
        assert!((1..=21).contains(&told.lines().count()), "{told}");
        assert!(!told.contains('\u{1b}'), "{told:?}");
    }
}

/// Bits of sheets, put together in any way.
fn nearly_sheets() -> impl Strategy<Value = Vec<u8>> {
    const WORDS: &[&[u8]] = &[
        b"id",
        b"languages",
        b"week",
        b"meets",
        b"region",
        b"areas",
        b"places",
        b"zone",
        b"home",
        b"waited",
        b"mentee",
        b"mentor",
        b"score",
        b"capacity",
        b",",
        b",",
        b",",
        b"\n",
        b"\n",
        b"\r\n",
        b"\r",
        b"\"",
        b";",
        b":",
        b"-",
        b" ",
        b"en:fluent",
        b"Mon 18:00-20:00",
        b"Sun 23:30-24:00",
        b"in-person",
        b"london",
        b"Pacific/Chatham",
        b"99999999999999999999",
        b"\xff",
        b"\xef\xbb\xbf",
        "\u{202e}é".as_bytes(),
    ];
    prop::collection::vec(prop::sample::select(WORDS), 0..120).prop_map(|words| words.concat())
}

const HEADS: [&str; 5] = [
    "id,languages,week,meets,region,areas,places,zone,home,waited\n",
    "mentee,mentor,score\n",
    "mentor,capacity\n",
    "mentor,mentee\n",
    "languages,experience,availability\n",
];

#[test]
fn what_the_fuzzer_starts_from_stops_no_reader() {
    let seeds = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds");
    let folders = std::fs::read_dir(seeds).expect("there are seeds").flatten();
    let files = folders.flat_map(|folder| std::fs::read_dir(folder.path()).expect("a folder"));
    let seeds: Vec<Vec<u8>> = (files.flatten())
        .map(|file| std::fs::read(file.path()).expect("a seed"))
        .collect();
    assert!(seeds.len() > 10);
    for seed in &seeds {
        read_by_all(seed);
    }
}

proptest! {
    #[test]
    fn no_bytes_stop_a_reader(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        read_by_all(&bytes);
    }

    #[test]
    fn nothing_that_is_nearly_a_sheet_stops_a_reader(bytes in nearly_sheets(), head in prop::sample::select(HEADS.as_slice())) {
        read_by_all(&bytes);
        read_by_all(&[head.as_bytes(), &bytes].concat());
    }

    #[test]
    fn scores_come_back_as_they_were_written(
        scores in prop::collection::btree_map(("[^\\p{C}']{0,8}x", "y[^\\p{C}']{0,8}"), 0..=1_000_000_u32, 0..40),
        places in prop::collection::btree_map("[^\\p{C}']{0,8}x", 0..100_u16, 0..10),
        newest_first: bool,
    ) {
        // What nobody sees tells no ids apart; that has its own test.
        let trimmed = |id: &str| alongside::vocab::plain(id).into_owned();
        let scores: BTreeMap<(String, String), u32> = (scores.iter())
            .map(|((mentor, mentee), score)| ((trimmed(mentor), trimmed(mentee)), *score))
            .collect();
        let places: BTreeMap<String, u16> = places.iter().map(|(id, places)| (trimmed(id), *places)).collect();
        // Ids that look alike in two sheets are a mistake of their own.
        let form = |id: &String| alongside::vocab::searchable(id);
        let scored: BTreeSet<String> = scores.keys().map(|(mentor, _)| mentor.clone()).collect();
        let alike = |id: &String| scored.iter().filter(|other| form(other) == form(id)).count();
        let places: BTreeMap<String, u16> = (places.into_iter())
            .filter(|(id, _)| alike(id) == usize::from(scored.contains(id)))
            .collect();
        let mut sheet = csv::Writer::from_writer(Vec::new());
        sheet.write_record(["mentor", "score", "mentee"]).unwrap();
        let mut rows: Vec<_> = scores.iter().collect();
        if newest_first {
            rows.reverse();
        }
        for ((mentor, mentee), score) in rows {
            sheet.write_record([mentor, &score.to_string(), mentee]).unwrap();
        }
        let mut capacity = csv::Writer::from_writer(Vec::new());
        capacity.write_record(["mentor", "capacity"]).unwrap();
        for (mentor, places) in &places {
            capacity.write_record([mentor, &places.to_string()]).unwrap();
        }
        let capacity = read_capacity(source(&capacity.into_inner().unwrap())).unwrap();
        let table = read_scores(source(&sheet.into_inner().unwrap()), &capacity).unwrap();
        prop_assert_eq!(table.table, expected(&scores, &places));
    }

    #[test]
    fn people_come_back_as_they_were_written(
        people in prop::collection::btree_map("[^\\p{C}']{0,8}x", (prop::collection::btree_map(0..109_usize, 0..3_usize, 0..5), 0..7_u8, 0..47_u16), 1..10),
    ) {
        let people: BTreeMap<String, _> = people.into_iter().map(|(id, told)| (alongside::vocab::plain(&id).into_owned(), told)).collect();
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
        let level = |at: usize| Level::all().nth(at).unwrap();
        let clock = |half: u16| format!("{:02}:{:02}", half / 2, half % 2 * 30);
        let mut sheet = csv::Writer::from_writer(Vec::new());
        sheet.write_record(["week", "id", "meets", "languages"]).unwrap();
        for (id, (languages, day, half)) in people.iter().rev() {
            let spoken: Vec<String> = (languages.iter())
                .map(|(at, how)| format!("{}:{}", Language::all().nth(*at).unwrap().code(), level(*how).as_str()))
                .collect();
            let week = format!("{} {}-{}", days[usize::from(*day)], clock(*half), clock(half + 1));
            sheet.write_record([&week, id, "online", &spoken.join(";")]).unwrap();
        }
        let sheet = sheet.into_inner().unwrap();
        let read = read_people(source(&sheet), source(&sheet), date(2026, 1, 14)).unwrap();
        prop_assert_eq!(read.mentees.len(), people.len());
        for ((id, (languages, day, half)), (mentor, mentee)) in people.iter().zip(read.mentors.iter().zip(&read.mentees)) {
            prop_assert_eq!(&mentor.person, &mentee.person);
            prop_assert_eq!(&mentor.person.id, id);
            let spoken: Vec<(usize, usize)> = (mentor.person.languages.iter())
                .map(|(language, level)| (usize::from(language.0), *level as usize - 1))
                .collect();
            let told: Vec<(usize, usize)> = languages.iter().map(|(at, how)| (*at, *how)).collect();
            prop_assert_eq!(spoken, told);
            let starts: Vec<u16> = mentor.person.week.half_hour_starts().collect();
            prop_assert_eq!(starts, [u16::from(*day) * 96 + half * 2]);
        }
    }
}

/// The table that these scores and places are.
fn expected(
    scores: &BTreeMap<(String, String), u32>,
    places: &BTreeMap<String, u16>,
) -> ScoreTable {
    let mentors: BTreeSet<&String> = scores
        .keys()
        .map(|(mentor, _)| mentor)
        .chain(places.keys())
        .collect();
    let mentors: Vec<&String> = mentors.into_iter().collect();
    let mentees: BTreeSet<&String> = scores.keys().map(|(_, mentee)| mentee).collect();
    let mentees: Vec<String> = mentees.into_iter().cloned().collect();
    let mut own: Vec<OwnScore> = (scores.iter())
        .map(|((mentor, mentee), score)| OwnScore {
            mentor: mentors.iter().position(|one| *one == mentor).unwrap(),
            mentee: mentees.iter().position(|one| one == mentee).unwrap(),
            score: *score,
        })
        .collect();
    own.sort_by_key(|one| (one.mentee, one.mentor));
    let seat = |id: &&String| Seat {
        id: (*id).clone(),
        places: places.get(*id).map_or(1, |places| u32::from(*places)),
    };
    ScoreTable {
        mentors: mentors.iter().map(seat).collect(),
        mentees,
        scores: own,
    }
}
