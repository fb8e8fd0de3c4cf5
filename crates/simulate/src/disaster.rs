//! What happens to machines: servers killed and put back, laptops copied, lost and put back, clocks set wrong.

use std::rc::Rc;
use std::sync::atomic::Ordering;

use serde_json::json;

use crate::breach::{Breach, Held, Invariant, hold};
use crate::fault::Fault;
use crate::laptop::Laptop;
use crate::world::{LaptopBackup, ServerBackup, World};

const HOUR: i64 = 3_600_000;

fn broken(what: &str) -> impl FnOnce(anyhow::Error) -> Breach + '_ {
    move |error| Breach::of(Invariant::Integrity, format!("{what}: {error:#}"))
}

impl World {
    /// Something that happens to the laptop or to the server; `false` where it cannot happen now.
    pub(crate) fn disaster(&mut self, index: usize) -> Result<bool, Breach> {
        match self.dice.below(100) {
            0..=14 => self.restart(),
            15..=24 => self.back_up_server(),
            25..=31 => self.restore_server(),
            32..=41 => self.back_up_laptop(index),
            42..=48 => self.restore_laptop(index),
            49..=54 => self.clone_laptop(index),
            55..=56 => self.lose_laptop(index),
            57..=69 => self.reopen(index),
            70..=84 => self.set_clock(index),
            85..=93 => {
                self.pass(11 * 60_000);
                self.net.count(Fault::SessionExpired);
                self.note("eleven minutes pass".to_owned());
                Ok(true)
            }
            _ => {
                self.pass((1 + self.dice.below(60)) as i64 * 24 * HOUR);
                self.net.count(Fault::LongAway);
                self.note("days pass".to_owned());
                Ok(true)
            }
        }
    }

    fn restart(&mut self) -> Result<bool, Breach> {
        let kindly = self.dice.happens(400);
        self.net.restart(kindly).map_err(broken("a server's start"))?;
        self.note(format!("a server process is {} and starts again", if kindly { "stopped" } else { "killed" }));
        Ok(true)
    }

    fn back_up_server(&mut self) -> Result<bool, Breach> {
        let folder = self.new_folder("server-backup");
        let served = self.net.back_up(&folder).map_err(broken("a server's backup"))?;
        let head = self.ledger.head().0;
        self.server_backups.push(ServerBackup { folder, served, head });
        self.note(format!("the server is backed up at {head}"));
        Ok(true)
    }

    fn restore_server(&mut self) -> Result<bool, Breach> {
        if self.server_backups.is_empty() {
            return Ok(false);
        }
        let at = self.dice.below(self.server_backups.len());
        let backup = self.server_backups.swap_remove(at);
        self.close_storage().map_err(broken("the storage"))?;
        self.net.restore(&backup.folder, &backup.served).map_err(broken("a server's restore"))?;
        self.reopen_storage().map_err(broken("the storage"))?;
        self.note(format!("the server goes back from {} to {}", self.ledger.head().0, backup.head));
        self.ledger = Default::default();
        self.rewinds += 1;
        self.look_at_server()?;
        Ok(true)
    }

    fn back_up_laptop(&mut self, index: usize) -> Result<bool, Breach> {
        let folder = self.new_folder("laptop-backup");
        let laptop = &mut self.laptops[index];
        laptop.close();
        crate::files::copy(&laptop.folder, &folder).map_err(|error| broken("a laptop's backup")(error.into()))?;
        laptop.open().map_err(broken("a laptop's opening"))?;
        let promised = laptop.promised.clone();
        self.laptop_backups.push(LaptopBackup { folder, laptop: index, promised });
        self.note(format!("L{index} is backed up"));
        Ok(true)
    }

    fn restore_laptop(&mut self, index: usize) -> Result<bool, Breach> {
        let own: Vec<usize> = (0..self.laptop_backups.len()).filter(|at| self.laptop_backups[*at].laptop == index).collect();
        let Some(at) = self.dice.pick(&own).copied() else { return Ok(false) };
        let backup = self.laptop_backups.swap_remove(at);
        let laptop = &mut self.laptops[index];
        laptop.close();
        let put_back = || -> std::io::Result<()> {
            std::fs::remove_dir_all(&laptop.folder)?;
            crate::files::copy(&backup.folder, &laptop.folder)
        };
        put_back().map_err(|error| broken("a laptop's restore")(error.into()))?;
        laptop.open().map_err(broken("a laptop's opening"))?;
        // What came after the backup is lost with the disk, unless it had left the laptop.
        laptop.promised = backup.promised;
        laptop.may_go_back = true;
        self.net.count(Fault::LaptopRestored);
        self.note(format!("L{index} goes back to its backup"));
        self.sound(index)?;
        Ok(true)
    }

    fn clone_laptop(&mut self, index: usize) -> Result<bool, Breach> {
        if self.laptops.len() >= self.most_laptops {
            return Ok(false);
        }
        let mut copy = self.new_laptop();
        let laptop = &mut self.laptops[index];
        laptop.close();
        crate::files::copy(&laptop.folder, &copy.folder).map_err(|error| broken("a laptop's copy")(error.into()))?;
        laptop.open().map_err(broken("a laptop's opening"))?;
        copy.promised = laptop.promised.clone();
        copy.last_seen = laptop.last_seen.clone();
        copy.open().map_err(broken("a copy's opening"))?;
        let new = copy.index;
        self.laptops.push(copy);
        self.net.count(Fault::LaptopCloned);
        self.note(format!("L{index} is copied to L{new}"));
        self.looked_at(new, &Rc::default())?;
        Ok(true)
    }

    fn lose_laptop(&mut self, index: usize) -> Result<bool, Breach> {
        if self.present().len() < 3 || index == 0 {
            return Ok(false);
        }
        self.laptops[index].close();
        self.laptops[index].lost = true;
        self.net.count(Fault::LaptopLost);
        self.note(format!("L{index} is lost"));
        Ok(true)
    }

    /// Closes the program and opens it again.
    pub(crate) fn reopen(&mut self, index: usize) -> Result<bool, Breach> {
        self.laptops[index].close();
        self.laptops[index].open().map_err(broken("a laptop's opening"))?;
        self.net.count(Fault::Reopened);
        self.note(format!("L{index} is opened again"));
        self.sound(index)?;
        Ok(true)
    }

    fn set_clock(&mut self, index: usize) -> Result<bool, Breach> {
        let hour = |n: usize| n as i64 * HOUR;
        let offset = match self.dice.below(6) {
            0 => 0,
            1 => hour(1),
            2 => -hour(1),
            3 => hour(87_600),
            4 => -hour(87_600),
            _ => self.dice.below(600_000) as i64 - 300_000,
        };
        self.laptops[index].offset.store(offset, Ordering::Relaxed);
        self.net.count(Fault::ClockWrong);
        self.note(format!("L{index} has its clock wrong by {} s", offset / 1000));
        Ok(true)
    }

    /// The file of a laptop is sound.
    fn sound(&mut self, index: usize) -> Held {
        let found = self.laptops[index].with(|engine| engine.integrity());
        self.looked.count(Invariant::Integrity);
        hold(found.as_ref().is_ok_and(Vec::is_empty), Invariant::Integrity, || format!("L{index}: {found:?}"))
    }

    /// Somebody joins with a code, perhaps one that was used before.
    pub(crate) fn join(&mut self) -> Held {
        let again = !self.used_codes.is_empty() && self.dice.happens(150);
        let code = if again { self.dice.pick(&self.used_codes).cloned() } else { self.codes.pop() };
        let Some(code) = code else { return Ok(()) };
        let mut laptop: Laptop = self.new_laptop();
        laptop.open().map_err(broken("an empty folder"))?;
        if self.net.rough() && self.dice.happens(300) {
            // A nonce, a session, the log, and then the enrolment.
            self.net.lose_in(3);
        }
        let joined = laptop.call("workspace_join", &json!({ "code": code, "device": laptop.name, "passphrase": laptop.passphrase }));
        if again {
            self.net.count(Fault::CodeUsedTwice);
        }
        self.used_codes.push(code);
        if let Err(failure) = &joined {
            self.note(format!("L{} cannot join: {}", laptop.index, failure.code));
            let known = ["unavailable", "bad_invitation", "nonce", "malformed", "held", "disabled", "bad_log", "not_enrolled"];
            hold(known.contains(&failure.code.as_str()), Invariant::Refused, || format!("joining: {}: {failure}", failure.code))?;
        }
        let state = laptop.call("app_status", &json!({})).map_err(|failure| broken("a status")(anyhow::anyhow!("{failure}")))?;
        if state["state"] != "open" {
            hold(joined.is_err(), Invariant::Refused, || "joined, and there is nothing".to_owned())?;
            laptop.close();
            let _ = std::fs::remove_dir_all(&laptop.folder);
            return Ok(());
        }
        // Joined, or on its way in: whichever it is, it goes on from here by itself.
        match joined {
            Ok(_) => self.note(format!("L{} joins", laptop.index)),
            Err(_) => {
                self.net.count(Fault::JoinBroken);
                self.note(format!("L{} goes on with its joining", laptop.index));
            }
        }
        let index = laptop.index;
        self.laptops.push(laptop);
        self.looked_at(index, &Rc::default())
    }
}
