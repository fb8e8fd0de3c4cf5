//! The road to a server: one request there, one answer back. HTTP unless a test lays another.

use std::sync::Arc;

/// A request as it leaves: JSON packed by zstd.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// The server's address without a slash at its end.
    pub base: &'a str,
    pub path: &'a str,
    /// The session's bearer token.
    pub token: Option<&'a str>,
    pub body: Vec<u8>,
}

/// What came back, from whoever answered.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    /// The body says that it is packed by zstd.
    pub packed: bool,
    pub body: Vec<u8>,
}

/// Why nothing came back.
#[derive(Clone, Debug)]
pub enum NoAnswer {
    /// Nobody answered, or not in time.
    Unreachable,
    /// The server shows another certificate than the code named.
    OtherCertificate,
    /// The answer broke off.
    Cut(String),
}

/// Carries requests to servers.
pub trait Road: Send + Sync {
    /// Sends one request and waits for its answer.
    ///
    /// # Errors
    /// There was no answer; the request may have arrived all the same.
    fn post(&self, request: Request<'_>) -> Result<Answer, NoAnswer>;
}

/// How a desk reaches servers.
#[derive(Clone, Default)]
pub enum Network {
    /// Over HTTP, with hints from the server.
    #[default]
    Http,
    /// A test's own road. Nothing is sent by itself then: only `sync` asks.
    Laid(Arc<dyn Road>),
}

impl std::fmt::Debug for Network {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Http => "Http",
            Self::Laid(_) => "Laid",
        })
    }
}
