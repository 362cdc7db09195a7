//! Crowds of connections and requests that would take the service away from everybody else (S-33).

use crate::support::{App, PASSPHRASE, on_both};
use alongside::{
    app::{self, Limits},
    vocab::Prefix,
    web::Crowd,
};
use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{HeaderValue, Request, header},
    routing::get,
};
use std::{
    future::pending,
    net::{IpAddr, SocketAddr},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpSocket, TcpStream},
    time::timeout,
};
use tower::ServiceExt;

/// Longer than anything here takes, and far shorter than the twenty seconds a silent client may take.
const SOON: Duration = Duration::from_secs(8);
const LIVE: &[u8] = b"GET /live HTTP/1.1\r\nHost: a\r\n\r\n";
const LONG: &[u8] = b"GET /long HTTP/1.1\r\nHost: a\r\n\r\n";
const NEVER: &[u8] = b"GET /never HTTP/1.1\r\nHost: a\r\n\r\n";

/// A small service with these limits, until the test ends.
#[expect(clippy::disallowed_methods, reason = "a server beside the test")]
async fn serves(limits: Limits) -> SocketAddr {
    let router = Router::new()
        .route("/live", get(async || "alive"))
        .route("/long", get(async || "x".repeat(1024 * 1024)))
        .route("/never", get(pending::<String>));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(app::serve(listener, router, pending(), limits));
    address
}

fn limits(connections: usize) -> Limits {
    Limits {
        connections,
        // All of them come from this machine.
        of_one_network: 10 * connections,
        ..Limits::default()
    }
}

async fn connects(address: SocketAddr) -> TcpStream {
    TcpStream::connect(address).await.expect("a connection")
}

/// Whether somebody who comes now gets an answer soon.
async fn is_served(mut client: TcpStream) -> bool {
    if client.write_all(LIVE).await.is_err() {
        return false;
    }
    let mut answer = [0; 15];
    let read = timeout(SOON, client.read_exact(&mut answer)).await;
    matches!(read, Ok(Ok(_))) && answer == *b"HTTP/1.1 200 OK"
}

/// Whether the other side has closed a connection, or does so soon.
async fn is_closed(client: &mut TcpStream) -> bool {
    let mut rest = Vec::new();
    timeout(SOON, client.read_to_end(&mut rest)).await.is_ok()
}

#[tokio::test]
async fn s33_as_many_silent_sockets_as_there_are_seats_keep_nobody_waiting() {
    let address = serves(limits(20)).await;
    let mut silent = Vec::new();
    for number in 0..30 {
        let mut client = connects(address).await;
        // Some send nothing, some a part of a head, some a head and no body.
        let begun: [&[u8]; 3] = [
            b"",
            b"GET / HTTP/1.1\r\nX-Slow: ",
            b"POST /live HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\na",
        ];
        client.write_all(begun[number % 3]).await.expect("sent");
        silent.push(client);
        if number % 10 == 9 {
            assert!(is_served(connects(address).await).await, "{number}");
        }
    }
    assert!(
        is_closed(&mut silent[0]).await,
        "the first gave up its seat"
    );
}

#[tokio::test]
async fn s33_the_measure_sees_a_service_whose_seats_are_all_taken() {
    // Whoever is being worked for keeps their seat, so here the next one does wait.
    let address = serves(limits(4)).await;
    let mut busy = Vec::new();
    for _ in 0..4 {
        let mut client = connects(address).await;
        client.write_all(NEVER).await.expect("sent");
        busy.push(client);
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    let next = is_served(connects(address).await);
    assert!(timeout(Duration::from_secs(2), next).await.is_err());
}

/// Asks again and again, and reads nothing.
async fn never_reads(address: SocketAddr) -> TcpStream {
    let mut client = connects(address).await;
    for _ in 0..60 {
        client.write_all(LONG).await.expect("sent");
    }
    client
}

#[tokio::test]
async fn s33_sockets_that_ask_and_never_read_keep_nobody_waiting() {
    let address = serves(limits(8)).await;
    let mut greedy = Vec::new();
    for _ in 0..8 {
        greedy.push(never_reads(address).await);
    }
    assert!(is_served(connects(address).await).await);
}

#[tokio::test]
async fn s33_whoever_never_reads_is_hung_up_on_also_while_nobody_else_comes() {
    let ended = async |unread: u64| {
        let address = serves(Limits {
            unread: Duration::from_millis(unread),
            ..limits(8)
        })
        .await;
        let mut greedy = never_reads(address).await;
        tokio::time::sleep(Duration::from_secs(2)).await;
        // What is on its way can be read; of sixty megabytes the rest never comes.
        let mut read = Vec::new();
        let closed = timeout(SOON, greedy.read_to_end(&mut read)).await;
        closed.is_ok() && read.len() < 60 * 1024 * 1024
    };
    assert!(!ended(60_000).await, "whoever is waited for gets all");
    assert!(ended(300).await);
}

#[tokio::test]
async fn s33_a_connection_carries_so_many_requests_and_ends() {
    let address = serves(Limits {
        requests: 3,
        ..limits(8)
    })
    .await;
    let mut client = connects(address).await;
    client.write_all(&LIVE.repeat(5)).await.expect("sent");
    let mut said = String::new();
    let read = timeout(SOON, client.read_to_string(&mut said)).await;
    assert!(read.is_ok(), "it is closed");
    assert_eq!(said.matches("HTTP/1.1 200 OK").count(), 3);
    assert_eq!(said.to_lowercase().matches("connection: close").count(), 1);
}

#[tokio::test]
async fn s33_one_network_takes_its_share_of_seats_and_our_proxy_carries_everybody() {
    let few = |proxies| Limits {
        of_one_network: 3,
        proxies,
        ..limits(20)
    };
    let from = async |own: [u8; 4], address: SocketAddr| {
        let socket = TcpSocket::new_v4().expect("a socket");
        let own = SocketAddr::new(IpAddr::from(own), 0);
        socket.bind(own).expect("an address of this machine");
        socket.connect(address).await.expect("a connection")
    };
    let address = serves(few(Vec::new())).await;
    let mut held = Vec::new();
    for _ in 0..3 {
        held.push(from([127, 0, 0, 1], address).await);
    }
    assert!(!is_served(from([127, 0, 0, 1], address).await).await);
    assert!(is_served(from([127, 0, 0, 2], address).await).await);
    let address = serves(few(vec![Prefix::parse("127.0.0.1").expect("a proxy")])).await;
    for _ in 0..3 {
        held.push(from([127, 0, 0, 1], address).await);
    }
    assert!(is_served(from([127, 0, 0, 1], address).await).await);
}

on_both! {
    async fn s33_behind_a_proxy_one_network_is_answered_so_many_requests_at_once(app: App) {
        app.member("amal@home.example").await;
        let mut site = app.site.clone();
        site.crowd = Crowd::of(2);
        let router = app::service(&site, Router::new());
        let proxy = SocketAddr::new(IpAddr::from([10, 9, 0, 1]), 40_000);
        let signs_in = |network: &str| {
            let passphrase = PASSPHRASE.replace(' ', "+");
            let body = format!("email=amal%40home.example&passphrase={passphrase}");
            let request = Request::post("/en/sign-in")
                .header(header::HOST, "127.0.0.1:8080")
                .header("sec-fetch-site", "same-origin")
                .header("x-forwarded-for", network)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .extension(ConnectInfo(proxy));
            router.clone().oneshot(request.body(Body::from(body)).expect("a request"))
        };
        // Nobody is done while all hashing waits.
        let cores = u32::try_from(std::thread::available_parallelism().map_or(1, usize::from)).expect("few");
        let busy = app.site.hashing.acquire_many(cores).await.expect("open");
        let waiting = async {
            let (one, two) = tokio::join!(signs_in("198.51.100.7"), signs_in("198.51.100.7"));
            [one.expect("an answer").status().as_u16(), two.expect("an answer").status().as_u16()]
        };
        let others = async {
            tokio::time::sleep(Duration::from_millis(500)).await;
            let third = signs_in("198.51.100.7").await.expect("an answer");
            let mut elsewhere = Box::pin(signs_in("198.51.100.8"));
            let held = timeout(Duration::from_millis(500), &mut elsewhere).await;
            assert!(held.is_err(), "another network is let in, and waits for hashing only");
            drop(busy);
            (third, elsewhere.await.expect("an answer").status().as_u16())
        };
        let (waited, (third, elsewhere)) = tokio::join!(waiting, others);
        assert_eq!((third.status().as_u16(), third.headers().get(header::RETRY_AFTER).map(HeaderValue::as_bytes)), (429, Some(&b"1"[..])));
        assert_eq!((waited, elsewhere), ([303, 303], 303));
        assert_eq!(signs_in("198.51.100.7").await.expect("an answer").status(), 303, "it is over");
    }
}
