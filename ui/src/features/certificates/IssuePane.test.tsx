import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CertificatePreview, IssueCertificates, PrepareCertificates, PreviewCertificates } from '../../api/types';
import { show, type Shown } from '../../shared/testing/screen';
import { IssuePane } from './IssuePane';

const engine = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../api/call', async (original) => ({ ...(await original<typeof import('../../api/call')>()), call: engine.call }));
const { CallError } = await import('../../api/call');

const few = ['Nguyễn Thị Ánh', 'Trần Văn Đức', 'Lê Bình'];
let names = few;
let cannot: CertificatePreview['cannot_issue'] = null;
let issued: IssueCertificates[] = [];
let shown: Shown;

const whom = (to: PrepareCertificates) => names.filter((name) => (to.people?.includes(name) ?? true) && !to.except?.includes(name));

const preview = (to: PreviewCertificates): CertificatePreview => {
  const line = (name: string) => ({ person: name, name, cohort: 'C', hours: '8', date: '2027-03-05', result: 'passed with 90 %', unprintable: name === 'Lê Bình' ? '阮' : '' });
  const unprintable = whom(to).map(line).filter(({ unprintable: letters }) => letters !== '');
  return {
    ready_total: whom(to).length,
    ready: whom(to).filter((name) => name.includes(to.text ?? '')).slice(0, to.limit ?? undefined).map(line),
    without_total: 1,
    without: to.limit === 0 ? [] : [{ person: 'x', name: 'Phạm Minh', cohort: 'C', why: 'has_one', number: 'K7-0001', missing: null }],
    unprintable_total: unprintable.length,
    unprintable,
    unprintable_words: '',
    digest: whom(to).join('+'),
    cannot_issue: cannot,
    sample: null,
  };
};

function answer(name: string, req: PrepareCertificates & IssueCertificates): Promise<unknown> {
  if (name === 'certificate_preview') return Promise.resolve(preview(req));
  if (name === 'certificate_progress') return Promise.resolve({ idle: true, done: 0, of: 0 });
  if (name !== 'certificate_issue') return Promise.reject(new CallError('not_found', name));
  issued.push(req);
  if (req.passphrase !== 'right') return Promise.reject(new CallError('wrong_passphrase', 'Wrong passphrase. Nothing was signed'));
  const count = whom(req.to).length;
  return Promise.resolve({ issued: count, numbers: Array.from({ length: count }, (_, at) => `K7-000${at + 2}`), ids: [] });
}

const begin = async () => { shown = await show(<IssuePane rollout="r" group={{ kind: 'cohort', id: 'c', title: 'Cohort 1' }} onClose={() => undefined} />); };
const passphrase = () => shown.host.querySelector<HTMLInputElement>('input[type=password]');
const submit = async () => {
  await act(async () => shown.host.querySelector('form')?.requestSubmit());
  await shown.settle();
};

beforeEach(() => {
  cannot = null;
  names = few;
  issued = [];
  engine.call.mockImplementation(answer);
});
afterEach(() => shown.close());

it('signs nothing without a passphrase, and keeps what was typed after a wrong one', async () => {
  await begin();
  expect(shown.host.textContent).toContain('3 people get one');
  expect(shown.host.textContent).toContain('1 name holds letters that no font here has; on paper they come out as empty boxes: Lê Bình (阮)');
  await submit();
  expect(issued).toEqual([]);
  expect(shown.host.textContent).toContain('Type your passphrase');
  await shown.type('wrong', passphrase());
  await submit();
  expect(shown.host.textContent).toContain('Nothing was signed');
  expect(passphrase()?.value).toBe('wrong');
  await shown.type('right', passphrase());
  await submit();
  expect(issued.at(-1)?.to).toMatchObject({ kind: 'cohort', id: 'c', people: null, except: null });
  expect(shown.host.textContent).toContain('3 certificates were issued: K7-0002 to K7-0004.');
  expect(passphrase()?.value).toBe('');
});

it('leaves out whom a tick takes out, and signs the digest of the others', async () => {
  await begin();
  await act(async () => shown.host.querySelector<HTMLElement>('input[type=checkbox]')?.click());
  await shown.settle();
  expect(shown.host.textContent).toContain('One left out by you');
  await shown.type('right', passphrase());
  await submit();
  expect(issued.at(-1)).toMatchObject({ digest: 'Trần Văn Đức+Lê Bình', to: { people: null, except: ['Nguyễn Thị Ánh'] } });
  await shown.click('Choose none');
  await submit();
  expect(issued.length).toBe(1);
});

it('draws the first of many, finds the others by name, and asks for those alone who are chosen', async () => {
  names = Array.from({ length: 1000 }, (_, at) => `Người ${String(at).padStart(4, '0')}`);
  await begin();
  expect(shown.host.querySelectorAll('input[type=checkbox]').length).toBe(200);
  expect(shown.host.textContent).toContain('1,000 people get one');
  await shown.click('Choose none');
  await shown.type('0777', shown.host.querySelector<HTMLInputElement>('input[type=search]'));
  await shown.settle();
  expect(shown.host.querySelectorAll('input[type=checkbox]').length).toBe(1);
  await act(async () => shown.host.querySelector<HTMLElement>('input[type=checkbox]')?.click());
  await shown.settle();
  expect(shown.host.textContent).toContain('999 left out by you');
  await shown.type('right', passphrase());
  await submit();
  expect(issued.at(-1)).toMatchObject({ digest: 'Người 0777', to: { people: ['Người 0777'], except: null } });
});

it('says who goes without and why, and who may not issue sees no passphrase', async () => {
  cannot = { code: 'not_permitted', message: 'issued by trainers' };
  await begin();
  await shown.click('One person goes without');
  expect(shown.host.textContent).toContain('Holds K7-0001');
  expect(passphrase()).toBeNull();
  expect(shown.host.textContent).toContain('Issued by trainers');
});
