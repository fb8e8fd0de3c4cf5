/** What a certificate says, in the order of the paper. */
import type { CertificateFacts } from '../../api/types';
import { Fact, Facts } from '../../shared/components/Facts';
import { PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import { roleWord } from '../../shared/labels';
import { date } from '../../shared/time/format';
import styles from './Certificates.module.css';
import { factLines } from './certificates-model';

export function Sample({ facts }: { facts: CertificateFacts }) {
  return (
    <section className={styles.paper} aria-label={t('certificate-sample')}>
      <p className={styles.quiet}>{facts.organisation}</p>
      <p className={styles.heading}>{facts.title}</p>
      <p className={styles.holder}><PersonName name={facts.name} /></p>
      <p>{facts.sentence}</p>
      <FactList facts={facts} />
      {facts.issuer !== '' && <p className={styles.quiet}>{t('certificate-foot-issuer', { issuer: facts.issuer, role: roleWord(facts.role) })}</p>}
      {facts.signers.length > 0 && <p className={styles.quiet}>{facts.signers.join(' · ')}</p>}
    </section>
  );
}

export function FactList({ facts }: { facts: CertificateFacts }) {
  return (
    <Facts>
      {factLines(facts, date).map(({ label, value }) => <Fact key={label} label={label}>{value}</Fact>)}
      {facts.replaces && <Fact label={t('certificate-replaces')}><span className="num">{facts.replaces}</span></Fact>}
    </Facts>
  );
}
