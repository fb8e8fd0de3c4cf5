/** One button before leaving: everything for the room in one ZIP, or in a folder where there is a file system. */
import { useMutation } from '@tanstack/react-query';
import { Package } from 'lucide-react';
import { useState } from 'react';
import { call, inWindow, type CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { RoomReady, WorkshopPacked } from '../../api/types';
import { pick } from '../../api/window';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { SelectField } from '../../shared/components/Field';
import { KeyCap } from '../../shared/components/KeyCap';
import { download } from '../../shared/file';
import { known, t, type PlainId } from '../../shared/i18n';
import { failureWords } from '../../shared/labels';
import { currentLanguage } from '../../shared/settings';
import { dateTime } from '../../shared/time/format';
import styles from './Workshop.module.css';
import type { Scope } from './workshop-model';

type Way = 'zip' | 'folder';

export function PackPart({ session, scope, rooms }: { session: string; scope: Scope; rooms: readonly RoomReady[] }) {
  const [paper, setPaper] = useState('a4');
  const make = useMutation<WorkshopPacked | null, CallError, Way>({
    mutationFn: async (way) => {
      const place = await pick(way === 'zip' ? { kind: 'save', title: t('workshop'), name: 'workshop.zip', extensions: ['zip'] } : { kind: 'folder', title: t('workshop-pack-folder') });
      if (inWindow() && place === null) return null;
      const packed = await call('workshop_pack', { session, scope, paper, language: currentLanguage(), path: way === 'zip' ? place : null, dir: way === 'folder' ? place : null });
      if (packed.content) download(packed.name, packed.content);
      return packed;
    },
    onSuccess: () => stale(['workshop_ready', 'sign_in_sheets', 'app_status']),
  });
  const run = (way: Way) => { if (!make.isPending) make.mutate(way); };
  useCommands([{ id: 'workshop-pack', title: t('workshop-pack-deed'), binding: 'p', keys: 'P', run: () => run('zip') }], [{ keys: 'P', label: t('workshop-pack-deed') }]);
  const before = rooms.flatMap(({ pack }) => (pack ? [pack] : [])).sort((a, b) => b.at.localeCompare(a.at))[0];
  return (
    <section className={styles.part} aria-labelledby="workshop-pack">
      <h2 id="workshop-pack">{t('workshop')}</h2>
      <p className={styles.quiet}>{t('workshop-pack-what')}</p>
      <div className={styles.deeds}>
        <SelectField label={t('paper-size')} value={paper} onChange={setPaper} options={(['a4', 'letter'] as const).map((value) => ({ value, label: t(`paper-${value}`) }))} />
        <Button kind="primary" icon={<Package size={16} aria-hidden />} keys={<KeyCap name="P" />} aria-disabled={make.isPending} onClick={() => run('zip')}>{t('workshop-pack-deed')}</Button>
        {inWindow() && <Button aria-disabled={make.isPending} onClick={() => run('folder')}>{t('workshop-pack-folder-deed')}</Button>}
      </div>
      <p className={styles.quiet} role="status">
        {make.isPending ? t('workshop-pack-busy') : make.data ? t('workshop-packed', { count: make.data.files.length, name: make.data.path ?? make.data.name }) : before ? t('workshop-pack-before', { at: dateTime(before.at), place: before.place }) : t('workshop-pack-none')}
      </p>
      {make.error && <p role="alert" className={styles.stops}>{make.error.message}</p>}
      {make.data && <Packed packed={make.data} />}
    </section>
  );
}

function Packed({ packed }: { packed: WorkshopPacked }) {
  const words = (what: string) => { const id = `pack-what-${what}`; return known(id) ? t(id as PlainId & 'pack-what-plan') : what; };
  return (
    <>
      <table className={styles.files}>
        <thead><tr><th scope="col">{t('pack-col-file')}</th><th scope="col">{t('pack-col-what')}</th></tr></thead>
        <tbody>{packed.files.map(({ path, what }) => <tr key={path}><td className="num">{path}</td><td>{words(what)}</td></tr>)}</tbody>
      </table>
      {packed.left_out.length > 0 && (
        <>
          <h3>{t('workshop-left-out')}</h3>
          <ul className={styles.after}>{packed.left_out.map((point) => <li key={point.message}>{failureWords(point)}</li>)}</ul>
        </>
      )}
    </>
  );
}
