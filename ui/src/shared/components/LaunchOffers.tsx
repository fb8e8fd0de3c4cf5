/** Which instant is meant where the clock of a zone skips a launch's time or has it twice; nobody chooses for the team. */
import { useState, type ReactNode } from 'react';
import { useCall } from '../../api/queries';
import type { Offer } from '../../api/types';
import { t } from '../i18n';
import { dateTime } from '../time/format';
import styles from './LaunchOffers.module.css';

interface Props {
  clock: string;
  zone: string;
  offers: readonly Offer[];
  chosen: string | null;
  onChoose: (which: string) => void;
}

export function LaunchOffers({ clock, zone, offers, chosen, onChoose }: Props) {
  return (
    <fieldset className={styles.offers}>
      <legend>{t(clock === 'twice' ? 'move-clock-twice' : 'move-clock-skipped', { zone })}</legend>
      {offers.map(({ which, at }) => (
        <label key={which}>
          <input type="radio" name="which" value={which} checked={chosen === which} onChange={() => onChoose(which)} />
          <span className="num">{t(which === 'later' ? 'move-offer-later' : 'move-offer-earlier', { at: `${dateTime(at)} (${at.slice(19)})` })}</span>
        </label>
      ))}
      {chosen === null && <p className={styles.quiet}>{t('move-choose')}</p>}
    </fieldset>
  );
}

interface Launch {
  which: string | null;
  /** Nobody knows yet what is meant: the engine has not answered, or nobody has chosen. */
  open: boolean;
  part: ReactNode;
}

/** A launch's local time in a zone, with the choice where there is one. Another time or zone asks anew. */
export function useLaunch(at: string | null, zone: string): Launch {
  const [chosen, setChosen] = useState<{ of: string; which: string } | null>(null);
  const { data, error } = useCall('launch_means', { go_live: at ?? '', zone }, { enabled: at !== null });
  const of = `${at} ${zone}`;
  const which = chosen?.of === of ? chosen.which : null;
  if (!data?.clock) return { which: null, open: at !== null && !data && !error, part: null };
  const part = <LaunchOffers clock={data.clock} zone={zone} offers={data.offers} chosen={which} onChoose={(which) => setChosen({ of, which })} />;
  return { which, open: which === null, part };
}
