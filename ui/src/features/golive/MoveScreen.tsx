/** Moving the launch: one field, what moves with it and what collides, before anything is written. */
import { useMutation } from '@tanstack/react-query';
import { useDeferredValue, useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { MovePreview, Moved } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { Trouble } from '../../shared/components/EmptyState';
import { TextField } from '../../shared/components/Field';
import { LaunchOffers } from '../../shared/components/LaunchOffers';
import { Screen } from '../../shared/components/Screen';
import { ZoneField } from '../../shared/components/ZoneField';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { dateTime } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { FreeDays } from './FreeDays';
import { by } from './move-model';
import { MovePreviewParts } from './MovePreview';
import styles from './Move.module.css';

export function MoveScreen() {
  const rollout = useRollout();
  const [, go] = useLocation();
  const [at, setAt] = useState(rollout.t0?.slice(0, 16) ?? '');
  const [zone, setZone] = useState(rollout.zone);
  const [which, setWhich] = useState<string | null>(null);
  const asked = useDeferredValue(at);
  const whole = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(asked);
  const request = { rollout: rollout.id, go_live: asked, zone, which };
  const { data, error } = useCall('rollout_move_preview', request, { enabled: whole });
  const move = useMutation<Moved, CallError>({
    mutationFn: () => call('rollout_move', request),
    onSuccess: ({ action, t0 }) => {
      const label = t('move-said', { at: dateTime(t0) });
      did({ action, label });
      say(label);
      stale(['app_status', 'rollout_overview', 'rollout_move_preview']);
      go('/');
    },
  });
  const open = data?.clock !== null && data?.clock !== undefined && which === null;
  const ready = data !== undefined && !data.still && !open;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !move.isPending) move.mutate();
  };
  const other = (change: () => void) => {
    change();
    setWhich(null);
  };
  return (
    <Screen crumbs={[{ label: t('area-overview'), href: '/' }]} title={t('move-launch')} facts={<span className="num">{rollout.t0 && t('move-now', { at: dateTime(rollout.t0), zone: rollout.zone })}</span>}>
      <div className={styles.page}>
        <form className={styles.form} onSubmit={submit} noValidate>
          <TextField label={t('move-to')} type="datetime-local" value={at} onChange={(text) => other(() => setAt(text))} autoFocus wrong={move.error?.message ?? (error?.code === 'invalid' ? error.message : null)} />
          <ZoneField value={zone} onChange={(name) => other(() => setZone(name))} help="" />
          <Button kind="primary" type="submit" aria-disabled={!ready}>{deed(data)}</Button>
        </form>
        {data?.clock && <LaunchOffers clock={data.clock} zone={data.zone} offers={data.offers} chosen={which} onChoose={setWhich} />}
        {error && error.code !== 'invalid' && <Trouble message={error.message} />}
        {data?.still && <p className={styles.quiet}>{t('move-still')}</p>}
        {data && !data.still && <MovePreviewParts data={data} />}
        {data && <FreeDays rollout={rollout.id} holidays={data.holidays} weekend={data.weekend} />}
      </div>
    </Screen>
  );
}

function deed(data: MovePreview | undefined): string {
  if (!data || data.still) return t('move-launch');
  return data.minutes === 0 ? t('move-zone-deed') : t('move-deed', { by: by(data.minutes) });
}
