//! From which network a request comes. A proxy's word is taken only from the proxies of the settings.

use super::Site;
use crate::vocab::{Network, Prefix};
use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{HeaderMap, request::Parts},
};
use std::{
    convert::Infallible,
    net::{IpAddr, SocketAddr},
};

const FORWARDED: &str = "x-forwarded-for";

impl FromRequestParts<Site> for Network {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        Ok(match peer {
            Some(ConnectInfo(peer)) => {
                Self::of(sender(peer.ip(), &parts.headers, &site.config.proxies))
            }
            None => Self::none(),
        })
    }
}

/// Who sent a request: the last address in the list of hops that is not one of our proxies. What a stranger wrote stands before it.
fn sender(peer: IpAddr, headers: &HeaderMap, proxies: &[Prefix]) -> IpAddr {
    let ours = |address: IpAddr| proxies.iter().any(|proxy| proxy.contains(address));
    let mut sender = peer;
    let hops: Vec<_> = headers
        .get_all(FORWARDED)
        .into_iter()
        .flat_map(|value| value.to_str().unwrap_or_default().split(','))
        .collect();
    for hop in hops.into_iter().rev() {
        if !ours(sender) {
            break;
        }
        let Ok(address) = hop.trim().parse() else {
            break;
        };
        sender = address;
    }
    sender
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(peer: &str, forwarded: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append(FORWARDED, value.parse().expect("a header"));
        }
        let proxies = [Prefix::parse("10.0.0.0/8").expect("a network")];
        sender(peer.parse().expect("an address"), &headers, &proxies).to_string()
    }

    #[test]
    fn s61_only_a_proxy_of_ours_may_say_where_a_request_comes_from() {
        assert_eq!(
            from("192.0.2.1", &["198.51.100.7"]),
            "192.0.2.1",
            "a stranger's word"
        );
        assert_eq!(from("10.0.0.1", &["198.51.100.7"]), "198.51.100.7");
        assert_eq!(from("10.0.0.1", &[]), "10.0.0.1");
    }

    #[test]
    fn s61_what_a_stranger_wrote_before_the_proxy_is_not_believed() {
        assert_eq!(
            from("10.0.0.1", &["203.0.113.9, 198.51.100.7"]),
            "198.51.100.7"
        );
        assert_eq!(
            from("10.0.0.1", &["203.0.113.9", "198.51.100.7, 10.0.0.2"]),
            "198.51.100.7"
        );
        assert_eq!(from("10.0.0.1", &["203.0.113.9, nonsense"]), "10.0.0.1");
        assert_eq!(from("10.0.0.1", &["10.0.0.9"]), "10.0.0.9");
    }
}
