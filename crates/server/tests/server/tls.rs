//! The server's own certificate, pinned by its fingerprint as a code carries it.

use std::sync::Arc;

use domain::Hash;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, Error, SignatureScheme};
use server::Config;
use server::certificate::Identity;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// Trusts one certificate and no other.
#[derive(Debug)]
struct Pinned {
    fingerprint: Hash,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Pinned {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let same = Hash::of(&[end_entity]) == self.fingerprint;
        if same {
            Ok(ServerCertVerified::assertion())
        } else {
            Err(Error::InvalidCertificate(CertificateError::ApplicationVerificationFailure))
        }
    }

    fn verify_tls12_signature(
        &self,
        m: &[u8],
        c: &CertificateDer<'_>,
        d: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        rustls::crypto::verify_tls12_signature(m, c, d, &self.provider.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        m: &[u8],
        c: &CertificateDer<'_>,
        d: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        rustls::crypto::verify_tls13_signature(m, c, d, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

async fn health(address: &str, fingerprint: Hash) -> Result<String, reqwest::Error> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider)).with_safe_default_protocol_versions().unwrap();
    let verifier = Arc::new(Pinned { fingerprint, provider });
    let tls = builder.dangerous().with_custom_certificate_verifier(verifier).with_no_client_auth();
    let client = reqwest::Client::builder().no_proxy().use_preconfigured_tls(tls).build().unwrap();
    client.get(format!("{address}/healthz")).send().await?.text().await
}

#[tokio::test(flavor = "multi_thread")]
async fn its_own_certificate_stays_and_is_known_by_its_fingerprint() {
    let folder = tempfile::tempdir().unwrap();
    let config = Config::on(folder.path()).unwrap();
    let fingerprint = config.identity.as_ref().unwrap().fingerprint().unwrap();
    let again = Identity::own(folder.path()).unwrap().fingerprint();
    assert_eq!(again, Some(fingerprint), "a restart keeps the certificate that codes name");
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("https://{}", listener.local_addr().unwrap());
    let (stop, stopped) = oneshot::channel::<()>();
    let served = tokio::spawn(server::serve(config, listener, async move { drop(stopped.await) }));
    assert_eq!(health(&address, fingerprint).await.unwrap(), "ok\n");
    assert!(health(&address, Hash::default()).await.is_err(), "another certificate is not taken");
    stop.send(()).unwrap();
    served.await.unwrap().unwrap();
}

#[test]
fn a_given_certificate_is_not_pinned() {
    let folder = tempfile::tempdir().unwrap();
    Identity::own(folder.path()).unwrap();
    let given = Identity::given(&folder.path().join("certificate.pem"), &folder.path().join("certificate.key")).unwrap();
    assert_eq!(given.fingerprint(), None, "the system's roots count for it");
    std::fs::write(folder.path().join("certificate.key"), "nothing").unwrap();
    assert!(Identity::own(folder.path()).is_err(), "half a pair is said, not replaced: codes name it");
}
