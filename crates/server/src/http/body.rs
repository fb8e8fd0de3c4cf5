//! Bodies: JSON, plain or zstd, with a limit before and after unpacking.

use std::io::Read as _;
use std::time::Duration;

use axum::body::Body;
use axum::http::header::{ACCEPT_ENCODING, AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, HeaderValue};
use axum::http::{Request, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::args;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::answer::Refused;
use crate::packing;

/// Most bytes of a body as sent.
pub(super) const MOST_SENT: usize = 8 << 20;
/// Most bytes of a body unpacked.
const MOST_UNPACKED: u64 = 32 << 20;
/// Most time for a body to arrive.
const PATIENCE: Duration = Duration::from_secs(120);
/// Greatest window that a zstd frame may ask memory for: 2^25 bytes.
const GREATEST_WINDOW: u32 = 25;

/// A request's headers and its body as it came.
pub(super) struct Received {
    pub(super) headers: HeaderMap,
    bytes: Vec<u8>,
}

/// Takes a body in.
///
/// # Errors
/// It is too large, too slow, or broke off.
pub(super) async fn receive(request: Request<Body>) -> Result<Received, Refused> {
    let (parts, body) = request.into_parts();
    let whole = tokio::time::timeout(PATIENCE, axum::body::to_bytes(body, MOST_SENT)).await;
    let whole = whole.map_err(|_| Refused::said(StatusCode::REQUEST_TIMEOUT, "slow", args!()))?;
    let bytes = whole.map_err(|error| {
        let source = std::error::Error::source(&error);
        let limit = source.is_some_and(|source| source.is::<http_body_util::LengthLimitError>());
        if limit { too_large() } else { Refused::said(StatusCode::BAD_REQUEST, "broken", args!()) }
    })?;
    Ok(Received { headers: parts.headers, bytes: bytes.to_vec() })
}

impl Received {
    /// The body as a request; unpacking may take a while, so not on a task that talks.
    ///
    /// # Errors
    /// It unpacks to too much, or is not what the endpoint takes.
    pub(super) fn read<T: DeserializeOwned>(&self) -> Result<T, Refused> {
        let unpacked;
        let bytes = match self.headers.get(CONTENT_ENCODING).map(HeaderValue::as_bytes) {
            None | Some(b"identity") => &self.bytes,
            Some(b"zstd") => {
                unpacked = unpack(&self.bytes)?;
                &unpacked
            }
            Some(_) => {
                return Err(Refused::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "encoding", "a body is plain JSON or JSON packed by zstd"));
            }
        };
        serde_json::from_slice(bytes)
            .map_err(|error| Refused::bad("malformed", format!("the body is not what this address takes: {error}")))
    }

    /// Whether the asker reads zstd: it says so, or it writes it.
    pub(super) fn takes_zstd(&self) -> bool {
        let names = |name| self.headers.get(name).and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains("zstd"));
        names(ACCEPT_ENCODING) || names(CONTENT_ENCODING)
    }
}

/// The token of `Authorization: Bearer TOKEN`.
pub(super) fn token(headers: &HeaderMap) -> Result<&str, Refused> {
    let value = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    value.and_then(|value| value.strip_prefix("Bearer ")).map(str::trim).ok_or_else(Refused::session)
}

/// An answer as JSON, packed where the asker reads that.
pub(super) fn answer(value: &impl Serialize, zstd: bool) -> Result<Response, Refused> {
    let json = serde_json::to_vec(value).map_err(|error| Refused::fault(&error))?;
    let kind = (CONTENT_TYPE, HeaderValue::from_static("application/json"));
    if !zstd {
        return Ok(([kind], json).into_response());
    }
    let packed = packing::pack(&json, 1).map_err(|error| Refused::fault(&error))?;
    Ok(([kind, (CONTENT_ENCODING, HeaderValue::from_static("zstd"))], packed).into_response())
}

fn unpack(bytes: &[u8]) -> Result<Vec<u8>, Refused> {
    let bad = |_| Refused::bad("malformed", "the body says that it is zstd and is not");
    let mut decoder = zstd::stream::read::Decoder::new(bytes).map_err(bad)?;
    decoder.window_log_max(GREATEST_WINDOW).map_err(bad)?;
    let mut unpacked = Vec::new();
    decoder.take(MOST_UNPACKED + 1).read_to_end(&mut unpacked).map_err(bad)?;
    if unpacked.len() as u64 > MOST_UNPACKED { Err(too_large()) } else { Ok(unpacked) }
}

fn too_large() -> Refused {
    let message =
        format!("the body is larger than {} MiB, or {} MiB unpacked; send fewer batches at once", MOST_SENT >> 20, MOST_UNPACKED >> 20);
    Refused::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large", message)
}
