//! PostgreSQL: any number of stateless processes on one database, directly or behind a pooler.
//!
//! Nothing needs a session: no named statements, no session locks, no notifications, no sequences.
//! The order of a log is the order of commits, because whoever writes holds the workspace's row.

mod ask;
mod connect;
mod faults;
mod files;
mod migrate;
mod reactor;
mod read;
mod rows;
mod tenant;
mod write;

use std::sync::Arc;

use deadpool_postgres::{Object, Pool};
use domain::Hash;
use tokio_postgres::Row;

use self::ask::{Ask, ask, connection, give_up, journey, patiently};
use self::reactor::Reactor;
use self::tenant::PostgresTenant;
use super::{Room, RoomHold, Storage, StorageError, Stored, Tenant};

/// Connections of one process, unless it is told otherwise.
pub const CONNECTIONS: usize = 10;

/// A database of PostgreSQL.
pub struct PostgresStorage {
    base: Arc<Base>,
}

/// What all handles share.
struct Base {
    pool: Pool,
    reactor: Reactor,
}

impl Base {
    /// One statement by itself, tried again where that may help; so it must be one that may run twice.
    fn one(&self, question: Ask) -> Stored<Vec<Row>> {
        Ok(self.several(vec![question])?.pop().unwrap_or_default())
    }

    /// Several such statements in one journey; each sees its own moment.
    fn several(&self, questions: Vec<Ask>) -> Stored<Vec<Vec<Row>>> {
        let pool = self.pool.clone();
        self.reactor.wait(async move {
            patiently(|| {
                let (pool, questions) = (pool.clone(), questions.clone());
                async move {
                    let connection = connection(&pool).await?;
                    let outcome = journey(&connection, None, questions, None).await;
                    if outcome.as_ref().is_err_and(StorageError::passes) {
                        give_up(connection);
                    }
                    outcome
                }
            })
            .await
        })
    }
}

/// Ends a transaction whose writes are not wanted, and gives the connection back.
async fn end(connection: Object) {
    if journey(&connection, Some("ROLLBACK"), Vec::new(), None).await.is_err() {
        give_up(connection);
    }
}

impl PostgresStorage {
    /// Connects, and makes or upgrades the tables.
    ///
    /// # Errors
    /// The address is none, the database does not answer, or its tables belong to a newer version.
    pub fn open(url: &str, connections: usize) -> Stored<Self> {
        let storage = Self::connect(url, connections)?;
        let pool = storage.base.pool.clone();
        storage.base.reactor.wait(async move { migrate::migrate(&pool).await })?;
        storage.say_what_is_not_durable()?;
        Ok(storage)
    }

    /// The database of a server that has run; nothing is made.
    ///
    /// # Errors
    /// As for [`PostgresStorage::open`], and where there are no tables.
    pub fn existing(url: &str) -> Stored<Self> {
        let storage = Self::connect(url, CONNECTIONS)?;
        let pool = storage.base.pool.clone();
        if storage.base.reactor.wait(async move { migrate::is_ready(&pool).await })? {
            return Ok(storage);
        }
        Err(StorageError::Refused(
            "there is no data of a server in this database, or of an older version; start `muster-server serve` once".to_owned(),
        ))
    }

    fn connect(url: &str, connections: usize) -> Stored<Self> {
        let reactor = Reactor::start()?;
        Ok(Self { base: Arc::new(Base { pool: connect::pool(url, connections)?, reactor }) })
    }

    /// What is acknowledged has to survive a power cut; whoever set the database up otherwise hears of it.
    fn say_what_is_not_durable(&self) -> Stored<()> {
        let sql = "SELECT name FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') AND setting = 'off'";
        for row in self.base.one(ask(sql))? {
            let setting: String = row.try_get("name").map_err(|_| rows::damaged("a setting"))?;
            tracing::warn!(setting, "is off in the database: a power cut can lose what was acknowledged; laptops send it again");
        }
        Ok(())
    }
}

fn room(row: &Row) -> Stored<Room> {
    let workspace: Option<&[u8]> = row.try_get("workspace").map_err(|_| rows::damaged("a room"))?;
    Ok(Room {
        secret: rows::hash(row, "secret")?,
        name: row.try_get("name").map_err(|_| rows::damaged("a room"))?,
        workspace: workspace.map(|bytes| bytes.try_into().map(Hash).map_err(|_| rows::damaged("a room"))).transpose()?,
        made: row.try_get("made").map_err(|_| rows::damaged("a room"))?,
    })
}

fn text(row: &Row, name: &str) -> Stored<String> {
    row.try_get(name).map_err(|_| rows::damaged("a setting"))
}

const ROOM: &str = "SELECT secret, name, workspace, made FROM muster.room WHERE secret = $1";
const HOLD: &str = "SELECT secret, name, workspace, made FROM muster.room WHERE secret = $1 FOR UPDATE";
const BIND: &str = "UPDATE muster.room SET workspace = $2 WHERE secret = $1 AND (workspace IS NULL OR workspace = $2) RETURNING secret";

impl Storage for PostgresStorage {
    fn setting(&self, name: &str) -> Stored<Option<String>> {
        let rows = self.base.one(ask("SELECT value FROM muster.setting WHERE name = $1").text(name.to_owned()))?;
        rows.first().map(|row| text(row, "value")).transpose()
    }

    fn settings(&self) -> Stored<Vec<(String, String)>> {
        let rows = self.base.one(ask(r#"SELECT name, value FROM muster.setting ORDER BY name COLLATE "C""#))?;
        rows.iter().map(|row| Ok((text(row, "name")?, text(row, "value")?))).collect()
    }

    fn first_setting(&self, name: &str, value: &str) -> Stored<String> {
        let sql = "INSERT INTO muster.setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
        self.base.one(ask(sql).text(name.to_owned()).text(value.to_owned()))?;
        self.setting(name)?.ok_or_else(|| rows::damaged("a setting"))
    }

    fn put_setting(&self, name: &str, value: &str) -> Stored<()> {
        let sql = "INSERT INTO muster.setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        self.base.one(ask(sql).text(name.to_owned()).text(value.to_owned())).map(drop)
    }

    fn add_room(&self, room: &Room) -> Stored<()> {
        let sql = "INSERT INTO muster.room (secret, name, workspace, made) VALUES ($1, $2, $3, $4)";
        let workspace = room.workspace.map(|hash| hash.0.to_vec());
        let question = ask(sql).bytes(room.secret.0.to_vec()).text(room.name.clone()).bytes(workspace).number(room.made);
        self.base.one(question).map(drop)
    }

    fn room(&self, secret: &Hash) -> Stored<Option<Room>> {
        self.base.one(ask(ROOM).bytes(secret.0.to_vec()))?.first().map(room).transpose()
    }

    fn rooms(&self) -> Stored<Vec<Room>> {
        self.base.one(ask("SELECT secret, name, workspace, made FROM muster.room ORDER BY secret"))?.iter().map(room).collect()
    }

    fn bind_room(&self, secret: &Hash, workspace: &Hash) -> Stored<bool> {
        Ok(!self.base.one(ask(BIND).bytes(secret.0.to_vec()).bytes(workspace.0.to_vec()))?.is_empty())
    }

    fn hold_room(&self, secret: &Hash) -> Stored<Option<Box<dyn RoomHold + '_>>> {
        let (pool, question) = (self.base.pool.clone(), ask(HOLD).bytes(secret.0.to_vec()));
        let held = self.base.reactor.wait(async move {
            let connection = connection(&pool).await?;
            let begin = "BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL lock_timeout = '10s'";
            match journey(&connection, Some(begin), vec![question], None).await {
                Ok(rows) => Ok((connection, rows)),
                Err(error) => {
                    give_up(connection);
                    Err(error)
                }
            }
        });
        let (connection, rows) = held?;
        // From here on dropping it ends the transaction.
        let mut held = Held { storage: self, room: Room::default(), connection: Some(connection) };
        match rows.iter().flatten().next() {
            Some(row) => {
                held.room = room(row)?;
                Ok(Some(Box::new(held)))
            }
            None => Ok(None),
        }
    }

    fn workspaces(&self) -> Stored<Vec<Hash>> {
        let rows = self.base.one(ask("SELECT workspace FROM muster.workspace WHERE head > 0 ORDER BY workspace"))?;
        rows.iter().map(|row| rows::hash(row, "workspace")).collect()
    }

    fn heads(&self, workspaces: &[Hash]) -> Stored<Vec<(Hash, u64)>> {
        if workspaces.is_empty() {
            return Ok(Vec::new());
        }
        let wanted = workspaces.iter().map(|workspace| workspace.0.to_vec()).collect();
        let rows = self.base.one(ask("SELECT workspace, head FROM muster.workspace WHERE workspace = ANY ($1)").many_bytes(wanted))?;
        rows.iter().map(|row| Ok((rows::hash(row, "workspace")?, rows::number(row, "head")?))).collect()
    }

    fn tenant(&self, workspace: &Hash) -> Stored<Option<Arc<dyn Tenant>>> {
        let here = self.heads(&[*workspace])?.iter().any(|(_, head)| *head > 0);
        Ok(here.then(|| self.handle(workspace)))
    }

    fn found(&self, workspace: &Hash) -> Stored<Arc<dyn Tenant>> {
        let zero = Hash::default().0.to_vec();
        let sql = "INSERT INTO muster.workspace (workspace, head, chain, room, receipts) VALUES ($1, 0, $2, $2, 0) ON CONFLICT DO NOTHING";
        self.base.one(ask(sql).bytes(workspace.0.to_vec()).bytes(zero))?;
        Ok(self.handle(workspace))
    }
}

impl PostgresStorage {
    fn handle(&self, workspace: &Hash) -> Arc<dyn Tenant> {
        Arc::new(PostgresTenant::new(Arc::clone(&self.base), *workspace))
    }
}

/// A room whose row is locked until this is dropped.
struct Held<'a> {
    storage: &'a PostgresStorage,
    room: Room,
    connection: Option<Object>,
}

impl RoomHold for Held<'_> {
    fn room(&self) -> &Room {
        &self.room
    }

    fn bind(mut self: Box<Self>, workspace: &Hash) -> Stored<bool> {
        let Some(connection) = self.connection.take() else { return Ok(false) };
        let question = ask(BIND).bytes(self.room.secret.0.to_vec()).bytes(workspace.0.to_vec());
        let outcome = self.storage.base.reactor.wait(async move {
            let outcome = journey(&connection, None, vec![question], Some("COMMIT")).await;
            if outcome.is_err() {
                give_up(connection);
            }
            outcome
        });
        Ok(outcome?.iter().any(|rows| !rows.is_empty()))
    }
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            self.storage.base.reactor.leave(end(connection));
        }
    }
}
