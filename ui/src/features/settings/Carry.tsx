/** Without a server: changes go to another laptop of the workspace over the room's network or in a sealed file. */
import { useMutation } from '@tanstack/react-query';
import { call, inWindow, type CallError } from '../../api/call';
import { queries, useCall } from '../../api/queries';
import type { CarriedIn, CarriedOut, OutboxLine } from '../../api/types';
import { pick } from '../../api/window';
import { Button } from '../../shared/components/Button';
import { chooseFile, download, type Chosen } from '../../shared/file';
import { t } from '../../shared/i18n';
import { labelWords } from '../../shared/labels';
import { dateTime } from '../../shared/time/format';
import { CarriedReport } from './CarriedReport';
import { Room } from './Room';
import styles from './Settings.module.css';

const extensions = ['muster'];

export function Carry() {
  return (
    <div className={styles.page}>
      <Room />
      <Out />
      <In />
      <Neighbours />
    </div>
  );
}

function Out() {
  const run = useMutation<CarriedOut | null, CallError>({
    mutationFn: async () => {
      const name = `changes-${new Date().toISOString().slice(0, 10)}.muster`;
      const path = await pick({ kind: 'save', title: t('carry-out'), name, extensions });
      if (inWindow() && path === null) return null;
      const made = await call('carry_out', { path });
      if (made.content) download(made.name, made.content);
      return made;
    },
  });
  return (
    <section className={styles.part} aria-labelledby="carry-out">
      <h2 id="carry-out">{t('carry-out')}</h2>
      <p className={styles.reading}>{t('carry-out-what')}</p>
      <div className={styles.deeds}>
        <Button kind="primary" aria-disabled={run.isPending} onClick={() => !run.isPending && run.mutate()}>{run.isPending ? t('carry-writing') : t('carry-out-deed')}</Button>
        {run.data && <p role="status">{t('carry-out-done', { name: run.data.path ?? run.data.name, count: run.data.unsent })}{run.data.files_left > 0 && ` ${t('carry-files-left', { count: run.data.files_left })}`}</p>}
      </div>
      {run.error && <p role="alert" className={styles.wrong}>{run.error.message}</p>}
    </section>
  );
}

function In() {
  const run = useMutation<CarriedIn, CallError, Chosen>({
    mutationFn: (file) => call('carry_in', { path: file.path, name: file.name, content: file.content }),
    onSuccess: () => void queries.invalidateQueries(),
  });
  const choose = () => void chooseFile(t('carry-in'), extensions).then((file) => file && run.mutate(file));
  return (
    <section className={styles.part} aria-labelledby="carry-in">
      <h2 id="carry-in">{t('carry-in')}</h2>
      <p className={styles.reading}>{t('carry-in-what')}</p>
      <div className={styles.deeds}>
        <Button aria-disabled={run.isPending} onClick={() => !run.isPending && choose()}>{run.isPending ? t('carry-reading') : t('carry-in-deed')}</Button>
      </div>
      {run.error && <p role="alert" className={styles.wrong}>{run.error.message}</p>}
      {run.data && <CarriedReport report={run.data} />}
    </section>
  );
}

/** What came from neighbours and no server is known to have, laptop by laptop. */
function Neighbours() {
  const { data } = useCall('outbox', {});
  if (!data || data.neighbours.length === 0) return null;
  const laptops = byLaptop(data.neighbours);
  return (
    <section className={styles.part} aria-labelledby="carry-neighbours">
      <h2 id="carry-neighbours">{t('carry-neighbours')} <span className="num">{data.neighbours.length}</span></h2>
      <p className={styles.reading}>{t('carry-neighbours-what')}</p>
      <ul className={styles.list}>
        {laptops.map(([first, ...rest]) => first && (
          <li key={`${first.by}-${first.device}`} className={styles.line}>
            <span>{t('carry-from-laptop', { by: first.by, device: first.device, count: rest.length + 1 })}</span>
            <span className={styles.meta}>{[first, ...rest].slice(0, 3).map((line) => labelWords(line.label)).join(', ')} · <span className="num">{dateTime(first.at)}</span></span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function byLaptop(lines: readonly OutboxLine[]): OutboxLine[][] {
  const found = new Map<string, OutboxLine[]>();
  for (const line of lines) {
    const name = `${line.by}\n${line.device}`;
    found.set(name, [...(found.get(name) ?? []), line]);
  }
  return [...found.values()];
}
