/** The areas of the hand-off: which are signed, how, and how far the others are. The pack goes out from here. */
import { Package } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { useCall } from '../../api/queries';
import type { AreaLine } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { ProgressBar } from '../../shared/components/ProgressBar';
import { Screen } from '../../shared/components/Screen';
import { useCommands } from '../../shared/commands';
import { t } from '../../shared/i18n';
import { SignMark } from '../../shared/marks/Marks';
import { useRowKeys } from '../../shared/rows';
import { number } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { ExportForm } from './ExportForm';
import { asSign } from './handoff-model';
import { HandoffTabs } from './HandoffTabs';
import styles from './Handoff.module.css';

export function HandoffScreen({ exporting = false }: { exporting?: boolean }) {
  const rollout = useRollout();
  const [, go] = useLocation();
  const { data, error } = useCall('handoff_list', { rollout: rollout.id });
  const areas = data?.areas ?? [];
  const signed = areas.filter(({ decision }) => decision !== null).length;
  useRowKeys();
  useCommands(areas.map(({ id, title }) => ({ id: `area-${id}`, title: t('area-open', { title }), run: () => go(`/handoff/${id}`) })));
  return (
    <Screen
      busy={!data && !error}
      title={t('area-handoff')}
      facts={data && <span>{t('handoff-facts', { signed: number(signed), of: number(areas.length) })}</span>}
      deeds={!exporting && <Button icon={<Package size={16} aria-hidden />} onClick={() => go('/handoff/export')}>{t('export-pack')}</Button>}
      tools={<><HandoffTabs />{exporting && <ExportForm rollout={rollout.id} onDone={() => go('/handoff')} />}</>}
    >
      {error && <Trouble message={error.message} />}
      {data && areas.length === 0 && <EmptyState fact={t('areas-none')} todo={t('areas-none-todo')} />}
      {areas.length > 0 && (
        <div className={styles.table} role="table" aria-label={t('area-handoff')}>
          <div role="row" className={styles.tableHead}>
            <span role="columnheader">{t('col-no')}</span>
            <span role="columnheader">{t('col-area')}</span>
            <span role="columnheader">{t('col-decision')}</span>
            <span role="columnheader" className={styles.end}>{t('col-judged')}</span>
            <span role="columnheader"><span className="hidden">{t('col-progress')}</span></span>
          </div>
          {areas.map((area, index) => <Line key={area.id} area={area} no={index + 1} />)}
        </div>
      )}
    </Screen>
  );
}

function Line({ area, no }: { area: AreaLine; no: number }) {
  const state = asSign(area.decision);
  const since = area.declined_since > 0 ? t('declined-since-short', { count: area.declined_since }) : area.withdrawn ? t('withdrawn') : area.changed > 0 ? t('since-short', { count: area.changed }) : null;
  return (
    <div role="row" className={styles.tableRow}>
      <span role="cell" className={`num ${styles.quiet}`}>{no}</span>
      <span role="cell" className={styles.name}><Link href={`/handoff/${area.id}`} data-row className={styles.open}>{area.title}</Link></span>
      <span role="cell" className={styles.word}><SignMark state={state} quiet />{t(`sign-${state}`)}{since && <span className={styles.since}>{since}</span>}</span>
      <span role="cell" className={`num ${styles.end}`}>{t('number-of', { done: number(area.judged), of: number(area.points) })}</span>
      <span role="cell"><ProgressBar done={area.judged} of={area.points} /></span>
    </div>
  );
}
