//! What the sample holds: the LMS go-live in the middle of its first week.

use crate::rollout::new::rollout_new;
use crate::rollout::view::NewRollout;
use crate::{Engine, Result, times};

/// Two days after public launch, at whatever hour it is now.
pub(super) fn fill(engine: &mut Engine) -> Result<()> {
    let zone = times::zone("Asia/Ho_Chi_Minh")?;
    let day = &times::local(engine.clock.now() - 2 * 86_400_000, zone)[..10];
    rollout_new(
        engine,
        NewRollout {
            template: "lms-go-live".to_owned(),
            name: "LMS go-live".to_owned(),
            go_live: format!("{day}T08:00"),
            zone: zone.name().to_owned(),
        },
    )?;
    Ok(())
}
