/** Two people side by side: which record and which values stay, and what each carries. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { call, type CallError } from '../../api/call';
import { queries, useCall } from '../../api/queries';
import type { CarriedLine, Carries, Compared, Done } from '../../api/types';
import { did } from '../../shared/acts';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { Trouble } from '../../shared/components/EmptyState';
import { KeyCap } from '../../shared/components/KeyCap';
import { PersonName } from '../../shared/components/PersonName';
import { Screen } from '../../shared/components/Screen';
import { known, t, type PlainId } from '../../shared/i18n';
import { say } from '../../shared/live';
import { DecisionMark } from '../../shared/marks/Marks';
import { dateTime, number } from '../../shared/time/format';
import { wayBack } from './coming';
import styles from './Merge.module.css';
import { fieldWord, firstChoice, taken } from './people-words';

type Side = 'a' | 'b';

/** Lines of what somebody carries that are named; the rest is a number. */
const most = 4;

export function CompareScreen({ a, b }: { a: string; b: string }) {
  const { data, error } = useCall('people_compare', { a, b });
  if (!data) return <Screen title={t('compare')} busy={!error}>{error && <Trouble message={error.message} />}</Screen>;
  return <Both key={`${data.a.person.id}${data.b.person.id}`} data={data} />;
}

function Both({ data }: { data: Compared }) {
  const [, go] = useLocation();
  const [stays, setStays] = useState<Side>(data.stays === 'b' ? 'b' : 'a');
  const [choice, setChoice] = useState(() => firstChoice(data.fields, stays));
  const chooseStays = (side: Side) => { setStays(side); setChoice(firstChoice(data.fields, side)); };
  const [goes, stay] = stays === 'a' ? [data.b, data.a] : [data.a, data.b];
  const deed = useMutation<Done, CallError, 'one' | 'two'>({
    mutationFn: (what) => what === 'one'
      ? call('people_merge', { stays: stay.person.id, goes: goes.person.id, take: taken(data.fields, choice, stays) })
      : call('people_not_same', { a: data.a.person.id, b: data.b.person.id, said: true }),
    onSuccess: ({ action }, what) => {
      const words = what === 'one' ? t('merge-said', { goes: goes.person.name, stays: stay.person.name }) : t('not-same-said', { a: data.a.person.name, b: data.b.person.name });
      did({ action, label: words });
      say(words);
      void queries.invalidateQueries();
      go(wayBack());
    },
  });
  const run = (what: 'one' | 'two') => { if (!deed.isPending && !data.one) deed.mutate(what); };
  useCommands(
    [{ id: 'merge', title: t('merge'), binding: 'm', keys: 'M', run: () => run('one') }, { id: 'not-same', title: t('not-same'), binding: 'n', keys: 'N', run: () => run('two') }],
    [{ keys: 'M', label: t('merge') }, { keys: 'N', label: t('not-same') }],
  );
  return (
    <Screen
      crumbs={[{ label: t('area-training'), href: '/training' }, { label: t('people'), href: '/training/people' }, { label: t('doubles'), href: '/training/doubles' }]}
      title={data.one ? t('compare-one') : t('compare')}
      deeds={!data.one && <><Button keys={<KeyCap name="N" />} onClick={() => run('two')}>{t('not-same')}</Button><Button kind="primary" keys={<KeyCap name="M" />} onClick={() => run('one')}>{t('merge')}</Button></>}
    >
      <div className={styles.page}>
        {!data.one && <p>{t('compare-what')}</p>}
        {deed.error && <p role="alert" className={styles.bad}>{deed.error.message}</p>}
        {data.not_same && <p className={styles.note}><DecisionMark state="two_versions" quiet />{t('compare-not-same', { by: data.not_same.by, at: dateTime(data.not_same.at) })}</p>}
        <Clashes data={data} />
        <table className={styles.compare}>
          <caption className="hidden">{t('compare')}</caption>
          <thead>
            <tr><th scope="col"><span className="hidden">{t('compare-field')}</span></th><Head side="a" one={data.a} stays={stays} fixed={data.one} onStays={chooseStays} /><Head side="b" one={data.b} stays={stays} fixed={data.one} onStays={chooseStays} /></tr>
          </thead>
          <tbody>
            {data.fields.map((one) => (
              <tr key={one.field}>
                <th scope="row">{fieldWord(one.field)}</th>
                {(['a', 'b'] as const).map((side) => <Value key={side} field={one.field} side={side} text={one[side]} open={!data.one && one.a !== one.b} chosen={choice[one.field] === side} onChoose={() => setChoice((before) => ({ ...before, [one.field]: side }))} />)}
              </tr>
            ))}
          </tbody>
          <tbody>
            <Carried label={t('compare-cohorts')} of={({ person }) => person.cohorts.map((title) => ({ title, detail: '' }))} data={data} />
            <Carried label={t('compare-marks')} of={({ marks }) => marks.map(({ title, detail }) => ({ title, detail: markWords(detail) }))} data={data} />
            <Carried label={t('compare-scores')} of={({ scores }) => scores} data={data} />
            <Carried label={t('compare-certificates')} of={({ certificates }) => certificates} data={data} />
            <Carried label={t('compare-keys')} of={({ keys }) => keys.map(({ value }) => ({ title: value, detail: '' }))} data={data} />
            <Carried label={t('compare-also')} of={({ also }) => also.map((title) => ({ title, detail: '' }))} data={data} />
          </tbody>
        </table>
        <p className={styles.quiet}>{t('compare-promise')}</p>
      </div>
    </Screen>
  );
}

/** A mark's word with its minutes, as the engine compares them. */
function markWords(detail: string): string {
  const [word = '', minutes] = detail.split(' ');
  const id = `mark-${word}`;
  const said = known(id) ? t(id as PlainId) : word;
  return minutes === undefined ? said : `${said} ${minutes}`;
}

function Clashes({ data }: { data: Compared }) {
  if (data.clashes.length === 0) return null;
  return (
    <div className={styles.note}>
      <DecisionMark state="two_versions" quiet />
      <div>
        <p>{t('compare-clashes', { count: data.clashes.length })}</p>
        <ul>{data.clashes.map((one) => <li key={one.session}>{t('compare-clash', { title: one.title, a: markWords(one.a), b: markWords(one.b) })}</li>)}</ul>
      </div>
    </div>
  );
}

function Head({ side, one, stays, fixed, onStays }: { side: Side; one: Carries; stays: Side; fixed: boolean; onStays: (side: Side) => void }) {
  return (
    <th scope="col">
      <PersonName name={one.person.name} />
      {!fixed && <label className={styles.radio}><input type="radio" name="stays" checked={stays === side} onChange={() => onStays(side)} aria-label={t('compare-stays-name', { name: one.person.name, detail: one.person.number || one.person.email })} />{t('compare-stays')}</label>}
    </th>
  );
}

function Value({ field, side, text, open, chosen, onChoose }: { field: string; side: Side; text: string; open: boolean; chosen: boolean; onChoose: () => void }) {
  if (!open) return <td className={styles.quiet}>{text || '–'}</td>;
  if (text === '') return <td className={styles.quiet}>–</td>;
  return (
    <td>
      <label className={`${styles.radio} ${chosen ? styles.chosen : ''}`}>
        <input type="radio" name={`field-${field}`} checked={chosen} onChange={onChoose} aria-label={t('compare-take', { field: fieldWord(field), value: text })} data-side={side} />
        <span className={styles.value}>{text}</span>
      </label>
    </td>
  );
}

function Carried({ label, of, data }: { label: string; of: (one: Carries) => readonly CarriedLine[]; data: Compared }) {
  const lines = [of(data.a), of(data.b)];
  if (lines.every((some) => some.length === 0)) return null;
  return (
    <tr>
      <th scope="row">{label}</th>
      {lines.map((some, index) => (
        <td key={index}>
          {some.length === 0 ? <span className={styles.quiet}>–</span> : (
            <ul className={styles.carried}>
              {some.slice(0, most).map((line, at) => <li key={at}>{line.title}{line.detail && <> · <b>{line.detail}</b></>}</li>)}
              {some.length > most && <li className={styles.quiet}>{t('compare-more', { count: number(some.length - most) })}</li>}
            </ul>
          )}
        </td>
      ))}
    </tr>
  );
}
