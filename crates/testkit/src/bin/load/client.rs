//! The least HTTP that a load needs: one connection, one request at a time, bodies packed by zstd.
//!
//! A full client would take much of the machine that the server is measured on.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};

use anyhow::{Context as _, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::sync::{HelloAnswer, SESSION_AS, ServerError, SessionAnswer, SyncAnswer, SyncRequest, Who, session_bytes};
use serde::de::DeserializeOwned;
use serde_json::json;

use crate::author::Author;

pub(crate) struct Client {
    stream: BufReader<TcpStream>,
    token: String,
}

impl Client {
    pub(crate) fn to(at: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(at)?;
        stream.set_nodelay(true)?;
        Ok(Self { stream: BufReader::new(stream), token: String::new() })
    }

    /// Opens a session as an author.
    pub(crate) fn open(&mut self, author: &Author) -> Result<()> {
        let workspace = author.workspace.context("the author is in no workspace")?;
        let hello: HelloAnswer = self.post("/v1/hello", json!({ "workspace": workspace }).to_string().as_bytes())?;
        let sig = STANDARD.encode(author.key.sign(SESSION_AS, &session_bytes(&workspace, &hello.nonce)));
        let opening = json!({ "workspace": workspace, "who": Who::Author(author.id), "nonce": hello.nonce, "sig": sig });
        let session: SessionAnswer = self.post("/v1/session", opening.to_string().as_bytes())?;
        self.token = session.token;
        Ok(())
    }

    pub(crate) fn sync(&mut self, request: &SyncRequest) -> Result<SyncAnswer> {
        self.post("/v1/sync", &serde_json::to_vec(request)?)
    }

    pub(crate) fn post<T: DeserializeOwned>(&mut self, path: &str, body: &[u8]) -> Result<T> {
        self.post_packed(path, &zstd::bulk::compress(body, 3)?)
    }

    pub(crate) fn post_packed<T: DeserializeOwned>(&mut self, path: &str, packed: &[u8]) -> Result<T> {
        match self.ask(path, packed)? {
            Ok(answer) => Ok(answer),
            Err(refused) => bail!("{path}: {} {}", refused.code, refused.message),
        }
    }

    /// Asks, and hears also why something is refused.
    pub(crate) fn ask<T: DeserializeOwned>(&mut self, path: &str, packed: &[u8]) -> Result<Result<T, ServerError>> {
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: load\r\nauthorization: Bearer {}\r\ncontent-encoding: zstd\r\ncontent-length: {}\r\n\r\n",
            self.token,
            packed.len()
        );
        self.stream.get_mut().write_all(&[head.as_bytes(), packed].concat())?;
        let (status, body) = self.answer()?;
        if !status.contains(" 200 ") {
            let words = || format!("{path}: {} {}", status.trim(), String::from_utf8_lossy(&body));
            return Ok(Err(serde_json::from_slice(&body).with_context(words)?));
        }
        Ok(Ok(serde_json::from_slice(&body)?))
    }

    fn answer(&mut self) -> Result<(String, Vec<u8>)> {
        let (mut status, mut length, mut zstd) = (String::new(), 0, false);
        self.stream.read_line(&mut status)?;
        loop {
            let mut line = String::new();
            self.stream.read_line(&mut line)?;
            let Some((name, value)) = line.trim().split_once(':') else { break };
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.trim().parse()?,
                "content-encoding" => zstd = value.trim() == "zstd",
                _ => {}
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        Ok((status, if zstd { zstd::stream::decode_all(body.as_slice())? } else { body }))
    }
}
