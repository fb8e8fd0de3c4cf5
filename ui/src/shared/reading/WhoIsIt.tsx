/** Lines that name somebody unclearly: who it may be is offered, a person says; nothing is guessed. */
import type { PersonLine } from '../../api/types';
import { FieldFrame } from '../components/Field';
import { t } from '../i18n';
import { useSome } from './RowLists';
import styles from './Reading.module.css';

export interface Unclear {
  key: string;
  /** What the list says, e.g. the name as it stands there. */
  words: string;
  /** Where it stands and what it is about, quietly. */
  where: string;
  candidates: readonly PersonLine[];
}

interface WhoIsItProps {
  title: string;
  note: string;
  lines: readonly Unclear[];
  /** What was said so far, by key; an empty id is nobody. */
  chosen: ReadonlyMap<string, string>;
  onChoose: (key: string, person: string | null) => void;
}

export function WhoIsIt({ title, note, lines, chosen, onChoose }: WhoIsItProps) {
  const { some, more } = useSome(lines);
  if (lines.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <p className={styles.quiet}>{note}</p>
      <div className={styles.unclear}>
        {some.map(({ key, words, where, candidates }) => (
          <FieldFrame key={key} label={words} help={where}>
            {(ids) => (
              <select className={styles.select} value={chosen.get(key) ?? '?'} onChange={(event) => onChoose(key, event.target.value === '?' ? null : event.target.value)} {...ids}>
                <option value="?">{candidates.length === 0 ? t('whom-nobody-fits') : t('whom-ask')}</option>
                {candidates.map((person) => <option key={person.id} value={person.id}>{personWords(person)}</option>)}
                <option value="">{t('whom-nobody')}</option>
              </select>
            )}
          </FieldFrame>
        ))}
      </div>
      {more}
    </section>
  );
}

/** Enough to tell two people of one name apart. */
export const personWords = ({ name, number, email, cohorts }: PersonLine): string => [name, number, email, cohorts.join(', ')].filter((part) => part !== '').join(' · ');
