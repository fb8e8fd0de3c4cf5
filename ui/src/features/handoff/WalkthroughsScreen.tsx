/** Walkthroughs and drills by area: what is planned, how each last came out; one with its history at the right. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useCall } from '../../api/queries';
import type { WalkLine, WalkthroughLine, Walkthroughs } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { Fact, Facts } from '../../shared/components/Facts';
import { KeyCap } from '../../shared/components/KeyCap';
import { Pane } from '../../shared/components/Pane';
import { Screen } from '../../shared/components/Screen';
import { t } from '../../shared/i18n';
import { DecisionMark, ItemMark } from '../../shared/marks/Marks';
import { useRowKeys } from '../../shared/rows';
import { dateTime, duration, number, when } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import styles from '../support/Support.module.css';
import { call, useDeed } from '../support/useDeed';
import { HandoffTabs } from './HandoffTabs';
import { WalkForm } from './WalkForm';
import { WalkthroughForm } from './WalkthroughForm';
import { asResult, resultMark, sortWord } from './walk-model';

const columns = { gridTemplateColumns: 'minmax(12rem, 1.6fr) minmax(7rem, 9rem) minmax(9rem, 11rem) minmax(10rem, 1.2fr)', minWidth: '42rem' };

export function WalkthroughsScreen({ chosen }: { chosen: string | null }) {
  const rollout = useRollout();
  const [, go] = useLocation();
  const { data, error } = useCall('walkthrough_list', { rollout: rollout.id });
  const [shown, setShown] = useState<'new' | 'edit' | 'walk' | null>(null);
  const one = data?.walkthroughs.find(({ id }) => id === chosen) ?? null;
  const close = () => { setShown(null); if (one && shown === null) go('/handoff/walkthroughs'); };
  useRowKeys();
  useCommands(
    [
      { id: 'walkthrough-add', title: t('walkthrough-add'), binding: 'a', keys: 'A', run: () => setShown('new') },
      ...(one ? [{ id: 'walk-add', title: t('walk-add'), binding: 'w', keys: 'W', run: () => setShown('walk') }] : []),
      ...(data?.walkthroughs ?? []).map(({ id, title }) => ({ id: `walkthrough-${id}`, title: t('walkthrough-open', { title }), run: () => go(`/handoff/walkthroughs/${id}`) })),
    ],
    [{ keys: 'A', label: t('walkthrough-add') }, ...(one ? [{ keys: 'W', label: t('walk-add') }] : [])],
  );
  const pane = !data ? undefined
    : shown === 'new' ? <WalkthroughForm key="new" data={data} line={null} onClose={close} onKept={() => setShown(null)} />
      : shown === 'edit' && one ? <WalkthroughForm key={one.id} data={data} line={one} onClose={close} onKept={() => setShown(null)} />
        : shown === 'walk' && one ? <WalkForm key={one.id} data={data} line={one} onClose={close} />
          : one ? <One key={one.id} line={one} onWalk={() => setShown('walk')} onEdit={() => setShown('edit')} onClose={close} /> : undefined;
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('area-handoff'), href: '/handoff' }]}
      title={t('walkthroughs')}
      facts={data && data.walkthroughs.length > 0 && <span className="num">{t('walkthroughs-facts', { count: number(data.walkthroughs.length), passed: number(data.passed), failed: number(data.failed) })}</span>}
      deeds={<Button icon={<Plus size={16} aria-hidden />} keys={<KeyCap name="A" />} onClick={() => setShown('new')}>{t('walkthrough-add')}</Button>}
      tools={<HandoffTabs />}
      pane={pane}
    >
      {error && <Trouble message={error.message} />}
      {data && data.walkthroughs.length === 0 && <EmptyState fact={t('walkthroughs-none')} todo={t('walkthroughs-none-todo')} />}
      {data && data.walkthroughs.length > 0 && <List data={data} chosen={chosen} />}
    </Screen>
  );
}

function List({ data, chosen }: { data: Walkthroughs; chosen: string | null }) {
  const groups = data.areas.map((area) => ({ area, own: data.walkthroughs.filter((line) => line.area === area.id) })).filter(({ own }) => own.length > 0);
  return (
    <div className={styles.table} role="table" aria-label={t('walkthroughs')}>
      <div role="row" className={styles.head} style={columns}>
        <span role="columnheader">{t('walk-col-what')}</span>
        <span role="columnheader">{t('walk-col-sort')}</span>
        <span role="columnheader">{t('walk-col-state')}</span>
        <span role="columnheader">{t('walk-col-who')}</span>
      </div>
      {groups.map(({ area, own }) => (
        <div key={area.id} role="rowgroup" aria-label={area.title}>
          <p className={styles.group}>{area.title}</p>
          {own.map((line) => <Row key={line.id} line={line} chosen={line.id === chosen} />)}
        </div>
      ))}
    </div>
  );
}

function Row({ line, chosen }: { line: WalkthroughLine; chosen: boolean }) {
  const [last] = line.walks;
  return (
    <div role="row" className={`${styles.row} ${chosen ? styles.chosen : ''}`} style={columns}>
      <span role="cell" className={styles.name}><Link href={`/handoff/walkthroughs/${line.id}`} data-row className={styles.open}>{line.title}</Link>{line.two_versions && <DecisionMark state="two_versions" />}</span>
      <span role="cell" className={styles.second}>{sortWord(line.sort)}</span>
      <span role="cell"><State line={line} /></span>
      <span role="cell" className={styles.second}>{last ? t('walk-who', { driver: last.driver, watcher: last.watcher }) : line.giver_name && t('walk-giver-line', { giver: line.giver_name })}</span>
    </div>
  );
}

function State({ line }: { line: WalkthroughLine }) {
  const [last] = line.walks;
  if (!last) return <span className={`num ${line.state === 'late' ? styles.late : styles.quiet}`}>{line.planned ? t(line.state === 'late' ? 'walk-late' : 'walk-planned', { at: when(line.planned) }) : t('walk-not-done')}</span>;
  return <span className={styles.word}><ItemMark state={resultMark(last.result)} quiet /><span className={last.result === 'failed' ? styles.bad : undefined}>{t(`walk-result-${asResult(last.result)}`)} <span className={`num ${styles.quiet}`}>{when(last.at)}</span></span></span>;
}

function One({ line, onWalk, onEdit, onClose }: { line: WalkthroughLine; onWalk: () => void; onEdit: () => void; onClose: () => void }) {
  const deed = useDeed(['walkthrough_list']);
  const remove = useDeed(['walkthrough_list'], onClose);
  return (
    <Pane label={line.title} width={24} onClose={onClose}>
      <div className={styles.pane}>
        <p className={styles.second}>{sortWord(line.sort)} · {line.area_title}</p>
        <div className={styles.deeds}>
          <Button kind="primary" keys={<KeyCap name="W" />} onClick={onWalk}>{line.drill ? t('walk-add-drill') : t('walk-add')}</Button>
          <Button onClick={onEdit}>{t('walkthrough-edit')}</Button>
        </div>
        <Facts>
          {line.planned && <Fact label={t('walk-when')}>{dateTime(line.planned)}</Fact>}
          {line.giver_name && <Fact label={t('walk-giver')}>{line.giver_name}</Fact>}
          {line.target !== null && <Fact label={t('walk-target')}>{duration(line.target)}</Fact>}
          {line.points.length > 0 && <Fact label={t('walk-shows')}>{line.points.map(({ title }) => title).join('; ')}</Fact>}
        </Facts>
        {line.steps.length > 0 && <section><h3>{t('walk-steps')}</h3><ol>{line.steps.map((step, index) => <li key={index}>{step}</li>)}</ol></section>}
        <section>
          <h3>{t('walk-history')} <span className={`num ${styles.quiet}`}>{number(line.walks.length)}</span></h3>
          {line.walks.length === 0 && <p className={styles.quiet}>{t('walk-never')}</p>}
          <ul className={styles.list}>{line.walks.map((walk) => <Walk key={walk.id} walk={walk} onRemove={() => deed.mutate({ words: t('walk-removed'), made: () => call('walk_remove', { walk: walk.id }) })} />)}</ul>
        </section>
        {(deed.error ?? remove.error) && <p role="alert" className={styles.bad}>{(deed.error ?? remove.error)?.message}</p>}
        <div><Button kind="quiet" onClick={() => remove.mutate({ words: t('walkthrough-removed'), made: () => call('walkthrough_remove', { walkthrough: line.id }) })}>{t('walkthrough-remove')}</Button></div>
      </div>
    </Pane>
  );
}

function Walk({ walk, onRemove }: { walk: WalkLine; onRemove: () => void }) {
  const passed = walk.steps.filter(({ result }) => result === 'passed').length;
  return (
    <li>
      <p className={styles.word}><ItemMark state={resultMark(walk.result)} quiet /><b className={walk.result === 'failed' ? styles.bad : undefined}>{t(`walk-result-${asResult(walk.result)}`)}</b> <span className="num">{dateTime(walk.at)}</span></p>
      <p>{t('walk-who', { driver: walk.driver, watcher: walk.watcher })}</p>
      {walk.minutes !== null && <p className={walk.in_time === false ? styles.late : undefined}>{walk.in_time === null ? duration(walk.minutes) : t(walk.in_time ? 'walk-in-time' : 'walk-over-time', { took: duration(walk.minutes) })}</p>}
      {walk.steps.length > 0 && (
        <details>
          <summary>{t('walk-steps-passed', { passed: number(passed), of: number(walk.steps.length) })}</summary>
          <ol>{walk.steps.map((step, index) => <li key={index}>{step.step}: <span className={step.result === 'failed' ? styles.bad : styles.second}>{t(`walk-result-${asResult(step.result)}`)}</span>{step.note && `. ${step.note}`}</li>)}</ol>
        </details>
      )}
      {walk.note && <p className={styles.pre}>{walk.note}</p>}
      <p className={styles.aside}>{t('walk-written', { by: walk.by, device: walk.device })} <Button kind="quiet" aria-label={t('walk-remove-of', { at: dateTime(walk.at) })} onClick={onRemove}>{t('walk-remove')}</Button></p>
    </li>
  );
}
