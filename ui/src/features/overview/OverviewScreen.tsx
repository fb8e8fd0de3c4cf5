/** What is so, now, in sentences with their times; every fact leads to where it can be acted on. */
import { Fragment } from 'react';
import { CalendarClock, FileText } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { useCall } from '../../api/queries';
import type { AppStatus, Overview, SessionLine } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { Trouble } from '../../shared/components/EmptyState';
import { ProgressBar } from '../../shared/components/ProgressBar';
import { Screen } from '../../shared/components/Screen';
import { known, t, type PlainId } from '../../shared/i18n';
import { DecisionMark, ItemMark, SignMark, type SignState } from '../../shared/marks/Marks';
import { useRowKeys } from '../../shared/rows';
import { date, dateTime, number, time, when, zoneName } from '../../shared/time/format';
import { useOpen, useRollout } from '../../shared/workspace';
import { launchWords, waitingLines } from './overview-model';
import styles from './Overview.module.css';

export function OverviewScreen() {
  const rollout = useRollout();
  const { status } = useOpen();
  const { data, error } = useCall('rollout_overview', { rollout: rollout.id });
  const [, go] = useLocation();
  useRowKeys();
  useCommands([{ id: 'move-launch', title: t('move-launch'), words: 'T-0', run: () => go('/move-launch') }, { id: 'plan', title: t('plan-open'), run: () => go('/plan') }]);
  return (
    <Screen
      busy={!data && !error}
      title={launchWords(rollout, data?.as_of ?? new Date().toISOString())}
      deeds={data && <><Button icon={<FileText size={16} aria-hidden />} onClick={() => go('/reports/executive')}>{t('report-executive')}</Button><Button icon={<CalendarClock size={16} aria-hidden />} onClick={() => go('/move-launch')}>{t('move-launch')}</Button></>}
      facts={data && <><Link href="/plan/changes">{t(`rollout-state-${data.rollout.state}` as PlainId)}</Link><span className="num">{t('as-of', { at: dateTime(data.as_of), zone: zoneName(data.as_of, rollout.zone) })}</span><span>{heard(status)}</span></>}
    >
      {error && <Trouble message={error.message} />}
      {data && <Brief data={data} status={status} />}
    </Screen>
  );
}

/** What these figures do not know yet. */
function heard({ sync }: AppStatus): string {
  if (!sync.server) return t('only-this-laptop');
  return sync.last_answer ? t('server-answered', { at: when(sync.last_answer) }) : t('server-never');
}

function Brief({ data, status }: { data: Overview; status: AppStatus }) {
  return (
    <div className={styles.brief}>
      <div className={styles.left}>
        <WaitingForYou data={data} status={status} />
        <Lists data={data} />
        <Areas data={data} />
      </div>
      <div className={styles.right}>
        <Sessions data={data} />
        <Plan />
        <section aria-labelledby="ov-people">
          <h2 id="ov-people">{t('people')}</h2>
          <p>{t('people-sentence', { count: data.people, shown: number(data.people) })}</p>
          <p className={styles.links}><Link href="/training/people" data-row>{t('people-open')}</Link><Link href="/training/import" data-row>{t('import-open')}</Link></p>
        </section>
      </div>
    </div>
  );
}

/** Whether the plan agrees with itself, and the way to where it is mended. */
function Plan() {
  // After the page: the check looks at the whole plan.
  const { data, error } = useCall('plan_check', { rollout: useRollout().id });
  const words = !data ? t('plan-checking') : data.findings.length > 0 ? t('plan-wait', { count: data.findings.length }) : `${t('plan-none')}.`;
  return (
    <section aria-labelledby="ov-plan">
      <h2 id="ov-plan">{t('plan')}</h2>
      <p>{error ? error.message : words}</p>
      <p className={styles.links}><Link href="/plan" data-row>{t('plan-open')}</Link><Link href="/plan/figures" data-row>{t('plan-figures')}</Link></p>
    </section>
  );
}

function WaitingForYou({ data, status }: { data: Overview; status: AppStatus }) {
  const lines = waitingLines(data, status);
  return (
    <section aria-labelledby="ov-waiting">
      <h2 id="ov-waiting">{t('waiting-title')}</h2>
      {lines.length === 0 && <p className={styles.quiet}>{t('waiting-nothing')}</p>}
      <ul>
        {lines.map(({ id, words, href, tone, deed }) => (
          <li key={id} className={styles.sentence}>
            {tone === 'two' ? <DecisionMark state="two_versions" quiet /> : tone === 'bad' ? <ItemMark state="failed" quiet /> : tone === 'late' ? <ItemMark state="blocked" quiet /> : <ItemMark state="todo" quiet />}
            <span>{words} <Link href={href} data-row>{deed}</Link></span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lists({ data }: { data: Overview }) {
  return (
    <section aria-labelledby="ov-lists">
      <h2 id="ov-lists">{t('area-checklists')}</h2>
      {data.checklists.length === 0 && <p className={styles.quiet}>{t('checklists-none')}</p>}
      <ul className={styles.lines}>
        {data.checklists.map((line) => (
          <li key={line.id} className={styles.line}>
            <Link href={`/checklists/${line.id}`} data-row className={styles.open}>{line.title}</Link>
            <span className={`num ${styles.end}`}>{t('number-of', { done: number(line.done), of: number(line.of) })}</span>
            <ProgressBar done={line.done} of={line.of} />
            <span className={styles.words}>
              {line.failed > 0 && <b className={styles.bad}>{t('failed-count', { count: line.failed })}</b>}
              {line.blocked > 0 && <b className={styles.late}>{t('blocked-count', { count: line.blocked })}</b>}
              <span className={styles.quiet}>{line.must_open > 0 ? t('must-open', { count: line.must_open }) : t('must-none')}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const asSign = (decision: string | null): SignState => (decision === 'accepted' || decision === 'conditions' || decision === 'declined' ? decision : 'unsigned');

function Areas({ data }: { data: Overview }) {
  return (
    <section aria-labelledby="ov-areas">
      <h2 id="ov-areas">{t('area-handoff')}</h2>
      {data.areas.length === 0 && <p className={styles.quiet}>{t('areas-none')}</p>}
      <ul className={styles.lines}>
        {data.areas.map((line) => (
          <li key={line.id} className={styles.line}>
            <Link href={`/handoff/${line.id}`} data-row className={styles.open}>{line.title}</Link>
            <span className={`num ${styles.end}`}>{t('number-of', { done: number(line.judged), of: number(line.points) })}</span>
            <ProgressBar done={line.judged} of={line.points} />
            <span className={styles.sign}><SignMark state={asSign(line.decision)} quiet />{t(`sign-${asSign(line.decision)}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sessions({ data }: { data: Overview }) {
  const days = [...new Set(data.sessions.map(({ starts }) => (starts ? date(starts) : '')))];
  return (
    <section aria-labelledby="ov-sessions">
      <h2 id="ov-sessions">{t('sessions-next')}</h2>
      {data.sessions.length === 0 && <p className={styles.quiet}>{t('sessions-none-next')}</p>}
      {days.map((day) => (
        <Fragment key={day}>
          {day && <h3 className={styles.day}>{day}</h3>}
          <ul>{data.sessions.filter(({ starts }) => (starts ? date(starts) : '') === day).map((line) => <Session key={line.id} line={line} />)}</ul>
        </Fragment>
      ))}
    </section>
  );
}

function Session({ line }: { line: SessionLine }) {
  const state = `session-${line.state}`;
  return (
    <li className={styles.session}>
      <span className="num">{line.starts ? time(line.starts) : ''}</span>
      <span>
        <Link href={`/training/sessions/${line.id}`} data-row>{line.title}</Link>
        <span className={styles.meta}>
          {[line.place, line.state === 'planned' ? t('enrolled-count', { count: line.enrolled }) : t('marked-count', { marked: number(line.marked), of: number(line.enrolled) }), known(state) ? t(state as PlainId) : line.state].filter(Boolean).join(' · ')}
        </span>
      </span>
    </li>
  );
}
