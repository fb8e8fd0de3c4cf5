//! Requests over HTTP: the road to a server outside this process.

use std::io::Read as _;
use std::time::Duration;

use super::road::{Answer, NoAnswer, Request, Road};
use super::trust;
use super::wire::Address;
use crate::{Failure, Result};

/// An answer larger than this, as sent or unpacked, is not a page.
pub(super) const GREATEST_ANSWER: u64 = 64 << 20;

/// A client for one server.
pub(super) struct Http {
    http: reqwest::blocking::Client,
}

impl Http {
    /// Prepares to talk; nothing is sent yet.
    pub(super) fn new(address: &Address) -> Result<Self> {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut builder = reqwest::blocking::Client::builder()
            .connect_timeout(Duration::from_secs(8))
            .timeout(Duration::from_secs(120))
            .redirect(reqwest::redirect::Policy::none())
            .user_agent(concat!("muster/", env!("CARGO_PKG_VERSION")));
        if let Some(digest) = address.cert {
            builder = builder.use_preconfigured_tls(trust::pinned(digest).map_err(Failure::fault)?);
        }
        Ok(Self { http: builder.build().map_err(Failure::fault)? })
    }

    /// The stream of hints, one line at a time; ends when the server or the network does.
    pub(super) fn hints(&self, base: &str, token: &str) -> std::result::Result<reqwest::blocking::Response, NoAnswer> {
        // Hints come when something happens: no limit on the whole, the server sends signs of life.
        let request = self.http.get(format!("{base}/v1/hints")).bearer_auth(token).timeout(Duration::from_secs(24 * 3600));
        request.send().map_err(|error| no_answer(&error))
    }
}

impl Road for Http {
    fn post(&self, request: Request<'_>) -> std::result::Result<Answer, NoAnswer> {
        let mut sending = self
            .http
            .post(format!("{}{}", request.base, request.path))
            .header("content-type", "application/json")
            .header("content-encoding", "zstd")
            .body(request.body);
        if let Some(token) = request.token {
            sending = sending.bearer_auth(token);
        }
        read(sending.send().map_err(|error| no_answer(&error))?)
    }
}

fn read(response: reqwest::blocking::Response) -> std::result::Result<Answer, NoAnswer> {
    let status = response.status().as_u16();
    let packed = response.headers().get("content-encoding").is_some_and(|encoding| encoding == "zstd");
    let mut body = Vec::new();
    response.take(GREATEST_ANSWER).read_to_end(&mut body).map_err(|error| NoAnswer::Cut(error.to_string()))?;
    Ok(Answer { status, packed, body })
}

fn no_answer(error: &reqwest::Error) -> NoAnswer {
    let mut causes = String::new();
    let mut cause: Option<&dyn std::error::Error> = Some(error);
    while let Some(this) = cause {
        causes = this.to_string();
        cause = this.source();
    }
    if causes.contains("certificate") { NoAnswer::OtherCertificate } else { NoAnswer::Unreachable }
}
