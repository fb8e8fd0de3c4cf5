/** Whom a session one-to-one is for: found by name or number, Enter takes the first one, each can be taken off again. */
import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useCall } from '../../api/queries';
import { TextField } from '../../shared/components/Field';
import { PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { useQuiet } from '../people/roster';
import styles from './WhomFor.module.css';

export interface Chosen {
  id: string;
  name: string;
}

interface Props {
  chosen: readonly Chosen[];
  onChoose: (people: Chosen[]) => void;
}

export function WhomFor({ chosen, onChoose }: Props) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const asked = useQuiet(text).trim();
  const { data } = useCall('people_list', { rollout: null, cohort: null, text: asked, sort: null, offset: 0, limit: 6 + chosen.length }, { enabled: asked.length > 1 });
  const found = asked.length > 1 ? (data?.rows ?? []).filter(({ id }) => !chosen.some((one) => one.id === id)).slice(0, 6) : [];
  const take = ({ id, name }: Chosen) => {
    onChoose([...chosen, { id, name }]);
    setText('');
    say(t('session-for-added', { name }));
    field.current?.focus();
  };
  const leave = ({ id }: Chosen) => {
    onChoose(chosen.filter((one) => one.id !== id));
    field.current?.focus();
  };
  return (
    <div className={styles.whom}>
      {chosen.length > 0 && (
        <ul className={styles.chosen} aria-label={t('session-for')}>
          {chosen.map((one) => (
            <li key={one.id}><PersonName name={one.name} /><button type="button" aria-label={t('session-for-remove', { name: one.name })} title={t('session-for-remove', { name: one.name })} onClick={() => leave(one)}><X size={14} aria-hidden /></button></li>
          ))}
        </ul>
      )}
      <TextField
        ref={field}
        label={t('session-for')}
        help={t('session-for-help')}
        value={text}
        autoComplete="off"
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || text.trim() === '') return;
          // What is being typed is a name; the form is sent from an empty field.
          event.preventDefault();
          const [first] = found;
          if (first && asked === text.trim()) take(first);
        }}
      />
      {asked.length > 1 && data && found.length === 0 && <p className={styles.quiet} role="status">{t('people-no-match', { text: asked })}</p>}
      {found.length > 0 && (
        <ul className={styles.found}>
          {found.map((person) => (
            <li key={person.id}><button type="button" onClick={() => take(person)}><PersonName name={person.name} /><span className={styles.quiet}>{[person.number, person.department].filter(Boolean).join(' · ')}</span></button></li>
          ))}
        </ul>
      )}
    </div>
  );
}
