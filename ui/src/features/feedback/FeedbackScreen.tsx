/** Training, feedback: every session with its average and the number behind it; the courses below. A row opens the answers. */
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { call, inWindow, type CallError } from '../../api/call';
import { useCall } from '../../api/queries';
import type { FeedbackLine, FeedbackList, FileMade } from '../../api/types';
import { pick } from '../../api/window';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { Screen } from '../../shared/components/Screen';
import { TrainingTabs } from '../../shared/components/TrainingTabs';
import { Grid, type GridHandle } from '../../shared/grid/Grid';
import { download } from '../../shared/file';
import { t } from '../../shared/i18n';
import { currentLanguage, rowRem, useSettings } from '../../shared/settings';
import { dateTime, number } from '../../shared/time/format';
import { useNarrow, useRem } from '../../shared/window';
import { useRollout } from '../../shared/workspace';
import styles from './Feedback.module.css';
import { sumShort, sumWords } from './feedback-model';

const wide = '13rem minmax(14rem, 2fr) 8rem 7rem 7rem 9rem';
const tight = 'minmax(12rem, 2fr) 7rem 9rem';

export function FeedbackScreen() {
  const rollout = useRollout();
  const { data, error } = useCall('feedback_list', { rollout: rollout.id });
  useCommands([], [{ keys: 'Enter', label: t('feedback-open-key') }]);
  return (
    <Screen
      busy={!data && !error}
      title={t('feedback')}
      crumbs={[{ label: t('area-training'), href: '/training' }]}
      facts={data && <><span>{t('feedback-facts', { answers: data.all.answers, asked: number(data.all.asked) })}</span><span className="num">{sumWords(data.all)}</span></>}
      tools={<TrainingTabs />}
      deeds={<Files rollout={rollout.id} session={null} />}
    >
      {error ? <Trouble message={error.message} /> : data && <List data={data} />}
    </Screen>
  );
}

/** The figures, or a session's answers, as a file. */
export function Files({ rollout, session }: { rollout: string; session: string | null }) {
  const run = useMutation<FileMade | null, CallError, 'xlsx' | 'csv' | 'pdf'>({
    mutationFn: async (format) => {
      const path = await pick({ kind: 'save', title: t('feedback-export'), name: `feedback.${format}`, extensions: [format] });
      if (inWindow() && path === null) return null;
      const made = await call('feedback_export', { rollout, session, format, language: currentLanguage(), path });
      if (made.content) download(made.name, made.content);
      return made;
    },
  });
  return (
    <div className={styles.deeds} role="group" aria-label={t('feedback-export')}>
      {(['xlsx', 'csv', 'pdf'] as const).map((format) => <Button key={format} onClick={() => run.mutate(format)}>{t(`material-export-${format}`)}</Button>)}
      {run.error && <span role="alert" className={styles.wrong}>{run.error.message}</span>}
    </div>
  );
}

function List({ data }: { data: FeedbackList }) {
  const [active, setActive] = useState(-1);
  const [, go] = useLocation();
  const narrow = useNarrow();
  const rem = useRem();
  const { rows } = useSettings();
  const grid = useRef<GridHandle>(null);
  const lines = data.sessions;
  const courses = data.courses.filter(({ sum }) => sum.answers > 0);
  const open = (index: number) => lines[index] && go(`/training/sessions/${lines[index].session.id}/feedback`);
  const head = [...(narrow ? [] : ['when' as const]), 'session' as const, ...(narrow ? [] : ['how' as const, 'asked' as const]), 'answers' as const, 'average' as const];
  return (
    <>
      {courses.length > 0 && (
        <section className={styles.courses} aria-label={t('feedback-courses')}>
          {courses.map(({ course, title, sum }) => <p key={course}><b>{title}</b> <span className={`num ${styles.quiet}`}>{sumWords(sum)}</span></p>)}
        </section>
      )}
      <div className={styles.grid}>
        <Grid
          handle={grid}
          label={t('feedback')}
          columns={narrow ? tight : wide}
          head={head.map((id) => ({ id, label: t(`feedback-col-${id}`), end: ['asked', 'answers', 'average'].includes(id) }))}
          count={lines.length}
          rowHeight={Math.round(rowRem[rows] * rem)}
          active={active}
          onActive={setActive}
          keyOf={(index) => lines[index]?.session.id ?? String(index)}
          onRowClick={open}
          onKeyDown={(event, index) => event.key === 'Enter' && open(index)}
          row={(index) => lines[index] && <Cells line={lines[index]} narrow={narrow} />}
          empty={<EmptyState fact={t('feedback-none')} todo={t('feedback-none-todo')} />}
        />
      </div>
    </>
  );
}

function Cells({ line, narrow }: { line: FeedbackLine; narrow: boolean }) {
  const { session, named, sum, boxed } = line;
  return (
    <>
      {!narrow && <div role="gridcell" className={`num ${styles.quiet}`}>{session.starts && dateTime(session.starts)}</div>}
      <div role="gridcell" className={styles.title}>{session.title}</div>
      {!narrow && <div role="gridcell" className={styles.quiet}>{named ? t('feedback-named') : t('feedback-anonymous')}</div>}
      {!narrow && <div role="gridcell" className={`num ${styles.end} ${styles.quiet}`}>{number(sum.asked)}</div>}
      <div role="gridcell" className={`num ${styles.end}`}>{number(sum.answers)}{boxed > 0 && ` + ${number(boxed)}`}</div>
      <div role="gridcell" className={`num ${styles.end}`}>{sumShort(sum)}</div>
    </>
  );
}
