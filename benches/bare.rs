//! A server that says one word, to measure ours against: whatever it carries is what the machine and the framework carry.

use axum::{Router, routing::get};
use std::{error::Error, net::Ipv4Addr};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let port = std::env::args().nth(1).ok_or("say which port")?.parse()?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    let pages = Router::new().route("/", get(|| async { "hello\n" }));
    axum::serve(listener, pages).await?;
    Ok(())
}
