/** The server: joining one with a code, when it last answered, what went wrong, and syncing now. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link } from 'wouter';
import { call, type CallError } from '../../api/call';
import { queries } from '../../api/queries';
import type { SyncReport } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { Fact, Facts } from '../../shared/components/Facts';
import { AreaField } from '../../shared/components/Field';
import { KeyCap } from '../../shared/components/KeyCap';
import { t } from '../../shared/i18n';
import { failureWords } from '../../shared/labels';
import { dateTime } from '../../shared/time/format';
import { useOpen } from '../../shared/workspace';
import styles from './Settings.module.css';

export function Server() {
  const { sync } = useOpen().status;
  return <div className={styles.page}>{sync.server ? <Known /> : <Join />}</div>;
}

function Known() {
  const { sync } = useOpen().status;
  const run = useMutation<SyncReport, CallError>({ mutationFn: () => call('sync', {}), onSettled: () => void queries.invalidateQueries() });
  return (
    <section className={styles.part} aria-labelledby="set-server">
      <h2 id="set-server">{t('server')}</h2>
      <Facts wide>
        <Fact label={t('server-address')}>{sync.server}</Fact>
        <Fact label={t('server-last')}>{sync.last_answer ? <span className="num">{dateTime(sync.last_answer)}</span> : t('sync-never-answered')}</Fact>
        <Fact label={t('unsent-changes')}>{sync.unsent === 0 ? t('none') : <Link href="/settings/outbox">{t('sync-unsent', { count: sync.unsent })}</Link>}</Fact>
        {sync.quarantined > 0 && <Fact label={t('refused')}><Link href="/settings/quarantine" className={styles.bad}>{t('sync-refused', { count: sync.quarantined })}</Link></Fact>}
        {sync.conflicts > 0 && <Fact label={t('decisions')}><Link href="/settings/conflicts">{t('sync-conflicts', { count: sync.conflicts })}</Link></Fact>}
        {sync.trouble && <Fact label={t('server-trouble')}>{failureWords(sync.trouble)}</Fact>}
      </Facts>
      <div className={styles.deeds}>
        <Button kind="primary" aria-disabled={run.isPending} keys={<KeyCap name="F5" onAccent />} onClick={() => !run.isPending && run.mutate()}>{t('sync-now')}</Button>
        {run.data && <p role="status">{t('sync-done', { sent: run.data.sent, received: run.data.received })}</p>}
      </div>
      {run.error && <p role="alert" className={styles.wrong}>{run.error.message}</p>}
    </section>
  );
}

function Join() {
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState(false);
  const publish = useMutation<SyncReport, CallError>({ mutationFn: () => call('publish', { code: code.trim() }), onSuccess: () => void queries.invalidateQueries() });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (code.trim() !== '' && !publish.isPending) publish.mutate();
  };
  const wrong = asked && code.trim() === '' ? t('publish-missing') : publish.error?.field === 'code' ? publish.error.message : null;
  return (
    <section className={styles.part} aria-labelledby="set-server">
      <h2 id="set-server">{t('server')}</h2>
      <p className={styles.reading}>{t('publish-what')}</p>
      <form className={styles.form} onSubmit={submit} noValidate>
        <AreaField label={t('publish-code')} help={t('publish-code-help')} value={code} onChange={setCode} rows={4} oneWord wrong={wrong} />
        {publish.error && publish.error.field !== 'code' && <p role="alert" className={styles.wrong}>{publish.error.message}</p>}
        {publish.data && <p role="status">{t('sync-done', { sent: publish.data.sent, received: publish.data.received })}</p>}
        <div><Button kind="primary" type="submit">{publish.isPending ? t('publishing') : t('publish-deed')}</Button></div>
      </form>
    </section>
  );
}
