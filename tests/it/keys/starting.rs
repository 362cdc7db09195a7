//! What stops a start or a change of keys before it can hurt, and leaves everything as it was.

use super::{House, read};
use crate::support::{App, on_both};
use alongside::{config::Database, vocab::PersonId};
use std::{
    fs,
    process::{Command, Stdio},
};

on_both! {
    async fn g23_a_second_service_on_one_sqlite_file_is_refused_and_on_postgres_welcome(app: App) {
        let mut house = House::around(&app);
        house.start().await;
        if matches!(app.site.config.database, Database::Postgres(_)) {
            house.start().await;
            return;
        }
        let mut second = house.program(&["serve"]);
        second.env("ALONGSIDE_LISTEN", "127.0.0.1:0");
        let said = House::fails(second);
        assert!(said.contains("another service serves") && said.contains("PostgreSQL"), "{said}");
        // Commands go on beside the service, and killed without a word it holds nothing.
        house.command(&["check"]).await;
        let (mut first, _) = house.services.remove(0);
        first.kill().expect("killed");
        first.wait().expect("gone");
        house.start().await;
    }
}

on_both! {
    async fn g23_what_would_start_in_silence_and_hurt_later_is_refused_with_a_sentence(app: App) {
        let house = House::around(&app);
        let blocked = house.folder.join("blocked");
        fs::write(&blocked, "a file").expect("written");
        for (name, value, says) in [
            ("ALONGSIDE_SMPT_URL", "smtps://mail.example.org", "did you mean ALONGSIDE_SMTP_URL?"),
            ("ALONGSIDE_PUBLIC_URL", "https://", "it must look like https://"),
            ("ALONGSIDE_CONTACT_EMAIL", "nonsense", "it must be an email address"),
            ("ALONGSIDE_ERASED_FILE", "blocked/list", "the list of erased people blocked/list cannot be written"),
        ] {
            let mut program = house.program(&["serve"]);
            program.env("ALONGSIDE_LISTEN", "127.0.0.1:0").env(name, value);
            let said = House::fails(program);
            assert!(said.contains(name) && said.contains(says), "{name}: {said}");
        }
    }
}

on_both! {
    async fn g22_a_key_file_is_whole_or_as_it_was_whenever_the_program_stops(app: App) {
        let house = House::around(&app);
        let before = read(&house.key_file());
        // Where the disk is full, or the program is killed, at each step of writing.
        let faults = ["write:error=ENOSPC:when=1", "fsync:error=ENOSPC", "fsync:signal=KILL", "rename:signal=KILL", "rename:error=EIO"];
        for fault in faults {
            let wanted = fault.split(':').next().expect("a call");
            let mut program = Command::new("strace");
            let own = house.program(&["keys", "add"]);
            program.args(["-f", "-qq", "-o", "/dev/null", "-P"]).arg(house.folder.join("alongside.new"));
            program.args(["-e", &format!("trace={wanted}"), "-e", &format!("inject={fault}")]);
            program.arg(own.get_program()).args(own.get_args()).current_dir(&house.folder);
            program.envs(own.get_envs().filter_map(|(name, value)| Some((name, value?))));
            let said = House::fails(program);
            assert_eq!(read(&house.key_file()), before, "{fault}: {said}");
        }
        let said = house.command(&["keys", "add"]).await;
        assert!(said.contains("added key 2"), "{said}");
        assert!(!house.folder.join("alongside.new").exists());
        // Many at once: each adds one, and none takes away another's.
        let adding: Vec<_> = (0..4).map(|_| house.program(&["keys", "add"]).stdout(Stdio::null()).spawn().expect("starts")).collect();
        for mut one in adding {
            assert!(one.wait().expect("ends").success());
        }
        let text = read(&house.key_file());
        let numbers: Vec<_> = text.lines().filter_map(|line| line.split(' ').next()).collect();
        assert_eq!(numbers, ["index", "1", "2", "3", "4", "5", "6"]);
    }
}

#[test]
fn g22_a_first_key_file_that_was_never_written_is_made_and_a_lost_one_is_not() {
    let folder = std::env::temp_dir().join(format!("alongside-first-key-{}", PersonId::new()));
    fs::create_dir_all(&folder).expect("a folder");
    let program = || {
        let mut program = Command::new(env!("CARGO_BIN_EXE_alongside"));
        let words = ["staff", "add", "lead@example.org", "--role", "lead"];
        program
            .args(words)
            .current_dir(&folder)
            .output()
            .expect("it runs")
    };
    let key = folder.join("data/alongside.key");
    fs::create_dir_all(folder.join("data")).expect("a folder");
    fs::write(&key, "").expect("what an earlier program left when it was stopped");
    let said = program();
    assert!(
        said.status.success(),
        "{}",
        String::from_utf8_lossy(&said.stderr)
    );
    assert!(read(&key).contains("index "));
    // Now the database knows its key; without that one nothing starts, and no other is left in its place.
    fs::write(&key, "").expect("emptied");
    let said = program();
    let stderr = String::from_utf8_lossy(&said.stderr);
    assert!(
        !said.status.success() && stderr.contains("put it back"),
        "{stderr}"
    );
    fs::remove_dir_all(folder).expect("removed");
}
