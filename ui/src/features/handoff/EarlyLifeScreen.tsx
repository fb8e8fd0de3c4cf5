/** Early-life support: what stands against its end, figures by day with relapses, criteria, and what is looked at again. */
import { CalendarClock, Settings2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Link } from 'wouter';
import { useCall } from '../../api/queries';
import type { EarlyLifeView, ExitCriterion, FollowUpLine, TrendLine } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { Trouble } from '../../shared/components/EmptyState';
import { SelectField, TextField } from '../../shared/components/Field';
import { KeyCap } from '../../shared/components/KeyCap';
import { Pane } from '../../shared/components/Pane';
import { Screen } from '../../shared/components/Screen';
import { sentenceOf, t } from '../../shared/i18n';
import { CriterionMark, DecisionMark, ItemMark, type CriterionState } from '../../shared/marks/Marks';
import { date, dateTime, number, shortDate } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import styles from '../support/Support.module.css';
import { call, useDeed } from '../support/useDeed';
import { Whom } from '../support/Whom';
import { HandoffTabs } from './HandoffTabs';

type Shown = { kind: 'rules' } | { kind: 'follow'; line: FollowUpLine | null } | { kind: 'found'; line: FollowUpLine } | null;

const trendColumns = { gridTemplateColumns: 'minmax(11rem, 1.2fr) minmax(10rem, 1.4fr) minmax(6rem, 8rem) minmax(9rem, 11rem)', minWidth: '42rem' };
const day = (text: string): string => date(`${text}T00:00`);
const criterionStates: readonly CriterionState[] = ['met', 'not_met', 'not_yet', 'not_applicable', 'waived'];
const asCriterion = (word: string): CriterionState => criterionStates.find((one) => one === word) ?? 'not_yet';
const found = ['holds', 'improving', 'does_not_hold'] as const;
const asFound = (word: string) => found.find((one) => one === word) ?? 'holds';

export function EarlyLifeScreen() {
  const rollout = useRollout();
  const { data, error } = useCall('early_life_show', { rollout: rollout.id });
  const [shown, setShown] = useState<Shown>(null);
  const close = () => setShown(null);
  useCommands(
    [
      { id: 'early-rules', title: t('early-rules'), binding: 'r', keys: 'R', run: () => setShown({ kind: 'rules' }) },
      { id: 'follow-add', title: t('follow-add'), binding: 'a', keys: 'A', run: () => setShown({ kind: 'follow', line: null }) },
    ],
    [{ keys: 'R', label: t('early-rules') }, { keys: 'A', label: t('follow-add') }],
  );
  const pane = !data ? undefined
    : shown?.kind === 'rules' ? <Rules rollout={rollout.id} data={data} onClose={close} />
      : shown?.kind === 'follow' ? <FollowForm key={shown.line?.id ?? 'new'} data={data} line={shown.line} onClose={close} />
        : shown?.kind === 'found' ? <FoundForm key={shown.line.id} line={shown.line} onClose={close} /> : undefined;
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('area-handoff'), href: '/handoff' }]}
      title={t('early-life')}
      facts={data?.from && <span className="num">{data.until ? t('early-span', { from: dateTime(data.from), until: dateTime(data.until) }) : t('early-span-open', { from: dateTime(data.from) })}</span>}
      deeds={<><Button icon={<Settings2 size={16} aria-hidden />} keys={<KeyCap name="R" />} onClick={() => setShown({ kind: 'rules' })}>{t('early-rules')}</Button><Button icon={<CalendarClock size={16} aria-hidden />} keys={<KeyCap name="A" />} onClick={() => setShown({ kind: 'follow', line: null })}>{t('follow-add')}</Button></>}
      tools={<HandoffTabs />}
      pane={pane}
    >
      {error && <Trouble message={error.message} />}
      {data && (
        <div className={styles.screen}>
          <Lacks data={data} />
          <Trends data={data} />
          <Criteria title={t('early-exit-criteria', { gate: data.exit?.title ?? '' })} gate={data.exit?.id ?? null} criteria={data.exit_criteria} />
          <Criteria title={t('early-entry-criteria', { gate: data.entry?.title ?? '' })} gate={data.entry?.id ?? null} criteria={data.entry_criteria} />
          <FollowUps data={data} onOpen={(line) => setShown({ kind: 'follow', line })} onFound={(line) => setShown({ kind: 'found', line })} />
        </div>
      )}
    </Screen>
  );
}

function Lacks({ data }: { data: EarlyLifeView }) {
  return (
    <section className={styles.part} aria-labelledby="early-lacks">
      <h2 id="early-lacks">{t('early-lacks')}</h2>
      {data.lacks.length === 0 && <p className={styles.ok}>{t('early-lacks-none')}</p>}
      <ul className={styles.lacks}>
        {data.lacks.map((one, index) => {
          const words = sentenceOf(one.says, one.args, one.text);
          return <li key={index} className={one.weight === 'bad' ? styles.badPoint : styles.latePoint}>{one.place ? <Link href={one.place} className={styles.point}>{words}</Link> : words}</li>;
        })}
      </ul>
    </section>
  );
}

function Trends({ data }: { data: EarlyLifeView }) {
  return (
    <section className={styles.part} aria-labelledby="early-trends">
      <h2 id="early-trends">{t('early-trends', { count: data.steady_days })}</h2>
      {data.trends.length === 0 && <p className={styles.quiet}>{t('early-trends-none')}</p>}
      {data.trends.length > 0 && (
        <div className={styles.table} role="table" aria-label={t('early-trends', { count: data.steady_days })}>
          <div role="row" className={styles.head} style={trendColumns}>
            <span role="columnheader">{t('monitoring-col-duty')}</span>
            <span role="columnheader">{t('early-days')}</span>
            <span role="columnheader">{t('early-direction')}</span>
            <span role="columnheader">{t('early-held')}</span>
          </div>
          {data.trends.map((line) => <Trend key={line.duty} line={line} needed={data.steady_days} />)}
        </div>
      )}
    </section>
  );
}

function Trend({ line, needed }: { line: TrendLine; needed: number }) {
  const last = line.days.findLast(({ mean }) => mean !== null);
  return (
    <div role="row" className={styles.row} style={trendColumns}>
      <span role="cell"><Link href={`/go-live/readings/${line.duty}`} className={styles.point}>{line.title}</Link>{last?.mean !== undefined && last.mean !== null && <span className={`num ${styles.aside}`}>{t('early-last-mean', { mean: `${number(last.mean)} ${line.unit}`.trim(), at: shortDate(`${last.day}T00:00`) })}</span>}</span>
      <span role="cell" className={styles.days}>
        {line.days.map((one) => {
          const words = one.met === null ? t('early-day-none', { day: day(one.day) }) : t(one.met ? 'early-day-met' : 'early-day-not-met', { day: day(one.day), not_met: one.not_met, readings: one.readings });
          return <span key={one.day} className={styles.day} role="img" aria-label={words} title={words}>{one.met === null ? '·' : <CriterionMark state={one.met ? 'met' : 'not_met'} quiet />}</span>;
        })}
      </span>
      <span role="cell" className={line.direction === 'worse' ? styles.late : styles.second}>{line.direction === '' ? '–' : t(`early-direction-${line.direction === 'better' || line.direction === 'worse' ? line.direction : 'same'}`)}</span>
      <span role="cell" className={line.steady ? styles.ok : styles.late}><span className="num">{t('early-streak', { streak: line.streak, needed })}</span>{line.relapses.length > 0 && <span className={`num ${styles.aside} ${styles.bad}`}>{t('early-relapses', { days: line.relapses.map((one) => shortDate(`${one}T00:00`)).join(', ') })}</span>}</span>
    </div>
  );
}

function Criteria({ title, gate, criteria }: { title: string; gate: string | null; criteria: readonly ExitCriterion[] }) {
  if (gate === null || criteria.length === 0) return null;
  return (
    <section className={styles.part} aria-label={title}>
      <div className={styles.partHead}><h2>{title}</h2><Link href={`/go-live/gates/${gate}`}>{t('early-gate-open')}</Link></div>
      <ul className={styles.lacks}>
        {criteria.map((one) => (
          <li key={one.id} className={one.relapsed ? styles.badPoint : undefined}>
            <span className={styles.word}><CriterionMark state={asCriterion(one.state)} />{one.title}</span> <span className={styles.quiet}>{one.level}{one.target && ` · ${one.target}`}</span>
            {one.relapsed && <span className={`num ${styles.aside} ${styles.bad}`}>{t('early-fell-back', { day: day(one.relapsed) })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function FollowUps({ data, onOpen, onFound }: { data: EarlyLifeView; onOpen: (line: FollowUpLine) => void; onFound: (line: FollowUpLine) => void }) {
  return (
    <section className={styles.part} aria-labelledby="follow-ups">
      <h2 id="follow-ups">{t('follow-ups')}</h2>
      {data.follow_ups.length === 0 && <p className={styles.quiet}>{t('follow-ups-none')}</p>}
      <ul className={styles.lacks}>
        {data.follow_ups.map((line) => (
          <li key={line.id} className={line.result === 'does_not_hold' ? styles.badPoint : line.overdue ? styles.latePoint : undefined}>
            <p className={styles.word}>{line.result ? <ItemMark state={line.result === 'does_not_hold' ? 'failed' : line.result === 'improving' ? 'running' : 'done'} quiet /> : <ItemMark state="todo" quiet />}<b>{line.area_title}</b>{line.title && ` · ${line.title}`}{line.two_versions && <DecisionMark state="two_versions" />}</p>
            <p className={line.overdue ? styles.late : styles.second}><span className="num">{t('follow-due', { at: day(line.due) })}</span>{line.owner_name && ` · ${line.owner_name}`}</p>
            {line.result && <p>{t(`follow-found-${asFound(line.result)}`)}{line.note && `: ${line.note}`} <span className={styles.aside}>{line.by}{line.at && `, ${dateTime(line.at)}`}</span></p>}
            <p className={styles.deeds}><Button aria-label={t('follow-found-of', { area: line.area_title })} onClick={() => onFound(line)}>{t('follow-found')}</Button><Button kind="quiet" aria-label={t('follow-edit-of', { area: line.area_title })} onClick={() => onOpen(line)}>{t('follow-edit')}</Button></p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rules({ rollout, data, onClose }: { rollout: string; data: EarlyLifeView; onClose: () => void }) {
  const [form, setForm] = useState({ entry: data.entry?.id ?? '', exit: data.exit?.id ?? '', days: String(data.steady_days) });
  const keep = useDeed(['early_life_show'], onClose);
  const gates = [{ value: '', label: '–' }, ...data.gates.map(({ id, title }) => ({ value: id, label: title }))];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!keep.isPending) keep.mutate({ words: t('early-kept'), made: () => call('early_life_set', { rollout, entry: form.entry || null, exit: form.exit || null, steady_days: Number(form.days) }) });
  };
  return (
    <Pane label={t('early-rules')} width={22} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <SelectField label={t('early-entry')} value={form.entry} onChange={(entry) => setForm({ ...form, entry })} options={gates} autoFocus />
        <SelectField label={t('early-exit')} value={form.exit} onChange={(exit) => setForm({ ...form, exit })} options={gates} />
        <TextField label={t('early-steady')} help={t('early-steady-help')} inputMode="numeric" value={form.days} onChange={(days) => setForm({ ...form, days: days.replace(/\D/g, '') })} wrong={keep.error?.message ?? null} />
        <div><Button kind="primary" type="submit">{t('support-keep')}</Button></div>
      </form>
    </Pane>
  );
}

function FollowForm({ data, line, onClose }: { data: EarlyLifeView; line: FollowUpLine | null; onClose: () => void }) {
  const [form, setForm] = useState({ area: line?.area ?? data.areas[0]?.id ?? '', title: line?.title ?? '', due: line?.due ?? '', owner: line?.owner_name ?? '' });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const keep = useDeed(['early_life_show', 'shift_page'], onClose);
  const remove = useDeed(['early_life_show', 'shift_page'], onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!keep.isPending) keep.mutate({ words: t('follow-kept'), made: () => call('follow_up_set', { follow_up: line?.id ?? null, area: form.area, title: form.title || null, due: form.due, owner: form.owner || null }) });
  };
  return (
    <Pane label={t(line ? 'follow-edit' : 'follow-add')} width={22} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <SelectField label={t('col-area')} value={form.area} onChange={(area) => set({ area })} disabled={line !== null} options={data.areas.map(({ id, title }) => ({ value: id, label: title }))} />
        <TextField label={t('follow-on')} type="date" value={form.due} onChange={(due) => set({ due })} wrong={keep.error?.field === 'due' ? keep.error.message : null} autoFocus />
        <TextField label={t('follow-what')} help={t('optional')} value={form.title} onChange={(title) => set({ title })} />
        <Whom label={t('col-owner')} value={form.owner} onChange={(owner) => set({ owner })} members={data.members} />
        {keep.error && keep.error.field !== 'due' && <p role="alert" className={styles.bad}>{keep.error.message}</p>}
        <div className={styles.deeds}><Button kind="primary" type="submit">{t('support-keep')}</Button>{line && <Button kind="quiet" onClick={() => remove.mutate({ words: t('follow-removed'), made: () => call('follow_up_remove', { follow_up: line.id }) })}>{t('follow-remove')}</Button>}</div>
      </form>
    </Pane>
  );
}

function FoundForm({ line, onClose }: { line: FollowUpLine; onClose: () => void }) {
  const [result, setResult] = useState<(typeof found)[number]>(line.result ? asFound(line.result) : 'holds');
  const [note, setNote] = useState(line.note);
  const keep = useDeed(['early_life_show', 'shift_page'], onClose);
  return (
    <Pane label={t('follow-found-of', { area: line.area_title })} width={22} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); if (!keep.isPending) keep.mutate({ words: t('follow-found-said'), made: () => call('follow_up_found', { follow_up: line.id, result, note: note || null }) }); }}>
        {line.title && <p>{line.title}</p>}
        <SelectField label={t('follow-result')} value={result} onChange={(word) => setResult(asFound(word))} options={found.map((value) => ({ value, label: t(`follow-found-${value}`) }))} autoFocus />
        <TextField label={t('walk-note')} value={note} onChange={setNote} wrong={keep.error?.message ?? null} />
        <div><Button kind="primary" type="submit">{t('support-keep')}</Button></div>
      </form>
    </Pane>
  );
}
