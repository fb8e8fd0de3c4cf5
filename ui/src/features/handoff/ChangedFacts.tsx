/** What is other than it was signed or read: both versions under each other, and who changed it when. */
import type { ChangedFact } from '../../api/types';
import { t } from '../../shared/i18n';
import { when } from '../../shared/time/format';
import { versions, whatId } from './handoff-model';
import styles from './Sign.module.css';

export const ChangedFacts = ({ facts, then }: { facts: readonly ChangedFact[]; then: string }) => (
  <ol className={styles.facts}>
    {facts.map((fact, index) => <li key={index}><One fact={fact} then={then} /></li>)}
  </ol>
);

function One({ fact, then }: { fact: ChangedFact; then: string }) {
  const both = versions(fact);
  return (
    <>
      <b className={styles.who}>{fact.point}</b>
      <span className={styles.meta}>
        {t(whatId(fact))}
        {fact.by && <> · {fact.by}</>}
        {fact.at && <>, <span className="num">{when(fact.at)}</span></>}
      </span>
      <dl className={styles.versions}>
        <dt>{then}</dt><dd>{both.then}</dd>
        <dt>{t('since-now')}</dt><dd>{both.now}</dd>
      </dl>
    </>
  );
}
