//! What whoever runs the server does: rooms for workspaces, the list of laptops, shutting one out.
//!
//! Shutting out is about this server only: it hears and tells that laptop nothing more. What the
//! laptop wrote stays; ending a membership for everybody is a signed operation of the owner.

use anyhow::Context as _;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::sync::Code;
use domain::workspace::{Author, Device, Member};
use domain::{AuthorId, Hash, KindOf, RecordKey};

use crate::storage::{Reading, Room, Storage};

/// Makes room for a workspace and gives the code that publishes into it; the secret is kept as its digest only.
///
/// # Errors
/// The name is empty or too long, or the storage fails.
pub fn new_room(storage: &dyn Storage, name: &str, server: String, cert: Option<Hash>, now: i64) -> anyhow::Result<Code> {
    let name = name.trim();
    anyhow::ensure!(!name.is_empty() && name.chars().count() <= 120, "a name has 1 to 120 characters");
    let mut bytes = [0; 24];
    getrandom::fill(&mut bytes).map_err(|error| anyhow::anyhow!("the system gives no randomness: {error}"))?;
    let secret = URL_SAFE_NO_PAD.encode(bytes);
    let digest = Hash::of(&[secret.as_bytes()]);
    storage.add_room(&Room { secret: digest, name: name.to_owned(), workspace: None, made: now })?;
    Ok(Code::Publish { server, cert, secret })
}

/// One laptop of one member, as the log knows it.
#[derive(Debug, PartialEq)]
pub struct Laptop {
    pub workspace: Hash,
    pub author: AuthorId,
    pub device: String,
    pub member: String,
    /// Its last batch.
    pub last_n: u64,
    /// Last log position that it was sent.
    pub served: u64,
    pub shut_out: bool,
}

/// All laptops of all workspaces.
///
/// # Errors
/// The storage's.
pub fn laptops(storage: &dyn Storage) -> anyhow::Result<Vec<Laptop>> {
    let mut all = Vec::new();
    for workspace in storage.workspaces()? {
        let Some(tenant) = storage.tenant(&workspace)? else { continue };
        let mut reading = tenant.read()?;
        for (id, row) in reading.authors()? {
            let author: Author = record(&mut *reading, Author::NAME, id.record())?;
            let device: Device = author.device.map_or(Ok(Device::default()), |device| record(&mut *reading, Device::NAME, device.0))?;
            let member: Member = author.member.map_or(Ok(Member::default()), |member| record(&mut *reading, Member::NAME, member.0))?;
            let text = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned()).replace(|c: char| c.is_control(), " ");
            all.push(Laptop {
                workspace,
                author: id,
                device: text(device.name.map(|name| name.0)),
                member: text(member.name.map(|name| name.0)),
                last_n: row.last_n,
                served: row.served,
                shut_out: row.revoked.is_some(),
            });
        }
    }
    Ok(all)
}

fn record<K: KindOf>(reading: &mut dyn Reading, kind: &'static str, id: domain::Id) -> anyhow::Result<K> {
    Ok(reading.record(&RecordKey { kind, id })?.unwrap_or_default().read())
}

/// Shuts a laptop out of every workspace where it is; gives how many those are.
///
/// # Errors
/// The id is none, no workspace knows it, or the storage fails.
pub fn shut_out(storage: &dyn Storage, id: &str, now: i64) -> anyhow::Result<usize> {
    let author: AuthorId = id.parse().ok().context("an id is one of `device list`, 22 characters")?;
    let mut times = 0;
    for workspace in storage.workspaces()? {
        let Some(tenant) = storage.tenant(&workspace)? else { continue };
        let mut writing = tenant.write()?;
        let Some(mut row) = writing.author(author)? else { continue };
        row.revoked = row.revoked.or(Some(now));
        writing.put_author(author, &row)?;
        writing.commit()?;
        times += 1;
    }
    anyhow::ensure!(times > 0, "no workspace on this server knows this laptop; `device list` shows all");
    Ok(times)
}
