import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PointLine, RoomReady, WorkshopReady } from '../../api/types';
import { show, type Shown } from '../../shared/testing/screen';
import { WorkshopScreen } from './WorkshopScreen';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../api/call', async (original) => ({ ...(await original<typeof import('../../api/call')>()), call }));

const point = (sentence: string, weight: string, args: PointLine['args'] = {}): PointLine => ({ code: sentence.replace(/^(ready|after|workshop-line)-/, ''), weight, sentence, message: sentence, args });
const session = { id: 's', title: 'LMS basics', cohort: 'Students', cohort_id: 'c', form: 'workshop', state: 'planned', starts: '2027-02-23T08:00:00+07:00', ends: '2027-02-23T12:00:00+07:00', zone: null, starts_there: null, starts_rel: null, place: 'Room 2', trainer: 'Quân', leaders: ['Quân'], topics: [], segments: [], enrolled: 30, marked: 0 };
const room = (part: Partial<RoomReady> = {}): RoomReady => ({ session, points: [point('ready-no-sheet', 'look'), point('ready-roster', 'fine', { count: 30 })], after: point('after-here', 'look', { count: 3, refused: 0, files: 0 }), remains: { unsent: 3, carried: 0, refused: 0, files: 0 }, pack: null, ...part });
const ready: WorkshopReady = {
  line: point('workshop-line-not-ready', 'stops', { count: 1, rooms: 1 }), verdict: 'not_ready', as_of: '2027-02-22T17:40:00+07:00',
  laptop: [point('ready-may-not-mark', 'stops', { name: 'Hà' }), point('ready-unsent', 'look', { count: 2 }), point('ready-clock-alone', 'fine')],
  rooms: [room()], of_day: 2, of_cohort: 5,
};

let shown: Shown;
let asked: { name: string; req: unknown }[];
let found: WorkshopReady;

beforeEach(async () => {
  [asked, found] = [[], ready];
  call.mockImplementation(async (name: string, req: unknown) => {
    asked.push({ name, req });
    if (name === 'workshop_ready') return found;
    return { name: 'workshop.zip', path: '/x/workshop.zip', content: null, bytes: 1, files: [{ path: '1-plan.pdf', what: 'plan' }, { path: 'x', what: 'of a newer version' }], left_out: [point('pack-no-design', 'look', { session: 'LMS basics' })], ready: found };
  });
  shown = await show(<WorkshopScreen session="s" />);
});
afterEach(() => shown.close());

const lacks = () => [...shown.host.querySelectorAll('[class*="_points_"] > ul li')].map((one) => one.textContent);

it('says in one line whether it can be run, and what is lacking before what is fine', () => {
  expect(shown.host.querySelector('[role=status]')?.textContent).toContain('Not ready: 1 thing has to be mended');
  expect(lacks()).toEqual([
    'Must be mendedHà has no role that may mark; an owner gives the role of training manager',
    expect.stringMatching(/^Worth a look2 changes are only on this laptop.*Sync settings$/),
    expect.stringMatching(/^Worth a lookNo sign-in sheet was printed.*Sign-in sheet$/),
  ]);
  expect(shown.host.textContent).toContain('3 changes of this session are not at the server yet');
});

it('makes the pack by one key, and says what is in it and what is not', async () => {
  await shown.press('p');
  expect(asked.filter(({ name }) => name === 'workshop_pack').map(({ req }) => req)).toEqual([{ session: 's', scope: 'session', paper: 'a4', language: 'en', path: null, dir: null }]);
  expect(shown.host.textContent).toContain('2 files in /x/workshop.zip');
  expect(shown.host.textContent).toContain('of a newer version');
  expect(shown.host.textContent).toContain('nobody has designed one');
});

it('asks again for the whole day', async () => {
  const select = shown.host.querySelector('select') as HTMLSelectElement;
  select.value = 'day';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await shown.settle();
  expect(asked.at(-1)).toEqual({ name: 'workshop_ready', req: { session: 's', scope: 'day' } });
});
