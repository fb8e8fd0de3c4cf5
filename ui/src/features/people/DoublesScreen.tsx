/** Pairs that may be one person, who was merged, and who is said to be two. A person decides on each; nothing merges by itself. */
import { ArrowRight } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { call, CallError } from '../../api/call';
import { queries, useCall } from '../../api/queries';
import type { DoubleLine, Doubles, MergedLine, NotSameLine, PersonLine } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { Filters } from '../../shared/components/Filters';
import { PersonName } from '../../shared/components/PersonName';
import { Screen } from '../../shared/components/Screen';
import { TrainingTabs } from '../../shared/components/TrainingTabs';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { DecisionMark } from '../../shared/marks/Marks';
import { useRowKeys } from '../../shared/rows';
import { dateTime } from '../../shared/time/format';
import { comeFrom } from './coming';
import styles from './Merge.module.css';
import { detailWords, whyWords } from './people-words';
import { split } from './split';

type Shown = 'pairs' | 'merged' | 'not-same';

export function DoublesScreen() {
  const { data, error } = useCall('people_doubles', {});
  const [shown, setShown] = useState<Shown>('pairs');
  useEffect(() => comeFrom(null), []);
  useRowKeys();
  const crumbs = [{ label: t('area-training'), href: '/training' }, { label: t('people'), href: '/training/people' }];
  if (!data) return <Screen title={t('doubles')} crumbs={crumbs} tools={<TrainingTabs />} busy={!error}>{error && <Trouble message={error.message} />}</Screen>;
  const filters = [
    { id: 'pairs' as Shown, label: t('doubles-pairs'), count: data.pairs.length },
    { id: 'merged' as Shown, label: t('doubles-merged'), count: data.merged.length },
    { id: 'not-same' as Shown, label: t('doubles-not-same'), count: data.not_same.length },
  ];
  return (
    <Screen
      crumbs={crumbs}
      title={t('doubles-title', { count: data.pairs.length })}
      facts={<><span>{t('doubles-what')}</span>{data.more && <span>{t('doubles-more')}</span>}</>}
      tools={<><TrainingTabs /><Filters label={t('doubles-filter')} filters={filters} chosen={shown} onChoose={setShown} /></>}
    >
      <List data={data} shown={shown} />
    </Screen>
  );
}

function List({ data, shown }: { data: Doubles; shown: Shown }) {
  if (shown === 'pairs') return data.pairs.length === 0 ? <EmptyState fact={t('doubles-none')} todo={t('doubles-none-todo')} /> : <Table label={t('doubles')} heads={[t('doubles-one'), t('doubles-other'), t('doubles-why')]}>{data.pairs.map((pair) => <Pair key={`${pair.a.id}${pair.b.id}`} pair={pair} />)}</Table>;
  if (shown === 'merged') return data.merged.length === 0 ? <EmptyState fact={t('merged-none')} /> : <Table label={t('doubles-merged')} heads={[t('merged-goes'), t('merged-stays'), t('merged-said')]}>{data.merged.map((line) => <Merged key={line.goes.id} line={line} />)}</Table>;
  return data.not_same.length === 0 ? <EmptyState fact={t('not-same-none')} /> : <Table label={t('doubles-not-same')} heads={[t('doubles-one'), t('doubles-other'), t('merged-said')]}>{data.not_same.map((line) => <Two key={`${line.a.id}${line.b.id}`} line={line} />)}</Table>;
}

function Table({ label, heads, children }: { label: string; heads: readonly string[]; children: ReactNode }) {
  return (
    <div className={styles.table} role="table" aria-label={label}>
      <div role="row" className={styles.head}>{heads.map((head) => <span key={head} role="columnheader">{head}</span>)}<span role="columnheader" className="hidden">{t('doubles-deed')}</span></div>
      {children}
    </div>
  );
}

function Who({ person }: { person: PersonLine }) {
  return <span className={styles.who}><PersonName name={person.name} /><span className={styles.quiet}>{detailWords(person) || t('doubles-only-name')}</span></span>;
}

function Pair({ pair }: { pair: DoubleLine }) {
  const [, go] = useLocation();
  return (
    <div role="row" className={styles.row}>
      <span role="cell"><Who person={pair.a} /></span>
      <span role="cell"><Who person={pair.b} /></span>
      <span role="cell">{whyWords(pair.why)}</span>
      <span role="cell" className={styles.deed}>
        <button type="button" data-row className={styles.open} aria-label={t('doubles-look', { a: pair.a.name, b: pair.b.name })} onClick={() => go(`/training/same/${pair.a.id}/${pair.b.id}`)}><ArrowRight size={16} aria-hidden /></button>
      </span>
    </div>
  );
}

/** The deeds of this list answer in place; what was refused stands in the row. */
function useDeed() {
  const [trouble, setTrouble] = useState<string | null>(null);
  const run = (deed: () => Promise<{ action: string; words: string }>) => {
    setTrouble(null);
    deed().then(({ action, words }) => {
      did({ action, label: words });
      say(words);
      void queries.invalidateQueries();
    }).catch((failed: unknown) => setTrouble(failed instanceof CallError ? failed.message : t('fault')));
  };
  return { trouble, run };
}

function Merged({ line }: { line: MergedLine }) {
  const { trouble, run } = useDeed();
  return (
    <div role="row" className={styles.row}>
      <span role="cell"><Who person={line.goes} /></span>
      <span role="cell"><Who person={line.stays} /></span>
      <span role="cell">
        {t('merged-said-by', { by: line.said.by, at: dateTime(line.said.at) })}
        {line.disputed && <span className={styles.late}><DecisionMark state="two_versions" quiet />{t('merged-disputed')}</span>}
        {trouble && <span role="alert" className={styles.bad}>{trouble}</span>}
      </span>
      <span role="cell" className={styles.deed}>
        <Button data-row aria-label={t('split-name', { name: line.goes.name })} onClick={() => run(() => split(line.goes))}>{t('split')}</Button>
      </span>
    </div>
  );
}

function Two({ line }: { line: NotSameLine }) {
  const { trouble, run } = useDeed();
  const forget = async () => {
    const { action } = await call('people_not_same', { a: line.a.id, b: line.b.id, said: false });
    return { action, words: t('maybe-same-said', { a: line.a.name, b: line.b.name }) };
  };
  return (
    <div role="row" className={styles.row}>
      <span role="cell"><Who person={line.a} /></span>
      <span role="cell"><Who person={line.b} /></span>
      <span role="cell">{t('merged-said-by', { by: line.said.by, at: dateTime(line.said.at) })}{trouble && <span role="alert" className={styles.bad}>{trouble}</span>}</span>
      <span role="cell" className={styles.deed}><Button data-row aria-label={t('maybe-same-names', { a: line.a.name, b: line.b.name })} onClick={() => run(forget)}>{t('maybe-same')}</Button></span>
    </div>
  );
}
