/** The window around every screen: sidebar, top bar, screen, foot bar, and the keys that act everywhere. */
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { listenToMenu } from '../api/window';
import { useScanElsewhere } from '../features/attendance/scan-elsewhere';
import { SwitchPerson } from '../features/here/SwitchPerson';
import { useLock } from '../features/here/works';
import { canUndo, undoLast } from '../shared/acts';
import { bindKeys, runCommand, useCommands, writes, type Command } from '../shared/commands';
import { ToastPlace } from '../shared/components/Toast';
import { toast } from '../shared/components/toast';
import { speakIn, t } from '../shared/i18n';
import { change, zoom } from '../shared/settings';
import { useLow, useNarrow, useTight } from '../shared/window';
import { useOpen } from '../shared/workspace';
import { areas } from './areas';
import { CompletedNote } from './CompletedNote';
import { FootBar } from './FootBar';
import styles from './Frame.module.css';
import { KeyList } from './KeyList';
import { Palette } from './Palette';
import { useLeaving } from './leaving';
import { nextRegion } from './regions';
import { ClockNote } from './ClockNote';
import { RecoveryNote } from './RecoveryNote';
import { Place } from './Place';
import { SampleNote } from './SampleNote';
import { Sidebar } from './Sidebar';
import { TopBar } from './TopBar';

type Over = 'palette' | 'keys' | 'person' | null;

export function Frame() {
  const { status, rollout } = useOpen();
  const [over, setOver] = useState<Over>(null);
  useLeaving(status.sync);
  const [narrow, tight, low] = [useNarrow(), useTight(), useLow()];
  useEffect(() => {
    const root = document.documentElement;
    root.toggleAttribute('data-narrow', narrow);
    root.toggleAttribute('data-tight', tight);
    root.toggleAttribute('data-low', low);
  }, [narrow, tight, low]);
  useEffect(bindKeys, []);
  useEffect(() => listenToMenu(runCommand), []);
  const [location] = useLocation();
  // Strangers stand at the door: none of the app's keys act there.
  const door = /^\/training\/sessions\/[^/]+\/door$/.test(location);
  useEveryCommand(setOver, rollout !== null, door);
  useScanElsewhere(rollout?.id ?? null);
  // A wall has nobody in front of it: the run alone, without what one works with.
  if (door || /^\/go-live\/runs\/[^/]+\/wall$/.test(location)) return <Place />;
  return (
    <div className={styles.frame}>
      <Sidebar />
      <div className={styles.rest}>
        <TopBar onPalette={() => setOver('palette')} />
        {status.workspace?.sample && <SampleNote />}
        {status.protection === 'passphrase' && !status.recovery && <RecoveryNote />}
        {rollout && <CompletedNote rollout={rollout.id} />}
        {status.sync.clock && <ClockNote clock={status.sync.clock} />}
        <Place />
        <FootBar />
      </div>
      {over === 'palette' && <Palette onClose={() => setOver(null)} />}
      {over === 'keys' && <KeyList onClose={() => setOver(null)} />}
      {over === 'person' && <SwitchPerson onClose={() => setOver(null)} />}
      <ToastPlace />
    </div>
  );
}

function useEveryCommand(setOver: (over: Over) => void, inRollout: boolean, door: boolean): void {
  const [, go] = useLocation();
  const lock = useLock();
  const { protection } = useOpen().status;
  const going: Command[] = areas
    .filter((area) => inRollout || !area.rollout)
    .map((area) => ({ id: area.id, title: t('go-to', { area: t(area.id) }), binding: `$mod+${area.key}`, keys: `Ctrl ${area.key}`, run: () => go(area.href) }));
  useCommands(door ? [] : [
    ...going,
    { id: 'people', title: t('go-to', { area: t('people') }), run: () => go('/training/people') },
    { id: 'new-rollout', title: t('new-rollout'), run: () => go('/new-rollout') },
    ...(inRollout
      ? [
          { id: 'import-people', title: t('import-open'), binding: '$mod+Shift+i', keys: 'Ctrl Shift I', run: () => go('/training/import') },
          { id: 'export-pack', title: t('export-pack'), binding: '$mod+Shift+e', keys: 'Ctrl Shift E', run: () => go('/handoff/export') },
        ]
      : []),
    { id: 'palette', title: t('find-or-run'), binding: '$mod+k', keys: 'Ctrl K', run: () => setOver('palette') },
    { id: 'switch-person', title: t('switch-person'), binding: '$mod+Shift+p', keys: 'Ctrl Shift P', words: t('switch-person-words'), run: () => setOver('person') },
    { id: 'lock', title: t('lock'), binding: '$mod+Shift+l', keys: 'Ctrl Shift L', run: () => (protection === 'passphrase' ? lock.mutate(undefined, { onError: ({ message }) => toast({ text: message }) }) : go('/settings/laptop')) },
    { id: 'keys', title: t('keys'), binding: ['Shift+?', '?', 'F1'], keys: '?', run: () => setOver('keys') },
    {
      id: 'undo',
      title: t('undo'),
      binding: '$mod+z',
      keys: 'Ctrl Z',
      // In a field with text the key takes back typing; only an empty field leaves it to the acts.
      run: () => (fieldWithText() || !canUndo() ? false : void undoLast()),
    },
    { id: 'regions', title: t('key-regions'), binding: 'F6', run: () => nextRegion(1) },
    { id: 'regions-back', title: t('key-regions-back'), binding: 'Shift+F6', run: () => nextRegion(-1) },
    { id: 'zoom-in', title: t('zoom-in'), binding: '$mod+([=+])', keys: 'Ctrl +', run: () => zoom(1) },
    { id: 'zoom-out', title: t('zoom-out'), binding: '$mod+-', keys: 'Ctrl -', run: () => zoom(-1) },
    { id: 'zoom-reset', title: t('zoom-reset'), binding: '$mod+0', keys: 'Ctrl 0', run: () => zoom(0) },
    { id: 'theme-light', title: t('theme-light-do'), run: () => change({ theme: 'light' }) },
    { id: 'theme-dark', title: t('theme-dark-do'), run: () => change({ theme: 'dark' }) },
    { id: 'theme-system', title: t('theme-system-do'), run: () => change({ theme: 'system' }) },
    { id: 'english', title: 'English', words: 'language', run: () => void speakIn('en') },
    { id: 'vietnamese', title: 'Tiếng Việt', words: 'language', run: () => void speakIn('vi') },
  ]);
}

function fieldWithText(): boolean {
  const field = document.activeElement;
  return writes(field) && 'value' in (field as HTMLInputElement) && (field as HTMLInputElement).value !== '';
}
