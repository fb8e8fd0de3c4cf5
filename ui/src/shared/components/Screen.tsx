/** The frame of every screen: head (where, title, facts, deeds), content, pane at the right. */
import { ChevronRight } from 'lucide-react';
import { Fragment, memo, useEffect, type ReactNode } from 'react';
import { Link } from 'wouter';
import { t } from '../i18n';
import styles from './Screen.module.css';

export interface Crumb {
  label: string;
  href?: string;
}

interface ScreenProps {
  crumbs?: readonly Crumb[];
  title: string;
  /** One line of facts; they stand here and not in a tooltip. */
  facts?: ReactNode;
  /** Secondary deeds first, the primary last. */
  deeds?: ReactNode;
  /** Below the head, above the content: field, count, filters. */
  tools?: ReactNode;
  pane?: ReactNode;
  /** Still being read. */
  busy?: boolean;
  children: ReactNode;
}

export function Screen({ crumbs = [], title, facts, deeds, tools, pane, busy = false, children }: ScreenProps) {
  useEffect(() => {
    document.title = title === '' ? 'Muster' : `${title} · Muster`;
  }, [title]);
  useEffect(() => {
    if (!busy) noteUsable();
  }, [busy]);
  return (
    <div className={styles.screen}>
      <main className={styles.main} aria-labelledby="screen-title" data-region tabIndex={-1} aria-busy={busy}>
        <header className={styles.head}>
          <div className={styles.where}>
            {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
            <h1 id="screen-title">{title}</h1>
            {facts && <div className={styles.facts}>{facts}</div>}
          </div>
          {deeds && <div className={styles.deeds}>{deeds}</div>}
        </header>
        {tools && <div className={styles.tools}>{tools}</div>}
        <div className={styles.content}>{children}</div>
      </main>
      {pane}
    </div>
  );
}

/** A screen that is drawn often keeps its crumbs, and they stay as they are. */
const Crumbs = memo(function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className={styles.crumbs} aria-label={t('where')}>
      {crumbs.map(({ label, href }, index) => (
        <Fragment key={label}>
          {index > 0 && <ChevronRight size={12} aria-hidden />}
          {href ? <Link href={href}>{label}</Link> : <span>{label}</span>}
        </Fragment>
      ))}
    </nav>
  );
});

let noted = false;
let tell: () => void = () => undefined;

/** Done once the first screen could be used: what nobody waits for begins then. */
export const firstUsable = new Promise<void>((resolve) => {
  tell = resolve;
});

/** Notes among the page's own timings when the first screen could be used; the second frame begins when the first is drawn. */
function noteUsable(): void {
  if (noted) return;
  noted = true;
  requestAnimationFrame(() => requestAnimationFrame(() => {
    performance.mark('usable');
    tell();
  }));
}
