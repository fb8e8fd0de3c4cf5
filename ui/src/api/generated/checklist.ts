import type { Progress } from "./rollout";

/** Answer of `checklist_list`. */
export type Checklists = {
  checklists: Array<Progress>;
};

/** Request of `checklist_show`. */
export type OfChecklist = {
  checklist: string;
};

/** Answer of `checklist_show`: one checklist by section. */
export type ChecklistView = {
  checklist: Progress;
  sections: Array<SectionView>;
};

/** A section with its items in order. */
export type SectionView = {
  id: string;
  title: string;
  done: number;
  of: number;
  items: Array<ItemLine>;
};

/** One item as the list and the inspector show it. */
export type ItemLine = {
  id: string;
  /** The number people read, e.g. `P-10`. */
  code: string;
  title: string;
  /** work, milestone, validation, message, decision. */
  kind: string;
  /** MUST, SHOULD, NICE. */
  criticality: string;
  /** todo, running, done, blocked, failed, skipped, not_applicable. */
  state: string;
  reason: string;
  state_by: string | null;
  state_at: string | null;
  owner: string;
  role: string;
  /** Minutes from T-0, negative before. */
  planned_rel: number | null;
  /** RFC 3339 with the rollout's offset. */
  planned_at: string | null;
  duration: number | null;
  effort: number | null;
  predecessors: Array<string>;
  follows: string;
  evidence: Array<EvidenceLine>;
  evidence_needed: boolean;
  comment: string;
  two_versions: boolean;
  sent: boolean;
};

/** One piece of evidence. */
export type EvidenceLine = {
  id: string;
  /** text, link, file. */
  form: string;
  text: string;
  name: string;
  size: number | null;
  by: string;
  at: string;
  /** The file's bytes are on this laptop. */
  held: boolean;
  sent: boolean;
};

/** Request of `item_set`. A reason is required for blocked, failed, skipped, not_applicable. Answers `ItemChanged`. */
export type SetItem = {
  item: string;
  state: string;
  reason: string | null;
};

/** Request of `item_edit`: only what is present changes. Answers `ItemChanged`. */
export type EditItem = {
  item: string;
  title: string | null;
  owner: string | null;
  comment: string | null;
  criticality: string | null;
  /** Minutes from T-0. */
  planned_rel: number | null;
};

/** Request of `item_add`. Answers `ItemChanged`. */
export type AddItem = {
  checklist: string;
  section: string;
  title: string;
  criticality: string;
};

/** Request of `item_evidence`: text, link or file. Answers `ItemChanged`. */
export type AddEvidence = {
  item: string;
  form: string;
  text: string | null;
  path: string | null;
  name: string | null;
  /** Base64, where there is no path (browser). */
  content: string | null;
};

/** Answer of a change to an item. */
export type ItemChanged = {
  item: ItemLine;
  checklist: Progress;
  action: string;
  label: string;
};
