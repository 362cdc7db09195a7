//! The seats for connections: who has one, who keeps us waiting the longest, and who gives theirs up when none is free.
//!
//! A connection keeps us waiting while it sends the head of a request or its body, while it reads an answer, and between requests.
//! While we work for it, it keeps its seat whatever comes.

use crate::vocab::{Network, Prefix};
use std::{
    collections::HashMap,
    fmt,
    net::IpAddr,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio::sync::Notify;

/// How much of the service strangers can take up.
#[derive(Clone, Debug)]
pub struct Limits {
    /// As many connections as a small machine carries.
    pub connections: usize,
    /// Of these, as many from one network. A house or a library is one; our own proxies are none.
    pub of_one_network: usize,
    /// Requests in one connection; the answer to the last one closes it.
    pub requests: u32,
    /// How long somebody may read nothing of an answer.
    pub unread: Duration,
    /// How long somebody may take to read a whole answer.
    pub answer: Duration,
    /// The proxies of the settings.
    pub proxies: Vec<Prefix>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 1000,
            of_one_network: 200,
            requests: 200,
            unread: Duration::from_secs(30),
            answer: Duration::from_mins(5),
            proxies: Vec::new(),
        }
    }
}

/// All seats. Cloning it is cheap.
#[derive(Clone)]
pub(super) struct Seats(Arc<Shared>);

struct Shared {
    limits: Limits,
    held: Mutex<Held>,
    /// Rings when a seat is given up, and when somebody begins to keep us waiting.
    changed: Notify,
    /// Numbers that tell what came later.
    turn: AtomicU64,
}

#[derive(Default)]
struct Held {
    seats: HashMap<u64, Arc<Seat>>,
    networks: HashMap<Network, usize>,
}

/// The seat of one connection.
pub(super) struct Seat {
    number: u64,
    /// Whose it counts as; nobody's for a proxy.
    network: Option<Network>,
    /// The turn since which we wait for the other side; 0 while we work.
    waits_since: AtomicU64,
    /// Rings when the seat goes to somebody else.
    pub(super) given_away: Notify,
    all: Seats,
}

/// A seat until this is dropped.
pub(super) struct Taken(pub(super) Arc<Seat>);

impl Seats {
    pub(super) fn new(limits: Limits) -> Self {
        Self(Arc::new(Shared {
            limits,
            held: Mutex::default(),
            changed: Notify::new(),
            turn: AtomicU64::new(1),
        }))
    }

    pub(super) fn limits(&self) -> &Limits {
        &self.0.limits
    }

    /// Waits until a seat is free. If there is none, whoever keeps us waiting the longest gives theirs up.
    pub(super) async fn one_free(&self) {
        loop {
            if self.held().seats.len() < self.0.limits.connections {
                return;
            }
            match self.longest_waiting() {
                Some(seat) => {
                    self.leave(seat.number);
                    seat.given_away.notify_one();
                }
                None => self.0.changed.notified().await,
            }
        }
    }

    /// Whom a connection counts as; nobody if it is a proxy of ours.
    fn network(&self, peer: IpAddr) -> Option<Network> {
        let proxies = &self.0.limits.proxies;
        let proxy = proxies.iter().any(|proxy| proxy.contains(peer));
        (!proxy).then(|| Network::of(peer))
    }

    /// Whether this network may have one more seat.
    pub(super) fn has_share_left(&self, peer: IpAddr) -> bool {
        let network = self.network(peer);
        let held = self.held();
        let count = network.and_then(|network| held.networks.get(&network).copied());
        count.unwrap_or_default() < self.0.limits.of_one_network
    }

    /// Takes a seat; none if this network has its share.
    pub(super) fn take(&self, peer: IpAddr) -> Option<Taken> {
        let limits = &self.0.limits;
        let network = self.network(peer);
        let mut held = self.held();
        if let Some(network) = &network {
            let count = held.networks.entry(network.clone()).or_default();
            if *count >= limits.of_one_network {
                return None;
            }
            *count += 1;
        }
        let number = self.next();
        let seat = Arc::new(Seat {
            number,
            network,
            waits_since: AtomicU64::new(number),
            given_away: Notify::new(),
            all: self.clone(),
        });
        held.seats.insert(number, Arc::clone(&seat));
        Some(Taken(seat))
    }

    fn longest_waiting(&self) -> Option<Arc<Seat>> {
        let held = self.held();
        let waiting = held.seats.values().filter_map(|seat| {
            let since = seat.waits_since.load(Ordering::Relaxed);
            (since > 0).then_some((since, seat))
        });
        let longest = waiting.min_by_key(|(since, _)| *since);
        longest.map(|(_, seat)| Arc::clone(seat))
    }

    fn leave(&self, number: u64) {
        let mut held = self.held();
        let Some(seat) = held.seats.remove(&number) else {
            return;
        };
        if let Some(network) = &seat.network
            && let Some(count) = held.networks.get_mut(network)
        {
            *count -= 1;
            if *count == 0 {
                held.networks.remove(network);
            }
        }
        drop(held);
        self.0.changed.notify_one();
    }

    fn next(&self) -> u64 {
        self.0.turn.fetch_add(1, Ordering::Relaxed)
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        // Nothing stops half-way while it is held.
        self.0.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Seat {
    /// From now on we work for this connection.
    pub(super) fn works(&self) {
        self.waits_since.store(0, Ordering::Relaxed);
    }

    /// From now on we wait for the other side.
    pub(super) fn waits(&self) {
        self.waits_since.store(self.all.next(), Ordering::Relaxed);
        self.all.0.changed.notify_one();
    }

    /// The other side did something that we waited for.
    pub(super) fn moved(&self) {
        if self.waits_since.load(Ordering::Relaxed) > 0 {
            self.waits_since.store(self.all.next(), Ordering::Relaxed);
        }
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        self.0.all.leave(self.0.number);
    }
}

impl fmt::Debug for Seats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seats")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seats(connections: usize, of_one_network: usize) -> Seats {
        Seats::new(Limits {
            connections,
            of_one_network,
            proxies: vec![Prefix::parse("10.0.0.0/8").expect("a network")],
            ..Limits::default()
        })
    }

    fn from(last: u8) -> IpAddr {
        IpAddr::from([192, 0, 2, last])
    }

    #[tokio::test]
    async fn s33_whoever_keeps_us_waiting_the_longest_gives_up_a_seat_and_nobody_else() {
        let seats = seats(3, 3);
        let all: Vec<_> = (1..=3).filter_map(|last| seats.take(from(last))).collect();
        let [silent, asking, reading] = all.as_slice() else {
            panic!("three seats");
        };
        asking.0.works();
        silent.0.moved();
        reading.0.waits();
        seats.one_free().await;
        silent.0.given_away.notified().await;
        assert_eq!(seats.held().seats.len(), 2);
        seats.one_free().await;
        assert_eq!(seats.held().seats.len(), 2, "one is free already");
        drop(all);
        assert!(seats.held().seats.is_empty() && seats.held().networks.is_empty());
    }

    #[tokio::test(start_paused = true)]
    async fn s33_while_we_work_for_all_of_them_the_next_one_waits() {
        let seats = seats(2, 2);
        let all: Vec<_> = (1..=2).filter_map(|last| seats.take(from(last))).collect();
        for taken in &all {
            taken.0.works();
        }
        let soon = Duration::from_secs(1);
        assert!(tokio::time::timeout(soon, seats.one_free()).await.is_err());
        all[1].0.waits();
        assert!(tokio::time::timeout(soon, seats.one_free()).await.is_ok());
    }

    #[test]
    fn s33_a_network_has_its_share_of_seats_and_a_proxy_of_ours_has_all() {
        let seats = seats(100, 2);
        let first = seats.take(from(1));
        let second = seats.take(from(1));
        assert!(first.is_some() && second.is_some() && seats.take(from(1)).is_none());
        assert!(seats.take(from(2)).is_some());
        drop(first);
        assert!(seats.take(from(1)).is_some());
        let proxy = IpAddr::from([10, 0, 0, 1]);
        let behind: Vec<_> = (0..20).filter_map(|_| seats.take(proxy)).collect();
        assert_eq!(behind.len(), 20);
    }
}
