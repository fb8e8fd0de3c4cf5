//! SQLite: `server.db` for the server itself and one file for each workspace, in one data folder.
//!
//! The file is the tenant, so keys inside it do not repeat the workspace. Statements about a
//! workspace are in [`tenant`]; opening and upgrading files is in [`open`].

mod files;
mod open;
mod rows;
mod tenant;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use domain::Hash;
use rusqlite::{Connection, OptionalExtension, params};

use self::open::{open, snapshot};
use self::rows::hash;
use self::tenant::SqliteTenant;
use super::{Room, RoomHold, Storage, Stored, Tenant};

const SERVER_SCHEMA: &str = include_str!("sqlite/server.sql");

/// A data folder of SQLite files.
pub struct SqliteStorage {
    folder: PathBuf,
    server: Mutex<Connection>,
    tenants: Mutex<HashMap<Hash, Arc<SqliteTenant>>>,
}

impl SqliteStorage {
    /// Opens the data folder, making it where it is missing.
    ///
    /// # Errors
    /// The folder cannot be written, or belongs to a newer version.
    pub fn open(folder: &Path) -> Stored<Self> {
        open::check_library()?;
        open::make_private_folder(&folder.join("workspaces"))?;
        let server = open(&folder.join("server.db"), &[SERVER_SCHEMA, ""])?;
        Ok(Self { folder: folder.to_owned(), server: Mutex::new(server), tenants: Mutex::default() })
    }

    /// Writes a consistent copy of every database into `target`, in the layout of a data folder.
    ///
    /// # Errors
    /// The target cannot be written.
    pub fn snapshot(&self, target: &Path) -> Stored<()> {
        open::make_private_folder(&target.join("workspaces"))?;
        snapshot(&self.server(), &target.join("server.db"))?;
        for workspace in self.workspaces()? {
            let from = open::open_again(&self.file(&workspace))?;
            snapshot(&from, &target.join("workspaces").join(format!("{workspace}.db")))?;
        }
        Ok(())
    }

    fn file(&self, workspace: &Hash) -> PathBuf {
        self.folder.join("workspaces").join(format!("{workspace}.db"))
    }

    fn server(&self) -> std::sync::MutexGuard<'_, Connection> {
        self.server.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn opened(&self, workspace: &Hash, make: bool) -> Stored<Option<Arc<SqliteTenant>>> {
        let mut tenants = self.tenants.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(tenant) = tenants.get(workspace) {
            return Ok(Some(Arc::clone(tenant)));
        }
        let file = self.file(workspace);
        if !make && !file.exists() {
            return Ok(None);
        }
        let tenant = Arc::new(SqliteTenant::open(*workspace, &file)?);
        tenants.insert(*workspace, Arc::clone(&tenant));
        Ok(Some(tenant))
    }
}

impl Storage for SqliteStorage {
    fn setting(&self, name: &str) -> Stored<Option<String>> {
        let server = self.server();
        let mut statement = server.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
        Ok(statement.query_row([name], |row| row.get(0)).optional()?)
    }

    fn settings(&self) -> Stored<Vec<(String, String)>> {
        let server = self.server();
        let mut statement = server.prepare_cached("SELECT name, value FROM setting ORDER BY name")?;
        Ok(statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
    }

    fn first_setting(&self, name: &str, value: &str) -> Stored<String> {
        let server = self.server();
        server.execute("INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT DO NOTHING", params![name, value])?;
        Ok(server.query_row("SELECT value FROM setting WHERE name = ?1", [name], |row| row.get(0))?)
    }

    fn put_setting(&self, name: &str, value: &str) -> Stored<()> {
        let sql = "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        self.server().execute(sql, params![name, value])?;
        Ok(())
    }

    fn add_room(&self, room: &Room) -> Stored<()> {
        let sql = "INSERT INTO room (secret, name, workspace, made) VALUES (?1, ?2, ?3, ?4)";
        self.server().execute(sql, params![room.secret.0, room.name, room.workspace.map(|hash| hash.0), room.made])?;
        Ok(())
    }

    fn room(&self, secret: &Hash) -> Stored<Option<Room>> {
        let server = self.server();
        let mut statement = server.prepare_cached("SELECT name, workspace, made FROM room WHERE secret = ?1")?;
        let read = |row: &rusqlite::Row<'_>| {
            let workspace = row.get::<_, Option<Vec<u8>>>(1)?.map(|bytes| hash(&bytes)).transpose()?;
            Ok(Room { secret: *secret, name: row.get(0)?, workspace, made: row.get(2)? })
        };
        Ok(statement.query_row([secret.0], read).optional()?)
    }

    fn rooms(&self) -> Stored<Vec<Room>> {
        let server = self.server();
        let mut statement = server.prepare_cached("SELECT secret, name, workspace, made FROM room ORDER BY secret")?;
        let read = |row: &rusqlite::Row<'_>| {
            let workspace = row.get::<_, Option<Vec<u8>>>(2)?.map(|bytes| hash(&bytes)).transpose()?;
            Ok(Room { secret: hash(row.get_ref(0)?.as_blob()?)?, name: row.get(1)?, workspace, made: row.get(3)? })
        };
        Ok(statement.query_map([], read)?.collect::<Result<_, _>>()?)
    }

    fn hold_room(&self, secret: &Hash) -> Stored<Option<Box<dyn RoomHold + '_>>> {
        Ok(self.room(secret)?.map(|room| Box::new(Held { storage: self, room }) as Box<dyn RoomHold + '_>))
    }

    fn bind_room(&self, secret: &Hash, workspace: &Hash) -> Stored<bool> {
        let sql = "UPDATE room SET workspace = ?2 WHERE secret = ?1 AND (workspace IS NULL OR workspace = ?2)";
        Ok(self.server().execute(sql, params![secret.0, workspace.0])? == 1)
    }

    fn heads(&self, workspaces: &[Hash]) -> Stored<Vec<(Hash, u64)>> {
        let mut found = Vec::new();
        for workspace in workspaces {
            if let Some(tenant) = self.opened(workspace, false)? {
                found.push((*workspace, tenant.read()?.head()?.seq));
            }
        }
        Ok(found)
    }

    fn workspaces(&self) -> Stored<Vec<Hash>> {
        let mut found = Vec::new();
        for file in std::fs::read_dir(self.folder.join("workspaces"))? {
            let name = file?.file_name();
            let id = name.to_str().and_then(|name| name.strip_suffix(".db")).and_then(|name| name.parse().ok());
            if let Some(id) = id
                && self.tenant(&id)?.is_some()
            {
                found.push(id);
            }
        }
        found.sort_unstable();
        Ok(found)
    }

    fn tenant(&self, workspace: &Hash) -> Stored<Option<Arc<dyn Tenant>>> {
        let Some(tenant) = self.opened(workspace, false)? else { return Ok(None) };
        let empty = tenant.read()?.head()?.seq == 0;
        Ok(if empty { None } else { Some(tenant) })
    }

    fn found(&self, workspace: &Hash) -> Stored<Arc<dyn Tenant>> {
        let tenant = self.opened(workspace, true)?.expect("made where it was missing");
        Ok(tenant)
    }
}

/// A room as it was read. One process serves a data folder, and it lets one workspace move in at a time.
struct Held<'a> {
    storage: &'a SqliteStorage,
    room: Room,
}

impl RoomHold for Held<'_> {
    fn room(&self) -> &Room {
        &self.room
    }

    fn bind(self: Box<Self>, workspace: &Hash) -> Stored<bool> {
        self.storage.bind_room(&self.room.secret, workspace)
    }
}
