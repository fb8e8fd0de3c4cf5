/** Request of `people_list`: one window of the roster, filtered and sorted. */
export type PeopleList = {
  rollout: string | null;
  cohort: string | null;
  /** Any part of name, e-mail, number; Vietnamese marks are folded, đ too. */
  text: string;
  /** `given` (default), `name`, `number`, `department`. */
  sort: string | null;
  offset: number;
  limit: number;
};

/** Answer of `people_list`. */
export type PeoplePage = {
  total: number;
  offset: number;
  rows: Array<PersonLine>;
  cohorts: Array<CohortLine>;
};

/** One person of the roster. */
export type PersonLine = {
  id: string;
  name: string;
  email: string;
  phone: string;
  number: string;
  department: string;
  cohorts: Array<string>;
  zone: string;
};

/** A cohort with how many are in it. */
export type CohortLine = {
  id: string;
  title: string;
  audience: string;
  capacity: number | null;
  enrolled: number;
};

/** Request of `person_add`, a person by hand. Answers `Done`. */
export type AddPerson = {
  name: string;
  email: string | null;
  phone: string | null;
  number: string | null;
  department: string | null;
  cohort: string | null;
};

/** Request of `people_import`. With `dry_run` the same code runs in a transaction that is rolled back. Answers `ImportReport`. */
export type ImportPeople = {
  rollout: string | null;
  /** A path the person chose in the dialog; or `content` with `name` where there is no file system (browser). */
  path: string | null;
  name: string | null;
  /** Base64 of the file. */
  content: string | null;
  /** Puts everybody into this cohort (id or title) where the file names none. */
  cohort: string | null;
  /** Column heading to field; overrides what was found. An empty field means "not used". */
  map: Array<ColumnChoice>;
  sheet: string | null;
  dry_run: boolean;
};

/** A column and the field it becomes. */
export type ColumnChoice = {
  column: string;
  field: string;
};

/** How the file was read, what became of its rows. */
export type ImportReport = {
  file: string;
  read_as: ReadAs;
  columns: Array<ColumnChoice>;
  rows: number;
  new: number;
  matched: number;
  changed: number;
  same: number;
  rejected: Array<Rejected>;
  warnings: Array<Warning>;
  /** People in the workspace's cohorts that the file does not name: listed, never removed. */
  missing: number;
  /** The first rows as they will be stored. */
  preview: Array<PersonLine>;
  /** Absent after a dry run or when nothing changed. */
  action: string | null;
  label: string;
};

/** How the file was read; every guess is named. */
export type ReadAs = {
  /** csv, tsv, xlsx. */
  format: string;
  /** Product whose layout was recognised, or `sheet`. */
  product: string;
  encoding: string;
  encoding_guessed: boolean;
  delimiter: string;
  /** Line (file) or row (sheet) of the headings, from 1. */
  header_row: number;
  sheet: string;
  sheets: Array<string>;
};

/** One row that was not taken. */
export type Rejected = {
  /** Line of the file, or row of the sheet, from 1. */
  line: number;
  field: string;
  /** Cut to 60 characters, control characters shown. */
  value: string;
  code: string;
  message: string;
};

/** One row that was taken with a remark. */
export type Warning = {
  line: number;
  code: string;
  message: string;
};
