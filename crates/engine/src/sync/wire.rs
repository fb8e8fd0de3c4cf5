//! The conversation with a server, as `docs/protocol.md` tells it. Knows no store and keeps nothing but the session.

use std::cmp::Ordering;
use std::io::Read as _;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::Hash;
use domain::files::{Get, Look, Looked, Piece, Put, Seen};
use domain::sync::{
    Hello, HelloAnswer, PROTOCOL, PublishRequest, SESSION_AS, ServerError, Session, SessionAnswer, SyncAnswer, SyncRequest, Who,
    session_bytes,
};
use keys::writing::WritingKey;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::http::{GREATEST_ANSWER, Http};
use super::road::{Answer, Network, NoAnswer, Request, Road};
use crate::{Failure, Result};

/// So long in all a request waits for its turn at a server that many come to at once. After that it is told, and the next
/// round goes on: the server keeps the turn.
const PATIENCE: Duration = Duration::from_secs(30);
/// No server is asked again sooner, whatever it says.
const LEAST: Duration = Duration::from_millis(20);

/// Where a server is and how it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Address {
    pub server: String,
    /// SHA-256 of its own certificate; the system's roots count where there is none.
    pub cert: Option<Hash>,
}

/// A server to talk to.
#[derive(Clone)]
pub(crate) struct Wire {
    road: Arc<dyn Road>,
    /// The same road where it is HTTP: only there are hints.
    http: Option<Arc<Http>>,
    base: String,
}

/// Why a request has no answer of ours.
pub(crate) enum Trouble {
    /// The session ran out: sign again.
    Session,
    Failed(Failure),
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl Wire {
    /// Prepares to talk; nothing is sent yet.
    ///
    /// # Errors
    /// An address that is none.
    pub(crate) fn new(address: &Address, network: &Network) -> Result<Self> {
        let base = address.server.trim_end_matches('/').to_owned();
        if !base.starts_with("https://") && !base.starts_with("http://") {
            return Err(Failure::invalid("code", "no_address"));
        }
        Ok(match network {
            Network::Laid(road) => Self { road: road.clone(), http: None, base },
            Network::Http => {
                let http = Arc::new(Http::new(address)?);
                Self { road: http.clone(), http: Some(http), base }
            }
        })
    }

    /// Asks for a nonce; also how a laptop learns the server's clock and key.
    pub(crate) fn hello(&self, workspace: Hash) -> Result<HelloAnswer> {
        let answer: HelloAnswer = settled(self.post("/v1/hello", &Hello { workspace }, None))?;
        match answer.protocol.cmp(&PROTOCOL) {
            Ordering::Equal => Ok(answer),
            Ordering::Greater => Err(Failure::new("server_newer")),
            Ordering::Less => Err(Failure::new("server_older")),
        }
    }

    /// Opens a session by signing the nonce.
    pub(crate) fn session(&self, workspace: Hash, who: Who, hello: &HelloAnswer, key: &WritingKey) -> Result<SessionAnswer> {
        let signature = key.sign(SESSION_AS, &session_bytes(&workspace, &hello.nonce));
        let request = Session { workspace, who, nonce: hello.nonce.clone(), sig: STANDARD.encode(signature) };
        settled(self.post("/v1/session", &request, None))
    }

    pub(crate) fn sync(&self, token: &str, request: &SyncRequest) -> std::result::Result<SyncAnswer, Trouble> {
        self.post("/v1/sync", request, Some(token))
    }

    /// What the server has of files.
    pub(crate) fn look(&self, token: &str, request: &Look) -> std::result::Result<Looked, Trouble> {
        self.post("/v1/files/look", request, Some(token))
    }

    /// Brings a piece of a file.
    pub(crate) fn put(&self, token: &str, request: &Put) -> std::result::Result<Seen, Trouble> {
        self.post("/v1/files/put", request, Some(token))
    }

    /// Fetches a piece of a file.
    pub(crate) fn get(&self, token: &str, request: &Get) -> std::result::Result<Piece, Trouble> {
        self.post("/v1/files/get", request, Some(token))
    }

    pub(crate) fn publish(&self, request: &PublishRequest) -> Result<serde_json::Value> {
        settled(self.post("/v1/publish", request, None))
    }

    /// The stream of hints, one line at a time; ends when the server or the network does.
    pub(crate) fn hints(&self, token: &str) -> std::result::Result<impl std::io::Read + use<>, Trouble> {
        let http = self.http.as_ref().ok_or_else(|| unreachable(NoAnswer::Unreachable))?;
        let response = http.hints(&self.base, token).map_err(unreachable)?;
        let status = response.status();
        if status.is_success() { Ok(response) } else { Err(unreachable(NoAnswer::Unreachable).into()) }
    }

    fn post<Q: Serialize, A: DeserializeOwned>(&self, path: &str, request: &Q, token: Option<&str>) -> std::result::Result<A, Trouble> {
        let body = serde_json::to_vec(request).map_err(Failure::fault)?;
        let body = zstd::encode_all(body.as_slice(), 3).map_err(Failure::fault)?;
        let mut patience = PATIENCE;
        loop {
            let answer = self.road.post(Request { base: &self.base, path, token, body: body.clone() }).map_err(unreachable)?;
            if (200..300).contains(&answer.status) {
                return serde_json::from_slice(&unpack(answer)?).map_err(|_| not_ours().into());
            }
            let refused = refused(answer);
            let Some(after) = refused.after.map(|after| after.max(LEAST)) else { return Err(refused.trouble) };
            let Some(left) = patience.checked_sub(after) else { return Err(refused.trouble) };
            patience = left;
            std::thread::park_timeout(after);
        }
    }
}

fn settled<T>(answer: std::result::Result<T, Trouble>) -> Result<T> {
    answer.map_err(|trouble| match trouble {
        Trouble::Session => Failure::because("unavailable", "session_unknown"),
        Trouble::Failed(failure) => failure,
    })
}

fn unpack(answer: Answer) -> Result<Vec<u8>> {
    if !answer.packed {
        return Ok(answer.body);
    }
    let mut bytes = Vec::new();
    let cut = |error: std::io::Error| unreachable(NoAnswer::Cut(error.to_string()));
    let reader = zstd::Decoder::new(answer.body.as_slice()).map_err(cut)?;
    reader.take(GREATEST_ANSWER).read_to_end(&mut bytes).map_err(cut)?;
    Ok(bytes)
}

/// Something answered, but not with our words: a portal, a proxy, another program.
pub(crate) fn not_ours() -> Failure {
    Failure::because("unavailable", "not_a_server")
}

/// A refusal, and when this laptop may ask again where the server says it.
struct Refused {
    trouble: Trouble,
    after: Option<Duration>,
}

fn refused(answer: Answer) -> Refused {
    let status = answer.status;
    let bytes = unpack(answer).unwrap_or_default();
    let read = serde_json::from_slice::<ServerError>(&bytes);
    let after = read.as_ref().ok().and_then(|error| error.after).map(Duration::from_millis);
    let trouble = match read {
        Ok(error) if error.code == "session" => Trouble::Session,
        Ok(error) if status >= 500 || status == 429 => Failure { code: "unavailable".to_owned(), ..said(&error) }.into(),
        Ok(error) => said(&error).into(),
        Err(_) => not_ours().into(),
    };
    Refused { trouble, after }
}

fn said(error: &ServerError) -> Failure {
    Failure::of_server(&error.code, &error.message, &error.args)
}

fn unreachable(why: NoAnswer) -> Failure {
    match why {
        NoAnswer::OtherCertificate => Failure::new("wrong_server"),
        NoAnswer::Unreachable => Failure::new("unavailable"),
        NoAnswer::Cut(error) => Failure::because("unavailable", "broke_off").with("why", error),
    }
}
