import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FeedbackView } from '../../api/types';
import { show, type Shown } from '../../shared/testing/screen';
import { AskScreen } from './AskScreen';
import { sumShort, sumWords, tagsOf } from './feedback-model';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../api/call', async (original) => ({ ...(await original<typeof import('../../api/call')>()), call }));

const sum = { answers: 0, asked: 30, average: null, counts: [0, 0, 0, 0, 0], positive: 0, neutral: 0, negative: 0, held_back: false };
const view = (named: boolean): FeedbackView => ({ line: { session: { id: 's', title: 'LMS basics' } as FeedbackView['line']['session'], named, sum, boxed: 0 }, question: '', answers: [], cannot_read: null, tags: [] });

let shown: Shown;
let given: unknown[];

beforeEach(async () => {
  given = [];
  call.mockImplementation(async (name: string, req: unknown) => {
    if (name === 'feedback_session') return view(false);
    if (name === 'feedback_give') { given.push(req); return { boxed: given.length, action: null }; }
    if (name === 'feedback_take_back') { given.pop(); return { boxed: given.length, action: null }; }
    return view(false);
  });
  shown = await show(<AskScreen session="s" />);
});
afterEach(() => shown.close());

const radio = (value: number) => shown.host.querySelector<HTMLInputElement>(`input[value="${value}"]`);
const comment = () => shown.host.querySelector('textarea') as HTMLTextAreaElement;

it('says that no name is stored, takes an answer, and begins clean for the next', async () => {
  expect(shown.host.textContent).toContain('Your name is not asked and not stored');
  await shown.click('Send');
  expect(given).toEqual([]);
  expect(shown.host.querySelector('[role=alert]')?.textContent).toContain('Choose 1 to 5');
  radio(4)?.click();
  await shown.settle();
  await shown.type('too fast', comment());
  await shown.click('Send');
  expect(given).toEqual([{ session: 's', rating: 4, comment: 'too fast', person: null }]);
  expect([comment().value, shown.host.querySelector('input:checked'), shown.host.querySelector('[role=alert]')]).toEqual(['', null, null]);
  expect(shown.host.textContent).toContain('1 answer in the box');
  await shown.click('Take my answer back');
  expect(given).toEqual([]);
  expect(shown.host.textContent).toContain('Your answer was taken back');
});

it('says no average without its number', () => {
  expect(sumWords(sum)).toBe('No answer yet.');
  expect(sumWords({ ...sum, answers: 12, average: 433 })).toBe('4.33 on average of 12 answers');
  expect(sumWords({ ...sum, answers: 2, held_back: true })).toContain('Nothing is shown of fewer than 3');
  expect([sumShort(sum), sumShort({ ...sum, answers: 2, held_back: true }), sumShort({ ...sum, answers: 12, average: 433 })]).toEqual(['–', '(2)', '4.33 (12)']);
  expect(tagsOf(' Wi-Fi, , pace ')).toEqual(['Wi-Fi', 'pace']);
});
