//! Statements and packs for the tests, with keys of their own.

use keys::{
    canonical::sha256_hex,
    pack::{AllowedSigner, PackInput, PackStatement, allowed_text},
    signing::{OpenKey, SigningKey, open},
    statement::{Condition, Evidence, KEYS, Known, RECEIPT, Receipt, Rollout, SIGNOFF, Signer, Statement, Subject, VERSION, principal},
};

pub(crate) const WORKSPACE: &str = "5f2a77c1d0e94b3a8c6d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d";
pub(crate) const FINGERPRINT: &str = "5f2a 77c1 d0e9 4b3a 8c6d 1e2f 3a4b 5c6d 7e8f 90a1";
pub(crate) const ANA: &str = "0192f0c1-7a53-7cc2-9a01-6f3c2b1a0d11";
pub(crate) const MINH: &str = "0192f0c1-7a53-7cc2-9a01-6f3c2b1a0d22";
/// 2027-01-01T00:00:00Z in milliseconds.
pub(crate) const NEW_YEAR: i64 = 1_798_761_600_000;

const PASSPHRASE: &str = "muster at the door";

/// A key that is open already.
pub(crate) fn key() -> OpenKey {
    let made = SigningKey::generate(PASSPHRASE, 1, "made for a test").unwrap();
    open(&made.openssh, PASSPHRASE).unwrap()
}

/// A statement with every field filled.
pub(crate) fn statement(member: &str, subject: &[u8]) -> Statement {
    Statement {
        v: VERSION,
        workspace: WORKSPACE.into(),
        genesis_fingerprint: FINGERPRINT.into(),
        rollout: Rollout { id: "r-1".into(), name: "LMS go-live".into() },
        subject: Subject {
            kind: "area".into(), id: "a-1".into(), title: "Vận hành & \"hỗ trợ\"".into(), digest: sha256_hex(subject)
        },
        text: "I take over the area.\nNothing is open.".into(),
        language: "en".into(),
        decision: "conditions".into(),
        conditions: vec![Condition { text: "Runbook".into(), owner: "Minh".into(), due: "2027-03-20".into() }],
        reason: None,
        meaning: "accepted for operations".into(),
        signer: Signer {
            name: "Nguyễn Ánh".into(), role: "operations-representative".into(), member: member.into(), device: "d-1".into()
        },
        signs_for: None,
        at: "2027-03-15T16:05:00+07:00".into(),
        zone: "Asia/Ho_Chi_Minh".into(),
        known: Known {
            last_sync: Some("2027-03-15T09:00:00Z".into()),
            head_seq: 412,
            devices_not_heard: vec!["d-2".into()],
            open_cards: 1,
            unsent: 3,
        },
        evidence: vec![Evidence { name: "runbook.pdf".into(), digest: Some(sha256_hex(b"runbook")), held: true }],
        previous: None,
        corrects: None,
    }
}

/// A line of the list.
pub(crate) fn allowed(name: &str, key: &OpenKey, namespaces: &[&str]) -> AllowedSigner {
    AllowedSigner {
        principal: principal(name, WORKSPACE).unwrap(),
        public_line: key.public_line().unwrap(),
        valid_after: Some(NEW_YEAR),
        valid_before: None,
        namespaces: namespaces.iter().map(|&n| n.into()).collect(),
    }
}

/// A statement with its signature and, where a server is given, its receipt.
pub(crate) fn signed(statement: &Statement, key: &OpenKey, subject: &[u8], receipt: Option<(&Receipt, &OpenKey)>) -> PackStatement {
    let bytes = statement.to_bytes().unwrap();
    PackStatement {
        file_stem: statement.subject.title.clone(),
        signature_armour: key.sign_sshsig(SIGNOFF, &bytes).unwrap(),
        signer_principal: statement.principal().unwrap(),
        bytes,
        subject_bytes: subject.to_vec(),
        receipt: receipt.map(|(receipt, server)| {
            let bytes = receipt.to_bytes().unwrap();
            let armour = server.sign_sshsig(RECEIPT, &bytes).unwrap();
            (bytes, armour)
        }),
    }
}

/// The keys of a whole pack.
pub(crate) struct People {
    pub(crate) ana: OpenKey,
    pub(crate) minh: OpenKey,
    pub(crate) server: OpenKey,
}

impl People {
    pub(crate) fn new() -> Self {
        Self { ana: key(), minh: key(), server: key() }
    }

    /// A pack of two statements by Ana, who owns the workspace, and one by Minh; two have receipts.
    pub(crate) fn input(&self) -> PackInput {
        let (json, text, raw) = (&br#"{"points":[]}"#[..], &b"plain text\n"[..], &b"\xff\x00\xfe"[..]);
        let first = statement(ANA, json);
        let second = Statement { previous: Some(first.digest().unwrap()), ..statement(ANA, text) };
        let third = statement(MINH, raw);
        let received = |s: &Statement, seq, previous, at: &str| Receipt {
            v: VERSION,
            statement: s.digest().unwrap(),
            received: at.into(),
            seq,
            previous,
        };
        let one = received(&first, 1, None, "2027-03-15T09:06:00Z");
        let two = received(&second, 2, Some(one.digest().unwrap()), "2027-03-15T09:07:30Z");
        let list = vec![allowed(ANA, &self.ana, &[SIGNOFF, KEYS]), allowed(MINH, &self.minh, &[SIGNOFF])];
        let server_key = allowed("server", &self.server, &[RECEIPT]);
        let text_of_list = allowed_text(&list, Some(&server_key)).unwrap();
        PackInput {
            certificates: Vec::new(),
            statements: vec![
                signed(&first, &self.ana, json, Some((&one, &self.server))),
                signed(&second, &self.ana, text, Some((&two, &self.server))),
                signed(&third, &self.minh, raw, None),
            ],
            allowed: list,
            server_key: Some(server_key),
            allowed_signature: Some(self.ana.sign_sshsig(KEYS, text_of_list.as_bytes()).unwrap()),
            genesis_fingerprint: FINGERPRINT.into(),
            pdf: Some(b"%PDF-1.7 stand-in".to_vec()),
            chain: Vec::new(),
            evidence: Vec::new(),
            language: "en".into(),
        }
    }

    /// Signs the list again after a test changed it.
    pub(crate) fn sign_list(&self, input: &mut PackInput) {
        let text = allowed_text(&input.allowed, input.server_key.as_ref()).unwrap();
        input.allowed_signature = Some(self.ana.sign_sshsig(KEYS, text.as_bytes()).unwrap());
    }
}
