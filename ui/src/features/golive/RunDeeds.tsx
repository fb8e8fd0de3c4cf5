/** What is done with a whole run: writing an update, pausing it, deciding the next gate, turning round, ending it. */
import { CirclePause, Megaphone, Play } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { GateLine, RunView } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { CopyButton } from '../../shared/components/CopyButton';
import { AreaField, TextField } from '../../shared/components/Field';
import { KeyCap } from '../../shared/components/KeyCap';
import { t } from '../../shared/i18n';
import styles from './Run.module.css';
import { updateOf } from './run-update';

interface DeedsProps {
  view: RunView;
  /** The next gate that nobody has decided. */
  gate: GateLine | undefined;
  onDecide: () => void;
  onOpen: (form: 'back' | 'pause' | 'update') => void;
  onWall: () => void;
  onGoOn: () => void;
  onEnd: () => void;
}

export function RunDeeds({ view, gate, onDecide, onOpen, onWall, onGoOn, onEnd }: DeedsProps) {
  const { line, taken_back_by, way_back: way } = view;
  const over = line.ended !== null;
  return (
    <>
      <Button kind="quiet" keys={<KeyCap name="W" />} onClick={onWall}>{t('wall-open')}</Button>
      <Button kind="quiet" icon={<Megaphone size={16} aria-hidden />} onClick={() => onOpen('update')}>{t('run-update')}</Button>
      {!over && taken_back_by === null && way?.checklist && line.back_from === null && <Button kind="quiet" onClick={() => onOpen('back')}>{t('back-take')}</Button>}
      {!over && <Button kind="quiet" onClick={onEnd}>{t('run-end')}</Button>}
      {!over && (line.paused
        ? <Button icon={<Play size={16} aria-hidden />} onClick={onGoOn}>{t('run-go-on')}</Button>
        : <Button icon={<CirclePause size={16} aria-hidden />} onClick={() => onOpen('pause')}>{t('run-pause')}</Button>)}
      {!over && gate && <Button kind="primary" keys={<KeyCap name="G" onAccent />} onClick={onDecide}>{t('run-decide', { gate: gate.title })}</Button>}
    </>
  );
}

interface PauseProps {
  trouble: string | null;
  onPause: (reason: string) => Promise<void>;
  onCancel: () => void;
}

/** Why the run is paused; Esc leaves. */
export function PauseForm({ trouble, onPause, onCancel }: PauseProps) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() !== '') void onPause(reason.trim());
  };
  return (
    <form ref={form} className={styles.back} onSubmit={submit} noValidate onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onCancel(); } }}>
      <TextField label={t('run-pause-why')} value={reason} onChange={setReason} wrong={trouble ?? (asked && reason.trim() === '' ? t('run-pause-missing') : null)} />
      <div className={styles.backDeeds}><Button kind="primary" type="submit">{t('run-pause')}</Button><Button kind="quiet" onClick={onCancel}>{t('cancel')}</Button></div>
    </form>
  );
}

/** The update as it stands now, to be changed and copied. */
export function UpdateForm({ view, onClose }: { view: RunView; onClose: () => void }) {
  const [text, setText] = useState(() => updateOf(view));
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  return (
    <div ref={form} className={styles.back} role="group" aria-label={t('run-update')} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose(); } }}>
      <AreaField label={t('run-update-text')} help={t('run-update-help')} rows={7} value={text} onChange={setText} />
      <div className={styles.backDeeds}><CopyButton text={text} label={t('run-update-copy')} /><Button kind="quiet" onClick={() => setText(updateOf(view))}>{t('run-update-anew')}</Button><Button kind="quiet" onClick={onClose}>{t('run-update-close')}</Button></div>
    </div>
  );
}
