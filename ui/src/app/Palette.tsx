/** Ctrl K: runs anything by name, opens the roll call of now, and finds people, sessions, items and areas of this rollout. */
import { useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useCall } from '../api/queries';
import type { Hit } from '../api/types';
import { rollCallsNow, rollCallWords } from '../features/attendance/roll-calls';
import { composing, runCommand, useRegistered, type Command } from '../shared/commands';
import { KeyCap } from '../shared/components/KeyCap';
import { t } from '../shared/i18n';
import { fold } from '../shared/text/fold';
import { time } from '../shared/time/format';
import { useOpen } from '../shared/workspace';
import styles from './Palette.module.css';

interface Entry {
  key: string;
  title: string;
  detail?: string;
  keys?: string | undefined;
  run: () => void;
}

/** Where a hit leads. */
function address(hit: Hit): string {
  switch (hit.kind) {
    case 'session':
      return `/training/sessions/${hit.id}`;
    case 'checklist':
      return `/checklists/${hit.id}`;
    case 'item':
      return `/checklists?item=${hit.id}`;
    case 'area':
      return `/handoff/${hit.id}`;
    default:
      return `/training/people?person=${hit.id}`;
  }
}

export function matching<C extends Command>(commands: readonly C[], text: string): C[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return commands.filter((command) => {
    const hay = fold(`${command.title} ${command.words ?? ''}`);
    return words.every((word) => hay.includes(word));
  });
}

/** The roll calls of now, as commands with the names that the list of sessions gives them. */
function useRollCalls(): (Command & { detail: string })[] {
  const { rollout } = useOpen();
  const [, go] = useLocation();
  const { data } = useCall('session_list', { rollout: rollout?.id ?? '' }, { enabled: rollout !== null });
  return rollCallsNow(data?.sessions ?? [], new Date()).map((line) => ({
    id: `session-${line.id}`,
    title: t('open-roll-call', { title: line.title }),
    detail: [line.starts && time(line.starts), line.place].filter(Boolean).join(', '),
    words: `${line.cohort} ${rollCallWords}`,
    run: () => go(`/training/sessions/${line.id}`),
  }));
}

export function Palette({ onClose }: { onClose: () => void }) {
  const { rollout } = useOpen();
  const { commands } = useRegistered();
  const [, go] = useLocation();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    const dialog = ref.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const rollCalls = useRollCalls();
  const found = useCall('search', { rollout: rollout?.id ?? null, text: text.trim() }, { enabled: text.trim().length > 1 });
  const calls = matching(rollCalls, text);
  const offered = new Set(calls.map(({ id }) => id));
  const hits = (text.trim().length > 1 ? (found.data?.hits ?? []) : []).filter((hit) => !offered.has(`${hit.kind}-${hit.id}`));
  const entries: Entry[] = [
    ...calls.map((call) => ({ key: call.id, title: call.title, detail: call.detail, run: call.run })),
    ...matching(commands.filter(({ id }) => !offered.has(id)), text).map((command) => ({ key: command.id, title: command.title, keys: command.keys, run: () => runCommand(command.id) })),
    ...hits.map((hit) => ({ key: `${hit.kind}:${hit.id}`, title: hit.title, detail: hit.detail, run: () => go(address(hit)) })),
  ];
  const active = Math.min(at, entries.length - 1);
  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    // The palette gives the focus back first; the deed may then move it.
    queueMicrotask(entry.run);
  };
  const onKey = (event: React.KeyboardEvent) => {
    if (composing(event.nativeEvent)) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) setAt((active + by + entries.length) % Math.max(1, entries.length));
    else if (event.key === 'Enter') run(entries[active]);
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={ref} className={styles.palette} aria-label={t('find-or-run')} onCancel={(event) => { event.preventDefault(); onClose(); }} onClick={(event) => event.target === event.currentTarget && onClose()}>
      <input
        className={styles.field}
        role="combobox"
        aria-expanded
        aria-controls={`${id}list`}
        aria-activedescendant={entries[active] ? `${id}${active}` : undefined}
        aria-label={t('find-or-run')}
        placeholder={t('find-or-run')}
        value={text}
        onChange={(event) => { setText(event.target.value); setAt(0); }}
        onKeyDown={onKey}
        autoFocus
      />
      <ul id={`${id}list`} role="listbox" aria-label={t('find-or-run')} className={styles.list}>
        {entries.map((entry, index) => (
          <li
            key={entry.key}
            id={`${id}${index}`}
            role="option"
            aria-selected={index === active}
            className={styles.entry}
            ref={index === active ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
            onPointerMove={() => setAt(index)}
            onClick={() => run(entry)}
          >
            <span>{entry.title}</span>
            {entry.detail && <span className={styles.detail}>{entry.detail}</span>}
            {entry.keys && <KeyCap name={entry.keys} />}
          </li>
        ))}
      </ul>
      {entries.length === 0 && <p className={styles.none}>{t('palette-none', { text })}</p>}
    </dialog>
  );
}
