/** Dev only: enough answers to look at the frame and the roll call without the engine. Not in the build. */
import type { AppStatus, Counts, Sheet, SheetRow, SessionLine } from '../src/api/types.ts';
import { areas, checklists, listAnswers } from './fake-lists.ts';
import { rosterAnswers } from './fake-roster.ts';
import { supportAnswers } from './fake-support.ts';
import { names } from './people.ts';

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
const classes = ['A2.1', 'TOEIC 600', 'IELTS 5.5', 'A2.3', 'B1.1', 'B1.2'];
const rollout = { id: 'r1', name: 'LMS go-live', zone: 'Asia/Ho_Chi_Minh', zone_known: true, t0: '2027-03-02T08:00:00+07:00', state: 'running' };
let state: AppStatus['state'] = process.env.FAKE_STATE === 'empty' ? 'empty' : process.env.FAKE_STATE === 'locked' ? 'locked' : 'open';
const size = Number(process.env.FAKE_ROWS ?? 62);
let acts = 0;

function row(index: number): SheetRow {
  const name = (names[index % names.length] ?? '') as string;
  const marks = ['present', 'present', null, 'present', 'remote', 'excused', 'present', null, 'present', 'late'];
  const mark = (marks[(index * 7) % 10] ?? null) as string | null;
  const at = mark ? `2027-03-02T13:${50 + (index % 10)}:00+07:00` : null;
  return {
    person: `p${index}`, no: index + 1, name, folded: fold(name), department: classes[index % 6] ?? '', number: `HV-${2041 + index * 8}`,
    mark, own: null, credit: mark === 'excused' || mark === null ? 'none' : 'full', minutes: mark === 'late' ? 5 + (index % 20) : null, early: null, at, by: mark ? 'Lê Thị Thu Hà' : null, device: mark ? 'HA-01' : null, here: index % 5 !== 0,
    sent: index % 9 !== 0, note: index === 9 ? 'Bus from Hội An' : '', walk_in: index === 37,
    versions: index === 6 ? [
      { mark: 'present', own: null, minutes: null, early: null, by: 'Trần Quốc Bảo', device: 'HA-02', at: '2027-03-02T14:09:00+07:00', shown: true },
      { mark: 'absent', own: null, minutes: null, early: null, by: 'Lê Thị Thu Hà', device: 'HA-01', at: '2027-03-02T14:06:00+07:00', shown: false },
    ] : [],
  };
}

const rows: SheetRow[] = Array.from({ length: size }, (_, index) => row(index));
const session: SessionLine = {
  id: 's1', title: 'students, cohort 1', cohort: 'Cohort 1', cohort_id: 'c1', form: 'workshop', state: 'open', starts: '2027-03-02T14:00:00+07:00',
  ends: '2027-03-02T18:00:00+07:00', zone: null, starts_there: null, starts_rel: 360, place: 'Room B204', trainer: 'Trần Quốc Bảo', leaders: ['Trần Quốc Bảo'], topics: [], segments: [], enrolled: size, marked: 0,
};
let unmarked: string | null = null;
const before: { person: string; row: SheetRow; action: string }[] = [];

function counts(): Counts {
  const found: Counts = { present: 0, late: 0, excused: 0, absent: 0, remote: 0, blank: 0, walk_ins: 0, two_versions: 0 };
  for (const { mark, walk_in, versions } of rows) {
    found[(mark ?? 'blank') as 'blank'] += 1;
    if (walk_in) found.walk_ins += 1;
    if (versions.length) found.two_versions += 1;
  }
  return found;
}
const line = (): SessionLine => ({ ...session, marked: rows.filter(({ mark }) => mark).length, enrolled: rows.length });
const sheet = (): Sheet => ({ session: line(), unmarked, timed: false, rows, counts: counts() });
const status = (): AppStatus => ({
  state, version: '0.1.0', data_dir: '/tmp', members_here: [{ id: 'm', name: 'Lê Thị Thu Hà' }, { id: 'b', name: 'Trần Quốc Bảo' }], protection: 'passphrase', recovery: true, broken_off: false,
  workspace: state === 'open' ? { id: 'w', name: 'Sông Hàn English', zone: 'Asia/Ho_Chi_Minh', fingerprint: 'ab12 cd34', sample: process.env.FAKE_SAMPLE === '1' } : null,
  me: state === 'open' ? { member: 'm', name: 'Lê Thị Thu Hà', roles: ['owner', 'training-manager'], device: 'HA-01', can_sign: true } : null,
  rollouts: state === 'open' ? [rollout] : [],
  sync: { server: 'https://muster.example', unsent: 3, waits_for: [], copied: [], quarantined: 0, conflicts: 1, files: { sending: 1, sending_bytes: 8_400_000, sent_bytes: 3_100_000, arriving: 0, arriving_bytes: 0, got_bytes: 0, refused: 0 }, last_answer: '2026-11-24T09:12:00+07:00', trouble: null, clock: null },
  waiting: { readings: 0, checklists: 3, training: 0, handoff: 1, decisions: 2 },
});

function mark(req: { person: string; mark: string | null; minutes: number | null }): object {
  const index = rows.findIndex(({ person }) => person === req.person);
  const old = rows[index];
  if (!old) return { code: 'not_found', message: 'nobody with this id is enrolled here; nothing was changed' };
  if (session.state === 'closed') return { code: 'session_closed', message: 'the session is closed; reopen it to change marks' };
  const action = `a${++acts}`;
  before.push({ person: req.person, row: old, action });
  const now = new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 19) + '+07:00';
  const next: SheetRow = { ...old, mark: req.mark, minutes: req.minutes, at: req.mark ? now : null, by: req.mark ? 'Lê Thị Thu Hà' : null, device: 'HA-01', here: true, sent: false, versions: [] };
  rows[index] = next;
  return { row: next, counts: counts(), action, label: `${next.name}: ${req.mark ?? 'blank'}` };
}

function undo(req: { action: string | null }): object {
  const at = before.findIndex(({ action }) => action === req.action);
  const [found] = at < 0 ? [] : before.splice(at, 1);
  if (!found) return { code: 'not_found', message: 'there is nothing to take back' };
  rows[rows.findIndex(({ person }) => person === found.person)] = found.row;
  return { label: `mark of ${found.row.name}`, taken_back: 1, kept: 0 };
}

const changed = () => ({ sheet: sheet(), action: `a${++acts}`, label: 'sheet' });

// eslint-disable-next-line @typescript-eslint/no-explicit-any
const answers: Record<string, (req: any) => object> = {
  app_status: status,
  session_list: () => ({ sessions: [line(), ...[2, 3, 4].map((no) => ({ ...line(), id: `s${no}`, title: `trainers, cohort ${no}`, state: 'planned', marked: 0, starts: `2027-03-0${no}T09:00:00+07:00`, ends: `2027-03-0${no}T11:30:00+07:00` }))] }),
  attendance_sheet: sheet,
  attendance_mark: mark,
  attendance_note: (req) => { const at = rows.findIndex(({ person }) => person === req.person); const old = rows[at]; if (!old) return {}; rows[at] = { ...old, note: req.note }; return { row: rows[at], counts: counts(), action: `a${++acts}`, label: 'note' }; },
  attendance_mark_all: (req) => { rows.forEach((old, at) => { if (!old.mark) rows[at] = { ...old, mark: req.mark }; }); return changed(); },
  attendance_walk_in: (req) => { const made = { ...row(rows.length), person: `p${rows.length}`, no: rows.length + 1, name: req.name ?? 'Đào Kim Ngọc', folded: fold(req.name ?? ''), number: '', walk_in: true, mark: 'present', versions: [] }; rows.push(made); return { row: made, counts: counts(), action: `a${++acts}`, label: made.name }; },
  attendance_find_elsewhere: () => ({ people: [{ id: 'x', name: 'Đào Kim Ngọc', email: '', phone: '', number: '', department: 'B1.1', cohorts: ['Cohort 2'], zone: '' }] }),
  session_close: (req) => { session.state = 'closed'; unmarked = req.unmarked; return changed(); },
  session_reopen: () => { session.state = 'open'; unmarked = null; return changed(); },
  undo,
  ...listAnswers,
  ...supportAnswers,
  ...rosterAnswers,
  rollout_overview: () => ({ rollout, checklists: checklists(), sessions: [line(), { ...line(), id: 's2', title: 'trainers, cohort 2', state: 'planned', marked: 0, starts: '2027-03-03T09:00:00+07:00', ends: '2027-03-03T11:30:00+07:00' }], people: 232, areas: areas(), as_of: '2027-03-02T14:10:00+07:00' }),
  search: (req) => ({ hits: rows.filter(({ folded }) => folded.includes(fold(req.text))).slice(0, 8).map((found) => ({ kind: 'person', id: found.person, title: found.name, detail: found.department })) }),
  template_list: () => ({ templates: [{ name: 'lms-go-live', title: 'LMS go-live', items: 171, audiences: 4, areas: 6 }] }),
  rollout_new: () => ({ id: 'r1', action: 'a', label: '', records: 300 }),
  workspace_start: () => { state = 'open'; return status(); },
  workspace_sample: () => { state = 'open'; return status(); },
  workspace_unlock: (req) => (req.passphrase === 'right' ? ((state = 'open'), status()) : { code: 'wrong_passphrase', message: 'this passphrase does not open the data; nothing was changed, try again', field: 'passphrase' }),
  workspace_delete_sample: () => { state = 'empty'; return status(); },
};

export function answer(name: string, req: Record<string, unknown>): object {
  return answers[name]?.(req) ?? { code: 'not_found', message: `the stand-in does not know ${name}` };
}
