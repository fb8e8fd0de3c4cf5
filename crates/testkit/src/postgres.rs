//! A PostgreSQL of one's own, and a pgbouncer before it: private, on loopback ports, gone with the process.
//!
//! A statics' value is never dropped, and a killed process drops nothing. So a small shell waits at a
//! pipe whose other end is this process: when the pipe closes, it stops the server by its data folder
//! and removes the files. Not here: anything that a server of Muster does with a database.

use std::fs;
use std::io::Write as _;
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// The password of the tests' user; a test looks for it in logs.
pub const PASSWORD: &str = "correct-horse-battery";
const USER: &str = "muster";
/// Most time for a server to answer.
const PATIENCE: Duration = Duration::from_secs(60);

/// How much the cluster costs and keeps.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// Survives every end of a process; for tests.
    Processes,
    /// Survives a power cut too; for figures.
    Power,
}

/// A running PostgreSQL.
pub struct Cluster {
    folder: PathBuf,
    bin: PathBuf,
    owner: Option<Owner>,
    pub port: u16,
    durability: Durability,
    /// Closes with this process; see the module.
    _watched: std::process::ChildStdin,
}

/// Somebody who is not root, for programs that refuse to run as root.
#[derive(Clone, Copy)]
struct Owner {
    uid: u32,
    gid: u32,
}

impl Cluster {
    /// The one that all tests of this process share.
    ///
    /// # Panics
    /// When PostgreSQL is not installed or does not start; the message names the package.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Cluster> = OnceLock::new();
        SHARED.get_or_init(|| Self::start(Durability::Processes))
    }

    /// Starts one.
    ///
    /// # Panics
    /// As for [`Cluster::shared`].
    pub fn start(durability: Durability) -> Self {
        let (bin, owner) = (binaries(), owner());
        let folder = own_folder(owner);
        let (data, word) = (folder.join("data"), folder.join("password"));
        write_for(&word, &format!("{PASSWORD}\n"), owner);
        let mut initdb = as_owner(&bin.join("initdb"), owner);
        initdb.args(["--no-sync", "--no-locale", "--encoding=UTF8", "--auth=scram-sha-256", "--username", USER, "--pwfile"]);
        let made = initdb.arg(&word).arg("--pgdata").arg(&data).current_dir(&folder).output().unwrap();
        assert!(made.status.success(), "initdb: {}", String::from_utf8_lossy(&made.stderr));
        Self::on(folder, bin, owner, durability)
    }

    /// A second one that follows this one, some moments behind; it takes no writes until it is promoted.
    ///
    /// # Panics
    /// As for [`Cluster::shared`].
    pub fn standby(&self) -> Self {
        let folder = own_folder(self.owner);
        let mut copy = as_owner(&self.bin.join("pg_basebackup"), self.owner);
        copy.args(["--host", "127.0.0.1", "--username", USER, "--checkpoint", "fast", "--no-sync", "--write-recovery-conf", "--port"]);
        let copy = copy.arg(self.port.to_string()).arg("--pgdata").arg(folder.join("data")).env("PGPASSWORD", PASSWORD);
        let made = copy.current_dir(&folder).output().unwrap();
        assert!(made.status.success(), "pg_basebackup: {}", String::from_utf8_lossy(&made.stderr));
        Self::on(folder, self.bin.clone(), self.owner, self.durability)
    }

    fn on(folder: PathBuf, bin: PathBuf, owner: Option<Owner>, durability: Durability) -> Self {
        let data = folder.join("data");
        let stop = format!("'{}' stop --silent --mode immediate --pgdata '{}'", bin.join("pg_ctl").display(), data.display());
        let watched = watch(&folder, owner, &stop);
        let cluster = Self { folder, bin, owner, port: free_port(), durability, _watched: watched };
        cluster.start_again();
        cluster
    }

    /// Makes a standby take writes.
    ///
    /// # Panics
    /// When it is none.
    pub fn promote(&self) {
        assert!(self.control(&["promote", "--silent", "--wait"]).status().unwrap().success(), "the standby could not be promoted");
    }

    /// The address of a new, empty database.
    ///
    /// # Panics
    /// When the cluster does not answer.
    pub fn database(&self) -> String {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let name = format!("test_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        self.sql("postgres", &format!("CREATE DATABASE {name}"));
        self.address(&name, self.port)
    }

    /// The address of a database by way of a port of this machine.
    pub fn address(&self, database: &str, port: u16) -> String {
        format!("postgres://{USER}:{PASSWORD}@127.0.0.1:{port}/{database}")
    }

    /// Runs a statement as the owner of everything; gives the first column, one line a row.
    ///
    /// # Panics
    /// When the statement fails.
    pub fn sql(&self, database: &str, sql: &str) -> String {
        let mut psql = Command::new(self.bin.join("psql"));
        psql.args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set", "ON_ERROR_STOP=1", "--command", sql]);
        let output = psql.arg(self.address(database, self.port)).current_dir("/").output().unwrap();
        assert!(output.status.success(), "{sql}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }

    /// Stops it, as an administrator (`fast`) or as a crash (`immediate`) would.
    ///
    /// # Panics
    /// When it was not running.
    pub fn stop(&self, mode: &str) {
        let stopped = self.control(&["stop", "--silent", "--mode", mode]).status().unwrap();
        assert!(stopped.success(), "the cluster could not be stopped");
    }

    /// Starts it on the same port.
    ///
    /// # Panics
    /// When it does not start; with its log.
    pub fn start_again(&self) {
        let safe = if self.durability == Durability::Power { "on" } else { "off" };
        let options = format!(
            "-c listen_addresses=127.0.0.1 -c port={} -c unix_socket_directories='' -c fsync={safe} -c max_connections=200 \
             -c shared_buffers=128MB -c max_wal_size=2GB",
            self.port
        );
        let log = self.folder.join("log");
        let mut start = self.control(&["start", "--silent", "--wait", "--timeout", "60"]);
        let started = start.arg("--log").arg(&log).args(["--options", &options]).status().unwrap();
        assert!(started.success(), "PostgreSQL does not start: {}", fs::read_to_string(&log).unwrap_or_default());
    }

    /// Processor time that all its processes have used so far, in seconds.
    ///
    /// # Panics
    /// When it is not running.
    pub fn processor_seconds(&self) -> f64 {
        let file = fs::read_to_string(self.folder.join("data/postmaster.pid")).unwrap();
        let first: u32 = file.lines().next().and_then(|line| line.trim().parse().ok()).unwrap();
        let all = fs::read_dir("/proc").unwrap().flatten().filter_map(|entry| used(&entry.path()));
        // Sessions that have ended are in the time of the first process's children.
        all.filter_map(|used| if used.pid == first { Some(used.own + used.ended) } else { (used.parent == first).then_some(used.own) })
            .sum()
    }

    fn control(&self, arguments: &[&str]) -> Command {
        let mut command = as_owner(&self.bin.join("pg_ctl"), self.owner);
        command.args(arguments).arg("--pgdata").arg(self.folder.join("data")).current_dir(&self.folder);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }
}

/// What `/proc` says of a process.
struct Used {
    pid: u32,
    parent: u32,
    own: f64,
    ended: f64,
}

fn used(folder: &Path) -> Option<Used> {
    let text = fs::read_to_string(folder.join("stat")).ok()?;
    let pid = text.split(' ').next()?.parse().ok()?;
    // The name stands in parentheses and may hold anything; what follows it is numbers.
    let fields: Vec<&str> = text.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = |at: usize| fields.get(at).and_then(|field| field.parse::<f64>().ok()).map(|ticks| ticks / 100.0);
    Some(Used { pid, parent: fields.get(1)?.parse().ok()?, own: ticks(11)? + ticks(12)?, ended: ticks(13)? + ticks(14)? })
}

/// Processor time that this process has used so far, in seconds.
///
/// # Panics
/// Where there is no `/proc`.
pub fn own_processor_seconds() -> f64 {
    used(Path::new("/proc/self")).expect("a process knows itself").own
}

/// A pooler that gives each transaction another session.
pub struct Bouncer {
    pub port: u16,
    _watched: std::process::ChildStdin,
}

impl Bouncer {
    /// Starts one before a cluster.
    ///
    /// # Panics
    /// When pgbouncer is not installed or does not start.
    pub fn before(cluster: &Cluster, sessions: u16) -> Self {
        let folder = tempfile::Builder::new().prefix("muster-bouncer-").tempdir().unwrap().keep();
        give(&folder, cluster.owner);
        let port = free_port();
        let users = folder.join("users.txt");
        write_for(&users, &format!("\"{USER}\" \"{PASSWORD}\"\n"), cluster.owner);
        let settings = format!(
            "[databases]\n* = host=127.0.0.1 port={}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {port}\nunix_socket_dir =\n\
             auth_type = scram-sha-256\nauth_file = {}\npool_mode = transaction\nserver_login_retry = 0.2\nmax_client_conn = 500\ndefault_pool_size = {sessions}\n\
             logfile = {}\npidfile = {}\n",
            cluster.port,
            users.display(),
            folder.join("log").display(),
            folder.join("pid").display()
        );
        let file = folder.join("pgbouncer.ini");
        write_for(&file, &settings, cluster.owner);
        let mut start = as_owner(&pgbouncer(), cluster.owner);
        let started = start.arg("--daemon").arg("--quiet").arg(&file).current_dir(&folder).status().unwrap();
        assert!(started.success(), "pgbouncer does not start: {}", fs::read_to_string(folder.join("log")).unwrap_or_default());
        let watched = watch(&folder, cluster.owner, &format!("kill -9 \"$(cat '{}')\"", folder.join("pid").display()));
        wait_for(port);
        Self { port, _watched: watched }
    }
}

/// A folder for whoever owns the server, and nobody else.
fn own_folder(owner: Option<Owner>) -> PathBuf {
    let folder = tempfile::Builder::new().prefix("muster-pg-").tempdir().unwrap().keep();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).unwrap();
    give(&folder, owner);
    folder
}

/// Runs `stop` and removes the folder once this process is gone.
fn watch(folder: &Path, owner: Option<Owner>, stop: &str) -> std::process::ChildStdin {
    let script = format!("cat > /dev/null; cd /; {stop}; rm -rf '{}'", folder.display());
    let mut shell = as_owner(Path::new("/bin/sh"), owner);
    // Whoever interrupts the tests by the keyboard must not end the shell before it has cleaned up.
    let shell = shell.args(["-c", &script]).process_group(0).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    shell.spawn().unwrap().stdin.take().expect("a pipe")
}

/// The folder of PostgreSQL's programs: the newest of Debian's, else where the search path has them.
fn binaries() -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let version = |path: &PathBuf| path.file_name().and_then(|name| name.to_str()?.parse::<u32>().ok());
    let newest = versions.map(|entry| entry.path()).filter(|path| path.join("bin/initdb").exists()).max_by_key(version);
    let found = newest.map(|path| path.join("bin")).or_else(|| on_path("initdb").and_then(|path| Some(path.parent()?.to_owned())));
    found.expect("PostgreSQL is not installed; `cargo xtask test` installs the package postgresql")
}

fn pgbouncer() -> PathBuf {
    let usual = PathBuf::from("/usr/sbin/pgbouncer");
    let found = if usual.exists() { Some(usual) } else { on_path("pgbouncer") };
    found.expect("pgbouncer is not installed; `cargo xtask test` installs the package pgbouncer")
}

fn on_path(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(program)).find(|file| file.exists())
}

/// Whom to run as: nobody else, unless this is root, whom PostgreSQL refuses.
fn owner() -> Option<Owner> {
    let uid = Command::new("id").arg("-u").output().unwrap().stdout;
    if String::from_utf8_lossy(&uid).trim() != "0" {
        return None;
    }
    let users = fs::read_to_string("/etc/passwd").unwrap();
    let of = |name: &str| {
        let line = users.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut fields = line.split(':').skip(2);
        Some(Owner { uid: fields.next()?.parse().ok()?, gid: fields.next()?.parse().ok()? })
    };
    Some(of("postgres").or_else(|| of("nobody")).expect("PostgreSQL does not run as root, and there is no other user to run it as"))
}

fn as_owner(program: &Path, owner: Option<Owner>) -> Command {
    let mut command = Command::new(program);
    if let Some(Owner { uid, gid }) = owner {
        command.uid(uid).gid(gid);
    }
    command
}

fn give(path: &Path, owner: Option<Owner>) {
    if let Some(Owner { uid, gid }) = owner {
        chown(path, Some(uid), Some(gid)).unwrap();
    }
}

fn write_for(file: &Path, text: &str, owner: Option<Owner>) {
    let mut options = fs::OpenOptions::new();
    std::os::unix::fs::OpenOptionsExt::mode(options.write(true).create_new(true), 0o600);
    options.open(file).unwrap().write_all(text.as_bytes()).unwrap();
    give(file, owner);
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn wait_for(port: u16) {
    let until = Instant::now() + PATIENCE;
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(Instant::now() < until, "nobody listens on port {port}");
        std::thread::park_timeout(Duration::from_millis(20));
    }
}
