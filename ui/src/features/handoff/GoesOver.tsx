/** What goes over with an area beside its points, counted, each with the way to it; what of it changed since it was signed. */
import { PencilLine } from 'lucide-react';
import { Link } from 'wouter';
import type { AreaView, ChangedFact } from '../../api/types';
import { t } from '../../shared/i18n';
import { number } from '../../shared/time/format';
import styles from './Handoff.module.css';
import points from './Points.module.css';
import { versions, whatId } from './handoff-model';

export function GoesOver({ area: { goes_over: over }, facts }: { area: AreaView; facts: readonly ChangedFact[] }) {
  const changed = facts.filter(({ what }) => what === 'walk' || what === 'document' || what === 'carried');
  return (
    <section aria-label={t('goes-over')} className={styles.goesOver}>
      <h2 className={styles.now}>{t('goes-over')}</h2>
      <ul>
        <li><Link href="/handoff/walkthroughs">{t('goes-over-walks', { count: number(over.walkthroughs), passed: number(over.passed), failed: number(over.failed) })}</Link></li>
        <li><Link href="/handoff/documents">{t('goes-over-documents', { count: number(over.documents), without: number(over.without_version) })}</Link></li>
        <li><Link href="/handoff/open">{t('goes-over-open', { open: number(over.open_items), errors: number(over.known_errors) })}</Link></li>
      </ul>
      {changed.length > 0 && (
        <ul className={points.since}>
          {changed.map((fact, index) => {
            const { then, now } = versions(fact);
            return <li key={index}><PencilLine size={14} aria-hidden /><span>{t('since-goes-over', { what: t(whatId(fact)), title: fact.point, then, now })}</span></li>;
          })}
        </ul>
      )}
    </section>
  );
}
