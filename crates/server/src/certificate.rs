//! The server's certificate: a given one, or its own, made once and kept in the data folder or the database.
//!
//! Laptops trust an own certificate by its fingerprint in the code that they were given; a given one
//! by the system's roots.

use std::path::Path;
use std::sync::Arc;

use anyhow::Context as _;
use domain::Hash;
use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::TlsAcceptor;

use crate::storage::Storage;

const CERTIFICATE: &str = "certificate.pem";
const KEY: &str = "certificate.key";
/// The setting that holds both, one after the other.
const KEPT: &str = "own_certificate";

/// A certificate with its key.
pub struct Identity {
    chain: Vec<CertificateDer<'static>>,
    key: PrivateKeyDer<'static>,
    own: bool,
}

impl Identity {
    /// The server's own certificate from its data folder, made where there is none.
    ///
    /// # Errors
    /// The folder cannot be read or written, or holds half of a pair.
    pub fn own(folder: &Path) -> anyhow::Result<Self> {
        let (certificate, key) = (folder.join(CERTIFICATE), folder.join(KEY));
        if !certificate.exists() && !key.exists() {
            make_files(&certificate, &key).context("the server's own certificate cannot be made")?;
        }
        Ok(Self { own: true, ..Self::given(&certificate, &key)? })
    }

    /// The server's own certificate from the database that all its processes share, made where there is none.
    ///
    /// # Errors
    /// The storage's, or what is kept there is damaged.
    pub fn kept(storage: &dyn Storage) -> anyhow::Result<Self> {
        let kept = match storage.setting(KEPT)? {
            Some(kept) => kept,
            None => {
                let (certificate, key) = make().context("the server's own certificate cannot be made")?;
                storage.first_setting(KEPT, &format!("{certificate}{key}"))?
            }
        };
        Ok(Self { own: true, ..Self::read(kept.as_bytes(), kept.as_bytes()).context("the certificate in the database is damaged")? })
    }

    /// A certificate that somebody vouches for, and its key, as PEM files.
    ///
    /// # Errors
    /// A file is missing or holds no certificate or key.
    pub fn given(certificate: &Path, key: &Path) -> anyhow::Result<Self> {
        let text = |file: &Path| std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()));
        Self::read(&text(certificate)?, &text(key)?).with_context(|| format!("{} or {}", certificate.display(), key.display()))
    }

    fn read(certificate: &[u8], key: &[u8]) -> anyhow::Result<Self> {
        let chain = CertificateDer::pem_slice_iter(certificate).collect::<Result<Vec<_>, _>>().context("there is no certificate")?;
        anyhow::ensure!(!chain.is_empty(), "there is no certificate");
        let key = PrivateKeyDer::from_pem_slice(key).context("there is no private key")?;
        Ok(Self { chain, key, own: false })
    }

    /// What codes carry: the SHA-256 of an own certificate, nothing for one that the system's roots vouch for.
    pub fn fingerprint(&self) -> Option<Hash> {
        self.own.then(|| Hash::of(&[&self.chain[0]]))
    }

    pub(crate) fn acceptor(self) -> anyhow::Result<TlsAcceptor> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
        let mut config = builder.with_no_client_auth().with_single_cert(self.chain, self.key).context("certificate and key do not fit")?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(TlsAcceptor::from(Arc::new(config)))
    }
}

/// Far in the future: laptops compare the fingerprint, and a certificate that lapses would lock them all out.
const NOT_AFTER: (i32, u8, u8) = (2099, 12, 31);

/// A new certificate and its key, as PEM.
fn make() -> anyhow::Result<(String, String)> {
    let mut params = rcgen::CertificateParams::new(vec!["muster-server".to_owned(), "localhost".to_owned()])?;
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.distinguished_name.push(rcgen::DnType::CommonName, "muster-server");
    params.not_after = rcgen::date_time_ymd(NOT_AFTER.0, NOT_AFTER.1, NOT_AFTER.2);
    let pair = rcgen::KeyPair::generate()?;
    let made = params.self_signed(&pair)?;
    Ok((made.pem(), pair.serialize_pem()))
}

fn make_files(certificate: &Path, key: &Path) -> anyhow::Result<()> {
    let made = make()?;
    // The key first: a certificate without its key is what `own` cannot mend.
    write_private(key, made.1.as_bytes())?;
    write_private(certificate, made.0.as_bytes())?;
    Ok(())
}

/// Lays a certificate that a database keeps into a data folder.
///
/// # Errors
/// The storage's, or the files cannot be written.
pub(crate) fn to_folder(storage: &dyn Storage, folder: &Path) -> anyhow::Result<()> {
    let Some(kept) = storage.setting(KEPT)? else { return Ok(()) };
    let key = kept.find("-----BEGIN PRIVATE KEY").context("the certificate in the database is damaged")?;
    write_private(&folder.join(KEY), &kept.as_bytes()[key..])?;
    Ok(write_private(&folder.join(CERTIFICATE), &kept.as_bytes()[..key])?)
}

/// Takes the certificate of a data folder into a database.
///
/// # Errors
/// The storage's, or the files cannot be read.
pub(crate) fn from_folder(folder: &Path, storage: &dyn Storage) -> anyhow::Result<()> {
    if folder.join(CERTIFICATE).exists() {
        let kept = std::fs::read_to_string(folder.join(CERTIFICATE))? + &std::fs::read_to_string(folder.join(KEY))?;
        storage.put_setting(KEPT, &kept)?;
    }
    Ok(())
}

/// Writes a new file that only this user can read, durably.
pub(crate) fn write_private(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut out = options.open(file)?;
    std::io::Write::write_all(&mut out, bytes)?;
    out.sync_all()
}
