/** Dev only: 100,000 people, an import, members and what Settings shows. Not in the build. */
import type { CohortLine, PersonLine } from '../src/api/types.ts';
import { names } from './people.ts';

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
const size = Number(process.env.FAKE_PEOPLE ?? 100_000);
const cohorts: CohortLine[] = ['Students, cohort 1', 'Students, cohort 2', 'Students, cohort 3', 'Instructors', 'Administrators', 'Support staff'].map((title, index) => ({ id: `co${index}`, title, audience: index < 3 ? 'Students' : title, capacity: index < 3 ? 64 : null, enrolled: [62, 66, 63, 24, 14, 8][index] ?? 0 }));
const people: PersonLine[] = Array.from({ length: size }, (_, index) => {
  const name = names[(index * 7) % names.length] ?? '';
  return { id: `pp${index}`, name, email: `${fold(name).replaceAll(' ', '.')}${index}@songhan.example`, phone: `090${5_213_448 + index}`, number: `HV-${2041 + index}`, department: ['A2.1', 'TOEIC 600', 'IELTS 5.5'][index % 3] ?? '', cohorts: [cohorts[index % 6]?.title ?? ''], zone: '', erased: false };
});
let failedOnce = false;
const value = (words: string, by: string, device: string, at: string, dot: string) => ({ value: words, words, by, device, at, dot });
let cards = [
  { id: 'item:i12:state', kind: 'item', record: 'i12', title: 'Posters at the entrance of both buildings', field: 'state', kept: value('Done', 'Lê Thị Thu Hà', 'HA-01', '2027-03-01T15:12:00+07:00', 'd1'), others: [value('Blocked: the printer is out of paper', 'Trần Quốc Bảo', 'HA-02', '2027-03-01T15:09:00+07:00', 'd2')] },
  { id: 'attendance:x:mark', kind: 'attendance', record: 'x', title: 'Hoàng Tiến Đạt, students, cohort 1', field: 'mark', kept: value('Present', 'Trần Quốc Bảo', 'HA-02', '2027-03-02T14:09:00+07:00', 'd3'), others: [value('Absent', 'Lê Thị Thu Hà', 'HA-01', '2027-03-02T14:06:00+07:00', 'd4')] },
];
let refused = [{ id: 'g1', code: 'session_closed', message: 'the session is closed; reopen it to change a mark', sentence: 'refusal-session_closed', label: 'attendance.mark', by: 'Lê Thị Thu Hà', at: '2027-03-02T10:02:00+07:00', operations: [{ kind: 'attendance', id: '0199-a', cells: { mark: { status: 'present' } } }] }, { id: 'g2', code: 'not_permitted', message: 'a session may be changed by: Owner, Deployment lead', sentence: 'refusal-not_permitted', args: { why: 'roles', kind: ['kind-session'], roles: ['role-owner', 'role-deployment-lead', 'role-training-manager'] }, label: 'session.new', by: 'Trần Quốc Bảo', at: '2027-03-02T10:09:00+07:00', operations: [{ kind: 'session', id: '0199-b', cells: { title: 'Ôn tập trước giờ mở' } }] }];
const invitations: object[] = [{ id: 'in1', name: 'Phạm Quốc Bảo', roles: ['support-lead'], expires: '2027-03-09T12:00:00+07:00', used: false }];
const qr = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="#fff"/><path d="M1 1h2v2H1zM5 1h2v2H5zM1 5h2v2H1zM4 4h1v1H4zM6 6h1v1H6z"/></svg>';

// eslint-disable-next-line @typescript-eslint/no-explicit-any
function list(req: any): object {
  const needle = fold(req.text ?? '');
  const cohort = cohorts.find(({ id }) => id === req.cohort)?.title;
  const found = needle === '' && !cohort ? people : people.filter((one) => (!cohort || one.cohorts.includes(cohort)) && fold(`${one.name} ${one.email} ${one.number}`).includes(needle));
  return { total: found.length, offset: req.offset, rows: found.slice(req.offset, req.offset + req.limit), cohorts };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
function imported(req: any): object {
  const map = new Map<string, string>((req.map ?? []).map((one: { column: string; field: string }) => [one.column, one.field]));
  const columns = [['Họ và tên', 'name'], ['Mã HV', 'number'], ['Email', 'email'], ['Điện thoại', 'phone'], ['Lớp', 'department'], ['Ngày sinh', ''], ['Ghi chú', '']].map(([column = '', field = '']) => ({ column, field: map.get(column) ?? field }));
  return {
    file: req.name ?? req.path ?? 'hoc-vien-dot-1.csv', read_as: { format: 'csv', product: 'sheet', encoding: 'windows-1258', encoding_guessed: true, delimiter: ';', header_row: 4, sheet: '', sheets: [] }, columns, rows: 238, new: 180, matched: 56, changed: 12, same: 44,
    rejected: [{ line: 17, sheet: '', field: 'email', value: 'lan.huong@', code: 'bad-email', message: 'the e-mail address is none', args: {} }, { line: 91, sheet: '', field: 'name', value: '', code: 'no-name', message: 'no name, no number', args: {} }],
    warnings: [{ line: 33, sheet: '', code: 'zeros-lost', message: 'zeros may be lost', sentence: 'note-zeros-lost', args: { count: 12, column: 'Điện thoại' } }], missing: 3, preview: people.slice(0, 8), action: req.dry_run ? null : 'imp1', label: 'people.import',
  };
}

let keyringOpens = false;

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const rosterAnswers: Record<string, (req: any) => object> = {
  people_list: list,
  people_import: imported,
  person_add: (req) => (req.name ? { action: 'pa1', label: 'person.add' } : { code: 'invalid', message: 'a name is needed', field: 'name' }),
  member_list: () => ({ members: [{ id: 'm', name: 'Lê Thị Thu Hà', roles: ['owner', 'training-manager'], state: 'active', why: '', laptops: ['HA-01'] }, { id: 'm2', name: 'Nguyễn Thị Thanh Tâm', roles: ['operations-representative'], state: 'active', laptops: ['TT-01', 'TT-02'] }, { id: 'm3', name: 'Đỗ Quang Khải', roles: ['deployment-lead'], state: 'disabled', laptops: [] }], invitations }),
  member_invite: (req) => { invitations.push({ id: `in${invitations.length + 1}`, name: req.name, roles: req.roles, expires: '2027-03-09T12:00:00+07:00', used: false }); return { code: 'MUSTER1-AEBAGBAFAYDQQCIKBMGA2DQPCAIREEYUCULBOGAZDINRYHI6D4QCAAAB-7Q3F-K2LM-9ZXW', qr, expires: '2027-03-09T12:00:00+07:00' }; },
  workspace_protect: (req) => ({ code: 'K7QF-2MPD-9XWL-0R3T-HV6C-8YNB', keyring: req.keyring === true }),
  keyring_show: () => ({ answers: true, opens: keyringOpens }),
  keyring_keep: (req) => (req.passphrase.length < 12 ? { code: 'wrong_passphrase', message: 'this passphrase does not open it; nothing was changed, try again' } : { answers: true, opens: (keyringOpens = true) }),
  keyring_forget: () => ({ answers: true, opens: (keyringOpens = false) }),
  publish: () => ({ sent: 341, received: 0, refused: 0, conflicts: 0, files_sent: 0, files_received: 0, files_waiting: 0 }),
  sync: () => ((failedOnce = !failedOnce) ? { code: 'unavailable', message: 'the server did not answer; your 3 changes are on this laptop and will be sent when it does' } : { sent: 3, received: 2, refused: 0, conflicts: 0, files_sent: 0, files_received: 0, files_waiting: 0 }),
  conflicts: () => ({ conflicts: cards }),
  conflict_resolve: (req) => { cards = cards.filter(({ id }) => id !== req.id); return { action: 'cr1', label: 'conflict.resolve' }; },
  quarantine: () => ({ groups: refused }),
  quarantine_dismiss: (req) => { refused = refused.filter(({ id }) => id !== req.id); return { action: 'qd1', label: 'quarantine.dismiss' }; },
  file_list: () => ({ files: [
    { digest: 'a'.repeat(64), name: 'thu-moi-khai-truong-vi-v4.docx', of: 'Opening letter approved', by: 'Nguyễn Thị Bích Phượng', size: 8_400_000, place: 'here', moved: 3_100_000, refused: null, evidence: 'e1' },
    { digest: 'b'.repeat(64), name: 'recording.wav', of: 'Fire drill', by: 'Trần Quốc Bảo', size: 22_000_000, place: 'server', moved: 0, refused: null, evidence: 'e2' },
  ] }),
  outbox: () => ({ groups: ['attendance.mark', 'item.set', 'people.import', 'sign_off.sign'].map((label, index) => ({ at: `2027-03-02T13:5${index}:00+07:00`, by: 'Lê Thị Thu Hà', label, operations: index === 2 ? 742 : 1 })) }),
};
export const cohortCount = cohorts.length;
