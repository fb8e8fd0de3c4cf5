/** Answer of `app_status`: everything the frame needs, also when locked or empty. */
export type AppStatus = {
  state: AppState;
  version: string;
  /** Where the data lies, for "Show data folder". */
  data_dir: string;
  workspace: WorkspaceLine | null;
  me: Me | null;
  /** Names that may unlock, when locked. */
  members_here: Array<string>;
  protection: Protection;
  rollouts: Array<RolloutLine>;
  sync: SyncLine;
  waiting: Waiting;
};

/** `empty`: no workspace yet; `locked`: there is one and nobody has opened it. */
export type AppState = "empty" | "locked" | "open";

/** Who can open the store: a passphrase, or whoever can read the disk. */
export type Protection = "none" | "passphrase" | "file";

/** The workspace in one line. */
export type WorkspaceLine = {
  id: string;
  name: string;
  zone: string;
  /** Fingerprint of the first batch, in groups of four, as printed on everything that leaves. */
  fingerprint: string;
  sample: boolean;
};

/** The member who works on this laptop now. */
export type Me = {
  member: string;
  name: string;
  roles: Array<string>;
  device: string;
  /** False while no signing key exists (set a passphrase first). */
  can_sign: boolean;
};

/** A rollout as the switcher shows it. */
export type RolloutLine = {
  id: string;
  name: string;
  zone: string;
  /** Public launch, RFC 3339 with the rollout's offset; absent while no date is set. */
  t0: string | null;
  state: string;
};

/** The one honest line about sync; counted from the outbox, never from a flag. */
export type SyncLine = {
  server: string | null;
  /** Changes (groups) that exist only on this laptop. */
  unsent: number;
  quarantined: number;
  conflicts: number;
  /** When the server last answered, RFC 3339; absent if never. */
  last_answer: string | null;
  /** Why the last try failed, in plain words. */
  trouble: string | null;
};

/** What waits for this person, for the counts in the sidebar. */
export type Waiting = {
  checklists: number;
  training: number;
  handoff: number;
  decisions: number;
};

/** Request of `search`. */
export type Search = {
  rollout: string | null;
  text: string;
};

/** One hit of the palette: a person, a session, an item, an area. */
export type Hit = {
  kind: string;
  id: string;
  title: string;
  detail: string;
};

/** Answer of `search`. */
export type Hits = {
  hits: Array<Hit>;
};

/** Nothing to say. */
export type Nothing = Record<string, never>;

/** What an undoable act answers when nothing more is to be shown. */
export type Done = {
  /** Names the act for `undo`. */
  action: string;
  /** In plain words what was done, for the foot bar. */
  label: string;
};

/** Request of `undo`: the action to take back; the last own one if absent. */
export type Undo = {
  action: string | null;
};

/** Answer of `undo`: what was taken back, and what somebody changed since and therefore stays. */
export type Undone = {
  label: string;
  taken_back: number;
  kept: number;
};

/** Request of `records`: the generic list of a kind. */
export type Records = {
  kind: string;
  rollout: string | null;
  offset: number;
  limit: number;
};

/** One record as the generic list, form and inspector show it. */
export type RecordView = {
  id: string;
  archived: boolean;
  cells: Record<string, unknown>;
};

/** Answer of `records`. */
export type RecordPage = {
  total: number;
  rows: Array<RecordView>;
};

/** Request of `history`: who did what to one record, and when. */
export type History = {
  kind: string;
  id: string;
};

/** One line of a history, newest first. */
export type HistoryLine = {
  at: string;
  by: string;
  device: string;
  /** False while the change exists only on this laptop. */
  sent: boolean;
  action: string;
  label: string;
  cells: Record<string, unknown>;
};

/** Answer of `history`. */
export type HistoryView = {
  lines: Array<HistoryLine>;
};
