//! Who gets into `muster ui`: a browser on this laptop that was shown the address, and nobody else.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use crate::shell::{Shell, bare};

/// A running `muster ui`, ended with the value.
struct Served {
    _shell: Shell,
    child: Child,
    port: u16,
    token: String,
}

impl Served {
    fn start() -> Self {
        let shell = Shell::unprotected();
        let mut child = Command::new(env!("CARGO_BIN_EXE_muster"))
            .args(["--data", &shell.path("data"), "--json", "ui"])
            .env_remove("MUSTER_DATA")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let said: Value = serde_json::from_str(&line).unwrap_or_else(|error| panic!("one JSON object, not {line:?}: {error}"));
        let (host, token) = said["address"].as_str().unwrap().strip_prefix("http://127.0.0.1:").unwrap().split_once("/?token=").unwrap();
        let (port, token) = (host.parse().unwrap(), token.to_owned());
        Self { _shell: shell, child, port, token }
    }

    /// The cookie that the token in the address gives.
    fn enter(&self) -> String {
        let answer = self.get(&format!("/?token={}", self.token), &[]);
        assert_eq!(answer.status, 303);
        let cookie = answer.header("set-cookie").expect("a cookie");
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
        cookie.split(';').next().unwrap().to_owned()
    }

    fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask("GET", path, &self.here(), headers)
    }

    fn status_call(&self, headers: &[(&str, &str)]) -> Answer {
        self.ask("POST", "/call/app_status", &self.here(), headers)
    }

    fn here(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    fn ask(&self, method: &str, path: &str, host: &str, headers: &[(&str, &str)]) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let more: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let body = if method == "POST" { "{}" } else { "" };
        let host = if host.is_empty() { String::new() } else { format!("Host: {host}\r\n") };
        let request = format!("{method} {path} HTTP/1.1\r\n{host}{more}Connection: close\r\nContent-Length: {}\r\n\r\n{body}", body.len());
        stream.write_all(request.as_bytes()).unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        Answer { status: head.split(' ').nth(1).unwrap().parse().unwrap(), head: head.to_owned(), body: body.to_owned() }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.filter(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value).next()
    }
}

#[test]
fn the_token_of_the_address_opens_once() {
    let served = Served::start();
    assert_eq!(served.get("/?token=0000", &[]).status, 401);
    let cookie = served.enter();
    let again = served.get(&format!("/?token={}", served.token), &[]);
    assert_eq!((again.status, again.header("set-cookie")), (401, None), "whoever finds the address in a history gets nothing");
    assert!(again.body.contains("start `muster ui` again"), "{}", again.body);
    let reloaded = served.get(&format!("/?token={}", served.token), &[("Cookie", &cookie)]);
    assert_eq!(reloaded.status, 303, "the page itself may be loaded again");
    assert_eq!(served.get("/", &[("Cookie", &cookie)]).status, 200);
}

#[test]
fn no_command_runs_without_the_cookie() {
    let served = Served::start();
    let name = served.enter().split('=').next().unwrap().to_owned();
    for headers in [vec![], vec![("Cookie", format!("{name}=")), ("Authorization", served.token.clone())], vec![("Cookie", name + "=0")]] {
        let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let refused = served.status_call(&headers);
        assert_eq!(refused.status, 401, "{headers:?}");
        assert!(!refused.body.contains("state"), "{}", refused.body);
        assert_eq!(served.get("/events", &headers).status, 401);
    }
}

#[test]
fn the_cookie_runs_commands_under_a_strict_policy() {
    let served = Served::start();
    let cookie = served.enter();
    let answer = served.status_call(&[("Cookie", &cookie)]);
    assert_eq!(answer.status, 200);
    assert!(answer.body.contains("\"state\":\"open\""), "{}", answer.body);
    let policy = answer.header("content-security-policy").unwrap();
    assert!(policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), "{policy}");
    assert_eq!(answer.header("cache-control"), Some("no-store"), "people's names stay out of the browser's cache");
}

#[test]
fn a_name_that_is_not_this_laptop_is_turned_away_whatever_it_brings() {
    let served = Served::start();
    let cookie = served.enter();
    let port = served.port;
    let strangers =
        [format!("evil.example:{port}"), "127.0.0.1:1".to_owned(), format!("127.0.0.1.evil.example:{port}"), "127.0.0.1".to_owned()];
    for host in &strangers {
        let refused = served.ask("POST", "/call/app_status", host, &[("Cookie", &cookie)]);
        assert_eq!(refused.status, 403, "{host}");
    }
    let answer = served.ask("POST", "/call/app_status", &format!("localhost:{port}"), &[("Cookie", &cookie)]);
    assert_eq!(answer.status, 200, "this laptop's own name");
    assert_ne!(served.ask("POST", "/call/app_status", "", &[("Cookie", &cookie)]).status, 200, "no name at all");
}

#[test]
fn a_page_of_another_site_is_turned_away_though_the_browser_sends_the_cookie() {
    let served = Served::start();
    let cookie = served.enter();
    let other = served.port ^ 1;
    for origin in [
        "https://evil.example",
        "null",
        "http://127.0.0.1",
        &format!("http://127.0.0.1:{other}"),
        &format!("https://127.0.0.1:{}", served.port),
    ] {
        let refused = served.status_call(&[("Cookie", &cookie), ("Origin", origin)]);
        assert_eq!(refused.status, 403, "{origin}");
    }
    let own = format!("http://{}", served.here());
    assert_eq!(served.status_call(&[("Cookie", &cookie), ("Origin", &own)]).status, 200);
}

#[test]
fn it_listens_to_this_laptop_only() {
    let shell = Shell::unprotected();
    let refused = bare(&["--data", &shell.path("data"), "ui", "--listen", "0.0.0.0:0"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(refused.stdout.is_empty(), "no address is given away");
}
