//! A laptop about T-0 of its rollout, with a clock that the test holds.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use engine::{Clock, Options};
use serde_json::json;

use crate::{Laptop, PASSPHRASE, options};

/// T-0 of every rollout of a test, in milliseconds: 2027-03-02 08:00 in Ho Chi Minh City.
const T0: i64 = 1_803_949_200_000;
const MINUTE: i64 = 60_000;

/// A clock that stands until the test moves it.
pub struct Held(Arc<AtomicI64>);

impl Held {
    /// Sets the clock to so many minutes after T-0; before it if negative.
    pub fn go_to(&self, minutes: i64) {
        self.0.store(T0 + minutes * MINUTE, Ordering::SeqCst);
    }
}

/// A workspace of somebody with `roles` and a rollout, so many minutes after T-0.
pub fn launch_day(roles: &[&str], minutes: i64) -> (Laptop, Held, String) {
    let now = Arc::new(AtomicI64::new(T0 + minutes * MINUTE));
    let held = now.clone();
    let laptop = Laptop::with(Options { clock: Clock::of(move || held.load(Ordering::SeqCst)), ..options() });
    laptop.call(
        "workspace_start",
        json!({ "name": "Đỗ Quang Khải", "roles": roles, "workspace": "Sông Hàn English", "zone": "Asia/Ho_Chi_Minh", "passphrase": PASSPHRASE }),
    );
    let rollout = laptop.rollout();
    (laptop, Held(now), rollout)
}
