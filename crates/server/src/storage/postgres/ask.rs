//! Statements on their way: unnamed, with the types said, several in one journey.
//!
//! A named statement lives in a session, and behind a pooler the next transaction gets another one.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use deadpool_postgres::{Object, Pool};
use futures_util::future::{join_all, join3};
use tokio_postgres::types::{ToSql, Type};
use tokio_postgres::{Client, Error, Row};

use crate::storage::{StorageError, Stored};

/// Most time for one journey; a connection that takes longer is given up.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often what passes by itself is tried again, and how long after the first failure.
const TRIES: u32 = 7;
const PAUSE: Duration = Duration::from_millis(40);

type Value = Arc<dyn ToSql + Sync + Send>;

/// A statement and its values.
#[derive(Clone)]
pub(super) struct Ask {
    sql: &'static str,
    values: Vec<(Value, Type)>,
}

pub(super) fn ask(sql: &'static str) -> Ask {
    Ask { sql, values: Vec::new() }
}

impl Ask {
    fn with(mut self, value: impl ToSql + Sync + Send + 'static, of: Type) -> Self {
        self.values.push((Arc::new(value), of));
        self
    }

    pub(super) fn bytes(self, value: impl Into<Option<Vec<u8>>>) -> Self {
        self.with(value.into(), Type::BYTEA)
    }

    pub(super) fn number(self, value: impl Into<Option<i64>>) -> Self {
        self.with(value.into(), Type::INT8)
    }

    pub(super) fn text(self, value: impl Into<Option<String>>) -> Self {
        self.with(value.into(), Type::TEXT)
    }

    pub(super) fn many_bytes(self, values: Vec<Vec<u8>>) -> Self {
        self.with(values, Type::BYTEA_ARRAY)
    }

    pub(super) fn many_numbers(self, values: Vec<Option<i64>>) -> Self {
        self.with(values, Type::INT8_ARRAY)
    }

    pub(super) fn many_texts(self, values: Vec<String>) -> Self {
        self.with(values, Type::TEXT_ARRAY)
    }

    pub(super) fn many_ids(self, values: Vec<domain::Id>) -> Self {
        self.with(values, Type::UUID_ARRAY)
    }

    pub(super) fn id(self, value: domain::Id) -> Self {
        self.with(value, Type::UUID)
    }

    async fn run(self, client: &Client) -> Result<Vec<Row>, Error> {
        let values: Vec<(&(dyn ToSql + Sync), Type)> =
            self.values.iter().map(|(value, of)| (&**value as &(dyn ToSql + Sync), of.clone())).collect();
        client.query_typed(self.sql, &values).await
    }
}

/// Sends all of it without waiting in between, and gives the rows of each statement.
///
/// # Errors
/// The first error in their order; then the transaction, if there was one, is over.
pub(super) async fn journey(client: &Client, before: Option<&str>, asks: Vec<Ask>, after: Option<&str>) -> Stored<Vec<Vec<Row>>> {
    let simple = |sql: Option<&str>| {
        let sql = sql.map(str::to_owned);
        async move {
            match sql {
                Some(sql) => client.batch_execute(&sql).await,
                None => Ok(()),
            }
        }
    };
    // Each of these sends when it is polled first, and they are polled in this order.
    let all = join3(simple(before), join_all(asks.into_iter().map(|ask| ask.run(client))), simple(after));
    let Ok((begun, rows, ended)) = tokio::time::timeout(PATIENCE, all).await else {
        return Err(StorageError::Passing("the database did not answer in time".to_owned()));
    };
    begun?;
    let rows = rows.into_iter().collect::<Result<Vec<_>, _>>()?;
    ended?;
    Ok(rows)
}

/// A connection for one transaction.
pub(super) async fn connection(pool: &Pool) -> Stored<Object> {
    Ok(pool.get().await?)
}

/// Tries again what passes by itself; only for work that can begin anew.
pub(super) async fn patiently<T, W: Future<Output = Stored<T>>>(work: impl Fn() -> W) -> Stored<T> {
    let mut pause = PAUSE;
    for _ in 1..TRIES {
        match work().await {
            Err(error) if error.passes() => tracing::debug!(%error, "asking the database again"),
            settled => return settled,
        }
        tokio::time::sleep(pause).await;
        pause *= 2;
    }
    work().await
}

/// Takes a connection out of the pool for good: its state is not known.
pub(super) fn give_up(connection: Object) {
    drop(Object::take(connection));
}
