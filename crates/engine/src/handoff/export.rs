//! The pack: statements, signatures, subjects, evidence, receipts, keys with their enrolment, and a readable PDF, verified by stock tools.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use chrono::DateTime;
use domain::delegation::Delegation;
use domain::handoff::{SignOff, Withdrawal};
use domain::rights::Role;
use domain::workspace::SigningKey;
use domain::{AuthorId, Dot, Hash, Id};
use keys::pack::allowed::AllowedSigner;
use keys::pack::{PackEvidence, PackInput, PackStatement, allowed_text, write_pack_with};
use keys::statement::{KEYS, RECEIPT, Receipt, SIGNOFF, Statement, principal};
use keys::{KeyError, chain, signing};

use super::pages::{SignOffPage, SignOffPages};
use super::standing::written;
use super::view::{ExportPack, Exported};
use crate::count::small;
use crate::who::text;
use crate::{Engine, Failure, Result, engine};

/// Writes the pack into a folder that does not exist yet or is empty; after a failure nothing is half done.
pub(crate) fn handoff_export(engine: &mut Engine, request: ExportPack) -> Result<Exported> {
    let rollout = engine::id("rollout", &request.rollout)?;
    // What leaves is sealed first: the pack shows the batches in which its keys were made known.
    // A full disk keeps nobody from taking the proof along: the pack's chain then ends where the sealed batches do.
    engine.seal().map(drop).or_else(|failure| if failure.code == "disk_full" { Ok(()) } else { Err(failure) })?;
    let input = engine.pack(rollout, request.passphrase.as_deref())?;
    let dir = Path::new(&request.dir);
    if request.dir.trim().is_empty() || !dir.is_absolute() {
        return Err(Failure::invalid("dir", "folder_path"));
    }
    let mut evidence = |digest: &str| engine.store.blob(digest).ok().flatten();
    write_pack_with(dir, &input, &mut evidence).map_err(|error| match error {
        KeyError::Exists { .. } => Failure::invalid("dir", "folder_not_empty"),
        error => error.into(),
    })?;
    let named = input.statements.iter().flat_map(|one| digests(&one.bytes)).collect::<std::collections::BTreeSet<_>>();
    Ok(Exported {
        files: count_files(dir),
        dir: request.dir,
        statements: small(input.statements.len()),
        evidence: small(named.len()),
        evidence_packed: small(input.evidence.len()),
        fingerprint: input.genesis_fingerprint,
    })
}

/// Digests of the evidence that a statement names.
fn digests(statement: &[u8]) -> Vec<String> {
    let statement = Statement::parse(statement).ok();
    statement.into_iter().flat_map(|statement| statement.evidence).filter_map(|evidence| evidence.digest).collect()
}

fn count_files(dir: &Path) -> u32 {
    let Ok(entries) = std::fs::read_dir(dir) else { return 0 };
    entries.flatten().map(|entry| if entry.path().is_dir() { count_files(&entry.path()) } else { 1 }).sum()
}

/// Receipts by the digest of their statement: exact bytes and signature.
pub(super) type Receipts = HashMap<String, (Vec<u8>, String)>;

/// A good statement of a rollout, with what is stored beside it.
pub(super) struct Kept {
    pub statement: Statement,
    bytes: String,
    pub digest: String,
    signature: String,
    pub subject: String,
    key: Id,
    /// Its place among the others.
    place: Option<(i64, Dot)>,
}

impl Engine {
    fn pack(&self, rollout: Id, passphrase: Option<&str>) -> Result<PackInput> {
        let kept = self.kept(rollout)?;
        let Some(first) = kept.first() else {
            return Err(Failure::new("nothing_signed"));
        };
        let genesis = self.genesis()?;
        let receipts = self.receipts()?;
        let statements = kept.iter().map(|one| statement_of(one, &receipts)).collect::<Result<Vec<_>>>()?;
        let language = first.statement.language.clone();
        let server_key = self.server_key(&genesis.to_string())?.filter(|_| statements.iter().any(|statement| statement.receipt.is_some()));
        let mut keys: Vec<Id> = kept.iter().map(|one| one.key).collect();
        // The owner's own key has to be in the list that it signs.
        keys.extend(self.me.signing_record.filter(|_| passphrase.is_some()));
        keys.sort();
        keys.dedup();
        let mut allowed = self.allowed(&genesis.to_string(), &keys, SIGNOFF)?;
        self.may_sign_list(&mut allowed, &keys, passphrase.is_some());
        Ok(PackInput {
            allowed_signature: passphrase.map(|passphrase| self.list_signature(&allowed, server_key.as_ref(), passphrase)).transpose()?,
            allowed,
            certificates: Vec::new(),
            chain: chain::select(&self.store.all_batches()?, &keys)?,
            evidence: self.evidence_here(&kept)?,
            genesis_fingerprint: genesis.fingerprint(),
            pdf: self.pdf(rollout, &kept, &receipts, &language)?,
            server_key,
            statements,
            language,
        })
    }

    /// The good statements of a rollout, oldest first. What does not verify here would not verify anywhere, and must not
    /// keep the rest from leaving.
    fn kept(&self, rollout: Id) -> Result<Vec<Kept>> {
        let mut kept = Vec::new();
        for row in self.store.all::<SignOff>()? {
            let SignOff { rollout: of, statement, subject, digest, signature, key, .. } = row.value.clone();
            if of.map(|of| of.0) == Some(rollout) && self.is_verified(&row)? {
                kept.extend(kept_of(
                    text(statement),
                    text(digest),
                    text(signature),
                    text(subject),
                    key.map(|key| key.0),
                    written(&row.state),
                ));
            }
        }
        kept.extend(self.delegations_kept(rollout)?);
        let areas = self.areas_of(rollout)?;
        for area in areas {
            let signatures = self.signatures(area.id)?;
            for row in self.store.of::<Withdrawal>("area", area.id)? {
                let digest = text(row.value.digest);
                let good = signatures.iter().find(|one| one.withdrawn.as_ref().is_some_and(|withdrawn| withdrawn.digest == digest));
                // A withdrawal is about the statement that it takes back, so that one lies beside it.
                if let Some(taken_back) = good.and_then(|one| one.record.statement.clone()) {
                    let (statement, signature) = (text(row.value.statement), text(row.value.signature));
                    let key = row.value.key.map(|key| key.0);
                    kept.extend(kept_of(statement, digest, signature, taken_back.0, key, written(&row.state)));
                }
            }
        }
        for gate in self.gates_of(rollout)? {
            for one in self.decisions(gate.id)?.into_iter().filter(|one| one.statement.is_some()) {
                let (statement, subject) = (text(one.record.statement), text(one.record.subject));
                let (signature, key) = (text(one.record.signature), one.record.key.map(|key| key.0));
                kept.extend(kept_of(statement, one.digest, signature, subject, key, written(&one.row.state)));
            }
        }
        kept.sort_by_key(|one| one.place);
        Ok(kept)
    }

    /// The delegations by which something was signed: what lets somebody lies beside what they signed.
    fn delegations_kept(&self, rollout: Id) -> Result<Vec<Kept>> {
        let mut used = std::collections::BTreeSet::new();
        for row in self.store.all::<SignOff>()? {
            if row.value.rollout.map(|of| of.0) == Some(rollout) && self.is_verified(&row)? {
                used.extend(row.value.delegation.map(|delegation| delegation.0));
            }
        }
        let mut kept = Vec::new();
        for id in used {
            let Some(row) = self.store.get::<Delegation>(id)? else { continue };
            // An end is about the delegation, so that one lies beside it.
            if let Some(end) = self.good_end(&row)? {
                let place = row.state.shown("ended").map(|write| (write.at, write.dot));
                kept.extend(kept_of(end.statement, end.digest, end.signature, text(row.value.statement.clone()), Some(end.key), place));
            }
            let Delegation { statement, subject, digest, signature, key, .. } = row.value;
            let place = written(&row.state);
            kept.extend(kept_of(text(statement), text(digest), text(signature), text(subject), key.map(|key| key.0), place));
        }
        Ok(kept)
    }

    /// The named files whose bytes are on this laptop; the statement says whether they were on the signer's.
    fn evidence_here(&self, kept: &[Kept]) -> Result<Vec<PackEvidence>> {
        let mut named = BTreeMap::new();
        for evidence in kept.iter().flat_map(|one| &one.statement.evidence) {
            if let Some(digest) = &evidence.digest
                && self.store.holds_blob(digest)?
            {
                named.entry(digest.clone()).or_insert_with(|| evidence.name.clone());
            }
        }
        Ok(named.into_iter().map(|(digest, name)| PackEvidence { digest, name }).collect())
    }

    /// The owner's signature over the list of keys.
    fn list_signature(&self, allowed: &[AllowedSigner], server: Option<&AllowedSigner>, passphrase: &str) -> Result<String> {
        let owner = self.member()?.roles.unwrap_or_default().iter().any(|role| role == Role::Owner.word());
        if !owner || self.me.signing_key.is_none() {
            return Err(Failure::invalid("passphrase", "owners_list"));
        }
        let key = self.signing_key(passphrase)?;
        Ok(key.sign_sshsig(KEYS, allowed_text(allowed, server)?.as_bytes())?)
    }

    /// Receipts by the digest of their statement.
    fn receipts(&self) -> Result<Receipts> {
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

    /// The lines of these keys, for one purpose.
    pub(crate) fn allowed(&self, workspace: &str, keys: &[Id], namespace: &str) -> Result<Vec<AllowedSigner>> {
        let mut allowed = Vec::new();
        for id in keys {
            let key = self.store.get::<SigningKey>(*id)?.ok_or_else(|| Failure::not_found("signing_key"))?.value;
            let author: Option<AuthorId> = key.author.as_ref().and_then(|author| author.0.parse().ok());
            let member = author.map(|author| self.member_behind(author)).transpose()?.flatten();
            let member = member.ok_or_else(|| Failure::not_found("member"))?;
            allowed.push(AllowedSigner {
                principal: principal(&member.to_string(), workspace)?,
                public_line: text(key.public),
                // The key's own second counts as valid: laptops' clocks differ by more than that.
                valid_after: key.from.map(|from| from.0),
                valid_before: None,
                namespaces: vec![namespace.to_owned()],
            });
        }
        Ok(allowed)
    }

    /// An owner's key who exports may sign the list, too.
    fn may_sign_list(&self, allowed: &mut [AllowedSigner], keys: &[Id], signs_list: bool) {
        let own = allowed.iter_mut().zip(keys).filter(|(_, id)| signs_list && self.me.signing_record == Some(**id));
        own.for_each(|(line, _)| line.namespaces.push(KEYS.to_owned()));
    }

    fn pdf(&self, rollout: Id, kept: &[Kept], receipts: &Receipts, language: &str) -> Result<Option<Vec<u8>>> {
        let Some(printer) = &self.printer else { return Ok(None) };
        let line = self.rollout_line(rollout)?;
        let pages = SignOffPages {
            workspace: text(self.workspace()?.name),
            rollout: line.name,
            as_of: self.now(),
            zone: line.zone,
            language: language.to_owned(),
            front: self.front(rollout, kept, receipts, language)?,
            sign_offs: (0..kept.len()).map(|index| self.page(index, kept)).collect::<Result<_>>()?,
            genesis: self.genesis()?.to_string(),
        };
        printer.print(&pages).map(Some).map_err(|error| Failure::because("fault", "no_pdf").with("why", error.to_string()))
    }

    fn page(&self, index: usize, kept: &[Kept]) -> Result<SignOffPage> {
        let one = &kept[index];
        let public = self.store.get::<SigningKey>(one.key)?.map(|row| text(row.value.public)).unwrap_or_default();
        let named = |other: &&Kept| other.statement.corrects.as_ref() == Some(&one.digest);
        Ok(SignOffPage {
            signed_at: instant(&one.statement.at),
            digest: one.digest.clone(),
            key: signing::fingerprint(&public)?,
            principal: one.statement.principal()?,
            file: keys::pack::statement_file(index + 1, &one.statement.subject.title),
            corrects: kept.iter().find(|other| one.statement.corrects.as_ref() == Some(&other.digest)).map(|other| other.statement.clone()),
            corrected_by: kept.iter().find(named).map(|other| other.statement.clone()),
            statement: one.statement.clone(),
        })
    }
}

fn instant(at: &str) -> i64 {
    DateTime::parse_from_rfc3339(at).map(|at| at.timestamp_millis()).unwrap_or_default()
}

fn kept_of(bytes: String, digest: String, signature: String, subject: String, key: Option<Id>, place: Option<(i64, Dot)>) -> Option<Kept> {
    let statement = Statement::parse(bytes.as_bytes()).ok()?;
    Some(Kept { statement, bytes, digest, signature, subject, key: key?, place })
}

fn statement_of(one: &Kept, receipts: &Receipts) -> Result<PackStatement> {
    debug_assert_eq!(Hash::of(&[one.bytes.as_bytes()]).to_string(), one.digest, "compared when it was verified");
    Ok(PackStatement {
        signer_principal: one.statement.principal()?,
        file_stem: one.statement.subject.title.clone(),
        bytes: one.bytes.clone().into_bytes(),
        signature_armour: one.signature.clone(),
        subject_bytes: one.subject.clone().into_bytes(),
        receipt: receipts.get(&one.digest).cloned(),
    })
}
