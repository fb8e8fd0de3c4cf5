/** One meeting: its agenda from the facts as of now, who is there, notes and decisions; closed, what was known then. */
import { useMutation } from '@tanstack/react-query';
import { FileDown, Pencil } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { Link, useLocation } from 'wouter';
import { call, type CallError } from '../../api/call';
import { keep, stale, useCall } from '../../api/queries';
import type { Done, MeetingChanged, MeetingView, MinutesView, NoteLine } from '../../api/types';
import { did } from '../../shared/acts';
import { composing, useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { Dialog } from '../../shared/components/Dialog';
import { Trouble } from '../../shared/components/EmptyState';
import { AreaField, TextField } from '../../shared/components/Field';
import { KeyCap } from '../../shared/components/KeyCap';
import { Screen } from '../../shared/components/Screen';
import { t } from '../../shared/i18n';
import { roleWord, roleWords } from '../../shared/labels';
import { say } from '../../shared/live';
import { DecisionMark } from '../../shared/marks/Marks';
import { useRowKeys } from '../../shared/rows';
import { dateTime, number, relative, when } from '../../shared/time/format';
import { Agenda } from './Agenda';
import { Files, type OneFile } from './FilesPane';
import { asSort, asState } from './meetings-model';
import { MeetingForm } from './MeetingsScreen';
import styles from './Meetings.module.css';
import { ResolutionForm } from './ResolutionForm';
import { ResolutionWords } from './ResolutionWords';
import { Lines, ToItem } from './ToItem';
import { useLesson } from './useLesson';

type Shown = 'edit' | 'files' | 'decide' | { minutes: string; line: string } | null;

/** Changes of one meeting: each answers it whole. */
function useMeeting(meeting: string) {
  return useMutation<MeetingChanged, CallError, { made: () => Promise<MeetingChanged>; words?: string }>({
    mutationFn: ({ made }) => made(),
    onSuccess: ({ meeting: view, action, label }, { words }) => {
      did({ action, label });
      keep('meeting_show', { meeting }, view);
      stale(['meeting_list']);
      if (words) say(words);
    },
  });
}

type Change = ReturnType<typeof useMeeting>;

export function MeetingScreen({ meeting }: { meeting: string }) {
  const [, go] = useLocation();
  const { data, error } = useCall('meeting_show', { meeting });
  const [shown, setShown] = useState<Shown>(null);
  const [closing, setClosing] = useState(false);
  const change = useMeeting(meeting);
  const state = data ? asState(data.line.state) : 'planned';
  const begin = () => change.mutate({ made: () => call('meeting_open', { meeting }), words: t('meeting-begun') });
  const close = () => setShown(null);
  useRowKeys();
  useCommands(
    [
      ...(state === 'planned' || state === 'late' ? [{ id: 'meeting-begin', title: t('meeting-begin'), binding: 'o', keys: 'O', run: begin }] : []),
      ...(state === 'open' ? [{ id: 'meeting-end', title: t('meeting-end'), run: () => setClosing(true) }] : []),
      { id: 'meeting-decide', title: t('meeting-decide'), binding: 'd', keys: 'D', run: () => setShown('decide') },
      { id: 'meeting-print', title: t('meeting-print'), binding: 'x', keys: 'X', run: () => setShown('files') },
    ],
    [...(state === 'planned' || state === 'late' ? [{ keys: 'O', label: t('meeting-begin') }] : []), { keys: 'D', label: t('meeting-decide') }, { keys: 'X', label: t('meeting-print') }],
  );
  const make: OneFile['make'] = (format, language, path) => call('meeting_export', { meeting, format, language, path });
  const files: OneFile[] = [
    { label: 'completion-export-pdf', name: 'minutes', format: 'pdf', make },
    { label: 'completion-export-xlsx', name: 'minutes', format: 'xlsx', make },
  ];
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('area-go-live'), href: '/go-live' }, { label: t('meetings'), href: '/go-live/meetings' }]}
      title={data?.line.title ?? t('meetings')}
      facts={data && <Head view={data} />}
      deeds={data && (
        <>
          <Button icon={<FileDown size={16} aria-hidden />} keys={<KeyCap name="X" />} onClick={() => setShown('files')}>{t('meeting-print')}</Button>
          {data.line.opened === null && <Button icon={<Pencil size={14} aria-hidden />} onClick={() => setShown('edit')}>{t('meeting-edit')}</Button>}
          {(state === 'planned' || state === 'late') && <Button kind="primary" keys={<KeyCap name="O" />} onClick={begin}>{t('meeting-begin')}</Button>}
          {state === 'open' && <Button kind="primary" onClick={() => setClosing(true)}>{t('meeting-end')}</Button>}
        </>
      )}
      pane={data && (shown === 'edit' ? <MeetingForm rollout={data.rollout} asOf={data.as_of} line={data.line} onClose={close} />
        : shown === 'files' ? <Files label={t('meeting-print')} files={files} onClose={close} />
          : shown === 'decide' ? <ResolutionForm rollout={data.rollout} meeting={meeting} revisits={null} onClose={close} />
            : shown ? <LineToItem rollout={data.rollout} {...shown} onClose={close} /> : undefined)}
    >
      {error && <Trouble message={error.message} />}
      {change.error && <p role="alert" className={styles.wrong}>{change.error.message}</p>}
      {data && (
        <div className={styles.meeting}>
          <div className={styles.left}>
            {data.minutes.length > 1 && <p className={styles.late}>{t('meeting-several', { count: number(data.minutes.length) })}</p>}
            {data.minutes.length === 0 ? <Agenda points={data.agenda} said={t('meeting-agenda-now', { at: when(data.as_of), since: when(data.since) })} /> : data.minutes.map((one) => <Kept key={one.id} one={one} onItem={(line) => setShown({ minutes: one.id, line })} />)}
          </div>
          <div className={styles.right}>
            {state === 'open' && <Present view={data} change={change} />}
            {state === 'open' && <Notes view={data} change={change} />}
            <Decisions view={data} onAdd={() => setShown('decide')} />
            {data.line.opened === null && <Remove meeting={meeting} onGone={() => go('/go-live/meetings')} />}
          </div>
        </div>
      )}
      {closing && <Closing change={change} meeting={meeting} onDone={() => setClosing(false)} />}
    </Screen>
  );
}

function Head({ view: { line } }: { view: MeetingView }) {
  const state = asState(line.state);
  const chair = line.chair || (line.role && roleWord(line.role));
  return (
    <>
      <span>{t(`meeting-sort-${asSort(line.sort)}`)}</span>
      {line.starts && <span className="num">{dateTime(line.starts)}{line.starts_rel !== null && ` · ${relative(line.starts_rel)}`}</span>}
      {chair && <span>{t('meeting-chair')}: {chair}</span>}
      <span className={state === 'open' ? styles.accent : state === 'late' ? styles.late : undefined}>{t(`meeting-state-${state}`)}{line.opened && state === 'open' && ` ${when(line.opened)}`}</span>
      {line.two_versions && <DecisionMark state="two_versions" />}
    </>
  );
}

function Kept({ one, onItem }: { one: MinutesView; onItem: (line: string) => void }) {
  const knew = [
    one.last_sync ? t('completion-source-server', { at: when(one.last_sync) }) : t('completion-source-none'),
    one.unsent > 0 && t('completion-source-unsent', { count: one.unsent }),
    one.not_heard.length > 0 && t('completion-source-silent', { names: one.not_heard.join(', ') }),
    one.open_cards > 0 && t('completion-source-versions', { count: one.open_cards }),
  ].filter(Boolean).join('; ');
  return (
    <div className={styles.kept}>
      <Agenda points={one.agenda} said={t('meeting-agenda-kept', { at: dateTime(one.at), by: one.by, device: one.device, since: when(one.since) })} />
      <dl className={styles.keptFacts}>
        <dt>{t('meeting-present')}</dt><dd>{one.present.join(', ') || '–'}</dd>
        <dt>{t('meeting-knew')}</dt><dd>{knew}</dd>
        {one.note && <><dt>{t('meeting-notes')}</dt><dd><ul className={styles.lines}>{one.lines.map((line, at) => <Noted key={at} line={line} onItem={() => onItem(line.text)} />)}</ul></dd></>}
      </dl>
    </div>
  );
}

/** A line of the notes: what was made of it, and one key or a button that makes an item of it. */
function Noted({ line, onItem }: { line: NoteLine; onItem: () => void }) {
  const onKey = (event: KeyboardEvent) => {
    if (composing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey || event.key.toLowerCase() !== 'l') return;
    event.preventDefault();
    onItem();
  };
  const named = t('observation-deed', { deed: t('observation-to-item'), what: line.text });
  return (
    <li data-row tabIndex={-1} onKeyDown={onKey}>
      <div><p>{line.text}</p><Lines lines={line.lines} /></div>
      <Button kind="quiet" aria-keyshortcuts="L" aria-label={named} onClick={onItem}>{t('observation-to-item')}</Button>
    </li>
  );
}

function LineToItem({ rollout, minutes, line, onClose }: { rollout: string; minutes: string; line: string; onClose: () => void }) {
  const make = useLesson();
  return <ToItem rollout={rollout} what={line} error={make.error} onClose={onClose} onMake={async (checklist) => { await make.mutateAsync({ decision: null, minutes, line, checklist, section: null }); onClose(); }} />;
}

function Present({ view, change }: { view: MeetingView; change: Change }) {
  const [guest, setGuest] = useState('');
  const meeting = view.line.id;
  const here = view.present.filter((one) => one.here).length;
  const add = (event: FormEvent) => {
    event.preventDefault();
    const who = guest.trim();
    if (who !== '' && !change.isPending) change.mutate({ made: () => call('meeting_here', { meeting, who, here: true }) }, { onSuccess: () => setGuest('') });
  };
  return (
    <section aria-label={t('meeting-present')}>
      <h2>{t('meeting-present')} <span className={`num ${styles.quiet}`}>{number(here)}</span></h2>
      <ul>
        {view.present.map((one) => (
          <li key={one.who} className={styles.person}>
            <label><input type="checkbox" checked={one.here} onChange={(event) => change.mutate({ made: () => call('meeting_here', { meeting, who: one.who, here: event.target.checked }) })} /> <span>{one.name}{one.roles.length > 0 && <span className={styles.aside}>{roleWords(one.roles)}</span>}</span></label>
            {one.two_versions && <DecisionMark state="two_versions" />}
          </li>
        ))}
      </ul>
      <form className={styles.guest} onSubmit={add} noValidate><TextField label={t('meeting-guest')} value={guest} onChange={setGuest} autoComplete="off" /><Button type="submit">{t('meeting-guest-add')}</Button></form>
    </section>
  );
}

/** Kept when the field is left, and when the screen is. What somebody else writes meanwhile takes nothing out of it. */
function Notes({ view, change }: { view: MeetingView; change: Change }) {
  const [note, setNote] = useState(view.note);
  const [base, setBase] = useState(view.note);
  if (view.note !== base) {
    setBase(view.note);
    if (note === base) setNote(view.note);
  }
  const meeting = view.line.id;
  const store = () => {
    if (note.trim() !== base) change.mutate({ made: () => call('meeting_note', { meeting, note }) });
  };
  const latest = useRef(store);
  latest.current = store;
  useEffect(() => () => latest.current(), []);
  return <section onBlur={store}><AreaField label={t('meeting-notes')} help={t('meeting-note-help')} rows={5} value={note} onChange={setNote} /></section>;
}

function Decisions({ view, onAdd }: { view: MeetingView; onAdd: () => void }) {
  return (
    <section aria-label={t('meeting-decided')}>
      <h2>{t('meeting-decided')}</h2>
      {view.resolutions.length === 0 && <p className={styles.quiet}>{t('meeting-decided-none')}</p>}
      <ul>{view.resolutions.map((one) => <li key={one.id} className={styles.decided}><Link href={`/go-live/decisions/${one.id}`} className={styles.point}><b className="num">{one.number}</b> {one.text}</Link><ResolutionWords line={one} /></li>)}</ul>
      <div><Button keys={<KeyCap name="D" />} onClick={onAdd}>{t('meeting-decide')}</Button></div>
    </section>
  );
}

function Remove({ meeting, onGone }: { meeting: string; onGone: () => void }) {
  const remove = useMutation<Done, CallError>({
    mutationFn: () => call('meeting_remove', { meeting }),
    onSuccess: ({ action, label }) => {
      did({ action, label });
      stale(['meeting_list']);
      say(t('meeting-removed'));
      onGone();
    },
  });
  return (
    <section>
      {remove.error && <p role="alert" className={styles.bad}>{remove.error.message}</p>}
      <Button kind="quiet" onClick={() => remove.mutate()}>{t('meeting-remove')}</Button>
    </section>
  );
}

function Closing({ change, meeting, onDone }: { change: Change; meeting: string; onDone: () => void }) {
  const { reset } = change;
  useEffect(() => reset(), [reset]);
  const close = () => change.mutate({ made: () => call('meeting_close', { meeting }), words: t('meeting-ended') }, { onSuccess: onDone });
  return <Dialog kind="close-session" title={t('meeting-end-ask')} deed={t('meeting-end')} busy={change.isPending} wrong={change.error?.message ?? null} onDeed={close} onCancel={onDone}><p>{t('meeting-end-says')}</p></Dialog>;
}
