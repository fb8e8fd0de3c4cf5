//! `publish`: a workspace that started alone moves onto a server, bytes unchanged.

use domain::sync::{Code, PublishRequest};

use super::run::{raw, round};
use super::view::{Publish, SyncReport};
use super::wire::{Address, Wire};
use crate::desk::lock;
use crate::{Desk, Failure, Result};

/// Bytes of batches in the first request; what is left goes by ordinary sync.
const FIRST: usize = 6 << 20;

/// Publishes with the code that `muster-server workspace new` printed.
pub(crate) fn publish(desk: &Desk, request: Publish) -> Result<SyncReport> {
    let code = Code::of_text(&request.code);
    let Some(Code::Publish { server, cert, secret }) = code else {
        return Err(Failure::invalid("code", if code.is_some() { "code_invites" } else { "no_publishing_code" }));
    };
    let address = Address { server, cert };
    let batches = desk.with(|engine| {
        if let Some(known) = engine.store.setting("server")?.filter(|known| *known != address.server) {
            return Err(Failure::new("published").with("server", known));
        }
        engine.seal()?;
        first_portion(engine.store.all_batches()?)
    })?;
    {
        let _one_at_a_time = lock(&desk.inner.syncing);
        let wire = Wire::new(&address, &desk.inner.options.network)?;
        wire.publish(&PublishRequest { secret, batches })?;
        desk.with(|engine| {
            engine.store.set_setting("server", Some(&address.server))?;
            engine.store.set_setting("server_cert", address.cert.map(|cert| cert.to_string()).as_deref())?;
            Ok(())
        })?;
    }
    round(desk)
}

fn first_portion(all: Vec<Vec<u8>>) -> Result<Vec<Box<serde_json::value::RawValue>>> {
    let mut size = 0;
    let fits = all.into_iter().take_while(|bytes| {
        size += bytes.len();
        size <= FIRST
    });
    fits.map(raw).collect()
}
