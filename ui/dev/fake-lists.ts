/** Dev only: checklists and hand-off for looking at the screens without the engine. Not in the build. */
import type { AreaView, EvidenceLine, ItemLine, PointView, Progress, SectionView, SignOffView } from '../src/api/types.ts';

const at = (text: string) => `2027-03-${text}:00+07:00`;
const titles: [string, string[]][] = [
  ['Backups and rollback', ['Full backup of the production database finished and verified', 'Rollback rehearsed on the staging copy', 'Restore test timed: 41 minutes', 'Fail-over of the cache cluster', 'Rollback decision rule agreed and printed', 'Second copy of the backup in another building']],
  ['People and messages', ['Emergency contacts called, each one answered', 'Support rota for launch week published', 'Launch message approved in Vietnamese and English, with the address, the support number, the Zalo channel and what to do if the password does not work', 'Participant lists for cohorts 1 to 3 imported', 'Executive team briefed', 'Trainer briefing held', 'Posters at the entrance of both buildings']],
  ['Deployment', ['Configuration compared with staging, no differences', 'Certificate of lms.songhan.example valid for 90 days', 'Load test with 2,000 users', 'Monitoring dashboards open on the wall screen', 'Old system set to read-only at midnight']],
];
const states = ['done', 'done', 'done', 'not_applicable', 'done', 'running', 'done', 'done', 'blocked', 'done', 'todo', 'todo', 'done', 'done', 'failed', 'done', 'todo', 'skipped'];
const reasons: Record<string, string> = { not_applicable: 'A single cache by design, decision 14', blocked: 'The English text still names the old support number. Bích Phượng waits for Nguyễn Thị Thanh Tâm.', failed: 'Expires in 61 days', skipped: 'Old system is needed for grade export' };
const owners = ['Kiều Minh Quân', 'Đỗ Quang Khải', 'Nguyễn Thị Thanh Tâm', 'Lê Thị Thu Hà', 'Nguyễn Thị Bích Phượng'];
let acts = 0;

function evidence(no: number): EvidenceLine[] {
  return Array.from({ length: no }, (_, index) => ({
    id: `e${no}-${index}`, form: index === 0 ? 'file' : index === 1 ? 'link' : 'text', text: index === 1 ? 'https://lms.songhan.example/rota' : 'Answered by all four', name: index === 0 ? 'thu-moi-khai-truong-vi-v4.docx' : '', size: index === 0 ? 48_213 : null,
    digest: '', by: 'Nguyễn Thị Bích Phượng', at: at('01T15:10'), held: true, place: index === 0 ? 'here' : null, moved: 0, refused: null, sent: index !== 0,
  }));
}

let no = 0;
const unruled = { rule: 'anyone', said: [], missing: [], needed: 0, enough: false, mine: false };
const sections: SectionView[] = titles.map(([title, items], section) => ({
  id: `sec${section}`, title, done: 0, of: 0,
  items: items.map((name): ItemLine => {
    const at0 = no++;
    const state = states[at0] ?? 'todo';
    const rel = -60 * (24 - at0);
    return {
      id: `i${at0}`, code: `P-${String(at0 + 1).padStart(2, '0')}`, title: name, kind: 'work', criticality: at0 % 5 === 3 ? 'SHOULD' : at0 % 6 === 5 ? 'NICE' : 'MUST', state, reason: reasons[state] ?? '', expected: null, found: null, state_by: 'Nguyễn Thị Bích Phượng', state_at: at('01T15:12'),
      owner: owners[at0 % 5] ?? '', role: 'deployment-lead', planned_rel: rel, planned_at: at(`01T${String(8 + (at0 % 12)).padStart(2, '0')}:00`), duration: 30, effort: 30, predecessors: at0 === 8 ? ['P-08'] : [], follows: '', fact: null, by_fact: false, evidence: evidence(state === 'done' ? 1 + (at0 % 3) : state === 'blocked' ? 2 : 0), evidence_needed: at0 % 3 === 1, comment: '',
      begins: unruled, ends: at0 === 4 ? { rule: 'everyone', said: ['Lê Thị Thu Hà', 'Trần Quốc Bảo'], missing: ['Nguyễn Minh Quân'], needed: 3, enough: false, mine: false } : unruled, named: [], begun_by: null, asks: null, lesson: null, two_versions: at0 === 12, sent: true,
    };
  }),
}));

function count(): Progress {
  const items = sections.flatMap((section) => section.items);
  for (const section of sections) {
    section.done = section.items.filter(({ state }) => state === 'done').length;
    section.of = section.items.filter(({ state }) => state !== 'not_applicable' && state !== 'skipped').length;
  }
  const of = (state: string) => items.filter((item) => item.state === state).length;
  return { id: 'c1', title: 'Pre-deployment checks', stage: 'pre-deployment', done: of('done'), of: items.length - of('skipped') - of('not_applicable'), blocked: of('blocked'), failed: of('failed'), skipped: of('skipped'), not_applicable: of('not_applicable'), must_open: items.filter(({ criticality, state }) => criticality === 'MUST' && !['done', 'not_applicable'].includes(state)).length };
}
const others: Progress[] = ['Deployment', 'Go-live day', 'Monitoring', 'Communications', 'Week 1', 'Week 2', 'Close-out'].map((title, index) => ({ id: `c${index + 2}`, title, stage: 'deployment', done: Math.max(0, 9 - index * 2), of: 19 + index, blocked: index === 1 ? 2 : 0, failed: 0, skipped: 0, not_applicable: index, must_open: 10 + index }));
export const checklists = () => [count(), ...others];

function changed(id: string, part: Partial<ItemLine>): object {
  const found = sections.flatMap(({ items }) => items).find((item) => item.id === id);
  if (!found) return { code: 'not_found', message: 'this item is not here any more; nothing was changed' };
  Object.assign(found, part);
  return { item: { ...found }, checklist: count(), action: `ai${++acts}`, label: part.state ? 'item.set' : 'item.edit' };
}

const person = 'Nguyễn Thị Thanh Tâm';
const texts = ['All dashboards for the 3 API instances, the job service and the cache open from the operations room', 'An alert for p95 above 500 ms reaches the person on call within 5 minutes; tried with a real alert outside office hours', 'Backup is verified every day; last restore test 1 March 2027 took 41 minutes', 'Escalation path names a person, a deputy and a phone number for each of the 4 levels', 'On-call rota covers 24 hours a day from 6 to 12 March', 'Runbook “Restart of background jobs” exists in Vietnamese'];
const point = (title: string, index: number): PointView => ({
  id: `p${index}`, title, expectation: 'Seen with your own eyes, from the place where operations works.', state: index < 4 ? 'accepted' : index === 4 ? 'conditional' : 'open', reason: '', condition: index === 4 ? 'A deputy for Sunday 7 March, 00:00–08:00' : '', owner: index === 4 ? 'Phạm Quốc Bảo' : '', due: index === 4 ? '2027-03-06' : '', by: index < 5 ? person : null, at: index < 5 ? at('05T14:10') : null, evidence: evidence(index < 3 ? 2 : 0), own_work: index === 2, shown_by: [], two_versions: false,
});
const area: AreaView = { id: 'a3', title: 'Monitoring and alerts', no: 3, of: 6, receiver_role: 'operations-representative', points: texts.map(point), sign_offs: [], declined_since: [], signs_self: true, signs_for: [], goes_over: { walkthroughs: 0, passed: 0, failed: 0, documents: 0, without_version: 0, open_items: 0, known_errors: 0 }, follow_up: '2027-04-04', cannot_sign: process.env.FAKE_CANNOT === '1' ? { code: 'no_signing_key', message: 'there is no signing key yet', sentence: 'failure-no_signing_key' } : null };
const judged = () => area.points.filter(({ state }) => state !== 'open').length;
export const areas = () => ['Systems documentation', 'Support desk', 'Monitoring and alerts', 'Deployment', 'Training', 'Known errors'].map((title, index) => ({ id: `a${index + 1}`, title, points: index === 2 ? area.points.length : 5 + index, judged: index === 2 ? judged() : index < 2 ? 5 + index : 0, decision: index === 0 ? 'accepted' : index === 1 ? 'conditions' : index === 2 ? (area.sign_offs[0]?.decision ?? null) : null, withdrawn: index === 4, changed: index === 1 ? 2 : 0, declined_since: 0, concerns_me: false }));
const digest = '9f3c81d04e72aa01bb37c9d0e5f61728394a5b6c7d8e9f00112233445c05a4b7e';
let stale = process.env.FAKE_STALE === '1';

// eslint-disable-next-line @typescript-eslint/no-explicit-any
function text(req: any): string {
  return [`I, ${person}, Operations representative, have read the area “${area.title}” (3 of 6) of “LMS go-live”.`, ...area.points.map((one, index) => `${index + 1}. ${one.title}: ${one.state}${one.condition ? ` (${one.condition})` : ''}`), `Decision: ${req.decision}`, ...req.conditions.map((one: { text: string }) => `Condition: ${one.text}`), req.reason ? `Reason: ${req.reason}` : ''].filter(Boolean).join('\n');
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const listAnswers: Record<string, (req: any) => object> = {
  checklist_list: () => ({ checklists: checklists() }),
  checklist_show: (req) => { const found = checklists().find(({ id }) => id === req.checklist) ?? count(); return { checklist: found, sections: found.id === 'c1' ? sections.map((section) => ({ ...section, items: section.items.map((item) => ({ ...item })) })) : [], members: [{ id: 'm', name: 'Lê Thị Thu Hà', roles: ['owner'] }, { id: 'b', name: 'Trần Quốc Bảo', roles: ['support-lead'] }], leads: true }; },
  item_set: (req) => (['blocked', 'failed', 'skipped', 'not_applicable'].includes(req.state) && !req.reason ? { code: 'invalid', message: 'a reason is needed; nothing was changed', field: 'reason' } : changed(req.item, { state: req.state, reason: req.reason ?? '', state_by: 'Lê Thị Thu Hà', state_at: at('02T09:00'), sent: false })),
  item_edit: (req) => changed(req.item, Object.fromEntries(['title', 'owner', 'comment', 'criticality', 'planned_rel'].filter((key) => req[key] !== null).map((key) => [key, req[key]]))),
  item_add: (req) => { const section = sections.find(({ id }) => id === req.section); const first = sections[0]?.items[0]; if (!section || !first) return { code: 'not_found', message: 'no such section' }; const item: ItemLine = { ...first, id: `i${no++}`, code: `X-${no}`, title: req.title, criticality: req.criticality, state: 'todo', reason: '', evidence: [], owner: '', planned_rel: null, planned_at: null, sent: false }; section.items.push(item); return { item, checklist: count(), action: `ai${++acts}`, label: 'item.add' }; },
  item_evidence: (req) => { const found = sections.flatMap(({ items }) => items).find((item) => item.id === req.item); return changed(req.item, { evidence: [...(found?.evidence ?? []), { id: `en${++acts}`, form: req.form, text: req.text ?? '', name: req.name ?? '', size: 1200, digest: '', by: 'Lê Thị Thu Hà', at: at('02T09:01'), held: true, place: req.form === 'file' ? 'here' : null, moved: 0, refused: null, sent: false }] }); },
  history: () => ({ lines: [
    { at: at('01T15:12'), by: 'Nguyễn Thị Bích Phượng', device: 'BP-01', sent: false, action: 'x1', label: 'item.set', cells: { state: { state: 'blocked', reason: 'old number', at: 0 } } },
    { at: at('01T11:30'), by: 'Nguyễn Thị Bích Phượng', device: 'BP-01', sent: true, action: 'x2', label: 'item.set', cells: { state: { state: 'running', reason: '', at: 0 } } },
    { at: '2027-02-26T09:04:00+07:00', by: 'Lê Thị Thu Hà', device: 'HA-01', sent: true, action: 'x3', label: 'item.edit', cells: { owner: 'Nguyễn Thị Bích Phượng' } },
    { at: '2027-02-20T10:00:00+07:00', by: 'Đỗ Quang Khải', device: 'QK-01', sent: true, action: 'x4', label: 'rollout.new', cells: { title: 'Launch message' } },
  ] }),
  handoff_list: () => ({ areas: areas() }),
  handoff_area: () => structuredClone(area),
  point_set: (req) => { const found = area.points.find(({ id }) => id === req.point); if (!found) return { code: 'not_found', message: 'no such point' }; Object.assign(found, { state: req.state, reason: req.reason ?? '', condition: req.condition ?? '', owner: req.owner ?? '', due: req.due ?? '', by: req.state === 'open' ? null : person, at: at('05T15:00') }); return { area: structuredClone(area), action: `ap${++acts}`, label: 'point.set' }; },
  handoff_statement: (req) => (req.decision === 'accepted' && judged() < area.points.length ? { code: 'invalid', message: 'a point is not judged yet; accept it, name a condition or decline it first', field: 'decision' } : { subject_digest: digest.slice(0, 64), subject: '{}', text: text(req), name: person, role: 'operations-representative', signs_for: null, at: '2027-03-05T15:20:00+07:00', known: 'server answered 15:02; HA-02 not heard from since Wed 3 Mar 18:40' }),
  handoff_sign: (req) => {
    if (stale) { stale = false; return { code: 'changed_while_read', message: 'it was changed while it was being read; nothing was signed, read it again', sentence: 'failure-changed_while_read' }; }
    if (req.passphrase !== 'right') return { code: 'wrong_passphrase', message: 'this passphrase does not open the signing key; nothing was signed, try again', sentence: 'failure-wrong_passphrase', field: 'passphrase' };
    const sign: SignOffView = { id: 's1', decision: req.decision, conditions: req.conditions, reason: req.reason ?? '', meaning: req.meaning, name: person, role: 'operations-representative', signs_for: null, at: at('05T15:21'), digest: digest.slice(0, 64), text: text(req), verified: true, received: null, changed_since: [{ point_id: 'p4', point: texts[4] ?? '', what: 'state', signed: 'conditional', now: 'accepted', by: 'Đỗ Quang Khải', at: at('05T16:02') }], stands: true, mine: true, replaces: null, replaced_by: null, withdrawn: null };
    area.sign_offs.unshift(sign);
    return { area: structuredClone(area), sign_off: sign };
  },
  handoff_changes: () => ({ facts: [] }),
  handoff_export: (req) => (req.dir ? { dir: req.dir, files: 24, statements: 3, evidence: 3, evidence_packed: 2, fingerprint: '5f2a 77c1 d0e9 4b3a 8c6d 1e2f 3a4b 5c6d 7e8f 90a1' } : { code: 'invalid', message: 'choose a folder', field: 'dir' }),
};
