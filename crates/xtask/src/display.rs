//! Displays: whether there is one, and one of our own for the window under test.

use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};

/// Whether a window could be shown here.
pub(crate) fn is_here() -> bool {
    cfg!(not(target_os = "linux"))
        || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// A display nobody sees; it ends when this is dropped.
pub(crate) struct Hidden {
    server: Child,
    name: String,
}

impl Hidden {
    /// Starts a display under a number that is free.
    pub(crate) fn start() -> Result<Hidden> {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start Xvfb")?;
        let mut number = String::new();
        if let Some(output) = server.stdout.take() {
            // The number is printed once the display takes connections.
            BufReader::new(output).read_line(&mut number).context("Xvfb did not answer")?;
        }
        let hidden = Hidden { server, name: format!(":{}", number.trim()) };
        ensure!(hidden.name.len() > 1, "Xvfb found no free display");
        Ok(hidden)
    }

    /// The value for `DISPLAY`.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Hidden {
    fn drop(&mut self) {
        // It may have ended by itself; either way nothing is left to do.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
