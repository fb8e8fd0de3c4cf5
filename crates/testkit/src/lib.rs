//! Test laptops and test servers: real engines and the real server, in one process. A dev-dependency only.
//!
//! Everything acts through public calls. Nothing waits for a fixed time; see [`until`].

mod drawer;
mod lane;
mod laptop;
mod launch_day;
pub mod postgres;
mod room;

pub use drawer::Drawer;
pub use lane::{Breaks, Lane, Said};
pub use laptop::{Laptop, PASSPHRASE, csv, options};
pub use launch_day::{Held, launch_day};
pub use room::Room;
pub use server::Limits;

/// Asks again until `probe` says so; gives up after twenty seconds with what was waited for.
///
/// # Panics
/// When it does not come to pass.
pub fn until(what: &str, mut probe: impl FnMut() -> bool) {
    let begun = std::time::Instant::now();
    while !probe() {
        assert!(begun.elapsed().as_secs() < 20, "waited in vain: {what}");
        std::thread::yield_now();
        std::thread::park_timeout(std::time::Duration::from_millis(5));
    }
}
