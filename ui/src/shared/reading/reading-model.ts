/** Words and small rules for lists that are brought in. Pure but for the words. */
import type { ColumnChoice, PersonChoice, Rejected } from '../../api/types';
import { t } from '../i18n';
import { rowWords } from '../labels';

/** What a column of a sheet of tasks can become; the engine's own words. */
export const taskFields = ['code', 'title', 'predecessors', 'description', 'stream', 'kind', 'duration', 'team', 'date', 'time'] as const;
/** What a column of a list of people can become. `extra` is kept as it is; `points` is for score lists, `rating` and `comment` for feedback. */
const fields = ['name', 'family', 'middle', 'given', 'number', 'email', 'phone', 'department', 'audience', 'cohort', 'zone', 'honorific', 'id', 'extra', 'points', 'rating', 'comment'] as const;
export type Field = (typeof fields)[number] | (typeof taskFields)[number];
export const allFields: readonly Field[] = [...fields, ...taskFields];
/** Of a roster. */
export const rosterFields: readonly Field[] = fields.filter((field) => !['points', 'rating', 'comment'].includes(field));
/** Of a score list. */
export const scoreFields: readonly Field[] = ['name', 'family', 'middle', 'given', 'number', 'email', 'points'];
/** A name may be spread over several columns, and values can be joined; these stand in one column only. */
const single: readonly string[] = [...taskFields, 'name', 'number', 'email', 'cohort', 'points', 'rating', 'comment'];

/** All choices with one changed; a field that another column held moves here instead of standing twice. */
export function mapWith(columns: readonly ColumnChoice[], column: string, field: string): ColumnChoice[] {
  return columns.map((one) => {
    if (one.column === column) return { column, field };
    return single.includes(field) && one.field === field ? { column: one.column, field: '' } : one;
  });
}

export function delimiterWord(delimiter: string): string {
  switch (delimiter) {
    case ',':
      return t('delimiter-comma');
    case ';':
      return t('delimiter-semicolon');
    case '\t':
    case 'tab':
      return t('delimiter-tab');
    default:
      return delimiter;
  }
}

const formats = ['xlsx', 'ods', 'tsv', 'csv'] as const;

export const formatWord = (format: string): string => {
  const known = formats.find((one) => one === format);
  return known === undefined ? format : t(`format-${known}`);
};

/** A workbook has sheets and rows; a text file has an encoding, a delimiter and lines. */
export const isWorkbook = (format: string): boolean => format === 'xlsx' || format === 'ods';

/** One rejected row a line, tabs between, for a message to whoever made the file. A value that a spreadsheet would run is quoted. */
export function rejectedText(rejected: readonly Rejected[]): string {
  const safe = (value: string) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replace(/[\t\r\n]/g, ' ');
  return rejected.map((row) => [String(row.line), row.field, safe(row.value), rowWords(`row-${row.code}`, row)].join('\t')).join('\n');
}

/** The columns with what was chosen laid over what was found. */
export const mapped = (columns: readonly ColumnChoice[], chosen: readonly ColumnChoice[]): ColumnChoice[] =>
  columns.map((one) => chosen.find(({ column }) => column === one.column) ?? one);

/** Who is meant by which line, with one more word about one; null takes back what was said. */
export const personsSaid = (all: readonly PersonChoice[], key: string, person: string | null): PersonChoice[] => {
  const others = all.filter((one) => one.key !== key);
  return person === null ? others : [...others, { key, person }];
};
