import { afterEach, expect, it, vi } from 'vitest';
import type { Hit, SessionLine } from '../api/types';
import { show, type Shown } from '../shared/testing/screen';
import { Palette } from './Palette';

const engine = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../api/call', async (original) => ({ ...(await original<typeof import('../api/call')>()), call: engine.call }));

const session: SessionLine = {
  id: 's', title: 'Students, cohort 1', cohort: 'Cohort 1', cohort_id: 'c', form: 'workshop', state: 'open', starts: '2027-03-02T14:00:00+07:00', ends: null,
  zone: null, starts_there: null, starts_rel: 0, place: 'B204', trainer: '', leaders: [], topics: [], segments: [], enrolled: 4, marked: 0,
};
const person: Hit = { kind: 'person', id: 'p', title: 'Lê Thị Đào', detail: 'HV-1' };
let shown: Shown;

async function open(): Promise<void> {
  engine.call.mockImplementation((name: string, request: { text: string }) =>
    Promise.resolve(name === 'session_list' ? { sessions: [session] } : { hits: request.text === 'dao' ? [person] : [{ kind: 'session', id: 's', title: session.title, detail: 'B204' }] }));
  shown = await show(<Palette onClose={() => undefined} />);
}
const entries = () => [...shown.host.querySelectorAll('[role=option]')].map((one) => one.textContent);
const type = (text: string) => shown.type(text, shown.host.querySelector('input'));

afterEach(() => shown.close());

it('offers the open roll call by its name in both languages, with and without marks, once', async () => {
  await open();
  for (const words of ['roll call', 'ROLL', 'điểm danh', 'diem danh', 'cohort 1']) {
    await type(words);
    expect(entries(), words).toEqual(['Roll call: Students, cohort 114:00, B204']);
  }
});

it('finds people by name without marks', async () => {
  await open();
  await type('dao');
  expect(entries()).toEqual(['Lê Thị ĐàoHV-1']);
});
