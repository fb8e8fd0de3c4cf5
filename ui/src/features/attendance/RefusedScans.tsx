/** Scans that marked nobody, each with its reason, until somebody marks who it was or sets it aside. */
import { memo, useState } from 'react';
import { Link } from 'wouter';
import { useCall } from '../../api/queries';
import type { RefusedScan } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import { failureWords } from '../../shared/labels';
import { WrongMark } from '../../shared/marks/Marks';
import { useLanguage } from '../../shared/settings';
import { time } from '../../shared/time/format';
import { useQuiet } from '../people/roster';
import styles from './RefusedScans.module.css';
import { useSettle } from './useSettle';

export const RefusedScans = memo(function RefusedScans({ session, closed }: { session: string; closed: boolean }) {
  useLanguage();
  const { data } = useCall('check_in_show', { session });
  const settle = useSettle(session);
  if (!data || data.refused.length === 0) return null;
  const more = data.total - data.refused.length;
  return (
    <section className={styles.part} aria-label={t('scan-refused-title')}>
      <h2>{t('scan-refused-title')} <span className="num">{data.total}</span></h2>
      {settle.error && <p role="alert" className={styles.wrong}>{settle.error.message}</p>}
      <ul className={styles.list}>
        {data.refused.map((scan) => <One key={scan.id} scan={scan} closed={closed} settle={(deed, person) => settle.mutate({ scan: scan.id, deed, person })} />)}
      </ul>
      {more > 0 && <p className={styles.quiet}>{t('scan-refused-more', { count: more })}</p>}
    </section>
  );
});

function One({ scan, closed, settle }: { scan: RefusedScan; closed: boolean; settle: (deed: 'mark' | 'dismiss', person: string | null) => void }) {
  const [asking, setAsking] = useState(false);
  const at = time(scan.at);
  const mark = scan.listed ? { words: t('scan-mark'), name: t('scan-mark-of', { name: scan.name }) } : { words: t('scan-walk-in'), name: t('scan-walk-in-of', { name: scan.name }) };
  return (
    <li className={styles.one}>
      <p className={styles.said}><WrongMark /> {failureWords(scan.said)}</p>
      <p className={styles.quiet}>
        <span className="num">{at}</span>{scan.own && ` · ${t('scan-refused-own')}`} · {scan.person === null && scan.text === '' ? t('scan-text-kept-out') : scan.device}
      </p>
      <div className={styles.deeds}>
        {!closed && scan.person !== null && scan.outcome !== 'already' && <Button aria-label={mark.name} onClick={() => settle('mark', null)}>{mark.words}</Button>}
        {!closed && scan.person === null && <Button aria-expanded={asking} aria-label={t('scan-who-of', { at })} onClick={() => setAsking(!asking)}>{t('scan-who')}</Button>}
        {scan.expected && <Link href={`/training/sessions/${scan.expected.id}`}>{t('scan-go')}</Link>}
        <Button kind="quiet" aria-label={t('scan-dismiss-of', { at })} onClick={() => settle('dismiss', null)}>{t('scan-dismiss')}</Button>
      </div>
      {asking && <Who onChoose={(person) => settle('mark', person)} />}
    </li>
  );
}

/** Somebody of the roster, by any part of name or number. */
function Who({ onChoose }: { onChoose: (person: string) => void }) {
  const [text, setText] = useState('');
  const asked = useQuiet(text).trim();
  const { data } = useCall('people_list', { rollout: null, cohort: null, text: asked, sort: null, offset: 0, limit: 6 }, { enabled: asked.length > 1 });
  const rows = asked.length > 1 ? data?.rows ?? [] : [];
  return (
    <div className={styles.who}>
      <TextField
        label={t('scan-who-search')}
        value={text}
        autoFocus
        autoComplete="off"
        onChange={setText}
        onKeyDown={(event) => {
          const [only] = rows;
          if (event.key === 'Enter' && rows.length === 1 && only) { event.preventDefault(); onChoose(only.id); }
        }}
      />
      {asked.length > 1 && data && rows.length === 0 && <p className={styles.quiet}>{t('scan-who-none', { text: asked })}</p>}
      <ul>
        {rows.map((person) => (
          <li key={person.id}><button type="button" className={styles.pick} onClick={() => onChoose(person.id)}><PersonName name={person.name} /><span className={styles.quiet}>{[person.number, person.department].filter(Boolean).join(' · ')}</span></button></li>
        ))}
      </ul>
    </div>
  );
}
