/** Label and value, line by line: what an inspector is made of. */
import type { ReactNode } from 'react';
import styles from './Facts.module.css';

export const Facts = ({ children, wide = false }: { children: ReactNode; wide?: boolean }) => (
  <dl className={`${styles.facts} ${wide ? styles.wide : ''}`}>{children}</dl>
);

export const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);
