//! Keeps the window from staying blank on Linux machines whose driver and WebKit do not get on.
//!
//! WebKit reads its switch before anything is drawn, so the program starts itself once more with the switch set.
//! Turning it off costs speed, therefore only where trouble is known: WebKit before 2.48, or an NVIDIA driver.

use std::env;

/// WebKit's switch for sharing picture memory with the graphics card.
const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Starts again with plain drawing where it is asked for or needed; returns where it is not.
///
/// # Errors
/// The program cannot be started again.
pub(crate) fn settle(asked: bool) -> anyhow::Result<()> {
    let needed = asked || has_nvidia() || tauri::webview_version().is_ok_and(|version| is_old(&version));
    if cfg!(target_os = "linux") && needed && env::var_os(SWITCH).is_none() {
        start_again()?;
    }
    Ok(())
}

/// Starts once more with plain drawing, for a window that stayed blank; returns where that was tried already.
///
/// # Errors
/// The program cannot be started again.
pub(crate) fn try_plain() -> anyhow::Result<()> {
    if cfg!(target_os = "linux") && env::var_os(SWITCH).is_none() {
        eprintln!("muster: the window stayed blank; starting it once more without the graphics card");
        start_again()?;
    }
    anyhow::bail!("the window stayed blank; what was saved is safe: `muster ui` shows the same app in a browser")
}

fn has_nvidia() -> bool {
    std::path::Path::new("/proc/driver/nvidia/version").exists()
}

/// Whether a version such as `2.46.1` is from before the repair.
fn is_old(version: &str) -> bool {
    let mut parts = version.split('.').map_while(|part| part.parse::<u32>().ok());
    matches!((parts.next(), parts.next()), (Some(major), Some(minor)) if (major, minor) < (2, 48))
}

#[cfg(unix)]
fn start_again() -> anyhow::Result<()> {
    use std::os::unix::process::CommandExt;
    let this = env::current_exe()?;
    Err(std::process::Command::new(this).args(env::args_os().skip(1)).env(SWITCH, "1").exec().into())
}

#[cfg(not(unix))]
fn start_again() -> anyhow::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_webkits_are_known() {
        assert!(is_old("2.46.6") && is_old("2.40.0"));
        assert!(!is_old("2.48.0") && !is_old("2.50.6") && !is_old("3.0.1") && !is_old("unknown"));
    }
}
