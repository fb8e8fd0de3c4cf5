/** One area: at the left exactly what is signed, at the right the decision. Afterwards the same page, signed. */
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { stale, useCall } from '../../api/queries';
import type { AreaView } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { Trouble } from '../../shared/components/EmptyState';
import { Pane } from '../../shared/components/Pane';
import { Screen } from '../../shared/components/Screen';
import { t } from '../../shared/i18n';
import { roleWord } from '../../shared/labels';
import { dateTime, number } from '../../shared/time/format';
import { useNarrow } from '../../shared/window';
import { asPoint, groups, shortDigest, signerWords, standing } from './handoff-model';
import { Delegations } from './Delegations';
import { GoesOver } from './GoesOver';
import styles from './Handoff.module.css';
import { Points } from './Points';
import { SignForm } from './SignForm';
import { Signed } from './Signed';
import { useSigning } from './useSigning';

export function AreaScreen({ area: id }: { area: string }) {
  const { data, error } = useCall('handoff_area', { area: id });
  // The text to sign is read anew each time the page is opened, never from memory.
  useEffect(() => stale(['handoff_statement']), []);
  if (!data) return <Screen title={t('area-handoff')} busy={!error}>{error && <Trouble message={error.message}><Link href="/handoff">{t('area-handoff')}</Link></Trouble>}</Screen>;
  return <Shown area={data} />;
}

function Shown({ area }: { area: AreaView }) {
  const signed = standing(area)[0] ?? null;
  const narrow = useNarrow();
  const [again, setAgain] = useState(false);
  const [pane, setPane] = useState(false);
  const [asked, setFull] = useState<boolean | null>(null);
  const signing = useSigning(area, () => setAgain(false));
  const deciding = signed === null || again;
  // What was signed is its text; the points below may have changed since.
  const full = asked ?? !deciding;
  const label = deciding ? t('your-decision') : t('signed');
  const text = deciding ? signing.statement?.text : signed?.text;
  const digest = deciding ? signing.statement?.subject_digest : signed?.digest;
  return (
    <Screen
      crumbs={[{ label: t('area-handoff'), href: '/handoff' }, { label: t('area-no', { no: area.no, of: area.of }) }]}
      title={area.title}
      facts={<><span>{t('receiver', { role: roleWord(area.receiver_role) })}</span>{signed && <span className="num">{t('signed-fact', { name: signerWords(signed), at: dateTime(signed.at) })}</span>}</>}
      deeds={narrow && <Button onClick={() => setPane(true)}>{label}</Button>}
      pane={
        <Pane label={label} width={26.75} sunken open={pane} head={<h2 className={styles.paneTitle}>{label}</h2>} {...(narrow ? { onClose: () => setPane(false) } : {})} foot={deciding ? <SignForm.Foot area={area} signing={signing} onCancel={again ? () => setAgain(false) : undefined} /> : undefined}>
          {deciding ? <SignForm area={area} signing={signing} /> : <Signed area={area} signOff={signed} onAgain={() => setAgain(true)} />}
        </Pane>
      }
    >
      <div className={styles.document}>
        <div className={styles.rule}>
          <h2 className={styles.exactly}>{deciding ? t('exactly') : t('exactly-signed')}</h2>
          {digest && <span className={styles.digest} title={groups(digest)}>SHA-256 <span className="num">{shortDigest(digest)}</span></span>}
          <Button kind="quiet" className={styles.full} aria-expanded={full} onClick={() => setFull(!full)}>{full ? t('full-hide') : t('full-show')}</Button>
        </div>
        {full && <pre className={styles.text} tabIndex={0} aria-label={t('full-text')}>{text ?? signing.why ?? t('full-none')}</pre>}
        {!deciding && <h2 className={styles.now}>{t('points-now')}</h2>}
        <Points area={area} facts={signed?.changed_since ?? []} />
        <p className={styles.sum}>{sumWords(area)}</p>
        <GoesOver area={area} facts={signed?.changed_since ?? []} />
        <Delegations area={area} />
      </div>
    </Screen>
  );
}

function sumWords({ points }: AreaView): string {
  const count = (state: string) => points.filter((point) => asPoint(point.state) === state).length;
  return t('points-sum', { all: number(points.length), accepted: count('accepted'), conditional: count('conditional'), declined: count('declined'), open: count('open') });
}
