//! Who comes in: a browser on this laptop that was shown the address, and nobody else.
//!
//! The token in the address opens once and becomes a cookie. A page of another site reaches this port by a name that
//! is not loopback (refused by `Host`) or as another origin (refused by `Origin`, and the cookie is not sent).

use std::sync::{Mutex, PoisonError};

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::House;

const POLICY: &str =
    "default-src 'self'; img-src 'self' data:; style-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/// The secrets of one run.
pub(super) struct Door {
    port: u16,
    /// Opens once.
    token: Mutex<Option<String>>,
    cookie: String,
}

impl Door {
    /// A door with fresh secrets, and its token.
    pub(super) fn new(port: u16) -> Result<(Self, String), String> {
        let (token, cookie) = (secret()?, secret()?);
        Ok((Self { port, token: Mutex::new(Some(token.clone())), cookie }, token))
    }

    /// Cookies do not know ports: the name keeps two runs apart.
    fn cookie(&self) -> String {
        format!("muster_{}={}", self.port, self.cookie)
    }

    fn takes_token(&self, given: &str) -> bool {
        let mut token = self.token.lock().unwrap_or_else(PoisonError::into_inner);
        let fits = token.as_deref().is_some_and(|token| same(token, given));
        if fits {
            *token = None;
        }
        fits
    }

    fn knows(&self, headers: &HeaderMap) -> bool {
        let wanted = self.cookie();
        let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        cookies.flat_map(|line| line.split(';')).any(|cookie| same(cookie.trim(), &wanted))
    }

    fn is_here(&self, headers: &HeaderMap) -> bool {
        let Some(host) = headers.get(header::HOST).and_then(|host| host.to_str().ok()) else { return false };
        let here = ["127.0.0.1", "localhost", "[::1]"].iter().any(|name| host.eq_ignore_ascii_case(&format!("{name}:{}", self.port)));
        let origin = headers.get(header::ORIGIN).is_none_or(|origin| origin.as_bytes() == format!("http://{host}").as_bytes());
        here && origin
    }
}

fn secret() -> Result<String, String> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| error.to_string())?;
    Ok(hex::encode(bytes))
}

/// Compares in the same time wherever the first difference is.
fn same(left: &str, right: &str) -> bool {
    left.len() == right.len() && left.bytes().zip(right.bytes()).fold(0, |seen, (l, r)| seen | (l ^ r)) == 0
}

/// Stands before every answer.
pub(super) async fn guard(State(house): State<House>, request: Request, next: Next) -> Response {
    let mut response = if !house.door.is_here(request.headers()) {
        (StatusCode::FORBIDDEN, "this page is for this laptop only\n").into_response()
    } else if let Some(token) = token_of(&request) {
        let let_in = house.door.takes_token(&token);
        enter(&house.door, let_in || house.door.knows(request.headers()))
    } else if house.door.knows(request.headers()) {
        next.run(request).await
    } else {
        stranger()
    };
    protect(response.headers_mut());
    response
}

fn token_of(request: &Request) -> Option<String> {
    let is_start = request.method() == Method::GET && request.uri().path() == "/";
    let pairs = request.uri().query().filter(|_| is_start)?.split('&');
    pairs.filter_map(|pair| pair.strip_prefix("token=")).next().map(str::to_owned)
}

fn enter(door: &Door, let_in: bool) -> Response {
    if !let_in {
        return stranger();
    }
    let cookie = format!("{}; Path=/; HttpOnly; SameSite=Strict", door.cookie());
    (StatusCode::SEE_OTHER, [(header::LOCATION, "/".to_owned()), (header::SET_COOKIE, cookie)]).into_response()
}

fn stranger() -> Response {
    let text = "this address was used already or is not whole; start `muster ui` again and open the address it prints\n";
    (StatusCode::UNAUTHORIZED, text).into_response()
}

fn protect(headers: &mut HeaderMap) {
    let mut set = |name: HeaderName, value: &'static str| headers.insert(name, HeaderValue::from_static(value));
    set(header::CONTENT_SECURITY_POLICY, POLICY);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "no-referrer");
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
}
