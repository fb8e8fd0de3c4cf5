//! The commands: what is asked, and what is printed.

mod serving;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, bail};
use clap::{Args, Parser, Subcommand};
use server::certificate::Identity;
use server::storage::Storage;
use server::storage::postgres::{self, PostgresStorage};
use server::storage::sqlite::SqliteStorage;
use server::{admin, backup, check, data};

/// The shared server of Muster.
#[derive(Parser)]
#[command(name = "muster-server", version)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve workspaces to laptops
    Serve(serving::Serve),
    /// Workspaces on this server
    #[command(subcommand)]
    Workspace(Workspace),
    /// Laptops that this server knows
    #[command(subcommand)]
    Device(Device),
    /// Write everything into one file; the server may run meanwhile
    Backup {
        file: PathBuf,
        #[command(flatten)]
        at: At,
    },
    /// Put a backup into an empty data folder or an empty database; also the way from one to the other
    Restore {
        file: PathBuf,
        #[command(flatten)]
        at: At,
    },
    /// Check files or tables, chain, signatures and records of every workspace
    Check {
        #[command(flatten)]
        at: At,
    },
}

#[derive(Subcommand)]
enum Workspace {
    /// Make room for a workspace; the last line is the publishing code
    New {
        name: String,
        /// Where laptops reach this server, such as https://muster.example.org
        #[arg(long)]
        address: Option<String>,
        #[command(flatten)]
        at: At,
    },
}

#[derive(Subcommand)]
enum Device {
    /// List laptops: id, laptop, member, batches, workspace
    List {
        #[command(flatten)]
        at: At,
    },
    /// Shut a laptop out of this server
    Revoke {
        id: String,
        #[command(flatten)]
        at: At,
    },
}

/// Where the data is.
#[derive(Args)]
struct At {
    /// Data folder; muster-server in the XDG data home where it is absent
    #[arg(long, conflicts_with = "database")]
    data: Option<PathBuf>,
    /// Address of a PostgreSQL database, postgres://user:password@host/database; in the environment nobody sees it
    #[arg(long, env = "MUSTER_DATABASE", hide_env_values = true)]
    database: Option<String>,
}

/// Data that was opened.
enum Data {
    Folder(PathBuf, Arc<SqliteStorage>),
    Database(Arc<PostgresStorage>),
}

impl Data {
    fn storage(&self) -> Arc<dyn Storage> {
        match self {
            Self::Folder(_, storage) => Arc::clone(storage) as Arc<dyn Storage>,
            Self::Database(storage) => Arc::clone(storage) as Arc<dyn Storage>,
        }
    }

    /// The certificate that the server made itself.
    fn own_identity(&self) -> anyhow::Result<Identity> {
        match self {
            Self::Folder(folder, _) => Identity::own(folder),
            Self::Database(storage) => Identity::kept(&**storage),
        }
    }
}

/// Never with the address: it holds a password.
const NO_DATABASE: &str = "the database that --database or MUSTER_DATABASE names cannot be used";

impl At {
    fn folder(&self) -> anyhow::Result<PathBuf> {
        self.data.clone().map_or_else(data::default_folder, Ok)
    }

    /// The data of a server that has run: a mistyped folder is said, not made.
    fn existing(&self) -> anyhow::Result<Data> {
        if let Some(url) = &self.database {
            return Ok(Data::Database(Arc::new(PostgresStorage::existing(url).context(NO_DATABASE)?)));
        }
        let folder = self.folder()?;
        if !folder.join("server.db").exists() {
            bail!("there is no data of a server in {}; name the folder with --data DIR", folder.display());
        }
        self.open(postgres::CONNECTIONS)
    }

    fn open(&self, connections: usize) -> anyhow::Result<Data> {
        if let Some(url) = &self.database {
            return Ok(Data::Database(Arc::new(PostgresStorage::open(url, connections).context(NO_DATABASE)?)));
        }
        let folder = self.folder()?;
        let storage = SqliteStorage::open(&folder)?;
        Ok(Data::Folder(folder, Arc::new(storage)))
    }
}

/// Does what the arguments ask.
pub(crate) fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    match arguments.command {
        Command::Serve(serve) => serving::serve(serve)?,
        Command::Workspace(Workspace::New { name, address, at }) => new_workspace(&name, address, &at)?,
        Command::Device(Device::List { at }) => list_devices(&at)?,
        Command::Device(Device::Revoke { id, at }) => {
            let times = admin::shut_out(&*at.existing()?.storage(), &id, server::system_clock()())?;
            println!("{id} is shut out of {times} workspace(s); what it sent stays");
        }
        Command::Backup { file, at } => {
            match at.existing()? {
                Data::Folder(folder, storage) => backup::write(&storage, &folder, &file)?,
                Data::Database(storage) => backup::write_database(&*storage, &file)?,
            }
            println!("{}", file.display());
        }
        Command::Restore { file, at } => {
            match &at.database {
                Some(_) => backup::restore_database(&file, &*at.open(postgres::CONNECTIONS)?.storage())?,
                None => backup::restore(&file, &at.folder()?)?,
            }
            println!("restored; `muster-server check` says whether all of it is well");
        }
        Command::Check { at } => return check_all(&at),
    }
    Ok(ExitCode::SUCCESS)
}

fn new_workspace(name: &str, address: Option<String>, at: &At) -> anyhow::Result<()> {
    let data = at.open(postgres::CONNECTIONS)?;
    let storage = data.storage();
    let last = data::last_address(&*storage)?;
    let own = || data.own_identity().map(|identity| identity.fingerprint());
    let (server, cert) = match (address, last) {
        (Some(address), last) => {
            let address = serving::checked_address(&address)?;
            let cert = match last {
                _ if address.starts_with("http://") => None,
                Some((_, cert)) => cert,
                None => own()?,
            };
            (address, cert)
        }
        (None, Some((address, cert))) => (address, cert),
        (None, None) => (data::DEFAULT_ADDRESS.to_owned(), own()?),
    };
    let code = admin::new_room(&*storage, name, server.clone(), cert, server::system_clock()())?;
    println!("room for \"{}\" at {server}; whoever has this code publishes one workspace into it:", name.trim());
    println!("{}", code.to_text());
    Ok(())
}

fn list_devices(at: &At) -> anyhow::Result<()> {
    for laptop in admin::laptops(&*at.existing()?.storage())? {
        let state = if laptop.shut_out { "shut out" } else { "active" };
        let admin::Laptop { workspace, author, device, member, last_n, .. } = laptop;
        println!("{author}\t{device}\t{member}\t{last_n} batches\t{state}\t{workspace}");
    }
    Ok(())
}

fn check_all(at: &At) -> anyhow::Result<ExitCode> {
    let reports = check::all(&*at.existing()?.storage())?;
    for report in &reports {
        let check::Report { workspace, entries, records, files, problems } = report;
        println!("{workspace}: {entries} entries, {records} records, {files} files, {} problems", problems.len());
        problems.iter().for_each(|problem| println!("  {problem}"));
    }
    let sound = reports.iter().all(|report| report.problems.is_empty());
    println!(
        "{}",
        if sound { "all is well" } else { "something is wrong; restore the last backup, laptops then send again what it lacks" }
    );
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
