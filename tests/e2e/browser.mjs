// The app in Chromium: every screen in both themes and both languages without a barrier, and a roll call without a mouse.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { call, go, look, violations } from './chromium.mjs';
import { muster, passphrase, passphraseFile } from './muster.mjs';
import { bring, fill, screens } from './screens.mjs';
import './two-laptops.mjs';
import { served, until } from './stage.mjs';
import { say } from './words.mjs';
// Tests of its own, on a sample of its own.
import './day.mjs';

const looks = ['en', 'vi'].flatMap((language) => ['light', 'dark'].map((theme) => [language, theme]));
let sample;
let held;

before(async () => {
  sample = await served('sample', (data) => muster(data, 'init', '--name', 'Lê Thị Thu Hà', '--sample'));
  held = await fill(sample.page);
});

async function hasNoBarrier(page, language) {
  assert.equal(await page.locator('html').getAttribute('lang'), language);
  assert.deepEqual(await violations(page), []);
}

for (const [language, theme] of looks) {
  test(`no screen of the sample has a barrier (${language}, ${theme})`, async (t) => {
    const { page, errors } = sample;
    await look(page, language, theme);
    for (const screen of await screens(page, held)) {
      await t.test(screen.name, async () => {
        errors.length = 0;
        await screen.show(page);
        await hasNoBarrier(page, language);
        assert.deepEqual(errors, [], 'the page reported errors');
        await page.keyboard.press('Escape');
      });
    }
  });
}

test('the first run has no barrier', async () => {
  const { page } = await served('empty', () => {});
  assert.equal((await call(page, 'app_status')).state, 'empty');
  for (const [language, theme] of looks) {
    await look(page, language, theme);
    await hasNoBarrier(page, language);
  }
});

test('the lock has no barrier', async () => {
  const { page } = await served('locked', (data) => {
    muster(data, '--passphrase-file', passphraseFile(data), 'init', '--name', 'Ana Ruiz', '--role', 'training-manager');
  });
  assert.equal((await call(page, 'app_status')).state, 'locked');
  for (const [language, theme] of looks) {
    await look(page, language, theme);
    await hasNoBarrier(page, language);
  }
});

test('the first rollout of a workspace leads to its overview', async () => {
  const { page } = await served('first', (data) => muster(data, 'init', '--unprotected', '--name', 'Ana Ruiz', '--role', 'training-manager'));
  await look(page, 'en', 'light');
  await go(page, '/new-rollout');
  await page.getByLabel(say('rollout-name')).fill('Autumn');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: say('area-checklists') }).waitFor();
  assert.ok(page.url().endsWith('/#/'), page.url());
});

test('what does not fit in the plan is found, mended and set aside by keyboard alone', async () => {
  const { page } = sample;
  await look(page, 'en', 'light');
  const check = async () => (await call(page, 'plan_check', { rollout: held.rollout })).findings.map(({ id }) => id);
  assert.deepEqual(await check(), ['C-14']);
  await go(page, '/');
  await page.getByText(say('plan-wait', { count: 1 })).waitFor();
  await go(page, '/plan');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const pane = page.locator('aside');
  await pane.getByText('2–3 stated').waitFor();
  assert.deepEqual(await violations(page), []);
  // To the place, where the figure is corrected; the plan is checked again at once.
  await page.keyboard.press('g');
  await page.waitForFunction(() => document.activeElement?.closest('tr')?.textContent.startsWith('People'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.textContent.endsWith('8'));
  assert.deepEqual(await check(), ['C-14'], 'eight is not yet eight to nine');
  await go(page, '/plan');
  await page.keyboard.press('j');
  await page.keyboard.press('d');
  await page.keyboard.type('One of them comes for the launch only');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: say('plan-none') }).waitFor();
  assert.deepEqual(await check(), []);
});

test('a run goes on the wall by a key, fits a projector, and leads back', async () => {
  const { page } = sample;
  await look(page, 'en', 'dark');
  const { checklists } = await call(page, 'run_list', { rollout: held.rollout });
  const checklist = checklists.find(({ title }) => title === 'Go-live day').id;
  const { id } = (await call(page, 'run_new', { checklist, mode: 'rehearsal' })).run.line;
  const before = page.viewportSize();
  await go(page, `/go-live/runs/${id}`);
  await page.keyboard.press('w');
  await page.getByRole('timer', { name: say('wall-clock') }).waitFor();
  await page.setViewportSize({ width: 1920, height: 1080 });
  const fits = () => page.evaluate(() => [document.querySelector('main').scrollHeight, document.documentElement.scrollWidth]);
  assert.deepEqual(await fits(), [1080, 1920], 'everything is seen without scrolling');
  assert.equal(await page.locator('main button').count(), 0, 'a wall only shows');
  assert.deepEqual(await violations(page), []);
  await page.setViewportSize(before);
  await page.keyboard.press('Escape');
  await page.getByRole('table').first().waitFor();
  assert.ok(page.url().endsWith(`/go-live/runs/${id}`));
});

test('the way back is taken from a run with a reason, and what was away is entered', async () => {
  const { page } = sample;
  await look(page, 'en', 'light');
  const { checklists } = await call(page, 'run_list', { rollout: held.rollout });
  const checklist = checklists.find(({ title }) => title === 'Go-live day').id;
  const { id } = (await call(page, 'run_new', { checklist, mode: 'rehearsal' })).run.line;
  await go(page, `/go-live/runs/${id}`);
  await page.getByRole('button', { name: say('back-take') }).press('Enter');
  await page.keyboard.press('Enter');
  await page.getByText(say('back-why-missing')).waitFor();
  await page.keyboard.type('Sign-in fails');
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('Enter');
  await page.getByText(say('back-from', { reason: 'Sign-in fails' })).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole('link', { name: say('back-from-open') }).press('Enter');
  await page.getByRole('link', { name: say('back-open') }).waitFor();

  await go(page, '/go-live/downtime');
  const before = (await call(page, 'downtime_list', { rollout: held.rollout })).entries.length;
  await page.getByLabel(say('downtime-what')).fill('Mail');
  await page.getByLabel(say('downtime-what')).press('Enter');
  const back = page.getByRole('button', { name: say('downtime-back') });
  await back.waitFor();
  assert.deepEqual(await violations(page), []);
  const { entries } = await call(page, 'downtime_list', { rollout: held.rollout });
  assert.deepEqual([entries.length, entries[0].what, entries[0].to], [before + 1, 'Mail', null]);
});

test('a roll call by keyboard alone', async () => {
  const { page } = sample;
  await look(page, 'en', 'light');
  const { id: session, title } = held.open;
  const sheet = () => call(page, 'attendance_sheet', { session });
  const person = (await sheet()).rows.find((row) => row.mark === null);
  assert.ok(person, 'somebody has no mark yet');

  await page.keyboard.press('Control+4');
  await page.getByRole('heading', { name: say('sessions'), level: 1 }).waitFor();
  await run(page, say('open-roll-call', { title }));
  await page.getByRole('heading', { name: say('roll-call-title', { title }), level: 1 }).waitFor();
  assert.ok(page.url().endsWith(session));
  await page.keyboard.press('/');
  await page.waitForFunction((label) => document.activeElement?.getAttribute('aria-label') === label, say('roll-search'));
  await page.keyboard.type(person.name);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('a');
  await marked(page, session, person.person, 'absent');
  await page.keyboard.press('Control+z');
  await marked(page, session, person.person, null);

  await run(page, say('go-to', { area: say('area-handoff') }));
  await page.getByRole('heading', { name: say('area-handoff'), level: 1 }).waitFor();
});

test('what is refused is said in the language of the screen, by keyboard', async () => {
  const { page } = await served('refusing', (data) => {
    muster(data, '--passphrase-file', passphraseFile(data), 'init', '--name', 'Lê Thị Thu Hà');
  });
  await look(page, 'vi', 'light');
  await page.getByLabel(say('unlock-passphrase', {}, 'vi')).fill('not these words');
  await page.keyboard.press('Enter');
  await said(page, 'failure-wrong_passphrase');
  await page.getByLabel(say('unlock-passphrase', {}, 'vi')).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();

  await go(page, '/settings/sync');
  await page.getByLabel(say('publish-code', {}, 'vi')).fill('MUSTER1-half-of-it');
  await page.keyboard.press('Enter');
  await said(page, 'failure-no_publishing_code');

  await go(page, '/settings/carry');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: say('carry-in-deed', {}, 'vi') }).press('Enter');
  await (await choosing).setFiles({ name: 'a.muster', mimeType: 'application/octet-stream', buffer: Buffer.from('nothing of ours') });
  await said(page, 'failure-not_carried');
  await hasNoBarrier(page, 'vi');
});

test('a gate is judged, voted on and decided by keyboard alone', async () => {
  const { page } = await served('gate', (data) => {
    const file = passphraseFile(data);
    muster(data, '--passphrase-file', file, 'init', '--name', 'Đỗ Quang Khải');
    // Long past, so that everything can be measured whenever this runs.
    muster(data, '--passphrase-file', file, 'rollout', 'new', '--template', 'lms-go-live', '--name', 'LMS go-live', '--go-live', '2026-01-06T08:00', '--zone', 'Asia/Ho_Chi_Minh');
  });
  await look(page, 'en', 'light');
  await page.getByLabel(say('unlock-passphrase')).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  const { rollouts } = await call(page, 'app_status');
  const { gates } = await call(page, 'gate_list', { rollout: rollouts[0].id });
  const launch = gates.find(({ code }) => code === 'launch');
  const shown = () => call(page, 'gate_show', { gate: launch.id });
  const [first, ...rest] = (await shown()).criteria;
  for (const { id: criterion } of rest) await call(page, 'criterion_set', { criterion, state: 'met' });

  await page.keyboard.press('Control+3');
  await page.getByRole('heading', { name: say('runs'), level: 1 }).waitFor();
  await go(page, '/go-live/gates');
  await run(page, say('gate-open', { title: launch.title }));
  await page.getByRole('heading', { name: launch.title, level: 1 }).waitFor();
  await page.getByText(say('gate-lacks-choice')).or(page.getByText(say('gate-open-votes', { count: 5 }))).first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('m');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('3 of 3 up');
  await page.keyboard.press('Enter');
  await until(async () => (await shown()).criteria[0].figure === '3 of 3 up');
  assert.equal((await shown()).criteria[0].id, first.id);

  await page.keyboard.press('v');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await until(async () => (await shown()).ballots.some(({ vote }) => vote === 'go'));

  await page.keyboard.press('1');
  await page.getByRole('button', { name: say('gate-record', { decision: 'go' }) }).press('Enter');
  await page.getByText('3 of 3 up').last().waitFor();
  await hasNoBarrier(page, 'en');
  await page.getByLabel(say('signing-passphrase')).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByText(say('gate-verified')).waitFor();
  const [decided] = (await shown()).decisions;
  assert.deepEqual([decided.decision, decided.stands, decided.verified], ['go', true, true]);
  await hasNoBarrier(page, 'en');
});

test('a run is begun and carried on by keyboard alone', async () => {
  const { page } = sample;
  await look(page, 'en', 'light');
  await go(page, '/go-live');
  await page.getByRole('button', { name: say('run-begin-rehearsal') }).press('Enter');
  await page.waitForURL(/go-live\/runs\//);
  const run = page.url().split('/').at(-1).split('?')[0];
  const first = async () => (await call(page, 'run_show', { run })).sections[0].tasks[0];
  const { item } = await first();
  await page.locator(`#r-${item}`).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await until(async () => (await first()).state === 'running');
  await page.keyboard.press('f');
  await page.keyboard.type('the copy is short');
  await page.keyboard.press('Enter');
  await until(async () => (await first()).state === 'failed');
  assert.equal((await first()).reason, 'the copy is short');
  await page.waitForFunction((id) => document.activeElement?.id === id, `r-${item}`);
  await page.keyboard.press('d');
  await until(async () => (await first()).state === 'done');
  await page.keyboard.press('Control+z');
  await until(async () => (await first()).state === 'failed');
});

test('certificates are issued, found, revoked and checked by keyboard alone', async () => {
  const { page, errors } = await served('certificates', (data) => {
    const file = passphraseFile(data);
    muster(data, '--passphrase-file', file, 'init', '--name', 'Lê Thị Thu Hà');
    muster(data, '--passphrase-file', file, 'rollout', 'new', '--template', 'lms-go-live', '--name', 'LMS go-live', '--go-live', '2026-01-06T08:00', '--zone', 'Asia/Ho_Chi_Minh');
  });
  await look(page, 'en', 'light');
  await page.getByLabel(say('unlock-passphrase')).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  const rollout = (await call(page, 'app_status')).rollouts[0].id;
  await completed(page, rollout, ['Nguyễn Thị Ánh', 'Trần Văn Đức', 'Nguyễn Phúc Công Tằng Tôn Nữ Diễm Hương']);
  errors.length = 0;

  await go(page, '/training/completion');
  await page.keyboard.press('i');
  await page.getByText(say('certificate-ready', { count: 3 })).waitFor();
  await hasNoBarrier(page, 'en');
  await page.getByLabel(say('signing-passphrase')).fill(passphrase);
  await page.keyboard.press('Enter');
  const register = () => call(page, 'certificate_list', { filter: { rollout }, offset: 0, limit: 10 });
  await until(async () => (await register()).total === 3);
  const { rows } = await register();
  await page.getByText(say('certificate-issued', { count: 3, first: rows[0].number, last: rows[2].number })).first().waitFor();

  for (const [language, theme] of [...looks, ['en', 'light']]) {
    await look(page, language, theme);
    await go(page, '/training/certificates');
    await page.getByText(rows[0].number).first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('diem huong');
    await until(async () => (await page.getByRole('row').count()) === 2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: say('certificate-code-text', {}, language) }).waitFor();
    await hasNoBarrier(page, language);
  }
  const held = (await register()).rows.find(({ name }) => name.endsWith('Diễm Hương'));
  const { code } = await call(page, 'certificate_show', { certificate: held.id });
  await page.getByRole('button', { name: say('certificate-revoke'), exact: true }).press('Enter');
  await page.getByLabel(say('certificate-revoke-reason')).fill('the score was of another person');
  await page.getByRole('button', { name: say('certificate-revoke-deed', { number: held.number }) }).press('Enter');
  await until(async () => (await register()).counts.revoked === 1);

  await go(page, '/training/certificates/check');
  await page.getByLabel(say('certificate-check-text')).fill(code);
  await page.getByRole('button', { name: say('certificate-check-deed'), exact: true }).press('Enter');
  await page.getByText('the score was of another person').waitFor();
  await page.getByLabel(say('certificate-check-text')).fill(code.replace('Diễm Hương', 'Diễm Hường'));
  await page.getByRole('button', { name: say('certificate-check-deed'), exact: true }).press('Enter');
  await page.getByText(say('certificate-verdict-altered')).waitFor();
  await hasNoBarrier(page, 'en');
  assert.deepEqual(errors, [], 'the page reported errors');
});

/** People of the students' first cohort who came to everything and passed. */
async function completed(page, rollout, names) {
  const lines = names.map((name, i) => `S-${i},${name},Student,Cohort 1`);
  const content = Buffer.from(['Person ID,Full name,Audience,Cohort', ...lines].join('\r\n')).toString('base64');
  await call(page, 'people_import', { rollout, name: 'roster.csv', content });
  const { sessions } = await call(page, 'session_list', { rollout });
  const own = sessions.filter(({ enrolled }) => enrolled === names.length);
  for (const { id: session } of own) await call(page, 'attendance_mark_all', { session, mark: 'present' });
  const { assessments } = await call(page, 'assessment_list', { rollout });
  for (const { id: assessment } of assessments) {
    const { rows } = await call(page, 'assessment_sheet', { assessment });
    for (const { person } of rows) await call(page, 'score_set', { assessment, person, points: '90' });
  }
}

test('two people share a laptop, by keyboard alone', async () => {
  const [ha, bao, baos] = ['Lê Thị Thu Hà', 'Trần Quốc Bảo', 'quite other plain words'];
  const { page } = await served('shared', (data) => {
    muster(data, '--passphrase-file', passphraseFile(data), 'init', '--name', ha);
  });
  await look(page, 'en', 'light');
  await page.getByLabel(say('unlock-passphrase')).fill(passphrase);
  await page.keyboard.press('Enter');
  const working = (name) => page.getByRole('navigation').getByRole('button', { name: new RegExp(name) }).waitFor();
  await working(ha);

  // Bảo comes beside, by an invitation.
  const { code } = await call(page, 'member_invite', { name: bao, roles: ['training-manager'] });
  await go(page, '/settings/laptop');
  await page.getByRole('button', { name: say('person-add-here') }).press('Enter');
  await page.getByLabel(say('code'), { exact: true }).fill(code);
  await page.getByLabel(say('passphrase'), { exact: true }).fill(baos);
  await hasNoBarrier(page, 'en');
  await page.keyboard.press('Enter');
  await working(bao);
  assert.equal((await call(page, 'app_status')).me.name, bao);

  // Another one goes on at the same screen; a wrong passphrase is told.
  await page.keyboard.press('Control+Shift+P');
  await page.getByRole('heading', { name: say('works-here', { name: bao }) }).waitFor();
  for (const [language, theme] of looks) {
    await look(page, language, theme);
    await page.keyboard.press('Control+Shift+P');
    await page.getByRole('dialog').waitFor();
    await hasNoBarrier(page, language);
    await page.keyboard.press('Escape');
  }
  await look(page, 'en', 'light');
  await run(page, say('switch-person'));
  await page.getByLabel(say('passphrase-of', { name: ha })).fill(baos);
  await page.keyboard.press('Enter');
  await page.getByText(/this passphrase does not open it/i).waitFor();
  await page.getByLabel(say('passphrase-of', { name: ha })).fill(passphrase);
  await page.keyboard.press('Enter');
  await working(ha);
  assert.ok(page.url().endsWith('/settings/laptop'), page.url());

  // Locked, and opened by a name and a passphrase.
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('radio', { name: bao }).waitFor();
  for (const [language, theme] of looks) {
    await look(page, language, theme);
    await hasNoBarrier(page, language);
  }
  await look(page, 'en', 'light');
  await page.getByRole('radio', { name: bao }).check();
  await page.getByLabel(say('unlock-passphrase')).fill(baos);
  await page.keyboard.press('Enter');
  await working(bao);
});

test('scores are typed by keyboard alone, and come from a list', async () => {
  const { page } = sample;
  await look(page, 'en', 'light');
  const { assessments } = await call(page, 'assessment_list', { rollout: held.rollout });
  const { id: assessment, title } = assessments.find(({ roster }) => roster > 3);
  const rows = async () => (await call(page, 'assessment_sheet', { assessment })).rows;
  const [one, two, three] = (await rows()).filter(({ attempts }) => attempts.length === 0);
  const last = async ({ person }) => (await rows()).find((row) => row.person === person).attempts;
  await go(page, `/training/assessments/${assessment}`);
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  for (const [person, points] of [[one, '80'], [two, '79.99']]) {
    await page.keyboard.press('/');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(person.name);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type(points);
    await page.keyboard.press('Enter');
    await until(async () => (await last(person))[0] === points);
  }
  const [passed, failed] = [one, two].map(({ person }) => person);
  assert.deepEqual((await rows()).filter(({ person }) => [passed, failed].includes(person)).map(({ passed: yes }) => yes).sort(), [false, true]);
  await page.keyboard.press('r');
  await page.keyboard.type('90');
  await page.keyboard.press('Enter');
  await until(async () => (await last(two)).join() === '79.99,90');
  await page.keyboard.press('7');
  await page.keyboard.type('000');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: two.name }).waitFor();
  await hasNoBarrier(page, 'en');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await until(async () => (await last(two)).join() === '79.99');

  await go(page, `/training/assessments/${assessment}/import`);
  await bring(page, { name: 'exam.csv', text: `Name,Number,Points\n${three.name},${three.number},81\nSomebody Else,,50\n` });
  await page.getByRole('button', { name: say('score-import-deed', { count: 1 }) }).press('Enter');
  await until(async () => (await last(three))[0] === '81');
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await page.keyboard.press('Control+z');
  await until(async () => (await last(three)).length === 0);
});

test('a meeting’s report becomes marks, and a mark by hand stays until a person takes the report’s', async () => {
  const { page } = sample;
  await look(page, 'vi', 'dark');
  const { id: session, starts, ends } = held.open;
  const marks = async () => (await call(page, 'attendance_sheet', { session })).rows;
  const free = (await marks()).filter(({ mark }) => mark === null).slice(0, 2);
  const [hand, other] = free;
  await call(page, 'attendance_mark', { session, person: hand.person, mark: 'excused', minutes: null });
  const at = (instant) => instant.slice(0, 16).replace('T', ' ');
  const text = `Name,Number,Join time,Leave time\n${free.map(({ name }) => `${name},,${at(starts)},${at(ends)}`).join('\n')}\nSomebody Else,,${at(starts)},${at(ends)}\n`;
  await go(page, `/training/sessions/${session}/report`);
  await bring(page, { name: 'meeting.csv', text });
  await page.getByLabel(say('whom-named-take', {}, 'vi')).press('Space');
  await page.getByRole('button', { name: say('report-deed', { count: 1 }, 'vi') }).waitFor();
  await hasNoBarrier(page, 'vi');
  await page.getByLabel(say('report-replace', { name: hand.name }, 'vi')).press('Space');
  await page.getByRole('button', { name: say('report-deed', { count: 2 }, 'vi') }).press('Enter');
  const both = async (first, second) => until(async () => {
    const all = await marks();
    const of = ({ person }) => all.find((row) => row.person === person).mark;
    return of(hand) === first && of(other) === second;
  });
  await both('remote', 'remote');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.keyboard.press('Control+z');
  await both('excused', null);
});

test('a sign-in sheet is printed, and typed back from paper by keyboard alone', async () => {
  const { page } = sample;
  await look(page, 'en', 'light');
  const { id: session } = held.open;
  const marks = async () => (await call(page, 'attendance_sheet', { session })).rows;
  await go(page, `/training/sessions/${session}/paper`);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: say('paper-print-deed') }).press('Enter');
  assert.match((await saving).suggestedFilename(), /^sign-in-SIS-\w{5}\.pdf$/);
  const before = await marks();
  const [first] = before.filter(({ mark }) => mark === null);
  const line = page.getByLabel(say('paper-line'));
  await line.fill(`${first.no} l12, 9999 a`);
  await page.getByText(say('typed-row-out', { row: 9999, rows: before.length }), { exact: false }).waitFor();
  await hasNoBarrier(page, 'en');
  await line.fill(`${first.no} l12, +Jane Doe`);
  await page.getByLabel(say('paper-others-blank')).press('Space');
  await page.getByRole('button', { name: say('paper-deed', { count: 2 }) }).waitFor();
  await hasNoBarrier(page, 'en');
  await line.press('Enter');
  await marked(page, session, first.person, 'late');
  assert.ok((await marks()).some(({ name, walk_in, mark }) => name === 'Jane Doe' && walk_in && mark === 'present'));
  await page.getByRole('heading', { name: say('roll-call-title', { title: held.open.title }), level: 1 }).waitFor();
  await page.keyboard.press('Control+z');
  await marked(page, session, first.person, null);
});

/** Waits for a sentence of the engine's, with its capital, in Vietnamese. */
async function said(page, id) {
  const sentence = say(id, {}, 'vi');
  await page.getByText(sentence[0].toLocaleUpperCase('vi') + sentence.slice(1), { exact: true }).waitFor();
}

/** Runs a command by its name, as Ctrl K does. */
async function run(page, words) {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  // What it finds may still be on its way from the engine.
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

/** Waits until the engine has a mark; it is not enough that the screen shows it. */
async function marked(page, session, person, mark) {
  const deadline = Date.now() + 15_000;
  let row;
  do {
    row = (await call(page, 'attendance_sheet', { session })).rows.find((one) => one.person === person);
  } while (row.mark !== mark && Date.now() < deadline);
  assert.equal(row.mark, mark);
}
