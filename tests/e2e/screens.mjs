// Every screen of the app on the sample, and how one gets there.
import { call, go, settled } from './chromium.mjs';

/** A session with people who have no mark yet, and one that is closed: made here, so that no test hangs on what the sample holds. */
export async function fill(page) {
  const rollout = (await call(page, 'app_status')).rollouts[0].id;
  const { sessions } = await call(page, 'session_list', { rollout });
  const [open, ...others] = sessions.filter(({ state }) => state === 'open' || state === 'planned');
  const closed = sessions.find(({ state }) => state === 'closed') ?? others[0];
  const content = Buffer.from('Name,Number\nNguyễn Thị Ánh,AN-1\nTrần Văn Đức,AN-2\n').toString('base64');
  await call(page, 'people_import', { rollout, name: 'roster.csv', content, cohort: open.cohort, beyond: 'place' });
  if (closed.state !== 'closed') await call(page, 'session_close', { session: closed.id, unmarked: 'absent' });
  // A scan that marks nobody.
  await call(page, 'attendance_scan', { session: open.id, text: 'LOST-1' });
  // Two figures that fit nothing, so that the plan check has something to show; all but one finding is set aside.
  const { claims } = await call(page, 'plan_figures', { rollout });
  for (const [measure, low, high] of [['people', 2, 3], ['entries', 90, 90]]) {
    await call(page, 'claim_set', { claim: claims.find((one) => one.measure === measure).id, low, high });
  }
  await call(page, 'downtime_set', { rollout, sort: 'unplanned', from: '2026-01-05T08:00', to: '2026-01-05T08:04', what: 'Sign-in' });
  // A file, so that there is one to list.
  const { checklists } = await call(page, 'checklist_list', { rollout });
  const { sections } = await call(page, 'checklist_show', { checklist: checklists[0].id });
  const file = { form: 'file', name: 'ảnh bảng phân công '.repeat(12) + '.jpg', content: Buffer.from('a photo').toString('base64') };
  await call(page, 'item_evidence', { item: sections[0].items[0].id, ...file });
  await call(page, 'meeting_open', { meeting: (await call(page, 'meeting_list', { rollout })).meetings.find(({ opened }) => opened === null).id });
  for (const finding of ['C-01', 'P-05']) await call(page, 'finding_dismiss', { rollout, finding, reason: 'the vendor brings the rest' });
  // An approved plan with something changed since.
  await call(page, 'rollout_approve', { rollout, reason: 'Read by all' });
  await call(page, 'holiday_set', { rollout, day: '2027-04-30', title: 'Reunification Day' });
  return { rollout, open, closed };
}

/** The screens as `{name, show(page)}`, with the ids that this workspace has. */
export async function screens(page, { rollout, open, closed }) {
  const { checklists } = await call(page, 'checklist_list', { rollout });
  const { areas } = await call(page, 'handoff_list', { rollout });
  const { gates } = await call(page, 'gate_list', { rollout });
  const { walkthroughs } = await call(page, 'walkthrough_list', { rollout });
  const { documents } = await call(page, 'document_list', { rollout });
  const { checklists: runnable, runs } = await call(page, 'run_list', { rollout });
  const { assessments } = await call(page, 'assessment_list', { rollout });
  const assessment = assessments.find(({ roster }) => roster > 0).id;
  const [a, b] = (await call(page, 'people_list', { text: 'AN-', offset: 0, limit: 2 })).rows;
  const pair = [a.id, b.id];
  const checklist = runnable.find(({ tasks }) => tasks > 20).id;
  const run = (runs[0] ?? (await call(page, 'run_new', { checklist, mode: 'rehearsal' })).run.line).id;
  const { duties } = await call(page, 'duty_list', { rollout });
  const { meetings } = await call(page, 'meeting_list', { rollout });
  const { decisions } = await call(page, 'resolution_list', { rollout });
  const held = (state) => meetings.find((one) => one.state === state).id;
  const places = {
    overview: '/',
    checklists: '/checklists',
    checklist: `/checklists/${checklists[0].id}`,
    'runbook sheet': '/checklists/import',
    'plan check': '/plan',
    'stated figures': '/plan/figures',
    'approval and changes': '/plan/changes',
    'areas and courses': '/plan/parts',
    runs: '/go-live',
    run: `/go-live/runs/${run}`,
    'run on the wall': `/go-live/runs/${run}/wall`,
    downtime: '/go-live/downtime',
    readings: '/go-live/readings',
    'readings of a duty': `/go-live/readings/${duties.find(({ code }) => code === 'W-1').id}`,
    observations: '/go-live/observations',
    meetings: '/go-live/meetings',
    'open meeting': `/go-live/meetings/${held('open')}`,
    'closed meeting': `/go-live/meetings/${held('closed')}`,
    'decision log': '/go-live/decisions',
    'one decision': `/go-live/decisions/${decisions[0].id}`,
    gates: '/go-live/gates',
    gate: `/go-live/gates/${gates[2].id}`,
    'move the launch': '/move-launch',
    sessions: '/training',
    clashes: '/training/clashes',
    statuses: '/training/statuses',
    'roll call': `/training/sessions/${open.id}`,
    'closed session': `/training/sessions/${closed.id}`,
    'sign-in sheet': `/training/sessions/${open.id}/paper`,
    'self check-in': `/training/sessions/${open.id}/door`,
    workshop: `/training/sessions/${open.id}/workshop`,
    materials: '/training/materials',
    feedback: '/training/feedback',
    'feedback of a session': `/training/sessions/${open.id}/feedback`,
    'asking for feedback': `/training/sessions/${open.id}/feedback/ask`,
    register: '/training/register',
    'register of a cohort': `/training/register/${open.cohort_id}`,
    people: '/training/people',
    cohorts: '/training/cohorts',
    trainers: '/training/trainers',
    'likely doubles': '/training/doubles',
    'who else': `/training/same/${pair[0]}`,
    'two side by side': `/training/same/${pair[0]}/${pair[1]}`,
    completion: '/training/completion',
    certificates: '/training/certificates',
    'certificate check': '/training/certificates/check',
    assessments: '/training/assessments',
    'score sheet': `/training/assessments/${assessment}`,
    reports: '/reports',
    'executive page': '/reports/executive',
    'report of the day': '/reports/deployment',
    'contact sheet': '/reports/contacts',
    'audit extract': '/reports/audit',
    'gate record': `/reports/gate/${gates[2].id}`,
    'hand-off': '/handoff',
    'hand-off area': `/handoff/${areas[0].id}`,
    walkthroughs: '/handoff/walkthroughs',
    walkthrough: `/handoff/walkthroughs/${walkthroughs.find(({ walks }) => walks.length > 1).id}`,
    documents: '/handoff/documents',
    document: `/handoff/documents/${documents[0].id}`,
    'goes over open': '/handoff/open',
    'on call': '/handoff/on-call',
    'shift hand-over': '/handoff/shift',
    'early-life support': '/handoff/early-life',
    'settings: members': '/settings',
    ...Object.fromEntries(['laptop', 'sync', 'conflicts', 'quarantine', 'outbox', 'received', 'files', 'carry'].map((part) => [`settings: ${part}`, `/settings/${part}`])),
    'new rollout': '/new-rollout',
  };
  const plain = Object.entries(places).map(([name, place]) => ({ name, show: (shown) => go(shown, place) }));
  const scores = preview('score list', `/training/assessments/${assessment}/import`, 'Name,Number,Points\nNguyễn Thị Ánh,AN-1,8\nAi Đó,,7\nTrần Văn Đức,,9\nAn,AN-2,nine\n');
  const report = preview('attendance report', `/training/sessions/${open.id}/report`, 'Name,Email,Duration (minutes)\nNguyễn Thị Ánh,,200\nAi Đó,,3\n');
  return [...plain, scores, report, pane('new session', 'n'), over('palette', 'Control+k'), over('key list', '?')];
}

/** A list that is looked at before it is kept. */
function preview(name, place, text) {
  return {
    name,
    async show(page) {
      await go(page, place);
      await bring(page, { name: 'list.csv', text });
      await page.getByRole('table').first().waitFor();
      await settled(page);
    },
  };
}

/** Chooses a file where one is asked for. */
export async function bring(page, { name, text, buffer = Buffer.from(text) }) {
  const choosing = page.waitForEvent('filechooser');
  await page.locator('[class*="_drop_"] button').press('Enter');
  await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** A form of the sessions' list. */
function pane(name, key) {
  return {
    name,
    async show(page) {
      await go(page, '/training');
      await page.keyboard.press(key);
      await page.locator('aside form').waitFor();
      await settled(page);
    },
  };
}

function over(name, key) {
  return {
    name,
    async show(page) {
      await go(page, '/checklists');
      await page.keyboard.press(key);
      await page.locator('dialog[open], [role="dialog"]').first().waitFor();
      await settled(page);
    },
  };
}
