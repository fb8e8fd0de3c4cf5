/** The sign-in sheet: printed before the session, typed back after it, its photo kept. */
import { useState } from 'react';
import { useCall } from '../../api/queries';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { Screen } from '../../shared/components/Screen';
import { t } from '../../shared/i18n';
import { useRollout } from '../../shared/workspace';
import { span } from '../../shared/time/format';
import styles from '../../shared/reading/Reading.module.css';
import { BadgePart } from './BadgePart';
import { PaperPrint } from './PaperPrint';
import { PaperSheetPart } from './PaperSheetPart';
import { PaperType } from './PaperType';

export function PaperScreen({ session }: { session: string }) {
  const { zone } = useRollout();
  const { data: room, error } = useCall('attendance_sheet', { session });
  const { data: paper } = useCall('sign_in_sheets', { session });
  const [chosen, setChosen] = useState<string | null>(null);
  const line = room?.session;
  const sheets = paper?.sheets ?? [];
  const sheet = sheets.find(({ id }) => id === chosen) ?? sheets[0];
  return (
    <Screen
      busy={!room && !error}
      crumbs={[{ label: t('area-training'), href: '/training' }, { label: t('sessions'), href: '/training' }, ...(line ? [{ label: line.title, href: `/training/sessions/${session}` }] : [])]}
      title={t('paper-title')}
      facts={line?.starts && <span className="num">{span(line.starts, line.ends, zone)}</span>}
    >
      {error && <Trouble message={error.message} />}
      {room && paper && (
        <div className={styles.view}>
          {room.rows.length === 0 ? <EmptyState fact={t('nobody')} todo={t('nobody-todo')} /> : <PaperPrint session={session} sheets={sheets} />}
          {sheet && <PaperSheetPart session={session} sheets={sheets} sheet={sheet} onChoose={setChosen} />}
          {room.rows.length > 0 && <BadgePart session={session} />}
          {sheet && line && <PaperType key={sheet.id} session={session} sheet={sheet} closed={line.state === 'closed' || line.state === 'cancelled'} />}
        </div>
      )}
    </Screen>
  );
}
