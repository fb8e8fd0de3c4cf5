/** The executive page: how the rollout stands in a few figures, what changed, what has to be decided, what comes. */
import { FileDown, Stamp } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useCall } from '../../api/queries';
import type { AskReport, ExecutiveView, Figure, Measured } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { Trouble } from '../../shared/components/EmptyState';
import { KeyCap } from '../../shared/components/KeyCap';
import { ProgressBar } from '../../shared/components/ProgressBar';
import { Screen } from '../../shared/components/Screen';
import { t, type PlainId } from '../../shared/i18n';
import { CriterionMark, DecisionMark } from '../../shared/marks/Marks';
import { useRowKeys } from '../../shared/rows';
import { dateTime, number, time, wallClock, shortDate } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { IssueDialog, IssuedList } from './IssuePart';
import { CopyReport, ReportFiles } from './ReportFiles';
import { Points, PointWords, Weight } from './ReportParts';
import { asRating, pointWords, saidWords, sourcesWords, type Rating } from './reports-model';
import styles from './Reports.module.css';

export function ExecutiveScreen() {
  const rollout = useRollout();
  const { data, error } = useCall('executive_show', { rollout: rollout.id });
  const { data: list } = useCall('report_list', { rollout: rollout.id });
  const [files, setFiles] = useState(false);
  const [issuing, setIssuing] = useState(false);
  useRowKeys();
  useCommands([{ id: 'report-print', title: t('report-print'), binding: 'p', keys: 'P', run: () => setFiles(true) }], [{ keys: 'P', label: t('report-print') }]);
  const ask: AskReport = { rollout: rollout.id, name: 'executive', of: null, day: null, issued: null, audit: null };
  const issued = list?.issued.filter(({ name }) => name === 'executive') ?? [];
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('reports'), href: '/reports' }]}
      title={data ? pointWords(data.headline) : t('report-executive')}
      facts={data && <Facts data={data} />}
      deeds={<><CopyReport ask={ask} />{data && !data.cannot_issue && <Button icon={<Stamp size={16} aria-hidden />} onClick={() => setIssuing(true)}>{t('report-issue')}</Button>}<Button icon={<FileDown size={16} aria-hidden />} keys={<KeyCap name="P" />} onClick={() => setFiles(true)}>{t('report-print')}</Button></>}
      pane={files ? <ReportFiles ask={ask} onClose={() => setFiles(false)} /> : undefined}
    >
      {error && <Trouble message={error.message} />}
      {data && <><p className={styles.sources}>{t('report-data-from')}: {sourcesWords(data.sources)}</p><Brief data={data} /></>}
      {data && issued.length > 0 && <section className={styles.page} aria-label={t('reports-issued')}><div><h2>{t('reports-issued')}</h2><IssuedList lines={issued} /></div></section>}
      {issuing && <IssueDialog rollout={rollout.id} name="executive" day={null} onDone={() => setIssuing(false)} />}
    </Screen>
  );
}

const marks: Record<Rating, 'go' | 'conditional' | 'no_go'> = { ok: 'go', late: 'conditional', bad: 'no_go' };
const tones: Record<Rating, string | undefined> = { ok: undefined, late: styles.late, bad: styles.bad };

function Facts({ data }: { data: ExecutiveView }) {
  const rating = asRating(data.rating);
  return (
    <>
      <span className={`${styles.rated} ${tones[rating] ?? ''}`}><DecisionMark state={marks[rating]} quiet />{t(`report-rating-word-${rating}` as PlainId)}</span>
      <span className="num">{t('report-true-as-of', { at: dateTime(data.as_of) })}</span>
    </>
  );
}

function Brief({ data }: { data: ExecutiveView }) {
  return (
    <div className={styles.brief}>
      <div className={styles.left}>
        <section aria-labelledby="ex-wanted">
          <h2 id="ex-wanted">{t('report-part-wanted')}</h2>
          {data.decisions.length === 0 ? <p className={styles.quiet}>{t('executive-wanted-none')}</p> : <Points points={data.decisions} />}
        </section>
        <section aria-labelledby="ex-now">
          <h2 id="ex-now">{t('executive-now')}</h2>
          <table className={styles.figures}><tbody>{data.figures.map((one) => <FigureRow key={one.id} one={one} />)}</tbody></table>
        </section>
        <MeasuredPart data={data} />
        <TrainedPart data={data} />
      </div>
      <div className={styles.right}>
        <section aria-labelledby="ex-changes">
          <h2 id="ex-changes">{t('report-part-changes')}</h2>
          {data.changes.length === 0 ? <p className={styles.quiet}>{t('executive-changes-none')}</p> : <Points points={data.changes} />}
        </section>
        <section aria-labelledby="ex-next">
          <h2 id="ex-next">{t('report-part-next')}</h2>
          {data.next.length === 0 && <p className={styles.quiet}>{t('executive-next-none')}</p>}
          <ul>{data.next.map((one) => <li key={`${one.at}${one.place}`} className={styles.next}><span className="num">{wallClock(one.at)?.day === wallClock(data.as_of)?.day ? time(one.at) : `${shortDate(one.at)} ${time(one.at)}`}</span><span><Link href={one.place} data-row className={styles.place}>{one.title}</Link> <span className={styles.quiet}>{t(`report-next-${one.kind}` as PlainId)}</span></span></li>)}</ul>
        </section>
      </div>
    </div>
  );
}

function FigureRow({ one }: { one: Figure }) {
  return (
    <tr>
      <th scope="row">{t(`report-figure-${one.id}` as PlainId)}</th>
      <td><span className={`${styles.stand} ${one.now.weight === 'bad' ? styles.bad : one.now.weight === 'late' ? styles.late : ''}`}>{one.now.weight !== 'plain' && <Weight weight={one.now.weight} />}<span><PointWords point={one.now} /></span></span></td>
      <td className={styles.change}>{one.change ? pointWords(one.change) : t('report-since-nothing')}</td>
    </tr>
  );
}

const readings = (measured: readonly Measured[]) => measured.filter(({ value }) => value !== null);

function MeasuredPart({ data }: { data: ExecutiveView }) {
  const read = readings(data.measured);
  return (
    <section aria-labelledby="ex-measured">
      <h2 id="ex-measured">{t('report-part-measured')}</h2>
      {read.length === 0 && <p className={styles.quiet}>{t('executive-measured-none')}</p>}
      {read.length > 0 && (
        <table className={styles.measures}>
          <thead><tr><th scope="col">{t('report-col-target-name')}</th><th scope="col" className={styles.number}>{t('report-col-now')}</th><th scope="col">{t('report-col-target')}</th><th scope="col">{t('report-col-came-to')}</th></tr></thead>
          <tbody>{read.map((one) => <MeasuredRow key={one.place} one={one} />)}</tbody>
        </table>
      )}
    </section>
  );
}

function MeasuredRow({ one }: { one: Measured }) {
  const figure = (thousandths: number) => saidWords({ as: 'number', thousandths, unit: one.unit });
  return (
    <tr>
      <td><Link href={one.place} data-row className={styles.place}>{one.title}</Link></td>
      <td className={styles.number}><b>{one.value === null ? '' : figure(one.value)}</b></td>
      <td>{t('report-target', { bound: t(`plan-bound-${one.bound}` as PlainId), figure: figure(one.target) })}</td>
      <td className={one.met === false ? styles.bad : undefined}><span className={styles.rated}><CriterionMark state={one.met === null ? 'not_yet' : one.met ? 'met' : 'not_met'} quiet />{one.met === null ? t('report-not-read') : t(one.met ? 'monitoring-met' : 'monitoring-not-met')}</span></td>
    </tr>
  );
}

function TrainedPart({ data }: { data: ExecutiveView }) {
  if (data.training.length === 0) return null;
  return (
    <section aria-labelledby="ex-training">
      <h2 id="ex-training">{t('report-part-training')}</h2>
      <table className={styles.measures}>
        <thead><tr><th scope="col">{t('report-col-audience')}</th><th scope="col" className={styles.number}>{t('report-col-complete')}</th><th scope="col" aria-hidden /><th scope="col">{t('report-col-lately')}</th></tr></thead>
        <tbody>
          {data.training.map((one) => (
            <tr key={one.title}>
              <td><Link href="/training/completion" data-row className={styles.place}>{one.title}</Link></td>
              <td className={styles.number}>{t('executive-trained', { complete: number(one.complete), roster: number(one.roster) })}</td>
              <td><ProgressBar done={one.complete} of={one.roster} /></td>
              <td className={styles.change}>{one.lately > 0 ? t('executive-lately', { count: number(one.lately) }) : t('report-since-nothing')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
