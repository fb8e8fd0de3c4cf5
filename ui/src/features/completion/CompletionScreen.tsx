/** Completion: every group with its denominator, the plan against the fact, and who is missing, one key away. */
import { Award, FileDown } from 'lucide-react';
import { useRef, useState } from 'react';
import { call } from '../../api/call';
import { useCall } from '../../api/queries';
import type { CompletionView, Milestone, MissingLine } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { KeyCap } from '../../shared/components/KeyCap';
import { Screen } from '../../shared/components/Screen';
import { TrainingTabs } from '../../shared/components/TrainingTabs';
import { known, t, type PlainId } from '../../shared/i18n';
import { sourceWords } from '../../shared/sources';
import { date, dateTime, number } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { IssuePane } from '../certificates/IssuePane';
import styles from './Completion.module.css';
import { everybody, ofKind, type Chosen } from './completion-model';
import { DaysChart } from './DaysChart';
import { ExportMenu } from './ExportMenu';
import { Groups } from './Groups';
import { Missing } from './Missing';
import { PersonTopics } from './PersonTopics';

type PaneShown = { kind: 'person'; line: MissingLine } | { kind: 'export' } | { kind: 'issue' } | null;

export function CompletionScreen() {
  const rollout = useRollout();
  const { data, error } = useCall('completion_show', { rollout: rollout.id });
  const [pane, setPane] = useState<PaneShown>(null);
  const [chosen, setChosen] = useState<Chosen>({ kind: 'all', id: '', title: '' });
  const field = useRef<HTMLInputElement>(null);
  const all = data && everybody(data);
  const toMissing = () => { field.current?.scrollIntoView({ block: 'nearest' }); field.current?.focus(); field.current?.select(); };
  useCommands(
    [
      { id: 'completion-missing', title: t('completion-missing-open'), binding: ['m', '/'], keys: 'M', run: toMissing },
      { id: 'certificate-issue', title: t('certificate-issue'), binding: 'i', keys: 'I', run: () => setPane({ kind: 'issue' }) },
      { id: 'completion-export', title: t('completion-export'), binding: 'x', keys: 'X', run: () => setPane({ kind: 'export' }) },
    ],
    [{ keys: 'M', label: t('completion-missing-open') }, { keys: 'I', label: t('certificate-issue') }, { keys: 'X', label: t('completion-export') }],
  );
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('area-training'), href: '/training' }]}
      title={t('completion')}
      facts={data && <span>{t('completion-as-of')} {dateTime(data.as_of)}; {sourceWords(data.sources, dateTime)}</span>}
      deeds={<><Button icon={<Award size={16} aria-hidden />} keys={<KeyCap name="I" />} onClick={() => setPane({ kind: 'issue' })}>{t('certificate-issue')}</Button><Button icon={<FileDown size={16} aria-hidden />} keys={<KeyCap name="X" />} onClick={() => setPane({ kind: 'export' })}>{t('completion-export')}</Button></>}
      tools={<TrainingTabs />}
      pane={pane?.kind === 'person' ? <PersonTopics rollout={rollout.id} person={pane.line.person} name={pane.line.name} onClose={() => setPane(null)} /> : pane?.kind === 'export' ? <ExportMenu rollout={rollout.id} onClose={() => setPane(null)} /> : pane?.kind === 'issue' ? <IssuePane key={`${chosen.kind}${chosen.id}`} rollout={rollout.id} group={chosen} onClose={() => setPane(null)} /> : undefined}
    >
      {error && <Trouble message={error.message} />}
      {data && all && (all.roster === 0
        ? <EmptyState fact={t('completion-none')} todo={t('completion-none-todo')} />
        : (
          <div className={styles.screen}>
            <h2 className={styles.fact1}>{all.complete === all.roster ? t('completion-fact-all', { roster: all.roster }) : t('completion-fact', { complete: number(all.complete), roster: number(all.roster), missing: number(all.roster - all.complete) })}</h2>
            {data.sessions_without_topics > 0 && <p className={styles.note}>{t('completion-without-topics', { count: data.sessions_without_topics })}</p>}
            <Milestones all={data.milestones} />
            <Groups title={t('completion-kind-cohort')} groups={[...ofKind(data, 'all'), ...ofKind(data, 'cohort')]} chosen={chosen} onChoose={setChosen} />
            <Deeds view={data} chosen={chosen} />
            <Missing rollout={rollout.id} chosen={chosen} field={field} onOpen={(line) => setPane({ kind: 'person', line })} />
            <DaysChart days={data.days} />
            <Groups title={t('completion-kind-audience')} groups={ofKind(data, 'audience')} chosen={chosen} onChoose={setChosen} />
            <Groups title={t('completion-kind-department')} groups={ofKind(data, 'department')} chosen={chosen} onChoose={setChosen} />
          </div>
        ))}
    </Screen>
  );
}

function Milestones({ all }: { all: readonly Milestone[] }) {
  const word = ({ state, reached }: Milestone) => {
    if (reached) return t('completion-milestone-reached', { day: date(reached) });
    const id = `completion-milestone-${state}`;
    return known(id) ? t(id as PlainId) : state;
  };
  return (
    <ul className={styles.milestones} aria-label={t('completion-milestones')}>
      {all.map((one) => (
        <li key={one.share}>
          <span className={styles.quiet}>{t('completion-milestone', { share: one.share, people: number(one.people) })}</span>
          <span>{one.planned ? t('completion-milestone-planned', { day: date(one.planned) }) : t('completion-milestone-unplanned')}</span>
          {one.state !== 'unplanned' && <span className={one.state === 'late' ? styles.behind : styles.second}>{word(one)}</span>}
        </li>
      ))}
    </ul>
  );
}

/** What can be said of the chosen cohort's roster. */
function Deeds({ view, chosen }: { view: CompletionView; chosen: Chosen }) {
  const [wrong, setWrong] = useState<string | null>(null);
  const group = view.groups.find(({ kind, id }) => kind === 'cohort' && chosen.kind === 'cohort' && id === chosen.id);
  if (!group) return null;
  const tell = (done: Promise<unknown>) => void done.then(() => setWrong(null), (error: Error) => setWrong(error.message));
  return (
    <div className={styles.deeds}>
      <Button onClick={() => tell(call('cohort_freeze', { cohort: group.id, freeze: group.frozen === null }))}>{group.frozen === null ? t('completion-freeze') : t('completion-thaw')}</Button>
      {group.invited < group.roster && <Button onClick={() => tell(call('cohort_invited', { cohort: group.id }))}>{t('completion-invited')}</Button>}
      {wrong && <span role="alert" className={styles.behind}>{wrong}</span>}
    </div>
  );
}
