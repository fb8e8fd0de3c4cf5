import type { PersonLine } from "./people";
import type { SessionLine } from "./rollout";

/** Answer of `session_list`. */
export type Sessions = {
  sessions: Array<SessionLine>;
};

/** Request of `session_new`, e.g. a workshop that the plan did not foresee. Answers `SessionLine`. */
export type NewSession = {
  rollout: string;
  cohort: string;
  title: string;
  /** Local time `YYYY-MM-DDTHH:MM` in the rollout's zone. */
  starts: string;
  minutes: number;
  place: string;
  trainer: string;
  form: string;
};

/** Request of the commands that take one session. */
export type OfSession = {
  session: string;
};

/** Answer of `attendance_sheet`: the whole room, sorted by given name. */
export type Sheet = {
  session: SessionLine;
  /** What blank became when it was closed: `absent` or `blank`. */
  unmarked: string | null;
  rows: Array<SheetRow>;
  counts: Counts;
};

/** One person in the room. */
export type SheetRow = {
  person: string;
  /** Number on the sheet, from 1; walk-ins keep the next free ones. */
  no: number;
  name: string;
  /** Folded for search: no marks, lower case. */
  folded: string;
  department: string;
  number: string;
  /** present, late, excused, absent, remote; absent from the record means blank. */
  mark: string | null;
  minutes: number | null;
  /** When the mark was set, RFC 3339 with the rollout's offset. */
  at: string | null;
  by: string | null;
  device: string | null;
  here: boolean;
  /** False while this mark exists only on this laptop. */
  sent: boolean;
  note: string;
  walk_in: boolean;
  /** The other value, where two people marked differently. */
  versions: Array<MarkVersion>;
};

/** One of two versions of a mark. */
export type MarkVersion = {
  mark: string | null;
  minutes: number | null;
  by: string;
  device: string;
  at: string;
  shown: boolean;
};

/** The live count. */
export type Counts = {
  present: number;
  late: number;
  excused: number;
  absent: number;
  remote: number;
  blank: number;
  walk_ins: number;
  two_versions: number;
};

/** Request of `attendance_mark`. Answers `Marked`: the changed row and the counts, not the sheet. */
export type MarkOne = {
  session: string;
  person: string;
  /** Null clears the mark. */
  mark: string | null;
  /** Minutes late, 0 to 600; only with `late`. */
  minutes: number | null;
};

/** Request of `attendance_note`. Answers `Marked`. */
export type NoteOne = {
  session: string;
  person: string;
  note: string;
};

/** Request of `attendance_mark_all`: blanks only, written weakly. Answers `SheetChanged`. */
export type MarkAll = {
  session: string;
  mark: string;
};

/** Request of `attendance_walk_in`: somebody new by name, or a person of another list by id. Answers `Marked`. */
export type WalkIn = {
  session: string;
  person: string | null;
  name: string | null;
  /** Marks at once; `present` if absent. */
  mark: string | null;
};

/** Request of `session_close`. What blank becomes is stored as a rule; absence is derived, never written. Answers `SheetChanged`. */
export type CloseSession = {
  session: string;
  /** `absent` or `blank`. */
  unmarked: string;
};

/** Answer of one mark. */
export type Marked = {
  row: SheetRow;
  counts: Counts;
  action: string;
  label: string;
};

/** Answer of a change to many rows: fetch the sheet again. */
export type SheetChanged = {
  sheet: Sheet;
  action: string;
  label: string;
};

/** Request of `attendance_find_elsewhere`: the typed name on another list of the rollout. */
export type FindElsewhere = {
  session: string;
  text: string;
};

/** Answer of `attendance_find_elsewhere`. */
export type Elsewhere = {
  people: Array<PersonLine>;
};
