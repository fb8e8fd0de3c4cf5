/** Erasing a person: what goes, what stays, where copies are, said before; a number or a name is typed to confirm. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type CallError } from '../../api/call';
import { queries, useCall } from '../../api/queries';
import type { CopyLine, ErasePreview, Erasure, KindCount, PersonLine } from '../../api/types';
import { forgetActs } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { Dialog } from '../../shared/components/Dialog';
import { AreaField, TextField } from '../../shared/components/Field';
import { known, t, type PlainId } from '../../shared/i18n';
import { say } from '../../shared/live';
import { currentLanguage } from '../../shared/settings';
import { dateTime } from '../../shared/time/format';
import styles from './ErasePerson.module.css';

export function ErasePerson({ person, onDone }: { person: PersonLine; onDone: () => void }) {
  const [asking, setAsking] = useState(false);
  return (
    <div>
      <Button kind="quiet" bad onClick={() => setAsking(true)}>{t('erase')}</Button>
      {asking && <Asking person={person} onCancel={() => setAsking(false)} onDone={onDone} />}
    </div>
  );
}

function Asking({ person, onCancel, onDone }: { person: PersonLine; onCancel: () => void; onDone: () => void }) {
  const { data, error } = useCall('person_erase_preview', { person: person.id });
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const erase = useMutation<Erasure, CallError>({
    mutationFn: () => call('person_erase', { person: person.id, typed, reason, language: currentLanguage() }),
    onSuccess: async () => {
      // No step before it may be taken back with the name in its words.
      forgetActs();
      say(t('erased-said'));
      onDone();
      await queries.invalidateQueries();
    },
  });
  const about = (field: string) => (erase.error?.field === field ? erase.error.message : null);
  const wrong = error?.message ?? (data && !data.may ? t('erase-may-not') : erase.error && !erase.error.field ? erase.error.message : null);
  return (
    <Dialog kind="erase" title={t('erase-title', { name: person.name })} deed={t('erase-deed')} onDeed={() => data?.may && erase.mutate()} onCancel={onCancel} busy={erase.isPending || !data?.may} wrong={wrong}>
      <div className={styles.body}>
        <p className={styles.strong}>{t('erase-once')}</p>
        {data && <Before preview={data} />}
        {data?.may && (
          <>
            <TextField label={t('erase-typed', { asks: data.asks })} value={typed} onChange={setTyped} wrong={about('typed')} autoComplete="off" />
            <AreaField label={t('erase-reason')} help={t('erase-reason-help')} value={reason} onChange={setReason} rows={2} wrong={about('reason')} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function Before({ preview }: { preview: ErasePreview }) {
  return (
    <>
      {preview.also.length > 0 && <p>{t('erase-also', { names: preview.also.join(', ') })}</p>}
      {preview.by_server && <p>{t('erase-by-server')}</p>}
      <h3>{t('erase-goes-title')}</h3>
      <ul>{[...preview.goes].sort((a, b) => Number(b.kind === 'person') - Number(a.kind === 'person')).map(({ kind, count }) => <li key={kind}>{t('erase-goes', { kind, count })}</li>)}</ul>
      <h3>{t('erase-stays-title')}</h3>
      <ul>{preview.stays.map(({ kind, count }) => <li key={kind}>{t('erase-stays', { kind, count })}</li>)}</ul>
      <p>{t('erase-stays-why')}</p>
      <h3>{t('erase-mentions-title')}</h3>
      {preview.mentions.length > 0 ? (
        <>
          <ul>{preview.mentions.map((one) => <li key={one.kind}>{t('erase-mention', { what: kindWord(one), count: one.count })}</li>)}</ul>
          <p>{t('erase-mentions-what')}</p>
        </>
      ) : <p>{t('erase-mentions-none')}</p>}
      <p>{t('erase-files')}</p>
      <h3>{t('erase-copies-title')}</h3>
      <Copies copies={preview.copies} />
    </>
  );
}

const kindWord = ({ kind }: KindCount): string => {
  const id = `kind-${kind}`;
  return known(id) ? t(id as PlainId) : kind;
};

export function Copies({ copies }: { copies: readonly CopyLine[] }) {
  return (
    <>
      {copies.length > 0 && (
        <ul>
          {copies.map((copy, at) => (
            <li key={at}>
              {t('erase-copy', { what: copy.what, title: copy.title })}
              {copy.at && <span className={styles.at}> · {copy.what === 'laptop' ? t('erase-copy-heard', { at: when(copy.at) }) : when(copy.at)}</span>}
            </li>
          ))}
        </ul>
      )}
      {copies.some(({ what }) => what === 'laptop') && <p>{t('erase-copies-laptops')}</p>}
      <p>{t('erase-copies-unknown')}</p>
    </>
  );
}

/** A certificate gives its day, everything else an instant. */
const when = (at: string): string => (at.length > 10 ? dateTime(at) : at);

/** What is known of somebody who was erased. */
export function Erased({ person }: { person: PersonLine }) {
  const { data } = useCall('person_erasure', { person: person.id });
  if (!data) return null;
  return (
    <section className={styles.body}>
      <p>{t('erased-by', { by: data.by, at: dateTime(data.at), reason: data.reason })}</p>
      {data.waits && <p role="status" className={styles.strong}>{t('erased-waits')}</p>}
      <h3>{t('erased-copies')}</h3>
      <Copies copies={data.copies} />
    </section>
  );
}
