/** Sessions as a calendar's file: the window asks where to, a browser downloads. */
import { useMutation } from '@tanstack/react-query';
import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import { call, inWindow, type CallError } from '../../api/call';
import { pick } from '../../api/window';
import type { FileMade } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { Pane } from '../../shared/components/Pane';
import { download } from '../../shared/file';
import { t } from '../../shared/i18n';
import { currentLanguage } from '../../shared/settings';
import { Subscribe } from './Subscribe';
import styles from './Sessions.module.css';

export function CalendarFile({ rollout, session, milestones, sessions = true, meetings = false, label }: { rollout: string; session: string | null; milestones: boolean; sessions?: boolean; meetings?: boolean; label: string }) {
  const run = useMutation<FileMade | null, CallError>({
    mutationFn: async () => {
      const path = await pick({ kind: 'save', title: label, name: session ? 'session.ics' : sessions ? 'sessions.ics' : 'calendar.ics', extensions: ['ics'] });
      if (inWindow() && path === null) return null;
      const made = await call('calendar_export', { rollout, session, milestones, meetings, no_sessions: !sessions, language: currentLanguage(), path });
      if (made.content) download(made.name, made.content);
      return made;
    },
  });
  return (
    <>
      <div><Button icon={<CalendarDays size={14} aria-hidden />} onClick={() => { if (!run.isPending) run.mutate(); }}>{label}</Button></div>
      {run.data && <p role="status">{t('calendar-done', { name: run.data.path ?? run.data.name })}</p>}
      {run.error && <p role="alert" className={styles.wrong}>{run.error.message}</p>}
    </>
  );
}

export function CalendarPane({ rollout, onClose }: { rollout: string; onClose: () => void }) {
  const [milestones, setMilestones] = useState(true);
  return (
    <Pane label={t('calendar')} width={22} onClose={onClose}>
      <div className={styles.form}>
        <p>{t('calendar-what')}</p>
        <label className={styles.check}><input type="checkbox" checked={milestones} onChange={(event) => setMilestones(event.target.checked)} />{t('calendar-milestones')}</label>
        <CalendarFile rollout={rollout} session={null} milestones={milestones} label={t('calendar-all')} />
        <Subscribe rollout={rollout} />
      </div>
    </Pane>
  );
}
