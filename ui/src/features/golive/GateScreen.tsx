/** One gate: the criteria by level at the left, what they allow, the votes and the decision at the right. */
import { Paperclip } from 'lucide-react';
import { Fragment, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { CriterionLine, GateView } from '../../api/types';
import { composing, useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { SelectField, TextField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { Screen } from '../../shared/components/Screen';
import { factMeasured } from '../../shared/fact';
import { t } from '../../shared/i18n';
import { roleWord } from '../../shared/labels';
import { CriterionMark } from '../../shared/marks/Marks';
import { useRowKeys } from '../../shared/rows';
import { date, number, shortDate, time, zoneName } from '../../shared/time/format';
import { useNarrow } from '../../shared/window';
import { useRollout } from '../../shared/workspace';
import { CriterionForm } from './CriterionForm';
import { DecisionPane, useDecision } from './DecisionPane';
import { asCriterion, levels, sayings, sums, type Saying } from './gate-model';
import styles from './Gate.module.css';
import { useGate, type Gate } from './useGate';

export function GateScreen({ gate: id }: { gate: string }) {
  const gate = useGate(id);
  if (!gate.view) return <Screen title={t('gates')} busy={!gate.error}>{gate.error && <Trouble message={gate.error.message} />}</Screen>;
  return <Shown gate={gate} view={gate.view} />;
}

/** The row that is open, and what somebody is about to say of it. */
interface Opened {
  id: string;
  saying: Saying | null;
}

function Shown({ gate, view }: { gate: Gate; view: GateView }) {
  const { zone } = useRollout();
  const narrow = useNarrow();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [pane, setPane] = useState(false);
  const decision = useDecision(view);
  useRowKeys();
  const label = view.decisions.some(({ stands }) => stands) && !decision.again ? t('gate-decided') : t('gate-decide');
  useCommands(
    [{ id: 'gate-pane', title: label, binding: 'd', keys: 'D', run: () => { setPane(true); requestAnimationFrame(() => document.querySelector<HTMLElement>('aside button, aside input')?.focus()); } }],
    [...sayings.map(({ state, key }) => ({ keys: key.toUpperCase(), label: t(`criterion-${state}`) })), { keys: 'D', label }],
  );
  const { at } = view.line;
  const meets = view.meets && at && view.meets !== at ? t('gate-meets', { day: date(view.meets), from: time(view.meets), to: time(at) }) : at && t('gate-at', { at: `${date(at)}, ${time(at)}` });
  const as = t('gate-as-of', { at: time(view.as_of), zone: zoneName(view.as_of, zone) });
  return (
    <Screen
      crumbs={[{ label: t('area-go-live') }, { label: t('gates'), href: '/go-live/gates' }]}
      title={view.line.title}
      facts={gate.trouble ? <span role="alert" className={styles.bad}>{gate.trouble}</span> : <><span className="num">{meets}</span><span className="num">{as}</span></>}
      deeds={narrow && <Button onClick={() => setPane(true)}>{label}</Button>}
      pane={
        <Pane label={label} width={19.75} sunken open={pane} {...(narrow ? { onClose: () => setPane(false), head: <h2 className={styles.paneTitle}>{label}</h2> } : {})} foot={view.cannot_decide ? undefined : <DecisionPane.Foot view={view} decision={decision} />}>
          <DecisionPane gate={gate} view={view} decision={decision} />
        </Pane>
      }
    >
      {view.criteria.length === 0 && <EmptyState fact={t('criteria-none')} todo={t('gates-none-todo')} />}
      <div className={styles.table} role="table" aria-label={t('criteria')}>
        <div role="row" className={styles.head}>
          <span role="columnheader">{t('col-state')}</span>
          <span role="columnheader">{t('col-criterion')}</span>
          <span role="columnheader" className={styles.wide}>{t('col-target')}</span>
          <span role="columnheader">{t('col-measured')}</span>
          <span role="columnheader" className={styles.wide}>{t('col-owner')}</span>
          <span role="columnheader">{t('col-proof')}</span>
        </div>
        {levels.map((level) => {
          const own = view.criteria.filter((one) => one.level === level);
          if (own.length === 0) return null;
          const words = sums(own).map(([state, count]) => `${number(count)} ${t(`criterion-${state}`).toLowerCase()}`);
          return (
            <Fragment key={level}>
              <div role="row" className={styles.group}><span role="cell"><b>{level}</b> <span>{t('criteria-count', { count: own.length, sums: words.join(', ') })}</span></span></div>
              {own.map((one) => <Row key={one.id} one={one} gate={gate} view={view} opened={opened?.id === one.id ? opened : null} onOpen={setOpened} />)}
            </Fragment>
          );
        })}
      </div>
      <AddCriterion gate={gate} />
    </Screen>
  );
}

/** One more criterion: its words and its weight; the rest is edited where it stands. */
function AddCriterion({ gate }: { gate: Gate }) {
  const [title, setTitle] = useState('');
  const [level, setLevel] = useState('SHOULD');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== '') void gate.add(title.trim(), level).then((taken) => taken && setTitle(''));
  };
  return (
    <form className={styles.addCriterion} onSubmit={submit} noValidate>
      <TextField label={t('criterion-new')} value={title} onChange={setTitle} />
      <SelectField label={t('col-weight')} value={level} onChange={setLevel} options={levels.map((value) => ({ value, label: t('weight-words', { weight: value }) }))} />
      <Button type="submit" aria-disabled={title.trim() === ''}>{t('criterion-add')}</Button>
    </form>
  );
}

function Row({ one, gate, view, opened, onOpen }: { one: CriterionLine; gate: Gate; view: GateView; opened: Opened | null; onOpen: (opened: Opened | null) => void }) {
  const state = asCriterion(one.state);
  const loud = state === 'not_met' && one.said !== null;
  const back = () => {
    onOpen(null);
    requestAnimationFrame(() => document.getElementById(`c-${one.id}`)?.focus());
  };
  const onKey = (event: KeyboardEvent) => {
    if (composing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const found = sayings.find(({ key }) => key === event.key.toLowerCase());
    if (!found) return;
    event.preventDefault();
    onOpen({ id: one.id, saying: found.state });
  };
  return (
    <>
      <div role="row" className={`${styles.row} ${opened ? styles.chosen : ''}`}>
        <span role="cell" className={`${styles.word} ${loud ? styles.bad : state === 'waived' ? styles.late : styles.second}`}>
          <CriterionMark state={state} quiet={state === 'not_applicable'} />{t(`criterion-${state}`)}
        </span>
        <span role="cell" className={styles.cut}>
          <button type="button" id={`c-${one.id}`} data-row className={styles.rowButton} aria-expanded={opened !== null} title={one.title} onKeyDown={onKey} onClick={() => (opened ? back() : onOpen({ id: one.id, saying: null }))}>{one.title}</button>
        </span>
        <span role="cell" className={`${styles.cut} ${styles.wide} ${styles.second}`}>{one.target}</span>
        <span role="cell" className={`num ${styles.cut} ${loud ? styles.bad : ''}`}>{measured(one)}</span>
        <span role="cell" className={`${styles.cut} ${styles.wide} ${styles.second}`}>{one.owner || (one.role && roleWord(one.role))}</span>
        <span role="cell" className={`num ${styles.word} ${styles.second}`}>{one.evidence.length > 0 && <><Paperclip size={14} aria-label={t('col-proof')} />{number(one.evidence.length)}</>}</span>
      </div>
      {opened && (
        <div role="row" className={styles.openRow}>
          <div role="cell"><CriterionForm one={one} gate={gate} first={opened.saying} mayWaive={view.may_waive} onDone={back} /></div>
        </div>
      )}
    </>
  );
}

/** The figure, else what the facts say, else from when it can be measured. */
function measured(one: CriterionLine): string {
  const from = one.state === 'not_yet' && one.measurable_from ? t('measured-from', { at: `${shortDate(one.measurable_from)} ${time(one.measurable_from)}` }) : '';
  if (from) return from;
  const facts = one.fact ? factMeasured(one.fact) : '';
  const until = one.state === 'waived' && one.until ? t('measured-until', { at: `${shortDate(one.until)} ${time(one.until)}` }) : '';
  const judged = one.said === null && !one.fact ? t('measured-not') : '';
  if (one.state === 'not_applicable') return one.reason;
  return [one.figure || facts, until, one.lapsed ? t('measured-lapsed') : '', judged].filter(Boolean).join('; ');
}
