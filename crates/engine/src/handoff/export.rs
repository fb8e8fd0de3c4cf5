//! The pack: statements, signatures, subjects, receipts, keys and a readable PDF, verified by stock tools.

use std::collections::HashMap;
use std::path::Path;

use chrono::DateTime;
use domain::handoff::SignOff;
use domain::workspace::{Author, SigningKey};
use domain::{AuthorId, Id};
use keys::pack::allowed::AllowedSigner;
use keys::pack::{PackInput, PackStatement, write_pack};
use keys::statement::{RECEIPT, Receipt, SIGNOFF, Statement, principal};
use keys::{KeyError, signing};
use store::Row;

use super::pages::{SignOffPage, SignOffPages};
use super::view::{ExportPack, Exported};
use crate::who::text;
use crate::{Engine, Failure, Result, engine};

/// Writes the pack into a folder that does not exist yet or is empty; after a failure nothing is half done.
pub(crate) fn handoff_export(engine: &mut Engine, request: ExportPack) -> Result<Exported> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let input = engine.pack(rollout)?;
    let dir = Path::new(&request.dir);
    if request.dir.trim().is_empty() || !dir.is_absolute() {
        return Err(Failure::invalid("dir", "folder_path"));
    }
    write_pack(dir, &input).map_err(|error| match error {
        KeyError::Exists { .. } => Failure::invalid("dir", "folder_not_empty"),
        error => error.into(),
    })?;
    let files = count_files(dir);
    Ok(Exported { dir: request.dir, files, statements: u32::try_from(input.statements.len()).unwrap_or(u32::MAX) })
}

fn count_files(dir: &Path) -> u32 {
    let Ok(entries) = std::fs::read_dir(dir) else { return 0 };
    entries.flatten().map(|entry| if entry.path().is_dir() { count_files(&entry.path()) } else { 1 }).sum()
}

impl Engine {
    fn pack(&self, rollout: Id) -> Result<PackInput> {
        let mut sign_offs = self.store.all::<SignOff>()?;
        sign_offs.retain(|row| row.value.rollout.map(|r| r.0) == Some(rollout));
        sign_offs.sort_by_key(|row| row.state.shown("digest").map(|write| (write.at, write.dot)));
        // What does not verify here would not verify anywhere, and must not keep the rest from leaving.
        let mut good = Vec::with_capacity(sign_offs.len());
        for row in sign_offs {
            if self.is_verified(&row)? {
                good.push(row);
            }
        }
        let sign_offs = good;
        if sign_offs.is_empty() {
            return Err(Failure::new("nothing_signed"));
        }
        let genesis = self.genesis()?;
        let receipts = self.receipts()?;
        let statements = sign_offs.iter().map(|row| statement_of(row, &receipts)).collect::<Result<Vec<_>>>()?;
        let language =
            sign_offs.first().and_then(|row| parsed(row).ok()).map(|statement| statement.language).unwrap_or_else(|| "en".to_owned());
        let server_key = self.server_key(&genesis.to_string())?.filter(|_| statements.iter().any(|statement| statement.receipt.is_some()));
        Ok(PackInput {
            allowed: self.allowed(&genesis.to_string(), &sign_offs)?,
            allowed_signature: None,
            genesis_fingerprint: genesis.fingerprint(),
            pdf: self.pdf(rollout, &sign_offs, &language)?,
            server_key,
            statements,
            language,
        })
    }

    /// Receipts by the digest of their statement.
    fn receipts(&self) -> Result<HashMap<String, (Vec<u8>, String)>> {
        let signed = self.store.receipts()?.into_iter();
        Ok(signed
            .filter_map(|signed| {
                Some((Receipt::parse(signed.receipt.as_bytes()).ok()?.statement, (signed.receipt.into_bytes(), signed.signature)))
            })
            .collect())
    }

    fn server_key(&self, workspace: &str) -> Result<Option<AllowedSigner>> {
        let Some(public_line) = self.store.setting("server_signing_key")? else { return Ok(None) };
        let principal = principal("server", workspace)?;
        Ok(Some(AllowedSigner { principal, public_line, valid_after: None, valid_before: None, namespaces: vec![RECEIPT.to_owned()] }))
    }

    /// The keys of everybody who signed.
    fn allowed(&self, workspace: &str, sign_offs: &[Row<SignOff>]) -> Result<Vec<AllowedSigner>> {
        let mut allowed = Vec::new();
        let mut ids: Vec<Id> = sign_offs.iter().filter_map(|row| row.value.key.map(|key| key.0)).collect();
        ids.sort();
        ids.dedup();
        for id in ids {
            let key = self.store.get::<SigningKey>(id)?.ok_or_else(|| Failure::not_found("signing_key"))?.value;
            let author: Option<AuthorId> = key.author.as_ref().and_then(|author| author.0.parse().ok());
            let record = author.map(|author| self.store.get::<Author>(author.record())).transpose()?.flatten();
            let member = record.and_then(|row| row.value.member).ok_or_else(|| Failure::not_found("member"))?;
            allowed.push(AllowedSigner {
                principal: principal(&member.0.to_string(), workspace)?,
                public_line: text(key.public),
                // The key's own second counts as valid: laptops' clocks differ by more than that.
                valid_after: key.from.map(|from| from.0),
                valid_before: None,
                namespaces: vec![SIGNOFF.to_owned()],
            });
        }
        Ok(allowed)
    }

    fn pdf(&self, rollout: Id, sign_offs: &[Row<SignOff>], language: &str) -> Result<Option<Vec<u8>>> {
        let Some(printer) = &self.printer else { return Ok(None) };
        let line = self.rollout_line(rollout)?;
        let genesis = self.genesis()?.to_string();
        let pages = SignOffPages {
            workspace: text(self.workspace()?.name),
            rollout: line.name,
            as_of: self.clock.now(),
            zone: line.zone,
            language: language.to_owned(),
            sign_offs: sign_offs.iter().enumerate().map(|(index, row)| self.page(index, row)).collect::<Result<_>>()?,
            genesis,
        };
        printer.print(&pages).map(Some).map_err(|error| Failure::because("fault", "no_pdf").with("why", error.to_string()))
    }

    fn page(&self, index: usize, row: &Row<SignOff>) -> Result<SignOffPage> {
        let statement = parsed(row)?;
        let key = row.value.key.map(|key| self.store.get::<SigningKey>(key.0)).transpose()?.flatten();
        let public = key.map(|row| text(row.value.public)).unwrap_or_default();
        Ok(SignOffPage {
            signed_at: DateTime::parse_from_rfc3339(&statement.at).map(|at| at.timestamp_millis()).unwrap_or_default(),
            digest: text(row.value.digest.clone()),
            key: signing::fingerprint(&public)?,
            principal: statement.principal()?,
            file: keys::pack::statement_file(index + 1, &statement.subject.title),
            statement,
        })
    }
}

fn parsed(row: &Row<SignOff>) -> Result<Statement> {
    let bytes = row.value.statement.as_ref().ok_or_else(|| Failure::fault("a sign-off without a statement"))?;
    Ok(Statement::parse(bytes.0.as_bytes())?)
}

fn statement_of(row: &Row<SignOff>, receipts: &HashMap<String, (Vec<u8>, String)>) -> Result<PackStatement> {
    let statement = parsed(row)?;
    Ok(PackStatement {
        signer_principal: statement.principal()?,
        file_stem: statement.subject.title,
        bytes: row.value.statement.as_ref().map(|text| text.0.clone().into_bytes()).unwrap_or_default(),
        signature_armour: text(row.value.signature.clone()),
        subject_bytes: row.value.subject.as_ref().map(|text| text.0.clone().into_bytes()).unwrap_or_default(),
        receipt: receipts.get(&text(row.value.digest.clone())).cloned(),
    })
}
