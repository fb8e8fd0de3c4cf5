/** Which person of this laptop: one name to choose with the arrow keys. Not shown where there is no choice. */
import { useId } from 'react';
import type { PersonHere } from '../../api/types';
import styles from './Here.module.css';

interface WhoProps {
  label: string;
  people: readonly PersonHere[];
  chosen: string;
  onChoose: (id: string) => void;
}

export function WhoField({ label, people, chosen, onChoose }: WhoProps) {
  const name = useId();
  if (people.length < 2) return null;
  return (
    <fieldset className={styles.whoField}>
      <legend>{label}</legend>
      {people.map((person) => (
        <label key={person.id} className={styles.whoOne}>
          <input type="radio" name={name} checked={person.id === chosen} onChange={() => onChoose(person.id)} />
          <span>{person.name}</span>
        </label>
      ))}
    </fieldset>
  );
}
