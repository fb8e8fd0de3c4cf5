/** Nobody fits: add the typed name as a walk-in, or the same name on another list, or show all; in this order. */
import { UserPlus } from 'lucide-react';
import { useCall } from '../../api/queries';
import { Button } from '../../shared/components/Button';
import { KeyCap } from '../../shared/components/KeyCap';
import { PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import styles from './RollCall.module.css';

interface NoMatchProps {
  session: string;
  text: string;
  /** Reached by "Add walk-in": then Enter alone adds. */
  adding: boolean;
  onAdd: () => void;
  onElsewhere: (person: string) => void;
  onShowAll: () => void;
}

export function NoMatch({ session, text, adding, onAdd, onElsewhere, onShowAll }: NoMatchProps) {
  const typed = text.trim();
  const { data } = useCall('attendance_find_elsewhere', { session, text: typed }, { enabled: typed.length > 1 });
  return (
    <div className={styles.noMatch}>
      <p className={styles.fact}>{adding ? (typed === '' ? t('walk-in-type') : t('walk-in-ready', { name: typed })) : t('no-match', { text: typed })}</p>
      {typed !== '' && (
        <Button icon={<UserPlus size={16} aria-hidden />} keys={<KeyCap name={adding ? 'Enter' : 'Ctrl Enter'} />} onClick={onAdd}>{t('walk-in-add', { name: typed })}</Button>
      )}
      {data && data.people.length > 0 && (
        <>
          <p>{t('elsewhere')}</p>
          <ul className={styles.elsewhere}>
            {data.people.map((person) => (
              <li key={person.id}>
                <PersonName name={person.name} />
                <span className={styles.quiet}>{[person.department, person.cohorts.join(', ')].filter(Boolean).join(' · ')}</span>
                <Button onClick={() => onElsewhere(person.id)}>{t('elsewhere-mark')}</Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div><Button kind="quiet" keys={<KeyCap name="Esc" />} onClick={onShowAll}>{t('show-all')}</Button></div>
    </div>
  );
}
