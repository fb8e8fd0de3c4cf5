//! A line to a server without TLS that breaks where a test says: before a request is there, or before its answer is back.
//!
//! One request a connection, told from the next by its length. Not here: slow lines, and bytes that change.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};

/// Where the line breaks. It stays down until it is mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breaks {
    /// The n-th request to this path (from 1) does not reach the server.
    BeforeRequest { path: &'static str, nth: u32 },
    /// The server has the n-th request to this path, but its answer is lost.
    BeforeAnswer { path: &'static str, nth: u32 },
}

/// A line that laptops reach a server over.
pub struct Line {
    pub address: SocketAddr,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    breaks: Option<Breaks>,
    met: u32,
    down: bool,
}

impl Line {
    /// A line to a server on this machine.
    ///
    /// # Panics
    /// When the machine gives no port.
    pub fn to(server: SocketAddr, breaks: Breaks) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let state = Arc::new(Mutex::new(State { breaks: Some(breaks), ..State::default() }));
        let shared = Arc::clone(&state);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let (Ok(stream), shared) = (stream, Arc::clone(&shared)) else { return };
                std::thread::spawn(move || {
                    let _ = carry(stream, server, &shared);
                });
            }
        });
        Self { address, state }
    }

    /// Whether it has broken and was not mended.
    pub fn is_down(&self) -> bool {
        lock(&self.state).down
    }

    /// Lets everything through from now on.
    pub fn mend(&self) {
        *lock(&self.state) = State::default();
    }
}

fn lock(state: &Mutex<State>) -> std::sync::MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

fn carry(mut client: TcpStream, server: SocketAddr, state: &Mutex<State>) -> std::io::Result<()> {
    let Some((head, body)) = request(&mut client)? else { return Ok(()) };
    let here = {
        let mut state = lock(state);
        if state.down {
            return Ok(());
        }
        let here = state.breaks.filter(|breaks| {
            let (Breaks::BeforeRequest { path, .. } | Breaks::BeforeAnswer { path, .. }) = breaks;
            head.split(' ').nth(1) == Some(path)
        });
        state.met += u32::from(here.is_some());
        let here = here.filter(|breaks| {
            let (Breaks::BeforeRequest { nth, .. } | Breaks::BeforeAnswer { nth, .. }) = breaks;
            state.met == *nth
        });
        state.down = here.is_some();
        here
    };
    if matches!(here, Some(Breaks::BeforeRequest { .. })) {
        return Ok(());
    }
    let mut onward = TcpStream::connect(server)?;
    // The server closes after its answer, so that the next request comes over a connection of its own.
    onward.write_all(head.replacen("\r\n", "\r\nconnection: close\r\n", 1).as_bytes())?;
    onward.write_all(&body)?;
    if here.is_some() {
        // Read to its end, so that the server has surely done what was asked.
        std::io::copy(&mut onward, &mut std::io::sink())?;
        return Ok(());
    }
    std::io::copy(&mut onward, &mut client)?;
    Ok(())
}

/// One request's head, with the blank line, and its body; nothing where the client only knocked.
fn request(client: &mut TcpStream) -> std::io::Result<Option<(String, Vec<u8>)>> {
    let (mut bytes, mut piece) = (Vec::new(), [0; 8192]);
    loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&bytes[..end + 4]).into_owned();
            let mut body = bytes.split_off(end + 4);
            let length =
                head.lines().filter_map(|line| line.split_once(": ")).find(|(name, _)| name.eq_ignore_ascii_case("content-length"));
            let missing = length.and_then(|(_, length)| length.parse::<usize>().ok()).unwrap_or(0).saturating_sub(body.len());
            let from = body.len();
            body.resize(from + missing, 0);
            client.read_exact(&mut body[from..])?;
            return Ok(Some((head, body)));
        }
        match client.read(&mut piece)? {
            0 => return Ok(None),
            read => bytes.extend_from_slice(&piece[..read]),
        }
    }
}
