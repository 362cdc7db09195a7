//! Where the answer goes: files whole or not at all, pipes that close, colours only where they help.

use super::{
    Folder,
    examples::{PEOPLE, example},
};
use std::{
    fmt::Write as _,
    io::{BufRead, BufReader},
    process::Stdio,
};

#[test]
fn a_file_gets_what_would_have_been_printed() {
    let folder = example();
    folder.write("pairs.csv", b"the one before");
    let before = folder.names();
    for format in ["table", "csv", "json"] {
        let options = [PEOPLE, &["--format", format]].concat();
        let printed = folder.answer(&options);
        assert_eq!(
            folder.answer(&[&options[..], &["--out", "pairs.csv"]].concat()),
            ""
        );
        assert_eq!(folder.read("pairs.csv"), printed);
    }
    assert_eq!(folder.names(), before, "nothing else is left behind");
}

#[test]
fn an_answer_that_cannot_be_written_ends_with_1_and_leaves_nothing() {
    let folder = example();
    let before = folder.names();
    for to in [
        "no-such-folder/pairs.csv",
        "mentors.csv/pairs.csv",
        ".",
        "/",
    ] {
        let run = folder.run(&[PEOPLE, &["--out", to]].concat());
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{to} {run:?}");
        assert!(
            run.told.starts_with("alongside: cannot write "),
            "{to} {run:?}"
        );
        assert_eq!(run.told.lines().count(), 1, "{run:?}");
        assert_eq!(folder.names(), before);
    }
}

#[test]
fn a_mistake_leaves_the_file_of_before_as_it_was() {
    let folder = example();
    folder.write("pairs.csv", b"the one before");
    folder.write("mentees.csv", b"id\n");
    let run = folder.run(&[PEOPLE, &["--out", "pairs.csv"]].concat());
    assert_eq!(run.code, 2);
    assert_eq!(folder.read("pairs.csv"), "the one before");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_ends_with_1_and_a_device_stays_a_device() {
    use std::os::unix::fs::FileTypeExt;
    let folder = example();
    let run = folder.run(&[PEOPLE, &["--out", "/dev/full"]].concat());
    assert_eq!(
        (
            run.code,
            run.told.starts_with("alongside: cannot write /dev/full: ")
        ),
        (1, true),
        "{run:?}"
    );
    let full = std::fs::metadata("/dev/full").expect("it is still there");
    assert!(full.file_type().is_char_device());
    let mut command = folder.command(PEOPLE);
    command.stdout(
        std::fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .expect("a device"),
    );
    let output = command.output().expect("the binary runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(
        output
            .stderr
            .starts_with(b"alongside: cannot write standard output: ")
    );
}

#[cfg(unix)]
#[test]
fn a_link_keeps_leading_to_what_it_led_to() {
    let folder = example();
    folder.write("real.csv", b"the one before");
    std::os::unix::fs::symlink("real.csv", folder.0.join("link.csv")).expect("a link");
    folder.answer(&[PEOPLE, &["--out", "link.csv"]].concat());
    assert!(folder.0.join("link.csv").is_symlink());
    assert!(folder.read("real.csv").contains("B-01"));
}

#[test]
fn a_reader_who_has_seen_enough_is_no_trouble() {
    let mut scores = "mentee,mentor,score\n".to_owned();
    for number in 0..20_000 {
        writeln!(scores, "mentee-{number},mentor-{number},{number}").expect("memory has room");
    }
    let folder = Folder::with(&[("scores.csv", &scores)]);
    let mut command = folder.command(&["--scores", "scores.csv", "--format", "json"]);
    let mut child = (command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn())
    .expect("the binary runs");
    let mut first = String::new();
    let mut reader = BufReader::new(child.stdout.take().expect("a pipe"));
    reader.read_line(&mut first).expect("it prints");
    drop(reader);
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(first, "{\n");
    assert_eq!(
        (output.status.code(), output.stderr.as_slice()),
        (Some(0), &b""[..])
    );
}

#[test]
fn there_are_no_colours_where_there_is_no_terminal() {
    let folder = example();
    let printed = folder.answer(PEOPLE);
    assert!(printed.contains("B-01") && !printed.contains('\u{1b}'));
}

#[test]
fn no_setting_of_the_service_matters() {
    let folder = example();
    let mut command = folder.command(PEOPLE);
    command
        .env("ALONGSIDE_LISTEN", "nonsense")
        .env("DATABASE_URL", "nonsense");
    let output = command.output().expect("the binary runs");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(output.stdout, folder.answer(PEOPLE).into_bytes());
}
