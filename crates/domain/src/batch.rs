//! Batches: what is sealed, signed and carried. The bytes are never re-encoded after sealing.
//!
//! A batch is JSON: the header in canonical form (RFC 8785), the author's signature over it, the
//! salts, and the groups. The header holds the Merkle root over all salted leaves (each group's
//! head, each operation), so erasing one operation leaves every signature whole.
//! Signing and verifying live in `keys`; this module knows what bytes they cover.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Value, json};

use crate::{AuthorId, Group, Hash, Id, Operation, SCHEMA};

/// What the author's signature is about; kept apart from every other use of the key.
pub const SIGNED_AS: &str = "muster-batch-v1";
/// Greatest batch in bytes.
pub const GREATEST_BATCH: usize = 1 << 20;
/// Version of the form.
pub const VERSION: u32 = 1;

/// What the author signs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Header {
    pub v: u32,
    /// The rules it was written with, see [`SCHEMA`].
    pub schema: u32,
    /// Hash of the workspace's first batch; null in that batch itself.
    pub workspace: Option<Hash>,
    pub author: AuthorId,
    /// The author's public writing key (base64), in its first batch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Number of this batch, from 1 without gaps.
    pub n: u64,
    /// Hash of the author's batch n-1; two batches with one number show a cloned disk.
    pub prev: Option<Hash>,
    /// Number of the first operation, and how many.
    pub first: u64,
    pub count: u64,
    /// Greatest operation known of other authors, where it grew since the batch before.
    pub deps: BTreeMap<AuthorId, u64>,
    /// Last measured offset of the laptop's clock to a server, and its age, in milliseconds.
    pub skew: Option<Skew>,
    pub root: Hash,
}

/// Server clock minus laptop clock, and how long before the batch's last step a server had said so (0 where it said so
/// later); milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skew {
    pub offset: i64,
    pub age: i64,
}

impl Header {
    /// The bytes that are signed and hashed.
    pub fn bytes(&self) -> Vec<u8> {
        serde_json_canonicalizer::to_vec(self).expect("a header is plain JSON")
    }

    /// The batch's hash: over the header alone, so that it survives an erasure.
    pub fn hash(&self) -> Hash {
        Hash::of(&[SIGNED_AS.as_bytes(), &[0], &self.bytes()])
    }
}

/// A batch as read: the header, the signature, the groups.
#[derive(Clone, Debug)]
pub struct Batch {
    pub header: Header,
    pub signature: [u8; 64],
    pub groups: Vec<Group>,
    /// Operations that were erased since, by number.
    pub erased: Vec<u64>,
}

/// What stands in a header besides what the groups give.
#[derive(Clone, Debug)]
pub struct Chain {
    pub workspace: Option<Hash>,
    pub author: AuthorId,
    pub key: Option<[u8; 32]>,
    pub n: u64,
    pub prev: Option<Hash>,
    pub deps: BTreeMap<AuthorId, u64>,
    pub skew: Option<Skew>,
}

/// Why bytes are no batch.
#[derive(Debug, thiserror::Error)]
pub enum BadBatch {
    #[error("the batch is larger than {GREATEST_BATCH} bytes")]
    TooLarge,
    #[error("the batch is not well formed: {0}")]
    Malformed(String),
    #[error("the contents do not belong to the signed header")]
    WrongRoot,
    #[error("written by a newer version of Muster (form {v}, rules {schema}); update this one to read it")]
    TooNew { v: u32, schema: u32 },
}

#[derive(Serialize, Deserialize)]
struct WireBatch<'a> {
    #[serde(borrow)]
    header: &'a RawValue,
    sig: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    salt: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    salts: Option<Vec<Option<String>>>,
    #[serde(borrow)]
    groups: Vec<WireGroup<'a>>,
}

#[derive(Serialize, Deserialize)]
struct WireGroup<'a> {
    #[serde(borrow)]
    h: &'a RawValue,
    #[serde(borrow)]
    o: Vec<&'a RawValue>,
}

/// A text that could be read as a head and as an operation would give one signature two meanings: a head has these fields only.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupHead {
    a: Id,
    l: String,
    t: i64,
    s: u64,
}

impl GroupHead {
    fn of(group: &Group) -> Self {
        Self { a: group.action, l: group.label.clone(), t: group.at, s: group.seen }
    }
}

/// Seals groups: the header over them, signed by `sign`, as bytes for any carrier.
///
/// `salt` is 16 bytes of chance. The groups' operations must be numbered without gaps.
pub fn seal(chain: Chain, groups: &[Group], salt: [u8; 16], sign: impl FnOnce(&[u8]) -> [u8; 64]) -> (Header, Vec<u8>) {
    let texts: Vec<(String, Vec<String>)> = groups.iter().map(|group| wire_group(group, chain.author)).collect();
    let leaves: Vec<&str> =
        texts.iter().flat_map(|(head, ops)| std::iter::once(head.as_str()).chain(ops.iter().map(String::as_str))).collect();
    let hashes = leaves.iter().enumerate().map(|(i, text)| leaf(&nth_salt(&salt, i), text.as_bytes())).collect();
    let header = Header {
        v: VERSION,
        schema: SCHEMA,
        workspace: chain.workspace,
        author: chain.author,
        key: chain.key.map(|key| STANDARD.encode(key)),
        n: chain.n,
        prev: chain.prev,
        first: groups.first().map_or(1, |group| group.first),
        count: groups.iter().map(|group| group.operations.len() as u64).sum(),
        deps: chain.deps,
        skew: chain.skew,
        root: root(hashes),
    };
    let bytes = header.bytes();
    let signature = sign(&bytes);
    let mut out = String::from("{\"header\":");
    out.push_str(std::str::from_utf8(&bytes).expect("canonical JSON is UTF-8"));
    out.push_str(&format!(",\"sig\":\"{}\",\"salt\":\"{}\",\"groups\":[", STANDARD.encode(signature), STANDARD.encode(salt)));
    for (i, (head, operations)) in texts.iter().enumerate() {
        let comma = if i == 0 { "" } else { "," };
        out.push_str(&format!("{comma}{{\"h\":{head},\"o\":[{}]}}", operations.join(",")));
    }
    out.push_str("]}");
    (header, out.into_bytes())
}

/// The group's head and operations as wire text.
pub fn wire_group(group: &Group, author: AuthorId) -> (String, Vec<String>) {
    (json_text(&GroupHead::of(group)), group.operations.iter().map(|operation| json_text(&operation.wire(author))).collect())
}

/// A group as it is kept until it is sealed: its head, and its operations as one list.
pub fn kept_group(group: &Group, author: AuthorId) -> (String, String) {
    let operations: Vec<_> = group.operations.iter().map(|operation| operation.wire(author)).collect();
    (json_text(&GroupHead::of(group)), json_text(&operations))
}

fn json_text(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("plain JSON")
}

/// Reads a group that [`wire_group`] wrote; `first` is the number of its first operation.
///
/// # Errors
/// [`BadBatch::Malformed`].
pub fn read_group(head: &str, operations: &[&str], author: AuthorId, first: u64) -> Result<Group, BadBatch> {
    let head: GroupHead = serde_json::from_str(head).map_err(malformed)?;
    if head.l.len() > 60 || !head.l.bytes().all(|b| b.is_ascii_lowercase() || b == b'.' || b == b'_') {
        return Err(BadBatch::Malformed("a label is a short code".to_owned()));
    }
    let read = |text: &&str| Operation::from_wire(serde_json::from_str(text).map_err(malformed)?, author).map_err(malformed);
    let operations = operations.iter().map(read).collect::<Result<_, _>>()?;
    Ok(Group { action: head.a, label: head.l, at: head.t, seen: head.s, first, operations })
}

fn malformed(error: impl std::fmt::Display) -> BadBatch {
    BadBatch::Malformed(error.to_string())
}

impl Batch {
    /// Reads a batch and checks that its contents belong to its header. The signature is checked by `keys`.
    ///
    /// # Errors
    /// See [`BadBatch`]; never panics, whatever the bytes.
    pub fn read(bytes: &[u8]) -> Result<Self, BadBatch> {
        if bytes.len() > GREATEST_BATCH + GREATEST_BATCH / 4 {
            return Err(BadBatch::TooLarge);
        }
        let wire: WireBatch<'_> = serde_json::from_slice(bytes).map_err(malformed)?;
        let header = read_header(wire.header.get())?;
        let leaves: Vec<&str> =
            wire.groups.iter().flat_map(|group| std::iter::once(group.h).chain(group.o.iter().copied())).map(RawValue::get).collect();
        let hashes = leaf_hashes(&wire, &leaves)?;
        if root(hashes) != header.root {
            return Err(BadBatch::WrongRoot);
        }
        let signature = STANDARD.decode(&wire.sig).ok().and_then(|sig| sig.try_into().ok()).ok_or_else(|| malformed("signature"))?;
        let (groups, erased) = read_groups(&wire.groups, &header)?;
        Ok(Self { header, signature, groups, erased })
    }

    /// The author's public key, if this is its first batch and the key belongs to the author's id.
    pub fn first_key(&self) -> Option<[u8; 32]> {
        let key: [u8; 32] = STANDARD.decode(self.header.key.as_ref()?).ok()?.try_into().ok()?;
        (AuthorId::of_key(&key) == self.header.author).then_some(key)
    }

    /// Number of the last operation.
    pub fn last(&self) -> u64 {
        self.header.first + self.header.count - 1
    }
}

fn read_header(text: &str) -> Result<Header, BadBatch> {
    let loose: Value = serde_json::from_str(text).map_err(malformed)?;
    let number =
        |name: &str| loose[name].as_u64().and_then(|n| u32::try_from(n).ok()).ok_or_else(|| malformed(format!("header without {name}")));
    let (v, schema) = (number("v")?, number("schema")?);
    if v != VERSION || crate::judge::too_new(schema) {
        return Err(BadBatch::TooNew { v, schema });
    }
    let header: Header = serde_json::from_value(loose).map_err(malformed)?;
    // Beyond 2^53 JSON readers disagree, and counting on from there could overflow.
    let greatest = header.deps.values().copied().chain([header.n, header.first, header.count]).max().unwrap_or(0);
    if greatest > crate::value::GREATEST_INT.unsigned_abs() {
        return Err(malformed("a number beyond 2^53"));
    }
    if header.bytes() != text.as_bytes() {
        return Err(malformed("the header is not in canonical form"));
    }
    Ok(header)
}

fn leaf_hashes(wire: &WireBatch<'_>, leaves: &[&str]) -> Result<Vec<Hash>, BadBatch> {
    let bad = || malformed("salts");
    let decode = |text: &String| -> Option<[u8; 16]> { STANDARD.decode(text).ok()?.try_into().ok() };
    if let Some(salt) = &wire.salt {
        let salt = decode(salt).ok_or_else(bad)?;
        return Ok(leaves.iter().enumerate().map(|(i, text)| leaf(&nth_salt(&salt, i), text.as_bytes())).collect());
    }
    let salts = wire.salts.as_ref().filter(|salts| salts.len() == leaves.len()).ok_or_else(bad)?;
    let hash = |(text, salt): (&&str, &Option<String>)| match salt {
        Some(salt) => decode(salt).map(|salt| leaf(&salt, text.as_bytes())),
        None => erased_leaf(text),
    };
    leaves.iter().zip(salts).map(|pair| hash(pair).ok_or_else(bad)).collect()
}

/// The digest that an erased operation left: exactly this text and nothing beside it, since nobody signed what would stand there.
fn erased_leaf(text: &str) -> Option<Hash> {
    let digest: Hash = text.strip_prefix("{\"erased\":\"")?.strip_suffix("\"}")?.parse().ok()?;
    (erased_text(&digest) == text).then_some(digest)
}

fn erased_text(digest: &Hash) -> String {
    json!({ "erased": digest }).to_string()
}

fn read_groups(wire: &[WireGroup<'_>], header: &Header) -> Result<(Vec<Group>, Vec<u64>), BadBatch> {
    let (mut groups, mut erased, mut next) = (Vec::new(), Vec::new(), header.first);
    for group in wire {
        let first = next;
        next += group.o.len() as u64;
        let texts: Vec<&str> = group.o.iter().map(|text| text.get()).collect();
        let gone = |text: &str| erased_leaf(text).is_some();
        erased.extend(texts.iter().enumerate().filter(|(_, text)| gone(text)).map(|(i, _)| first + i as u64));
        // An erased operation keeps its number as an operation that changes nothing.
        let hollow = json!({"k": "", "id": Id::nil().to_string()}).to_string();
        let texts: Vec<&str> = texts.into_iter().map(|text| if gone(text) { hollow.as_str() } else { text }).collect();
        groups.push(read_group(group.h.get(), &texts, header.author, first)?);
    }
    if next - header.first != header.count || header.count == 0 || header.first == 0 || header.n == 0 {
        return Err(malformed("the header counts other operations than there are"));
    }
    Ok((groups, erased))
}

/// Takes the operations with these numbers out of a batch: their leaves keep their digests, so hash and signature stand.
///
/// # Errors
/// [`BadBatch`] if the bytes are no batch.
pub fn erase(bytes: &[u8], numbers: &[u64]) -> Result<Vec<u8>, BadBatch> {
    let batch = Batch::read(bytes)?;
    let wire: WireBatch<'_> = serde_json::from_slice(bytes).map_err(malformed)?;
    let leaves: Vec<&str> =
        wire.groups.iter().flat_map(|group| std::iter::once(group.h).chain(group.o.iter().copied())).map(RawValue::get).collect();
    let hashes = leaf_hashes(&wire, &leaves)?;
    let single: Option<[u8; 16]> = wire.salt.as_ref().and_then(|salt| STANDARD.decode(salt).ok()?.try_into().ok());
    let salt_of = |i: usize| match (&single, &wire.salts) {
        (Some(salt), _) => Some(STANDARD.encode(nth_salt(salt, i))),
        (None, Some(salts)) => salts[i].clone(),
        (None, None) => None,
    };
    let (mut salts, mut groups, mut index, mut number) = (Vec::new(), Vec::new(), 0, batch.header.first);
    for group in &wire.groups {
        salts.push(salt_of(index));
        index += 1;
        let mut operations = Vec::new();
        for operation in &group.o {
            let gone = numbers.contains(&number);
            salts.push(if gone { None } else { salt_of(index) });
            operations.push(if gone { erased_text(&hashes[index]) } else { operation.get().to_owned() });
            index += 1;
            number += 1;
        }
        groups.push(format!("{{\"h\":{},\"o\":[{}]}}", group.h.get(), operations.join(",")));
    }
    let salts = serde_json::to_string(&salts).expect("salts are text");
    Ok(format!("{{\"header\":{},\"sig\":\"{}\",\"salts\":{salts},\"groups\":[{}]}}", wire.header.get(), wire.sig, groups.join(","))
        .into_bytes())
}

fn nth_salt(salt: &[u8; 16], index: usize) -> [u8; 16] {
    let hash = Hash::of(&[salt, &(index as u32).to_be_bytes()]);
    hash.0[..16].try_into().expect("a hash is longer than a salt")
}

fn leaf(salt: &[u8; 16], bytes: &[u8]) -> Hash {
    Hash::of(&[&[0], salt, bytes])
}

/// Merkle root; an odd node moves up unchanged.
fn root(mut level: Vec<Hash>) -> Hash {
    while level.len() > 1 {
        level = level.chunks(2).map(|pair| if let [left, right] = pair { Hash::of(&[&[1], &left.0, &right.0]) } else { pair[0] }).collect();
    }
    level.first().copied().unwrap_or_default()
}
