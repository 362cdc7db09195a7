//! S-62: the running program speaks to its database and its mail server, and to nobody else. The kernel is asked, not the code.
//!
//! `strace` writes down each address that the program, as it is shipped, connects or sends to while people use it.

use crate::{
    post,
    support::{Fresh, KEY, PASSPHRASE},
};
use alongside::{config::Database, vocab::PersonId};
use std::{
    collections::BTreeSet,
    fs,
    net::TcpListener,
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::{sleep, timeout},
};

/// The program under `strace`, in a folder of its own.
struct Traced {
    program: Child,
    folder: PathBuf,
    port: u16,
}

impl Traced {
    fn start(database: &Database, mail: u16) -> Self {
        let folder = std::env::temp_dir().join(format!("alongside-outward-{}", PersonId::new()));
        fs::create_dir_all(&folder).expect("a folder");
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = free.local_addr().expect("an address").port();
        drop(free);
        let url = match database {
            Database::Sqlite(path) => format!("sqlite:{}", path.display()),
            Database::Postgres(url) => url.clone(),
        };
        // With -D the program itself is our child, and strace ends with it.
        let program = Command::new("strace")
            .args(["-D", "-f", "-qq", "--seccomp-bpf", "-e"])
            .arg("trace=connect,sendto,sendmsg,sendmmsg")
            .args(["-o", "trace", env!("CARGO_BIN_EXE_alongside"), "serve"])
            .current_dir(&folder)
            .env("DATABASE_URL", url)
            .env("ALONGSIDE_KEY", KEY)
            .env("ALONGSIDE_LISTEN", format!("127.0.0.1:{port}"))
            .env("ALONGSIDE_SMTP_URL", format!("smtp://127.0.0.1:{mail}"))
            .env("ALONGSIDE_LOG", "error")
            .stdout(Stdio::null())
            .spawn()
            .expect("strace is installed: run scripts/setup");
        Self {
            program,
            folder,
            port,
        }
    }

    /// Sends a request as a browser would, and returns the first line of the answer.
    async fn ask(&self, method: &str, path: &str, body: &str) -> String {
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            self.port,
            body.len()
        );
        let mut stream = self.connection().await;
        stream.write_all(request.as_bytes()).await.expect("sent");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.expect("an answer");
        let answer = String::from_utf8_lossy(&answer).into_owned();
        answer.lines().next().unwrap_or_default().to_owned()
    }

    async fn connection(&self) -> TcpStream {
        for _ in 0..600 {
            if let Ok(stream) = TcpStream::connect(("127.0.0.1", self.port)).await {
                return stream;
            }
            sleep(Duration::from_millis(100)).await;
        }
        panic!("the program does not answer under strace; may this machine trace processes?");
    }

    /// Everywhere it spoke to.
    async fn spoke_to(mut self) -> BTreeSet<String> {
        self.program.kill().expect("stopped");
        self.program.wait().expect("ended");
        let path = self.folder.join("trace");
        for _ in 0..100 {
            let trace = fs::read_to_string(&path).expect("what strace wrote");
            if trace.contains("+++ killed by") {
                return destinations(&trace);
            }
            sleep(Duration::from_millis(50)).await;
        }
        panic!("strace did not come to its end");
    }
}

impl Drop for Traced {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Each address in what strace wrote; an address of a kind we do not know is given as it stands.
fn destinations(trace: &str) -> BTreeSet<String> {
    let addresses = trace.split("{sa_family=").skip(1);
    let address = |rest: &str| {
        let all = rest.split('}').next().unwrap_or_default().to_owned();
        let between =
            |start: &str, end: char| Some(all.split_once(start)?.1.split(end).next()?.to_owned());
        let inet = || {
            Some(format!(
                "{}:{}",
                between("inet_addr(\"", '"')?,
                between("sin_port=htons(", ')')?
            ))
        };
        let unix = || Some(format!("unix:{}", between("sun_path=\"", '"')?));
        inet().or_else(unix).unwrap_or(all)
    };
    addresses.map(address).collect()
}

/// What people do who come for the first time, until a letter has left the house.
async fn people_come(traced: &Traced, mail: &mut tokio::sync::mpsc::UnboundedReceiver<String>) {
    let account = format!(
        "adult=yes&email=amal%40home.example&passphrase={}",
        PASSPHRASE.replace(' ', "+")
    );
    let story = [
        ("GET", "/en", "", "200"),
        ("GET", "/ar/privacy", "", "200"),
        ("GET", "/static/no-such-thing", "", "404"),
        ("GET", "/en/me", "", "303"),
        ("POST", "/en/apply/mentee/account", account.as_str(), "303"),
        ("POST", "/en/reset", "email=amal%40home.example", "200"),
        (
            "POST",
            "/en/sign-in",
            "email=amal%40home.example&passphrase=something+quite+wrong",
            "422",
        ),
        ("GET", "/en/desk", "", "303"),
        ("GET", "/health/ready", "", "200"),
    ];
    for (method, path, body, status) in story {
        let line = traced.ask(method, path, body).await;
        assert!(line.contains(status), "{method} {path}: {line}");
    }
    let letter = timeout(Duration::from_mins(1), mail.recv()).await;
    let letter = letter.expect("the outbox is emptied").expect("a letter");
    assert!(letter.contains("amal@home.example"), "{letter}");
}

async fn speaks_only_to(fresh: &Fresh, database: Option<&str>) {
    let (port, mut mail) = post::server().await;
    let traced = Traced::start(&fresh.database, port);
    people_come(&traced, &mut mail).await;
    let mut spoke = traced.spoke_to().await;
    // The measure sees what is there: the mail server, which a program that spoke to nobody would not have reached.
    assert!(spoke.remove(&format!("127.0.0.1:{port}")), "{spoke:?}");
    if let Some(database) = database {
        assert!(spoke.remove(database), "{database}: {spoke:?}");
    }
    assert_eq!(spoke, BTreeSet::new(), "nobody else");
}

#[tokio::test]
async fn s62_the_running_program_speaks_to_its_mail_server_and_nobody_else() {
    speaks_only_to(&Fresh::sqlite(), None).await;
}

#[tokio::test]
async fn s62_on_postgresql_it_speaks_to_the_database_too() {
    if let Some(fresh) = Fresh::postgres() {
        let Database::Postgres(url) = &fresh.database else {
            panic!("{:?}", fresh.database)
        };
        let folder = url
            .split(['@', '/'])
            .find(|part| part.starts_with("%2F"))
            .expect("the folder of a socket");
        let socket = format!("unix:{}/.s.PGSQL.5432", folder.replace("%2F", "/"));
        speaks_only_to(&fresh, Some(&socket)).await;
    }
}

#[tokio::test]
async fn s62_the_trace_shows_an_address_that_a_program_reaches_out_to() {
    let folder = std::env::temp_dir().join(format!("alongside-planted-{}", PersonId::new()));
    let trace = folder.to_str().expect("a path");
    let planted = Command::new("strace")
        .args([
            "-f",
            "-qq",
            "--seccomp-bpf",
            "-e",
            "trace=connect,sendto,sendmsg,sendmmsg",
            "-o",
            trace,
        ])
        .args([
            "bash",
            "-c",
            "exec 3<>/dev/udp/127.0.0.9/53; echo leak >&3; exec 4<>/dev/tcp/127.0.0.9/9",
        ])
        .stderr(Stdio::null())
        .status();
    planted.expect("strace is installed: run scripts/setup");
    let spoke = destinations(&fs::read_to_string(trace).expect("what strace wrote"));
    let _ = fs::remove_file(trace);
    for planted in ["127.0.0.9:53", "127.0.0.9:9"] {
        assert!(spoke.contains(planted), "{planted}: {spoke:?}");
    }
}

#[test]
fn s62_every_kind_of_address_in_a_trace_is_read() {
    let trace = r#"1 connect(3, {sa_family=AF_UNIX, sun_path="/run/x"}, 110) = 0
1 connect(3, {sa_family=AF_INET, sin_port=htons(25), sin_addr=inet_addr("192.0.2.1")}, 16) = -1
1 sendto(3, "x", 1, 0, {sa_family=AF_INET6, sin6_port=htons(53), sin6_addr=x}, 28) = 1
1 sendto(3, "x", 1, MSG_NOSIGNAL, NULL, 0) = 1"#;
    let expected = [
        "192.0.2.1:25",
        "AF_INET6, sin6_port=htons(53), sin6_addr=x",
        "unix:/run/x",
    ];
    assert_eq!(destinations(trace), expected.map(str::to_owned).into());
}
