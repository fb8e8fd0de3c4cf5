//! The channel between two laptops in a room: TLS 1.3 with a certificate made for this once, and frames in it.
//!
//! Nobody vouches for the certificate; [`super::pair`] finds out whether both ends speak over the same channel.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer, ServerName, UnixTime};
use rustls::{ClientConfig, ClientConnection, DigitallySignedStruct, ServerConfig, ServerConnection, SignatureScheme, StreamOwned};

use super::meeting::Meeting;
use super::words::Word;
use crate::{Failure, Result};

/// A laptop that does not answer for so long is gone.
const PATIENCE: Duration = Duration::from_secs(60);
/// So long may two laptops take to prove themselves.
const PAIRING: Duration = Duration::from_secs(20);
/// So long is a laptop looked for.
const REACHING: Duration = Duration::from_secs(8);
/// Greatest frame before and after that (bytes).
const SHORT: usize = 8 << 10;
const LONG: usize = 32 << 20;
/// What a channel's secret is taken out under.
const LABEL: &[u8] = b"EXPORTER-muster-room-1";

/// Kinds of frames.
const WORD: u8 = 1;
pub(super) const BATCHES: u8 = 2;
pub(super) const PIECE: u8 = 3;

trait Talk: Read + Write + Send {}
impl<T: Read + Write + Send> Talk for T {}

/// One end of a channel.
pub(super) struct Line {
    talk: Box<dyn Talk>,
    /// A secret that both ends of this very channel have, and nobody who stands between.
    pub(super) channel: [u8; 32],
    pairing: Pairing,
    held: Held,
}

/// By when two laptops have to have proved themselves, and whether they have.
#[derive(Clone)]
struct Pairing {
    by: Instant,
    over: Arc<AtomicBool>,
}

impl Pairing {
    fn begun() -> Self {
        Self { by: Instant::now() + PAIRING, over: Arc::default() }
    }

    fn is_over(&self) -> bool {
        self.over.load(Ordering::SeqCst)
    }

    /// While they pair, all that is left of the time; afterwards as long as a turn may take.
    fn left(&self) -> Option<Duration> {
        if self.is_over() { Some(PATIENCE) } else { Some(self.by.saturating_duration_since(Instant::now())).filter(|left| !left.is_zero()) }
    }
}

/// What came in a frame.
pub(super) enum Frame {
    Word(Word),
    Other(u8, Vec<u8>),
}

impl Line {
    /// The sharing laptop's end.
    pub(super) fn shared(socket: TcpStream, config: Arc<ServerConfig>, meeting: &Arc<Meeting>) -> Result<Self> {
        let held = Held::of(&socket, meeting)?;
        let (mut conn, mut timed) = (ServerConnection::new(config).map_err(Failure::fault)?, Timed::new(socket));
        let channel = shaken(&mut conn, &mut timed, meeting)?;
        Ok(Self { pairing: timed.pairing.clone(), talk: Box::new(StreamOwned::new(conn, timed)), channel, held })
    }

    /// The end of the laptop that comes.
    pub(super) fn joined(address: SocketAddr, meeting: &Arc<Meeting>) -> Result<Self> {
        let socket = TcpStream::connect_timeout(&address, REACHING).map_err(|_| meeting.or_over("room_nobody"))?;
        let held = Held::of(&socket, meeting)?;
        let conn = ClientConnection::new(client()?, ServerName::IpAddress(address.ip().into()));
        let (mut conn, mut timed) = (conn.map_err(Failure::fault)?, Timed::new(socket));
        let channel = shaken(&mut conn, &mut timed, meeting)?;
        Ok(Self { pairing: timed.pairing.clone(), talk: Box::new(StreamOwned::new(conn, timed)), channel, held })
    }

    /// Both have proved themselves: from here on frames may be long, and a turn may take its time.
    pub(super) fn paired(&self) {
        self.pairing.over.store(true, Ordering::SeqCst);
    }

    pub(super) fn say(&mut self, word: &Word) -> Result<()> {
        self.send(WORD, &[&serde_json::to_vec(word).map_err(Failure::fault)?])
    }

    pub(super) fn send(&mut self, kind: u8, parts: &[&[u8]]) -> Result<()> {
        let length: usize = parts.iter().map(|part| part.len()).sum();
        let length = u32::try_from(length).map_err(Failure::fault)?;
        let mut frame = Vec::with_capacity(5 + length as usize);
        frame.push(kind);
        frame.extend_from_slice(&length.to_be_bytes());
        parts.iter().for_each(|part| frame.extend_from_slice(part));
        let sent = self.talk.write_all(&frame).and_then(|()| self.talk.flush());
        sent.map_err(|_| self.held.broken())
    }

    /// The next frame; what the other side says against going on is a failure of this one.
    pub(super) fn frame(&mut self) -> Result<Frame> {
        let mut head = [0; 5];
        self.fill(&mut head)?;
        let [kind, length @ ..] = head;
        let length = u32::from_be_bytes(length) as usize;
        let most = if self.pairing.is_over() { LONG } else { SHORT };
        if length > most {
            return Err(nonsense());
        }
        let mut bytes = Vec::new();
        // Room is taken as it comes, not as it is promised.
        let mut piece = [0; 16 << 10];
        while bytes.len() < length {
            let part = (length - bytes.len()).min(piece.len());
            self.fill(&mut piece[..part])?;
            bytes.extend_from_slice(&piece[..part]);
        }
        if kind != WORD {
            return Ok(Frame::Other(kind, bytes));
        }
        match serde_json::from_slice(&bytes).map_err(|_| nonsense())? {
            Word::No { why } => Err(super::pair::said(&why)),
            word => Ok(Frame::Word(word)),
        }
    }

    /// The next frame, which has to be a word.
    pub(super) fn word(&mut self) -> Result<Word> {
        match self.frame()? {
            Frame::Word(word) => Ok(word),
            Frame::Other(..) => Err(nonsense()),
        }
    }

    fn fill(&mut self, bytes: &mut [u8]) -> Result<()> {
        self.talk.read_exact(bytes).map_err(|_| self.held.broken())
    }
}

/// The handshake of TLS; answers the channel's secret.
fn shaken<D>(conn: &mut rustls::ConnectionCommon<D>, timed: &mut Timed, meeting: &Meeting) -> Result<[u8; 32]> {
    while conn.is_handshaking() {
        conn.complete_io(timed).map_err(|_| meeting.broken())?;
    }
    conn.export_keying_material([0; 32], LABEL, None).map_err(Failure::fault)
}

/// A socket that the meeting knows of for as long as there is a line.
struct Held {
    meeting: Arc<Meeting>,
    number: u64,
}

impl Held {
    fn of(socket: &TcpStream, meeting: &Arc<Meeting>) -> Result<Self> {
        let number = meeting.holds(socket)?;
        Ok(Self { meeting: meeting.clone(), number })
    }

    fn broken(&self) -> Failure {
        self.meeting.broken()
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.meeting.lets_go(self.number);
    }
}

/// The other side says what no laptop would.
pub(super) fn nonsense() -> Failure {
    Failure::new("room_nonsense")
}

/// A socket on which nobody drips for longer than pairing may take.
struct Timed {
    socket: TcpStream,
    pairing: Pairing,
}

impl Timed {
    fn new(socket: TcpStream) -> Self {
        let _ = socket.set_nodelay(true);
        Self { socket, pairing: Pairing::begun() }
    }

    fn left(&self) -> std::io::Result<Option<Duration>> {
        self.pairing.left().map(Some).ok_or_else(|| std::io::ErrorKind::TimedOut.into())
    }
}

impl Read for Timed {
    fn read(&mut self, bytes: &mut [u8]) -> std::io::Result<usize> {
        self.socket.set_read_timeout(self.left()?)?;
        self.socket.read(bytes)
    }
}

impl Write for Timed {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.socket.set_write_timeout(self.left()?)?;
        self.socket.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.socket.flush()
    }
}

/// A certificate that lives as long as one sharing does.
pub(super) fn fresh() -> Result<Arc<ServerConfig>> {
    let params = rcgen::CertificateParams::new(vec!["muster-room".to_owned()]).map_err(Failure::fault)?;
    let pair = rcgen::KeyPair::generate().map_err(Failure::fault)?;
    let certificate = params.self_signed(&pair).map_err(Failure::fault)?.der().clone();
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(pair.serialize_der()));
    let builder = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let builder = builder.with_protocol_versions(&[&rustls::version::TLS13]).map_err(Failure::fault)?;
    let mut config = builder.with_no_client_auth().with_single_cert(vec![certificate], key).map_err(Failure::fault)?;
    // Every meeting is a channel of its own.
    config.send_tls13_tickets = 0;
    Ok(Arc::new(config))
}

fn client() -> Result<Arc<ClientConfig>> {
    let provider = Arc::new(ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider.clone());
    let builder = builder.with_protocol_versions(&[&rustls::version::TLS13]).map_err(Failure::fault)?;
    let mut config = builder.dangerous().with_custom_certificate_verifier(Arc::new(Anybody { provider })).with_no_client_auth();
    config.resumption = rustls::client::Resumption::disabled();
    Ok(Arc::new(config))
}

/// Takes any certificate, as long as who shows it has its key: who that is, the code proves.
#[derive(Debug)]
struct Anybody {
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Anybody {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> std::result::Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> std::result::Result<HandshakeSignatureValid, rustls::Error> {
        Err(rustls::Error::General("TLS 1.3 only".to_owned()))
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> std::result::Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls13_signature(message, cert, dss, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}
