//! Stands for the engine until it is there: same names, no answers.

use std::path::PathBuf;

use serde::Serialize;

#[derive(Clone)]
pub(crate) struct Desk;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Failure {
    pub(crate) code: String,
    pub(crate) message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) field: Option<String>,
}

#[derive(Clone, Serialize)]
pub(crate) struct Changed {
    pub(crate) kinds: Vec<String>,
}

#[derive(Default)]
pub(crate) struct Options;

pub(crate) fn default_data_dir() -> PathBuf {
    PathBuf::from(".")
}

impl Desk {
    pub(crate) fn open(_data: PathBuf, _options: Options) -> Result<Desk, Failure> {
        Ok(Desk)
    }

    pub(crate) fn call(&self, name: &str, _body: &[u8]) -> Result<Vec<u8>, Failure> {
        Err(Failure { code: "fault".to_owned(), message: format!("no command {name} yet"), field: None })
    }

    pub(crate) fn subscribe(&self, hear: Box<dyn Fn(&Changed) + Send + Sync>) {
        hear(&Changed { kinds: Vec::new() });
    }
}
