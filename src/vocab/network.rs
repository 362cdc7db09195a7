//! Where a request comes from: an address, as far as it tells one household from another.

use std::{
    fmt,
    net::{IpAddr, Ipv6Addr},
};

/// One address of IPv4, or the half of an IPv6 address that one line is given. Nothing shows it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Network {
    own: String,
    /// What it is a part of: the 56 bits that a household is given, and the 48 of a house of many or of a company.
    around: Option<[String; 2]>,
}

impl Network {
    /// The network of an address.
    #[must_use]
    pub fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(own) => Self {
                own: own.to_string(),
                around: None,
            },
            IpAddr::V6(own) => Self {
                own: beginning(own, 64),
                around: Some([beginning(own, 56), beginning(own, 48)]),
            },
        }
    }

    /// The network of a request that came over no network, as in tests.
    #[must_use]
    pub fn none() -> Self {
        Self {
            own: String::new(),
            around: None,
        }
    }

    /// As it goes into a keyed hash, and nowhere else.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.own
    }

    /// The wider networks of IPv6 that it is a part of, of 56 and of 48 bits: who has one makes as many of the narrow ones as they wish.
    #[must_use]
    pub fn around(&self) -> Option<[&str; 2]> {
        let [household, house] = self.around.as_ref()?;
        Some([household, house])
    }
}

fn beginning(address: Ipv6Addr, bits: u32) -> String {
    let left = address.to_bits() >> (128 - bits) << (128 - bits);
    Ipv6Addr::from_bits(left).to_string()
}

impl fmt::Debug for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Network(…)")
    }
}

/// All addresses that begin alike: `10.0.0.0/8`, or one address by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prefix {
    start: IpAddr,
    bits: u32,
}

impl Prefix {
    /// Reads a prefix.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (start, bits) = match text.split_once('/') {
            Some((start, bits)) => (start, Some(bits.parse().ok()?)),
            None => (text, None),
        };
        let start: IpAddr = start.parse().ok()?;
        let longest = if start.is_ipv4() { 32 } else { 128 };
        let bits = bits.unwrap_or(longest);
        (bits <= longest).then_some(Self { start, bits })
    }

    /// Whether an address begins so.
    #[must_use]
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.start, address.to_canonical()) {
            (IpAddr::V4(start), IpAddr::V4(own)) => {
                let differ = start.to_bits() ^ own.to_bits();
                differ.leading_zeros() >= self.bits
            }
            (IpAddr::V6(start), IpAddr::V6(own)) => {
                let differ = start.to_bits() ^ own.to_bits();
                differ.leading_zeros() >= self.bits
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    #[test]
    fn a_household_is_one_network_and_shows_in_no_log() {
        let network = |text| Network::of(ip(text));
        assert_eq!(network("2001:db8:1:2:3:4:5:6"), network("2001:db8:1:2::9"));
        assert_ne!(network("2001:db8:1:2::9"), network("2001:db8:1:3::9"));
        assert_ne!(network("192.0.2.1"), network("192.0.2.2"));
        assert_eq!(network("::ffff:192.0.2.1"), network("192.0.2.1"));
        assert_eq!(format!("{:?}", network("192.0.2.1")), "Network(…)");
        let around = |text| network(text).around().map(|both| both.map(str::to_owned));
        let both = ["2001:db8:1:200::", "2001:db8:1::"].map(str::to_owned);
        assert_eq!(around("2001:db8:1:2ff::9"), Some(both));
        assert_eq!(around("192.0.2.1"), None);
    }

    #[test]
    fn a_prefix_holds_what_begins_so() {
        let holds = |prefix, text| Prefix::parse(prefix).expect(prefix).contains(ip(text));
        assert!(holds("10.0.0.0/8", "10.255.1.2") && !holds("10.0.0.0/8", "11.0.0.0"));
        assert!(holds("127.0.0.1", "::ffff:127.0.0.1") && !holds("127.0.0.1", "127.0.0.2"));
        assert!(holds("2001:db8::/32", "2001:db8:9::1") && !holds("2001:db8::/32", "::1"));
        assert!(holds("0.0.0.0/0", "192.0.2.1"));
        for wrong in ["", "10.0.0.0/33", "10.0.0/8", "proxy", "10.0.0.0/x"] {
            assert_eq!(Prefix::parse(wrong), None, "{wrong}");
        }
    }
}
