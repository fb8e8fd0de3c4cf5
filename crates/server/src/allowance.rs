//! How fast somebody may ask: a store of requests that fills again with time.
//!
//! The limits are far above what laptops do; they keep a broken or hostile one from keeping out the others.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

/// A store of requests.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Allowance {
    left: f64,
    /// When it was counted, milliseconds since 1970.
    at: i64,
}

/// How much a store holds, and how much of it comes back in a second.
#[derive(Clone, Copy)]
pub(crate) struct Rate {
    pub(crate) most: f64,
    pub(crate) a_second: f64,
}

/// Requests of one session: pulling a long log takes some hundreds.
pub(crate) const OF_A_SESSION: Rate = Rate { most: 600.0, a_second: 100.0 };
/// Requests without a session from one network: a thousand laptops may come back behind one address.
pub(crate) const OF_LAPTOPS: Rate = Rate { most: 4_000.0, a_second: 100.0 };
/// Pages for one network: each asks again by itself twice a minute, and a large office may be one network.
pub(crate) const OF_READERS: Rate = Rate { most: 300.0, a_second: 20.0 };
/// More addresses than this at once are forgotten together.
const MOST_ADDRESSES: usize = 20_000;

impl Allowance {
    pub(crate) fn full(rate: Rate, now: i64) -> Self {
        Self { left: rate.most, at: now }
    }

    /// Takes one request out, if there is one.
    pub(crate) fn spend(&mut self, rate: Rate, now: i64) -> bool {
        let seconds = (now - self.at).max(0) as f64 / 1000.0;
        self.left = rate.most.min(self.left + seconds * rate.a_second);
        self.at = now;
        let enough = self.left >= 1.0;
        if enough {
            self.left -= 1.0;
        }
        enough
    }
}

/// Stores of those who ask without a session.
pub(crate) struct Addresses {
    rate: Rate,
    known: Mutex<HashMap<IpAddr, Allowance>>,
}

impl Addresses {
    pub(crate) fn of(rate: Rate) -> Self {
        Self { rate, known: Mutex::default() }
    }

    /// Whether somebody at this address may ask now. This machine itself always may: it is the proxy that has to count there.
    pub(crate) fn spend(&self, address: IpAddr, now: i64) -> bool {
        if address.is_loopback() {
            return true;
        }
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST_ADDRESSES {
            known.clear();
        }
        known.entry(network(address)).or_insert_with(|| Allowance::full(self.rate, now)).spend(self.rate, now)
    }
}

/// Whoever has one address of IPv6 has the 2^64 beside it.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V6(six) => IpAddr::V6((six.to_bits() >> 64 << 64).into()),
        four => four,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_spent_comes_back_with_time_and_never_beyond_the_most() {
        let rate = Rate { most: 3.0, a_second: 2.0 };
        let mut allowance = Allowance::full(rate, 0);
        let spent = |allowance: &mut Allowance, now| (0..9).filter(|_| allowance.spend(rate, now)).count();
        assert_eq!(spent(&mut allowance, 0), 3);
        assert_eq!(spent(&mut allowance, 500), 1);
        assert_eq!(spent(&mut allowance, 60_000), 3);
        assert_eq!(spent(&mut allowance, 1_000), 0, "a clock that goes back gives nothing");
    }

    #[test]
    fn one_network_is_one_and_this_machine_is_free() {
        let addresses = Addresses::of(OF_LAPTOPS);
        let hostile = |i: u16| IpAddr::V6(std::net::Ipv6Addr::new(0x2001, 0xdb8, 0, 1, 0, 0, 0, i));
        assert_eq!((0..5_000).filter(|i| addresses.spend(hostile(*i), 0)).count(), 4_000);
        assert!(addresses.spend("203.0.113.9".parse().unwrap(), 0), "others are not touched");
        let readers = Addresses::of(OF_READERS);
        assert_eq!((0..5_000).filter(|i| readers.spend(hostile(*i), 0)).count(), 300, "pages are fewer");
        assert!((0..5_000).all(|_| addresses.spend("127.0.0.1".parse().unwrap(), 0)));
    }
}
