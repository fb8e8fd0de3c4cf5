/** What a session would clash with as it is being planned. It warns and never stops anybody. */
import type { LookAtPlan } from '../../api/types';
import { useCall } from '../../api/queries';
import { t } from '../../shared/i18n';
import { ItemMark } from '../../shared/marks/Marks';
import { useQuiet } from '../people/roster';
import { clashWords } from './clash-words';
import styles from './Sessions.module.css';

export function Clashing({ plan }: { plan: LookAtPlan | null }) {
  // The words some moments after the last key, so that each letter of a room does not ask.
  const asked = useQuiet(plan === null ? '' : JSON.stringify(plan), 300);
  const { data } = useCall('session_look', asked === '' ? (plan as LookAtPlan) : (JSON.parse(asked) as LookAtPlan), { enabled: asked !== '' && plan !== null });
  const clashes = plan === null ? [] : (data?.clashes ?? []);
  return (
    <div role="status" className={styles.clashing}>
      {clashes.length > 0 && (
        <>
          <p>{t('clash-count', { count: clashes.length })}</p>
          <ul>{clashes.map((one, index) => <li key={index}><ItemMark state="blocked" quiet /><span>{clashWords(one, data?.window ?? null)}</span></li>)}</ul>
        </>
      )}
    </div>
  );
}
