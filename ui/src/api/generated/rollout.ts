import type { RolloutLine } from "./app";

/** Request of `rollout_new`. Answers `RolloutMade`. */
export type NewRollout = {
  template: string;
  name: string;
  /** Public launch as local time `YYYY-MM-DDTHH:MM` in `zone`. */
  go_live: string;
  zone: string;
};

/** Answer of `rollout_new`. */
export type RolloutMade = {
  id: string;
  action: string;
  label: string;
  records: number;
};

/** One template that `rollout_new` takes. */
export type TemplateLine = {
  name: string;
  title: string;
  items: number;
  audiences: number;
  areas: number;
};

/** Answer of `template_list`. */
export type Templates = {
  templates: Array<TemplateLine>;
};

/** Request of the commands that take one rollout. */
export type OfRollout = {
  rollout: string;
};

/** Answer of `rollout_overview`: what is so, now, in sentences and counts. */
export type Overview = {
  rollout: RolloutLine;
  checklists: Array<Progress>;
  /** Sessions of today and the next one, oldest first. */
  sessions: Array<SessionLine>;
  people: number;
  areas: Array<AreaLine>;
  /** Figures as of this instant, RFC 3339. */
  as_of: string;
};

/** How far one checklist is: done of what applies. */
export type Progress = {
  id: string;
  title: string;
  stage: string;
  done: number;
  of: number;
  blocked: number;
  failed: number;
  skipped: number;
  not_applicable: number;
  /** MUST items that are not done. */
  must_open: number;
};

/** A session in one line. */
export type SessionLine = {
  id: string;
  title: string;
  cohort: string;
  cohort_id: string;
  form: string;
  /** planned, open, closed, cancelled. */
  state: string;
  /** RFC 3339 with the rollout's offset; absent while no T-0 is set. */
  starts: string | null;
  ends: string | null;
  /** Minutes from T-0, negative before. */
  starts_rel: number | null;
  place: string;
  trainer: string;
  enrolled: number;
  marked: number;
};

/** A hand-off area in one line. */
export type AreaLine = {
  id: string;
  title: string;
  points: number;
  judged: number;
  /** accepted, conditions, declined, or absent while unsigned. */
  decision: string | null;
};
