/** Dev only: answers for the hand-off's other parts, so that their screens can be looked at without the engine. */
import type { CarryOvers, Documents, EarlyLifeView, EvidenceLine, RotaView, ShiftLine, ShiftPage, TrendDay, Walkthroughs, WhomLine } from '../src/api/types.ts';

const members: WhomLine[] = [{ id: 'm', name: 'Lê Thị Thu Hà', roles: ['owner', 'operations-representative'] }, { id: 'b', name: 'Trần Quốc Bảo', roles: ['deployment-lead'] }];
const areas = [{ id: 'a1', title: 'Systems documentation' }, { id: 'a3', title: 'Monitoring and alerts' }];
const at = (day: number, time: string) => `2027-03-${String(day).padStart(2, '0')}T${time}:00+07:00`;
const asOf = at(4, '09:40');

const walkthroughs = (): Walkthroughs => ({
  areas: areas.map((area) => ({ ...area, receiver_role: 'operations-representative', points: [{ id: 'p1', title: 'Backup is verified every day' }, { id: 'p2', title: 'Escalation path names a person and a deputy for each level' }] })),
  members, passed: 1, failed: 1, as_of: asOf,
  walkthroughs: [
    { id: 'w1', area: 'a1', area_title: 'Systems documentation', title: 'Deploy a new version, blue-green', sort: 'walkthrough', drill: false, points: [], steps: ['Green environment deployed', 'Health checks green', 'Routing switched'], target: null, planned: at(10, '12:00'), giver: 'b', giver_name: 'Trần Quốc Bảo', state: 'planned', walks: [], two_versions: false },
    { id: 'w2', area: 'a3', area_title: 'Monitoring and alerts', title: 'Restore the last backup beside the live data and compare the counts', sort: 'restore', drill: true, points: [{ id: 'p1', title: 'Backup is verified every day' }], steps: ['Backup fetched', 'Restored', 'Counts compared'], target: 60, planned: at(3, '14:00'), giver: 'b', giver_name: 'Trần Quốc Bảo', state: 'passed', two_versions: false, walks: [
      { id: 'x2', at: at(4, '08:30'), driver: 'Nguyễn Thị Thanh Tâm', watcher: 'Trần Quốc Bảo', result: 'passed', minutes: 52, in_time: true, steps: [{ step: 'Backup fetched', result: 'passed', note: null }, { step: 'Restored', result: 'passed', note: null }], note: '', by: 'Lê Thị Thu Hà', device: 'HA-01', sent: true },
      { id: 'x1', at: at(3, '14:10'), driver: 'Nguyễn Thị Thanh Tâm', watcher: 'Trần Quốc Bảo', result: 'failed', minutes: 95, in_time: false, steps: [{ step: 'Backup fetched', result: 'passed', note: null }, { step: 'Restored', result: 'failed', note: 'disk full' }], note: 'The backup of the files was not in the runbook', by: 'Lê Thị Thu Hà', device: 'HA-01', sent: true }] },
    { id: 'w3', area: 'a3', area_title: 'Monitoring and alerts', title: 'A page at night', sort: 'page', drill: true, points: [], steps: [], target: 15, planned: at(3, '02:00'), giver: '', giver_name: '', state: 'failed', two_versions: true, walks: [{ id: 'x3', at: at(3, '02:20'), driver: 'Vũ Minh Quân', watcher: 'Trần Quốc Bảo', result: 'failed', minutes: 40, in_time: false, steps: [], note: 'No answer', by: 'Lê Thị Thu Hà', device: 'HA-01', sent: true }] },
  ],
});

const file = (id: string, name: string): EvidenceLine => ({ id, form: 'file', text: '', name, size: 231_000, digest: '9f3c81d04e72aa01bb37c9d0e5f61728394a5b6c7d8e9f00112233445c05a4b7', by: 'Trần Quốc Bảo', at: at(3, '10:00'), held: true, place: 'both', moved: 0, refused: null, sent: true });
const documents = (): Documents => ({
  areas, members, held: 1, accepted: 1, as_of: asOf,
  documents: [
    { id: 'd1', area: 'a1', area_title: 'Systems documentation', title: 'Map of the production system', owner: 'b', owner_name: 'Trần Quốc Bảo', note: '', state: 'accepted', since_signed: true, two_versions: false, editions: [
      { version: '1.1', news: 'The deputy of the night is named', evidence: file('e2', 'map-1.1.pdf'), own: false, reads: [{ name: 'Lê Thị Thu Hà', said: 'accepted', note: '', at: at(4, '09:00'), sent: true }, { name: 'Vũ Minh Quân', said: 'questioned', note: 'Where is the cache?', at: at(3, '11:00'), sent: true }] },
      { version: '1.0', news: '', evidence: file('e1', 'map-1.0.pdf'), own: true, reads: [] }] },
    { id: 'd2', area: 'a3', area_title: 'Monitoring and alerts', title: 'Alert handling procedures', owner: '', owner_name: '', note: '', state: 'none', since_signed: false, two_versions: false, editions: [] },
  ],
});

const carried = (): CarryOvers => ({
  areas, members, open: 1, known_errors: 1, overdue: 1, as_of: asOf,
  open_items: Array.from({ length: 14 }, (_, index) => ({ id: `i${index}`, title: ['Certificates are renewed before they end', 'Quick reference card printed for every room', 'Dashboards have an owner'][index % 3] ?? '', checklist: `c${index % 2}`, checklist_title: index % 2 ? 'Week 2' : 'Week 1', criticality: 'SHOULD', state: index === 2 ? 'blocked' : 'todo', owner: '' })),
  carried: [
    { id: 'k1', area: 'a3', area_title: 'Monitoring and alerts', sort: 'known_error', title: 'Mails to some addresses come up to 20 minutes late', severity: 'medium', symptom: 'The queue grows between 08:00 and 09:00', workaround: 'Restart the relay; nothing is lost', owner: 'x', owner_name: 'Mekong Hosting, service desk', due: '2027-03-18', overdue: false, state: 'open', note: '', closed_at: null, closed_by: '', item: null, two_versions: false, sent: true },
    { id: 'k2', area: 'a1', area_title: 'Systems documentation', sort: 'open_item', title: 'Certificates are renewed before they end', severity: '', symptom: '', workaround: '', owner: 'x', owner_name: 'Vũ Minh Quân', due: '2027-03-03', overdue: true, state: 'open', note: '', closed_at: null, closed_by: '', item: { id: 'i1', checklist: 'c1', state: 'todo' }, two_versions: true, sent: true },
    { id: 'k3', area: 'a1', area_title: 'Systems documentation', sort: 'known_error', title: 'Search is slow with marks', severity: 'low', symptom: '', workaround: 'Search without marks', owner: 'x', owner_name: 'Vendor', due: '2027-03-03', overdue: false, state: 'closed', note: 'An index was added', closed_at: at(3, '16:00'), closed_by: 'Lê Thị Thu Hà', item: null, two_versions: false, sent: true },
  ],
});

const people = ['Vũ Minh Quân', 'Đỗ Quang Khải', 'Trần Quốc Bảo'];
const shifts = (): ShiftLine[] => Array.from({ length: 15 }, (_, index) => index).filter((index) => index !== 7).map((index) => {
  const start = Date.parse('2027-03-02T01:00:00Z') + index * 8 * 3_600_000;
  const local = (instant: number) => `${new Date(instant + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
  return { id: `s${index}`, starts: local(start), ends: local(start + 8 * 3_600_000), minutes: 480, primary: '', primary_name: people[index % 3] ?? '', backup: '', backup_name: people[(index + 1) % 3] ?? '', primary_reach: '+84 90 555 0101', backup_reach: '', scope: index % 5 === 4 ? ["low", "medium"] : ["critical", "high"], note: '', state: index === 6 ? 'now' : 'planned', two_versions: index === 4, sent: true };
});
const rota = (): RotaView => {
  const all = shifts();
  return {
    shifts: all, members, gaps: 1, as_of: asOf, now: all.filter(({ state }) => state === 'now'), next: all[7] ?? null, clashes: [{ who: 'Trần Quốc Bảo', from: at(5, '14:00'), until: at(5, '16:00') }],
    cover: [
      { metric: 'c', title: 'Hours on call for critical and high issues', scope: ['critical', 'high'], from: at(2, '08:00'), until: at(9, '08:00'), wanted: 168, weeks: [{ from: at(2, '08:00'), covered: 112, wanted: 168 }], gaps: [{ from: at(4, '16:00'), until: at(5, '00:00'), minutes: 480 }, { from: at(7, '08:00'), until: at(9, '08:00'), minutes: 2880 }], met: false },
      { metric: 'd', title: 'Hours of support for medium and low issues', scope: ['medium', 'low'], from: at(2, '08:00'), until: at(9, '08:00'), wanted: 40, weeks: [{ from: at(2, '08:00'), covered: 40, wanted: 40 }], gaps: [], met: true },
    ],
    escalations: [{ id: 'c1', who: 'x', name: 'Vũ Minh Quân', contact: null, what: 'Anything at night', phone: '+84 90 555 0101', mail: 'quan@songhan.example', hours: '24/7', level: 1, note: '', two_versions: false, sent: true }, { id: 'c2', who: 'y', name: 'Mekong Hosting, service desk', contact: null, what: 'Servers, network, backups', phone: '+84 28 5550 1100', mail: '', hours: '24/7', level: 3, note: '', two_versions: true, sent: true }],
  };
};

const point = (part: string, text: string, weight = 'plain', place = '/handoff/open') => ({ part, says: 'agenda-topic', args: { text }, text, weight, place });
const points = [point('rota', 'On call until 16:00: Vũ Minh Quân, backup Đỗ Quang Khải'), point('rota', 'Nobody is on call from 16:00 to 2027-03-05 00:00', 'bad'), point('readings', 'Error rate: 0.18 % at 09:04, the target is below 0.1', 'bad', '/go-live/readings'), point('observations', 'High, Traffic: two classes signed in at once (08:05)', 'bad'), point('carried', 'Known error: Mails come late (Mekong Hosting, 2027-03-18). Until it is mended: Restart the relay'), point('next', 'Operations: read Backup, due 10:00')];
const page = (): ShiftPage => ({
  since: at(4, '00:00'), points, next: shifts()[7] ?? null, members, as_of: asOf,
  handovers: [
    { id: 'h2', at: at(4, '00:02'), since: at(3, '16:00'), by: 'Trần Quốc Bảo', device: 'BAO-02', to: 'Vũ Minh Quân', note: 'The mail queue was full twice; look at it every hour.', points, last_sync: at(3, '23:58'), not_heard: ['HA-03'], open_cards: 1, unsent: 0, taken_at: null, taken_by: '', taken_note: '', may_take: true, two_versions: false, sent: true },
    { id: 'h1', at: at(3, '16:01'), since: at(3, '08:00'), by: 'Vũ Minh Quân', device: 'QUAN-01', to: 'Trần Quốc Bảo', note: '', points, last_sync: null, not_heard: [], open_cards: 0, unsent: 2, taken_at: at(3, '16:05'), taken_by: 'Trần Quốc Bảo', taken_note: 'seen', may_take: false, two_versions: false, sent: true },
  ],
});

const days = (met: (boolean | null)[]): TrendDay[] => met.map((one, index) => ({ day: `2027-03-${String(index + 2).padStart(2, '0')}`, readings: one === null ? 0 : 24, not_met: one === false ? 3 : 0, mean: one === null ? null : 410 + index * 3, met: one }));
const early = (): EarlyLifeView => ({
  entry: { id: 'g1', title: 'Go or no-go for the public launch', at: at(2, '08:00'), decision: 'go' }, exit: { id: 'g2', title: 'Exit from early-life support', at: at(12, '14:00'), decision: null }, gates: [{ id: 'g1', title: 'Go or no-go for the public launch', at: null, decision: 'go' }, { id: 'g2', title: 'Exit from early-life support', at: null, decision: null }],
  steady_days: 5, from: at(2, '08:00'), until: at(12, '14:00'), areas, members, as_of: at(10, '09:00'),
  trends: [
    { duty: 'w1', title: 'Response time, p95', unit: 'ms', bound: 'below', target: 500, days: days([true, true, false, true, true, true, true, true, true]), streak: 6, steady: true, relapses: ['2027-03-04'], direction: 'better' },
    { duty: 'w4', title: 'Error rate', unit: '%', bound: 'below', target: 0.1, days: days([true, null, true, false, true, true, false, true, null]), streak: 1, steady: false, relapses: ['2027-03-05', '2027-03-08'], direction: 'worse' },
  ],
  lacks: [point('exit', '“Adoption reached its target” was met and fell back on 2027-03-09', 'bad', ''), point('exit', '“Operations have taken over” is not met yet', 'late', ''), point('exit', 'Error rate has held for 1 of 5 days', 'bad', '/go-live/readings')],
  entry_criteria: [{ id: 'e1', code: '1', level: 'MUST', title: 'System deployed and operational', target: 'all green', state: 'met', at: null, relapsed: null }],
  exit_criteria: [{ id: 'x1', code: '1', level: 'MUST', title: 'Adoption reached its target', target: '> 80 %', state: 'met', at: null, relapsed: '2027-03-09' }, { id: 'x2', code: '2', level: 'MUST', title: 'Operations have taken over', target: 'all areas signed', state: 'not_yet', at: null, relapsed: null }],
  follow_ups: [{ id: 'f1', area: 'a1', area_title: 'Systems documentation', title: '', due: '2027-04-04', owner: 'm', owner_name: 'Lê Thị Thu Hà', overdue: false, result: null, note: '', at: null, by: '', two_versions: false, sent: true }, { id: 'f2', area: 'a3', area_title: 'Monitoring and alerts', title: 'Does somebody read the dashboard?', due: '2027-03-09', owner: 'm', owner_name: 'Lê Thị Thu Hà', overdue: false, result: 'does_not_hold', note: 'Nobody does on Sundays', at: at(9, '10:00'), by: 'Lê Thị Thu Hà', two_versions: false, sent: true }],
});

export const supportAnswers: Record<string, () => object> = { walkthrough_list: walkthroughs, document_list: documents, carry_list: carried, rota_show: rota, shift_page: page, early_life_show: early };
