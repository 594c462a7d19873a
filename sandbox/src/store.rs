//! What outlives a request, in SQLite. Tokens, bearer values and one-time
//! passwords are kept as SHA-256 only.

use crate::{clock::Millis, random::digest};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};
use serde_json::Value;
use std::{
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
};

const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS tokens (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    hash TEXT NOT NULL UNIQUE,
    environment TEXT NOT NULL,
    user TEXT NOT NULL,
    expires INTEGER NOT NULL,
    document TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS unlocks (
    hash TEXT PRIMARY KEY,
    expires INTEGER NOT NULL,
    document TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS passwords (
    user TEXT NOT NULL,
    window INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (user, window, hash)
);
CREATE TABLE IF NOT EXISTS received (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    status INTEGER,
    record TEXT NOT NULL
);";

const TOKEN: &str = "SELECT seq, id, hash, environment, user, expires, document FROM tokens";

/// A token without its secret.
#[derive(Clone, Debug)]
pub(crate) struct StoredToken {
    /// Its place in the order of creation; 0 before it is stored.
    pub(crate) seq: i64,
    pub(crate) id: String,
    pub(crate) hash: String,
    pub(crate) environment: String,
    pub(crate) user: String,
    pub(crate) expires: Millis,
    /// As the API shows it, but for `token`.
    pub(crate) document: Value,
}

/// Whose live tokens to list, and which page of them.
pub(crate) struct Page<'a> {
    pub(crate) environment: &'a str,
    pub(crate) user: &'a str,
    pub(crate) now: Millis,
    /// `seq` of the last token of the page before.
    pub(crate) after: Option<i64>,
    pub(crate) newest_first: bool,
    pub(crate) limit: usize,
}

pub(crate) struct Store(Mutex<Connection>);

impl Store {
    pub(crate) fn open(file: Option<&Path>) -> Result<Self> {
        let connection = match file {
            Some(file) => Connection::open(file)?,
            None => Connection::open_in_memory()?,
        };
        connection.execute_batch(SCHEMA)?;
        Ok(Self(Mutex::new(connection)))
    }

    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn insert_token(&self, token: &StoredToken) -> Result<()> {
        let sql = "INSERT INTO tokens (id, hash, environment, user, expires, document)
                   VALUES (?, ?, ?, ?, ?, ?)";
        let document = token.document.to_string();
        self.connection().execute(
            sql,
            params![
                token.id,
                token.hash,
                token.environment,
                token.user,
                token.expires,
                document
            ],
        )?;
        Ok(())
    }

    /// Saves what may change about a token: its document and its end.
    pub(crate) fn update_token(&self, token: &StoredToken) -> Result<()> {
        let sql = "UPDATE tokens SET expires = ?, document = ? WHERE id = ?";
        let document = token.document.to_string();
        self.connection()
            .execute(sql, params![token.expires, document, token.id])?;
        Ok(())
    }

    pub(crate) fn token_by_hash(&self, hash: &str) -> Result<Option<StoredToken>> {
        let sql = format!("{TOKEN} WHERE hash = ?");
        self.connection()
            .query_row(&sql, [hash], read_token)
            .optional()
    }

    pub(crate) fn token_by_id(&self, id: &str) -> Result<Option<StoredToken>> {
        let sql = format!("{TOKEN} WHERE id = ?");
        self.connection()
            .query_row(&sql, [id], read_token)
            .optional()
    }

    pub(crate) fn page(&self, page: &Page<'_>) -> Result<Vec<StoredToken>> {
        let (beyond, order, from) = match page.newest_first {
            true => ("<", "DESC", i64::MAX),
            false => (">", "ASC", 0),
        };
        let sql = format!(
            "{TOKEN} WHERE environment = ? AND user = ? AND expires > ? AND seq {beyond} ?
             ORDER BY seq {order} LIMIT ?"
        );
        let limit = i64::try_from(page.limit).unwrap_or(i64::MAX);
        let after = page.after.unwrap_or(from);
        let connection = self.connection();
        let mut statement = connection.prepare_cached(&sql)?;
        let values = params![page.environment, page.user, page.now, after, limit];
        statement.query_map(values, read_token)?.collect()
    }

    /// Every token ever made, in the order of creation.
    pub(crate) fn tokens(&self) -> Result<Vec<StoredToken>> {
        let connection = self.connection();
        let mut statement = connection.prepare(&format!("{TOKEN} ORDER BY seq"))?;
        statement.query_map([], read_token)?.collect()
    }

    pub(crate) fn set_unlock(&self, hash: &str, expires: Millis, document: &Value) -> Result<()> {
        let sql = "INSERT OR REPLACE INTO unlocks (hash, expires, document) VALUES (?, ?, ?)";
        let document = document.to_string();
        self.connection()
            .execute(sql, params![hash, expires, document])?;
        Ok(())
    }

    /// The unlock of a session or token that is in force.
    pub(crate) fn unlock(&self, hash: &str, now: Millis) -> Result<Option<Value>> {
        let sql = "SELECT document FROM unlocks WHERE hash = ? AND expires > ?";
        let read = |row: &Row<'_>| json_column(row, 0);
        self.connection()
            .query_row(sql, params![hash, now], read)
            .optional()
    }

    /// Uses up a one-time password; false where it was used in this window.
    pub(crate) fn use_password(&self, user: &str, window: i64, password: &str) -> Result<bool> {
        let connection = self.connection();
        connection.execute("DELETE FROM passwords WHERE window < ?", [window])?;
        let sql = "INSERT OR IGNORE INTO passwords (user, window, hash) VALUES (?, ?, ?)";
        let added = connection.execute(sql, params![user, window, digest(password)])?;
        Ok(added == 1)
    }

    /// Notes a request that was received; the answer is a number to close it by.
    pub(crate) fn add_received(&self, record: &Value) -> Result<i64> {
        let connection = self.connection();
        let sql = "INSERT INTO received (record) VALUES (?)";
        connection.execute(sql, [record.to_string()])?;
        Ok(connection.last_insert_rowid())
    }

    pub(crate) fn close_received(&self, seq: i64, status: u16) -> Result<()> {
        let sql = "UPDATE received SET status = ? WHERE seq = ?";
        self.connection().execute(sql, params![status, seq])?;
        Ok(())
    }

    pub(crate) fn received(&self) -> Result<Vec<Value>> {
        let connection = self.connection();
        let mut statement =
            connection.prepare("SELECT record, status FROM received ORDER BY seq")?;
        let read = |row: &Row<'_>| {
            let mut record = json_column(row, 0)?;
            record["status"] = Value::from(row.get::<_, Option<u16>>(1)?);
            Ok(record)
        };
        statement.query_map([], read)?.collect()
    }

    pub(crate) fn clear_received(&self) -> Result<()> {
        self.connection().execute("DELETE FROM received", [])?;
        Ok(())
    }

    pub(crate) fn clear(&self) -> Result<()> {
        self.connection().execute_batch(
            "DELETE FROM tokens; DELETE FROM unlocks; DELETE FROM passwords; DELETE FROM received;",
        )
    }
}

fn read_token(row: &Row<'_>) -> Result<StoredToken> {
    Ok(StoredToken {
        seq: row.get(0)?,
        id: row.get(1)?,
        hash: row.get(2)?,
        environment: row.get(3)?,
        user: row.get(4)?,
        expires: row.get(5)?,
        document: json_column(row, 6)?,
    })
}

/// Documents are kept as text: numbers beyond 2^53 keep every digit.
fn json_column(row: &Row<'_>, column: usize) -> Result<Value> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|e| {
        rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(e))
    })
}
