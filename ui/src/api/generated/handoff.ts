import type { EvidenceLine } from "./checklist";
import type { AreaLine } from "./rollout";

/** Answer of `handoff_list`. */
export type HandoffList = {
  areas: Array<AreaLine>;
};

/** Request of the commands that take one area. */
export type OfArea = {
  area: string;
};

/** Answer of `handoff_area`: points, earlier sign-offs, who receives. */
export type AreaView = {
  id: string;
  title: string;
  no: number;
  of: number;
  receiver_role: string;
  points: Array<PointView>;
  sign_offs: Array<SignOffView>;
  /** Why this member cannot sign here, in plain words; absent if they can. */
  cannot_sign: string | null;
};

/** One point of an area. */
export type PointView = {
  id: string;
  title: string;
  expectation: string;
  /** open, accepted, conditional, declined. */
  state: string;
  reason: string;
  condition: string;
  owner: string;
  due: string;
  by: string | null;
  at: string | null;
  evidence: Array<EvidenceLine>;
  two_versions: boolean;
};

/** Request of `point_set`. `declined` needs a reason; `conditional` a condition, with owner and date where known. Answers `AreaChanged`. */
export type SetPoint = {
  point: string;
  state: string;
  reason: string | null;
  condition: string | null;
  owner: string | null;
  /** `YYYY-MM-DD`. */
  due: string | null;
};

/** Answer of a change in an area. */
export type AreaChanged = {
  area: AreaView;
  action: string;
  label: string;
};

/** Request of `handoff_statement`: the exact text to read before signing. Answers `StatementView`. */
export type PrepareStatement = {
  area: string;
  /** accepted, conditions, declined. */
  decision: string;
  conditions: Array<Condition>;
  reason: string | null;
  /** reviewed, approved, accepted, witnessed. */
  meaning: string;
  /** `en` or `vi`: the language of the text as shown. */
  language: string;
};

/** A condition that stays open after signing. */
export type Condition = {
  text: string;
  owner: string;
  /** `YYYY-MM-DD` or empty. */
  due: string;
};

/** What will be signed, exactly. */
export type StatementView = {
  /** SHA-256 of the subject's content, hex. */
  subject_digest: string;
  /** The text as shown; it stands in the signed bytes. */
  text: string;
  name: string;
  role: string;
  /** Local time with zone, as it will be printed. */
  at: string;
  /** What this laptop knew: last server answer, laptops not heard from, open cards. */
  known: string;
};

/** Request of `handoff_sign`. Refused with `changed_while_read` if the subject's digest is no longer `subject_digest`. Answers `Signed`. */
export type SignArea = {
  subject_digest: string;
  passphrase: string;
} & PrepareStatement;

/** Answer of `handoff_sign`. */
export type Signed = {
  area: AreaView;
  sign_off: SignOffView;
};

/** One sign-off as shown for good. */
export type SignOffView = {
  id: string;
  decision: string;
  conditions: Array<Condition>;
  reason: string;
  meaning: string;
  name: string;
  role: string;
  at: string;
  /** SHA-256 of the statement's bytes, hex. */
  digest: string;
  text: string;
  /** The signature verifies with the key this workspace knows for the signer. */
  verified: boolean;
  /** The server's receipt, if it has one: RFC 3339. */
  received: string | null;
  /** How many facts changed since, with both versions. */
  changed_since: Array<ChangedFact>;
};

/** A fact that is no longer as it was signed. */
export type ChangedFact = {
  point: string;
  signed: string;
  now: string;
};

/** Request of `handoff_export`: writes the pack into a folder that does not exist yet or is empty. Answers `Exported`. */
export type ExportPack = {
  rollout: string;
  dir: string;
};

/** Answer of an export. */
export type Exported = {
  dir: string;
  files: number;
  statements: number;
};
