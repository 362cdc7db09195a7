//! How many requests of one network are answered at the same time: behind a proxy, a connection says nothing of whom it carries.

use crate::vocab::Network;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// A house behind one address asks for less at once; whoever asks for more waits a moment.
const MOST: usize = 64;

/// Who is being answered. Cloning it is cheap.
#[derive(Clone, Debug)]
pub struct Crowd {
    most: usize,
    asking: Arc<Mutex<HashMap<Network, usize>>>,
}

/// One request that is being answered.
#[derive(Debug)]
pub(super) struct Asking {
    network: Network,
    crowd: Crowd,
}

impl Default for Crowd {
    fn default() -> Self {
        Self::of(MOST)
    }
}

impl Crowd {
    /// At most so many of each network at the same time.
    #[must_use]
    pub fn of(most: usize) -> Self {
        Self {
            most,
            asking: Arc::default(),
        }
    }

    /// Counts one more, until it is dropped; nothing if the network has its share.
    pub(super) fn one_more(&self, network: Network) -> Option<Asking> {
        let mut asking = self.asking();
        let count = asking.entry(network.clone()).or_default();
        if *count >= self.most {
            return None;
        }
        *count += 1;
        let crowd = self.clone();
        Some(Asking { network, crowd })
    }

    fn asking(&self) -> MutexGuard<'_, HashMap<Network, usize>> {
        // Nothing stops half-way while it is held.
        self.asking.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Asking {
    fn drop(&mut self) {
        let mut asking = self.crowd.asking();
        if let Some(count) = asking.get_mut(&self.network) {
            *count -= 1;
            if *count == 0 {
                asking.remove(&self.network);
            }
        }
    }
}
