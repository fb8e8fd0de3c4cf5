//! Watches whether the page is drawn, and has the window started once more where it is not.
//!
//! A page may run and still not be seen, when the driver drops its pictures; that cannot be noticed from here,
//! which is why the switch `--safe-graphics` exists as well.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use crate::graphics;

/// How long a page may take to be drawn, from when the window is put together.
const PATIENCE: Duration = Duration::from_secs(8);

/// Where the page reports that it was drawn.
pub(crate) struct Drawn(Sender<()>);

impl Drawn {
    /// The page was drawn. Saying it twice does no harm.
    pub(crate) fn report(&self) {
        // Nobody listens any more once it was said.
        let _ = self.0.send(());
    }
}

/// Begins to watch: a page that does not report in time has the window started again with plain drawing.
pub(crate) fn begin() -> Drawn {
    let (say, hear) = channel();
    thread::spawn(move || {
        if stays_blank(&hear, PATIENCE)
            && let Err(error) = graphics::try_plain()
        {
            eprintln!("muster: {error:#}");
        }
    });
    Drawn(say)
}

/// Whether nothing was reported in time. A window that is closed meanwhile is not blank.
fn stays_blank(hear: &Receiver<()>, patience: Duration) -> bool {
    hear.recv_timeout(patience) == Err(RecvTimeoutError::Timeout)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_silence_is_blank() {
        let (say, hear) = channel();
        assert!(stays_blank(&hear, Duration::ZERO));
        Drawn(say.clone()).report();
        assert!(!stays_blank(&hear, PATIENCE), "it was drawn");
        drop(say);
        assert!(!stays_blank(&hear, PATIENCE), "the window was closed");
    }
}
