//! New keys while the service runs: two programs on one database, `keys add` and `keys rotate` beside them, and people who go on.

mod starting;

use crate::support::{App, KEY, PASSPHRASE, on_both};
use alongside::{
    app,
    config::{Config, Database, KeySource},
    keys::replicas,
    vocab::{Clock, PersonId},
    web::Site,
};
use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::sleep,
};

/// A folder with a key file, and the programs that work in it.
struct House {
    folder: PathBuf,
    url: String,
    services: Vec<(Child, u16)>,
}

impl House {
    /// Around the database of a test, which has a round to apply to.
    fn around(app: &App) -> Self {
        let folder = std::env::temp_dir().join(format!("alongside-keys-{}", PersonId::new()));
        fs::create_dir_all(&folder).expect("a folder");
        let url = match &app.site.config.database {
            Database::Sqlite(path) => format!("sqlite:{}", path.display()),
            Database::Postgres(url) => url.clone(),
        };
        let house = Self {
            folder,
            url,
            services: Vec::new(),
        };
        fs::write(house.key_file(), KEY).expect("written");
        house
    }

    fn key_file(&self) -> PathBuf {
        self.folder.join("alongside.key")
    }

    fn program(&self, arguments: &[&str]) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_alongside"));
        program
            .args(arguments)
            .current_dir(&self.folder)
            .env("DATABASE_URL", &self.url)
            .env("ALONGSIDE_KEY_FILE", self.key_file())
            .env("ALONGSIDE_PROXY", "127.0.0.1")
            .env("NO_COLOR", "1")
            .env("ALONGSIDE_LOG", "warn,alongside::app=info");
        program
    }

    /// Starts one more service; what it logs stands in `log` with its number.
    async fn start(&mut self) {
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = free.local_addr().expect("an address").port();
        drop(free);
        let log = fs::File::create(self.log_of(self.services.len())).expect("a file");
        let program = self
            .program(&["serve"])
            .env("ALONGSIDE_LISTEN", format!("127.0.0.1:{port}"))
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .expect("the program starts");
        self.services.push((program, port));
        for _ in 0..600 {
            if TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
                return;
            }
            sleep(Duration::from_millis(100)).await;
        }
        panic!("the service does not answer");
    }

    fn log_of(&self, number: usize) -> PathBuf {
        self.folder.join(format!("log{number}"))
    }

    /// Runs a command that fails, and says what it complained.
    fn fails(mut program: Command) -> String {
        let Output { status, stderr, .. } = program.output().expect("it runs");
        let stderr = String::from_utf8_lossy(&stderr).into_owned();
        assert!(!status.success(), "{stderr}");
        stderr
    }

    /// Waits until a service has logged this.
    async fn logs(&self, number: usize, what: &str) {
        for _ in 0..300 {
            if read(&self.log_of(number)).contains(what) {
                return;
            }
            sleep(Duration::from_millis(100)).await;
        }
        panic!("{what}: {}", read(&self.log_of(number)));
    }

    /// Runs a command beside the services while people go on, and says what it printed.
    async fn command(&self, arguments: &[&str]) -> String {
        let mut running = self
            .program(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        while running.try_wait().expect("it runs").is_none() {
            sleep(Duration::from_millis(20)).await;
        }
        let Output {
            status,
            stdout,
            stderr,
        } = running.wait_with_output().expect("it ended");
        let stderr = String::from_utf8_lossy(&stderr);
        assert!(status.success(), "{arguments:?}: {stderr}");
        String::from_utf8_lossy(&stdout).into_owned()
    }

    /// The answer of one of the services, to somebody from a network of their own.
    async fn ask(
        &self,
        service: usize,
        (method, path, body): (&str, &str, &str),
        head: &str,
    ) -> String {
        let (_, port) = self.services.get(service).expect("it was started");
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n{head}\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        let mut stream = TcpStream::connect(("127.0.0.1", *port))
            .await
            .expect("it serves");
        stream.write_all(request.as_bytes()).await.expect("sent");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.expect("an answer");
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Somebody signs up at one service; their cookie.
    async fn joins(&self, service: usize, number: usize) -> String {
        let body = format!(
            "adult=yes&email=amal{number}%40home.example&passphrase={}",
            PASSPHRASE.replace(' ', "+")
        );
        let head = format!(
            "X-Forwarded-For: 10.{}.{}.7\r\n",
            number / 250,
            number % 250
        );
        let answer = self
            .ask(service, ("POST", "/en/apply/mentee/account", &body), &head)
            .await;
        assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
        let cookie = answer.split("__Host-session=").nth(1).expect("a cookie");
        cookie.split(';').next().expect("its value").to_owned()
    }

    /// They write at one service, and read it at the other.
    async fn goes_on(&self, number: usize) {
        let (one, other) = (
            number % self.services.len(),
            (number + 1) % self.services.len(),
        );
        let cookie = self.joins(one, number).await;
        let head = format!("Cookie: __Host-session={cookie}\r\n");
        let form = format!("name=Amal+number+{number}&reach=email&phone=");
        let form = App::with_key(&form, Some(&cookie));
        let answer = self
            .ask(one, ("POST", "/en/apply/mentee/name", &form), &head)
            .await;
        assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
        let page = self
            .ask(other, ("GET", "/en/apply/mentee/name", ""), &head)
            .await;
        assert!(page.contains(&format!("Amal number {number}")), "{page}");
    }
}

impl Drop for House {
    fn drop(&mut self) {
        for (service, _) in &mut self.services {
            let _ = service.kill();
            let _ = service.wait();
        }
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("readable")
}

on_both! {
    async fn s53_services_that_run_learn_a_new_key_and_all_is_sealed_anew_while_people_go_on(app: App) {
        let mut house = House::around(&app);
        house.start().await;
        // One service alone serves an SQLite file.
        let last = usize::from(matches!(app.site.config.database, Database::Postgres(_)));
        for _ in 0..last {
            house.start().await;
        }
        for number in 0..6 {
            house.goes_on(number).await;
        }
        // A file that is missing or broken changes nothing for whoever uses the service.
        fs::rename(house.key_file(), house.folder.join("away")).expect("taken away");
        house
            .logs(0, "the keys stay as they were: the key file cannot be read")
            .await;
        fs::write(house.key_file(), "2 half a line").expect("broken");
        house
            .logs(last, "the keys stay as they were: line 1 of the key file")
            .await;
        house.goes_on(6).await;
        fs::rename(house.folder.join("away"), house.key_file()).expect("put back");

        let said = house.command(&["keys", "add"]).await;
        assert!(said.contains("added key 2"), "{said}");
        let rotating = house.command(&["keys", "rotate"]);
        tokio::pin!(rotating);
        let mut number = 7;
        let said = loop {
            tokio::select! {
                biased;
                said = &mut rotating => break said,
                () = house.goes_on(number) => number += 1,
            }
        };
        assert!(said.contains("0 are left with an older key"), "{said}");
        assert!(number > 8, "people went on meanwhile");
        for log in 0..=last {
            house.logs(log, "sealing with this key from now on key=2").await;
            let log = read(&house.log_of(log));
            assert!(
                !log.contains("does not open") && !log.contains("sealed with key"),
                "{log}"
            );
        }
        house.goes_on(number).await;

        // The old key is needed no more, by those that run and by whoever starts.
        let text = read(&house.key_file());
        let left: Vec<_> = text
            .lines()
            .filter(|line| !line.starts_with("1 "))
            .collect();
        fs::write(house.key_file(), left.join("\n")).expect("written");
        let said = house.command(&["check"]).await;
        assert!(
            said.contains("0 of them are sealed with an older key"),
            "{said}"
        );
        house.goes_on(number + 1).await;
    }
}

fn beside(app: &App, keys: &str) -> anyhow::Result<Site> {
    let config = Config {
        keys: KeySource::Text(keys.to_owned().into()),
        ..(*app.site.config).clone()
    };
    app::open(config, Clock::held_at(app.clock.now()))
}

on_both! {
    async fn s53_nothing_is_sealed_with_a_key_that_a_running_service_does_not_know(app: App) {
        let key = |number: u8, digit: &str| format!("{number} {}\n", digit.repeat(64));
        let newer = format!("{KEY}{}", key(2, "f"));
        let seals = async |site: &Site| site.db.read(|conn| Ok(conn.seal("people.sealed", "a", &"Amal").key())).await.expect("sealed");
        // The danger: a service alone seals with its newest key at once, and one that does not know the key reads nothing of it.
        let newest = beside(&app, &newer).expect("opens");
        assert_eq!(seals(&newest).await, Some(2));
        let sealed = newest.db.read(|conn| Ok(conn.seal("people.sealed", "a", &"Amal"))).await.expect("sealed");
        let opened = app.site.db.read(move |conn| conn.open::<String>("people.sealed", "a", &sealed)).await;
        assert!(opened.expect_err("not opened").to_string().contains("sealed with key 2"));

        // One runs that knows the first key only: so does whoever joins it seal with that one.
        app::keep_up_with_keys(&app.site.db, "one").await.expect("announced");
        let other = beside(&app, &newer).expect("opens");
        app::keep_up_with_keys(&other.db, "other").await.expect("announced");
        app::keep_up_with_keys(&newest.db, "newest").await.expect("announced");
        assert_eq!((seals(&other).await, seals(&newest).await), (Some(1), Some(1)));

        // It stops; the others notice, and from then on nobody starts without the newer key, or with another one of its number.
        app::leave(&app.site.db, "one").await.expect("left");
        app::keep_up_with_keys(&other.db, "other").await.expect("announced");
        assert_eq!(seals(&other).await, Some(2));
        for wrong in [KEY.to_owned(), format!("{KEY}{}", key(2, "e"))] {
            let sentence = beside(&app, &wrong).expect_err("refused").to_string();
            assert!(sentence.contains("key 2"), "{sentence}");
        }
        // Those that stopped without a word are gone after a minute.
        app.clock.turn_to(app.clock.now().plus_seconds(61));
        assert!(beside(&app, KEY).is_ok(), "nothing was sealed with the newer one");
        let living = app.site.db.read(replicas::store::follow).await.expect("read");
        assert_eq!(living, []);
    }
}
