//! The conversation with a server, as `docs/protocol.md` tells it. Knows no store and keeps nothing but the session.

use std::io::Read as _;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::Hash;
use domain::sync::{
    Hello, HelloAnswer, PublishRequest, SESSION_AS, ServerError, Session, SessionAnswer, SyncAnswer, SyncRequest, Who, session_bytes,
};
use keys::writing::WritingKey;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::trust;
use crate::{Failure, Result};

/// An answer larger than this, unpacked, is not a page.
const GREATEST_ANSWER: u64 = 64 << 20;

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
    http: reqwest::blocking::Client,
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
    pub(crate) fn new(address: &Address) -> Result<Self> {
        let base = address.server.trim_end_matches('/').to_owned();
        if !base.starts_with("https://") && !base.starts_with("http://") {
            return Err(Failure::invalid("code", "no_address"));
        }
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut builder = reqwest::blocking::Client::builder()
            .connect_timeout(Duration::from_secs(8))
            .timeout(Duration::from_secs(120))
            .redirect(reqwest::redirect::Policy::none())
            .user_agent(concat!("muster/", env!("CARGO_PKG_VERSION")));
        if let Some(digest) = address.cert {
            builder = builder.use_preconfigured_tls(trust::pinned(digest).map_err(Failure::fault)?);
        }
        Ok(Self { http: builder.build().map_err(Failure::fault)?, base })
    }

    /// Asks for a nonce; also how a laptop learns the server's clock and key.
    pub(crate) fn hello(&self, workspace: Hash) -> Result<HelloAnswer> {
        settled(self.post("/v1/hello", &Hello { workspace }, None))
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

    pub(crate) fn publish(&self, request: &PublishRequest) -> Result<serde_json::Value> {
        settled(self.post("/v1/publish", request, None))
    }

    /// The stream of hints, one line at a time; ends when the server or the network does.
    pub(crate) fn hints(&self, token: &str) -> std::result::Result<reqwest::blocking::Response, Trouble> {
        // Hints come when something happens: no limit on the whole, the server sends signs of life.
        let request = self.http.get(format!("{}/v1/hints", self.base)).bearer_auth(token).timeout(Duration::from_secs(24 * 3600));
        let response = request.send().map_err(|error| unreachable(&error))?;
        if response.status().is_success() { Ok(response) } else { Err(refused(response)) }
    }

    fn post<Q: Serialize, A: DeserializeOwned>(&self, path: &str, request: &Q, token: Option<&str>) -> std::result::Result<A, Trouble> {
        let body = serde_json::to_vec(request).map_err(Failure::fault)?;
        let packed = zstd::encode_all(body.as_slice(), 3).map_err(Failure::fault)?;
        let mut sending = self
            .http
            .post(format!("{}{path}", self.base))
            .header("content-type", "application/json")
            .header("content-encoding", "zstd")
            .body(packed);
        if let Some(token) = token {
            sending = sending.bearer_auth(token);
        }
        let response = sending.send().map_err(|error| unreachable(&error))?;
        if !response.status().is_success() {
            return Err(refused(response));
        }
        let bytes = unpack(response)?;
        serde_json::from_slice(&bytes).map_err(|_| not_ours().into())
    }
}

fn settled<T>(answer: std::result::Result<T, Trouble>) -> Result<T> {
    answer.map_err(|trouble| match trouble {
        Trouble::Session => Failure::because("unavailable", "session_unknown"),
        Trouble::Failed(failure) => failure,
    })
}

fn unpack(response: reqwest::blocking::Response) -> Result<Vec<u8>> {
    let packed = response.headers().get("content-encoding").is_some_and(|encoding| encoding == "zstd");
    let mut bytes = Vec::new();
    let cut = |error: std::io::Error| Failure::because("unavailable", "broke_off").with("why", error.to_string());
    if packed {
        let reader = zstd::Decoder::new(response).map_err(cut)?;
        reader.take(GREATEST_ANSWER).read_to_end(&mut bytes).map_err(cut)?;
    } else {
        response.take(GREATEST_ANSWER).read_to_end(&mut bytes).map_err(cut)?;
    }
    Ok(bytes)
}

/// Something answered, but not with our words: a portal, a proxy, another program.
fn not_ours() -> Failure {
    Failure::because("unavailable", "not_a_server")
}

fn refused(response: reqwest::blocking::Response) -> Trouble {
    let status = response.status();
    let bytes = unpack(response).unwrap_or_default();
    match serde_json::from_slice::<ServerError>(&bytes) {
        Ok(error) if error.code == "session" => Trouble::Session,
        Ok(error) if status.is_server_error() || status == reqwest::StatusCode::TOO_MANY_REQUESTS => {
            Failure { code: "unavailable".to_owned(), ..said(&error) }.into()
        }
        Ok(error) => said(&error).into(),
        Err(_) => not_ours().into(),
    }
}

fn said(error: &ServerError) -> Failure {
    Failure::of_server(&error.code, &error.message, &error.args)
}

fn unreachable(error: &reqwest::Error) -> Failure {
    let mut causes = String::new();
    let mut cause: Option<&dyn std::error::Error> = Some(error);
    while let Some(this) = cause {
        causes = this.to_string();
        cause = this.source();
    }
    if causes.contains("certificate") {
        return Failure::new("wrong_server");
    }
    Failure::new("unavailable")
}
