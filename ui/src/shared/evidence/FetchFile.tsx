/** Brings a large file from the server: small ones come by themselves. What becomes of it is said where the file is listed. */
import { useMutation } from '@tanstack/react-query';
import { call, type CallError } from '../../api/call';
import type { FileLine } from '../../api/types';
import { Button } from '../components/Button';
import { t } from '../i18n';
import { say } from '../live';
import styles from './Evidence.module.css';

export function FetchFile({ digest, name }: { digest: string; name: string }) {
  const run = useMutation<FileLine, CallError>({ mutationFn: () => call('file_fetch', { digest }), onSuccess: () => say(t('file-fetching', { name })) });
  return (
    <>
      <Button aria-disabled={run.isPending} onClick={() => !run.isPending && run.mutate()}>{t('file-fetch')}<span className="hidden"> {name}</span></Button>
      {run.error && <span role="alert" className={styles.wrong}>{run.error.message}</span>}
    </>
  );
}
