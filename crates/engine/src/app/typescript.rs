//! TypeScript of every type that crosses to the page, generated; a test fails when the committed file is stale.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};

use ts_rs::{Config, TS, TypeVisitor};

use crate::commands;

/// Collects declarations, each once.
pub(crate) struct Seen<'c> {
    config: &'c Config,
    met: HashSet<TypeId>,
    pub(crate) declarations: BTreeMap<String, String>,
}

impl<'c> Seen<'c> {
    pub(crate) fn new(config: &'c Config) -> Self {
        Self { config, met: HashSet::new(), declarations: BTreeMap::new() }
    }

    pub(crate) fn visit_type<T: TS + 'static + ?Sized>(&mut self) {
        <Self as TypeVisitor>::visit::<T>(self);
    }
}

impl TypeVisitor for Seen<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.met.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let docs = T::docs().map(|docs| docs.trim_end().to_owned() + "\n").unwrap_or_default();
            self.declarations.insert(T::ident(self.config), format!("{docs}export {}", T::decl(self.config)));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The generated file: every type, and the map of commands.
pub fn file() -> String {
    let config = Config::default();
    let mut out =
        String::from("// Generated from the Rust views by `MUSTER_BLESS=1 cargo test -p engine --test typescript`. Do not edit.\n\n");
    for declaration in commands::typescript_types(&config).values() {
        out.push_str(declaration);
        out.push_str("\n\n");
    }
    out.push_str("/** From a command's name to its request and its answer. */\nexport interface Commands {\n");
    out.push_str(&commands::typescript_map(&config));
    out.push_str("}\n");
    out
}
