//! Somebody who stands between two laptops: ends the encryption of both with a certificate of their own and relays what is said.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer, ServerName, UnixTime};
use rustls::{ClientConfig, ClientConnection, DigitallySignedStruct, ServerConfig, ServerConnection, SignatureScheme, StreamOwned};

/// Waits for one laptop and speaks to another in its name; answers with the address, and with everything that was said.
pub(crate) fn stand_between(to: &str) -> (String, Arc<Mutex<Vec<u8>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let (address, heard) = (listener.local_addr().unwrap().to_string(), Arc::<Mutex<Vec<u8>>>::default());
    let (to, told) = (to.to_owned(), heard.clone());
    thread::spawn(move || {
        let (victim, _) = listener.accept().unwrap();
        let mut towards = StreamOwned::new(ServerConnection::new(own()).unwrap(), victim);
        let target = TcpStream::connect(to).unwrap();
        let name = ServerName::try_from("muster-room").unwrap();
        let mut from = StreamOwned::new(ClientConnection::new(anybody(), name).unwrap(), target);
        let short = Some(Duration::from_millis(20));
        while towards.conn.is_handshaking() {
            towards.conn.complete_io(&mut towards.sock).unwrap();
        }
        while from.conn.is_handshaking() {
            from.conn.complete_io(&mut from.sock).unwrap();
        }
        towards.sock.set_read_timeout(short).unwrap();
        from.sock.set_read_timeout(short).unwrap();
        // One after the other: what one says, the other hears, until one of them hangs up.
        while pass(&mut from, &mut towards, &told) && pass(&mut towards, &mut from, &told) {}
    });
    (address, heard)
}

/// Hands on what is there; false once the line is broken.
fn pass(from: &mut impl Read, to: &mut impl Write, told: &Mutex<Vec<u8>>) -> bool {
    let mut bytes = [0; 4096];
    match from.read(&mut bytes) {
        Ok(0) => false,
        Ok(read) => {
            told.lock().unwrap().extend_from_slice(&bytes[..read]);
            to.write_all(&bytes[..read]).and_then(|()| to.flush()).is_ok()
        }
        Err(error) => matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut),
    }
}

fn own() -> Arc<ServerConfig> {
    let pair = rcgen::KeyPair::generate().unwrap();
    let params = rcgen::CertificateParams::new(vec!["muster-room".to_owned()]).unwrap();
    let certificate = params.self_signed(&pair).unwrap().der().clone();
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(pair.serialize_der()));
    let builder = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let builder = builder.with_safe_default_protocol_versions().unwrap();
    Arc::new(builder.with_no_client_auth().with_single_cert(vec![certificate], key).unwrap())
}

fn anybody() -> Arc<ClientConfig> {
    let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let builder = builder.with_safe_default_protocol_versions().unwrap().dangerous();
    Arc::new(builder.with_custom_certificate_verifier(Arc::new(Blind)).with_no_client_auth())
}

#[derive(Debug)]
struct Blind;

impl ServerCertVerifier for Blind {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        ring::default_provider().signature_verification_algorithms.supported_schemes()
    }
}
