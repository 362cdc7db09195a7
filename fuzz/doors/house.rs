//! The whole service in process, on a database of its own, with a member and a coordinator signed in.

use alongside::{
    accounts::{self, Passphrase, Profile, store},
    app, applications,
    config::{Config, Database, KeySource, Post},
    rounds::{self, NewRound, Settings},
    vocab::{Clock, Email, Locale, Role, Side},
    web::{Stage, session},
};
use axum::{
    Router,
    body::{Body, Bytes},
    http::{HeaderMap, Request, StatusCode},
};
use http_body_util::BodyExt;
use std::sync::OnceLock;
use tokio::runtime::Runtime;
use tower::ServiceExt;

pub struct House {
    runtime: Runtime,
    router: Router,
    #[allow(dead_code, reason = "not each target signs somebody in")]
    pub member: String,
    #[allow(dead_code, reason = "as above")]
    pub coordinator: String,
}

static HOUSE: OnceLock<House> = OnceLock::new();

/// The one service of this process.
pub fn house() -> &'static House {
    HOUSE.get_or_init(House::open)
}

impl House {
    fn open() -> Self {
        let runtime = Runtime::new().expect("a runtime");
        let folder = std::env::temp_dir().join(format!("alongside-fuzz-{}", std::process::id()));
        // A process of the same number may have left one behind.
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("a folder");
        let email = |text: &str| Email::parse(text).expect("an address");
        let config = Config {
            database: Database::Sqlite(folder.join("fuzz.db")),
            listen: "127.0.0.1:8080".parse().expect("an address"),
            public_url: "http://127.0.0.1:8080".to_owned(),
            keys: KeySource::File(folder.join("key")),
            proxies: Vec::new(),
            post: Post::Kept,
            erased: folder.join("erased"),
            keep: String::new(),
            mail_from: email("alongside@charity.example"),
            charity: "A charity".to_owned(),
            contact_email: "people@charity.example".to_owned(),
            contact_phone: "+44 20 7946 0018".to_owned(),
            demo: false,
            staff_need_codes: true,
            log: "off".to_owned(),
            ..Config::from_environment().expect("what is not said here is as usual")
        };
        let site = app::open(config, Clock::default()).expect("the service opens");
        let settings = Settings::usual("Winter round", "2027-01-04".parse().expect("a day"));
        let hash = accounts::hash(&site, Passphrase::typed("seven kettles sing softly"));
        let hash = runtime.block_on(hash).expect("a hash");
        let people = site.db.write(move |conn| {
            rounds::store::open(conn, None, &NewRound { draw_seed: 7, settings })?;
            let round = rounds::store::current(conn)?.expect("a round is open").id;
            let mut signed_in = |text: &str, role| {
                let profile = Profile { email: email(text), name: "Rosa".to_owned(), locale: Locale::En };
                let id = store::add_ready(conn, &profile, role, &hash)?;
                if role == Role::Member {
                    applications::store::begin(conn, id, round, Side::Mentee)?;
                }
                session::begin(conn, id, role, Stage::Double)
            };
            Ok((signed_in("amal@home.example", Role::Member)?, signed_in("rosa@charity.example", Role::Coordinator)?))
        });
        let (member, coordinator) = runtime.block_on(people).expect("two people");
        let router = app::service(&site, Router::new());
        Self { runtime, router, member: member.to_string(), coordinator: coordinator.to_string() }
    }

    /// The answer to a request, read to its end. Whatever was asked, the fault is never ours.
    pub fn answer(&self, request: Request<Body>) -> (StatusCode, HeaderMap, Bytes) {
        let answer = async {
            let response = self.router.clone().oneshot(request).await.expect("the service answers");
            let (parts, body) = response.into_parts();
            let bytes = body.collect().await.expect("a body").to_bytes();
            (parts.status, parts.headers, bytes)
        };
        let (status, headers, bytes) = self.runtime.block_on(answer);
        assert!(!status.is_server_error(), "{status}");
        (status, headers, bytes)
    }
}
