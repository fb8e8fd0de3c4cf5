/** The two numbers of a validation: a count at its source and what it comes to. It passed where they are the same. */
import { useState, type FormEvent } from 'react';
import type { ItemLine } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { number } from '../../shared/time/format';
import styles from './Inspector.module.css';

/** A whole number that is not below zero; grouped as people write it. */
export function whole(text: string): number | null {
  const digits = text.replace(/[\s.,\u00a0\u202f]/g, '');
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}

export function comparedWords(expected: number, found: number): string {
  const difference = found - expected;
  if (difference === 0) return t('numbers-same', { expected: number(expected) });
  return t('numbers-differ', { expected: number(expected), found: number(found), difference: `${difference > 0 ? '+' : '−'}${number(Math.abs(difference))}` });
}

export function Numbers({ item, onCompare }: { item: ItemLine; onCompare: (expected: number, found: number) => Promise<boolean> }) {
  const [expected, setExpected] = useState(item.expected === null ? '' : String(item.expected));
  const [found, setFound] = useState(item.found === null ? '' : String(item.found));
  const [asked, setAsked] = useState(false);
  const [one, other] = [whole(expected), whole(found)];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (one !== null && other !== null) void onCompare(one, other);
  };
  return (
    <form className={styles.numbers} aria-label={t('numbers')} onSubmit={submit} noValidate>
      <TextField label={t('numbers-expected')} value={expected} onChange={setExpected} wrong={asked && one === null ? t('numbers-wrong') : null} />
      <TextField label={t('numbers-found')} value={found} onChange={setFound} wrong={asked && other === null ? t('numbers-wrong') : null} />
      <Button type="submit">{t('numbers-compare')}</Button>
      {one !== null && other !== null && <p className={one === other ? styles.quiet : styles.needed} aria-live="polite">{comparedWords(one, other)}</p>}
    </form>
  );
}
