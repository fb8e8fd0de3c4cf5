/** Trainers and their backups by department, and what each department lacks. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { call, CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { DepartmentLine, TrainerCoverage, TrainerLine } from '../../api/types';
import { did } from '../../shared/acts';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { Filters } from '../../shared/components/Filters';
import { KeyCap } from '../../shared/components/KeyCap';
import { PersonName } from '../../shared/components/PersonName';
import { Screen } from '../../shared/components/Screen';
import { TrainingTabs } from '../../shared/components/TrainingTabs';
import { known, t, type PlainId } from '../../shared/i18n';
import { say } from '../../shared/live';
import { CriterionMark } from '../../shared/marks/Marks';
import { number } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { TrainerForm } from './TrainerForm';
import { TrainersExport } from './TrainersExport';
import styles from './Trainers.module.css';

type Shown = { kind: 'add'; department: string } | { kind: 'export' } | null;

export function TrainersScreen() {
  const rollout = useRollout();
  const { data, error } = useCall('trainer_list', { rollout: rollout.id });
  const [gapsOnly, setGapsOnly] = useState(false);
  const [pane, setPane] = useState<Shown>(null);
  const add = () => setPane({ kind: 'add', department: '' });
  useCommands([{ id: 'trainer-add', title: t('trainers-add'), binding: 'n', keys: 'N', run: add }], [{ keys: 'N', label: t('trainers-add') }]);
  const all = data?.departments ?? [];
  const gaps = all.filter((line) => line.gaps.length > 0);
  const close = () => setPane(null);
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('area-training'), href: '/training' }]}
      title={t('trainers')}
      facts={data && <span className="num">{[t('trainers-ready', { ready: number(data.ready), total: number(data.total) }), t('trainers-ready-people', { ready: number(data.trainers_ready), total: number(data.trainers) }), t('trainers-target')].join(' · ')}</span>}
      deeds={<><Button onClick={() => setPane({ kind: 'export' })}>{t('trainers-export')}</Button><Button kind="primary" icon={<Plus size={16} aria-hidden />} keys={<KeyCap name="N" />} onClick={add}>{t('trainers-add')}</Button></>}
      tools={<><TrainingTabs /><Filters label={t('trainers-col-gaps')} chosen={gapsOnly ? 'gaps' : 'all'} onChoose={(id: 'all' | 'gaps') => setGapsOnly(id === 'gaps')} filters={[{ id: 'all', label: t('trainers-filter-all'), count: all.length }, { id: 'gaps', label: t('trainers-filter-gaps'), count: gaps.length }]} /></>}
      pane={pane?.kind === 'add' ? <TrainerForm key={pane.department} rollout={rollout.id} department={pane.department} departments={all.map(({ department }) => department)} onClose={close} /> : pane?.kind === 'export' ? <TrainersExport rollout={rollout.id} onClose={close} /> : undefined}
    >
      {error && <Trouble message={error.message} />}
      {data && all.length === 0 && <EmptyState fact={t('trainers-none')} todo={t('trainers-none-todo')} />}
      {data && all.length > 0 && <Coverage data={data} lines={gapsOnly ? gaps : all} onAdd={(department) => setPane({ kind: 'add', department })} />}
    </Screen>
  );
}

function Coverage({ data, lines, onAdd }: { data: TrainerCoverage; lines: readonly DepartmentLine[]; onAdd: (department: string) => void }) {
  return (
    <div className={styles.page}>
      <p className={styles.second}>
        {data.course ? t('trainers-course', { course: data.course }) : t('trainers-course-none')}
        {data.without_department > 0 && ` ${t('trainers-without', { count: data.without_department })}`}
      </p>
      {lines.map((line) => <Department key={line.department} line={line} onAdd={onAdd} />)}
    </div>
  );
}

const gapWord = (gap: string): string => {
  const id = `trainers-gap-${gap.replaceAll('_', '-')}`;
  return known(id) ? t(id as PlainId) : gap;
};

function Department({ line, onAdd }: { line: DepartmentLine; onAdd: (department: string) => void }) {
  return (
    <section className={styles.department} aria-label={line.department}>
      <header>
        <h2>{line.department}</h2>
        <span className={`num ${styles.second}`}>{number(line.people)}</span>
        <span className={line.gaps.length > 0 ? styles.gaps : styles.ready}>
          <CriterionMark state={line.gaps.length > 0 ? 'not_met' : 'met'} quiet />
          {line.gaps.length > 0 ? line.gaps.map(gapWord).join(', ') : t('trainers-gap-none')}
        </span>
        <Button kind="quiet" icon={<Plus size={14} aria-hidden />} aria-label={t('trainers-add-for', { department: line.department })} onClick={() => onAdd(line.department)} />
      </header>
      {line.trainers.length > 0 && (
        <ul>
          {line.trainers.map((one) => <Trainer key={one.id} one={one} department={line.department} />)}
        </ul>
      )}
    </section>
  );
}

function Trainer({ one, department }: { one: TrainerLine; department: string }) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const act = async (words: string, run: () => Promise<{ action: string }>) => {
    setTrouble(null);
    try {
      const { action } = await run();
      did({ action, label: words });
      say(words);
      stale(['trainer_list']);
    } catch (failed) {
      setTrouble(failed instanceof CallError ? failed.message : t('fault'));
    }
  };
  const set = (change: { place?: string; equipped?: boolean; trained?: boolean }) => void act(t('trainers-saved', { name: one.name }), () => call('trainer_set', { trainer: one.id, rollout: null, department: null, person: null, name: null, place: null, equipped: null, trained: null, ...change }));
  return (
    <li>
      <PersonName name={one.name} />
      <select aria-label={`${one.name}, ${t('trainers-col-place')}`} value={one.place} onChange={(event) => set({ place: event.target.value })}>
        {(['primary', 'backup'] as const).map((place) => <option key={place} value={place}>{t(`trainers-place-${place}`)}</option>)}
      </select>
      {one.trained === 'course'
        ? <span>{t('trainers-col-trained')}: {t('trainers-trained-course')}</span>
        : <label><input type="checkbox" checked={one.trained === 'said'} aria-label={`${one.name}, ${t('trainers-train')}`} onChange={(event) => set({ trained: event.target.checked })} /> {t('trainers-train')}</label>}
      <label><input type="checkbox" checked={one.equipped !== null} aria-label={`${one.name}, ${t('trainers-equip')}`} onChange={(event) => set({ equipped: event.target.checked })} /> {t('trainers-equip')}</label>
      <Button kind="quiet" aria-label={t('trainers-remove-name', { name: one.name, department })} onClick={() => void act(t('trainers-removed', { name: one.name }), () => call('trainer_remove', { trainer: one.id }))}>{t('trainers-remove')}</Button>
      {trouble && <p role="alert" className={styles.wrong}>{trouble}</p>}
    </li>
  );
}
