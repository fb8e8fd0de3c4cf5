//! The address of a database, TLS towards it, and the pool of connections.
//!
//! Nothing of an address is ever logged: it holds a password. Nothing here keeps state in a session,
//! so a pooler that gives each transaction another session may stand in between.

use std::net::IpAddr;
use std::path::Path;
use std::str::FromStr as _;
use std::sync::Arc;
use std::time::Duration;

use deadpool_postgres::{Manager, ManagerConfig, Pool, RecyclingMethod, Runtime};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use rustls::{ClientConfig, RootCertStore};
use tokio_postgres::config::{Host, SslMode};
use tokio_postgres::{Config, NoTls};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::storage::{StorageError, Stored};

/// Most time for a connection to be made, or to become free.
const PATIENCE: Duration = Duration::from_secs(5);

fn refused(text: impl Into<String>) -> StorageError {
    StorageError::Refused(text.into())
}

/// An address as a person gives it, taken apart.
struct Target {
    config: Config,
    tls: bool,
    roots: Option<String>,
}

/// A pool of connections to `url`, none of them made yet.
///
/// # Errors
/// The address is none, or asks for what is not safe. Messages hold nothing of it.
pub(super) fn pool(url: &str, connections: usize) -> Stored<Pool> {
    let Target { config, tls, roots } = target(url)?;
    let how = ManagerConfig { recycling_method: RecyclingMethod::Fast };
    let manager = if tls {
        Manager::from_config(config, MakeRustlsConnect::new(client(roots.as_deref())?), how)
    } else {
        Manager::from_config(config, NoTls, how)
    };
    let builder = Pool::builder(manager).max_size(connections.max(4)).runtime(Runtime::Tokio1);
    let pool = builder.wait_timeout(Some(PATIENCE)).create_timeout(Some(PATIENCE)).build();
    pool.map_err(|_| refused("the pool of connections cannot be made"))
}

fn target(url: &str) -> Stored<Target> {
    if !(url.starts_with("postgres://") || url.starts_with("postgresql://")) {
        return Err(refused("the address of a database looks like postgres://user:password@host/database"));
    }
    let (address, query) = url.split_once('?').unwrap_or((url, ""));
    let (mut mode, mut roots, mut rest) = (None, None, Vec::new());
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        match pair.split_once('=') {
            Some(("sslmode", value)) => mode = Some(value.to_owned()),
            Some(("sslrootcert", value)) => roots = Some(value.to_owned()),
            _ => rest.push(pair),
        }
    }
    let plain = format!("{address}?{}", rest.join("&"));
    let mut config = Config::from_str(&plain).map_err(|_| {
        refused("the address of the database cannot be read; it looks like postgres://user:password@host/database, with special characters of the password percent-encoded")
    })?;
    let tls = match mode.as_deref() {
        Some("disable") => false,
        Some("require" | "verify-full") => true,
        None => !config.get_hosts().iter().all(is_here),
        Some(_) => return Err(refused("sslmode is disable, or verify-full, which is what a database on another machine gets anyway")),
    };
    config.ssl_mode(if tls { SslMode::Require } else { SslMode::Disable });
    config.connect_timeout(PATIENCE).application_name("muster-server");
    config.keepalives_idle(Duration::from_secs(30)).tcp_user_timeout(Duration::from_secs(30));
    Ok(Target { config, tls, roots })
}

/// Whether nobody can listen on the way: a socket, or this machine itself.
fn is_here(host: &Host) -> bool {
    match host {
        Host::Unix(_) => true,
        Host::Tcp(name) => name == "localhost" || name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback()),
    }
}

/// TLS that checks the certificate, against the given roots or the system's.
fn client(roots: Option<&str>) -> Stored<ClientConfig> {
    let mut store = RootCertStore::empty();
    match roots {
        Some(file) => {
            let read = CertificateDer::pem_file_iter(Path::new(file)).map_err(|_| refused("the file of sslrootcert cannot be read"))?;
            for certificate in read {
                let certificate = certificate.map_err(|_| refused("the file of sslrootcert holds no certificate"))?;
                store.add(certificate).map_err(|_| refused("the file of sslrootcert holds no certificate"))?;
            }
        }
        None => {
            store.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        }
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let builder = builder.map_err(|_| refused("TLS cannot be set up"))?;
    Ok(builder.with_root_certificates(store).with_no_client_auth())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tls(url: &str) -> bool {
        target(url).map(|target| target.tls).unwrap()
    }

    #[test]
    fn the_way_to_another_machine_is_encrypted_and_checked() {
        assert!(!tls("postgres://a:b@127.0.0.1/muster"));
        assert!(!tls("postgres://a:b@localhost:6432/muster"));
        assert!(!tls("postgres://a@%2Fvar%2Frun%2Fpostgresql/muster"));
        assert!(tls("postgres://a:b@db.example.org/muster"), "nobody has to ask for it");
        assert!(!tls("postgres://a:b@db.example.org/muster?sslmode=disable"), "leaving it out is somebody's word");
        assert!(tls("postgres://a:b@localhost/muster?sslmode=verify-full&connect_timeout=3"));
        assert!(target("postgres://a:b@db.example.org/muster?sslmode=prefer").is_err(), "prefer would be no promise");
    }

    #[test]
    fn no_message_repeats_a_password() {
        for url in ["mysql://ana:hunter2@host/db", "postgres://ana:hunter2@host:port:x/db", "postgres://ana:hunter2@host/db?hunter2=1"] {
            let text = target(url).err().expect("refused").to_string();
            assert!(!text.contains("hunter2"), "{text}");
        }
    }
}
