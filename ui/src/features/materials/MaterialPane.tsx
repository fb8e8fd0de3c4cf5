/** One material: what is known of it, its state by one key, its files, and to whom it went. */
import { useMutation } from '@tanstack/react-query';
import { Paperclip, Pencil, Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { call, inWindow, type CallError } from '../../api/call';
import { keep, stale, useCall } from '../../api/queries';
import type { HandoutLine, MaterialChanged, MaterialView, Named } from '../../api/types';
import { did } from '../../shared/acts';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { Trouble } from '../../shared/components/EmptyState';
import { Fact, Facts } from '../../shared/components/Facts';
import { SelectField } from '../../shared/components/Field';
import { KeyCap } from '../../shared/components/KeyCap';
import { Pane } from '../../shared/components/Pane';
import { EvidenceList } from '../../shared/evidence/Evidence';
import { chooseFile } from '../../shared/file';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { dateTime, number } from '../../shared/time/format';
import { HandOut } from './HandOut';
import { MaterialForm } from './MaterialForm';
import styles from './Materials.module.css';
import { audienceWords, extent, nextState, sortWord, states, stateWord } from './materials-model';

interface PaneProps {
  id: string;
  rollout: string;
  audiences: readonly Named[];
  onClose: () => void;
}

export function MaterialPane({ id, rollout, audiences, onClose }: PaneProps) {
  const { data, error } = useCall('material_show', { material: id });
  const [editing, setEditing] = useState(false);
  if (!data) return <Pane label={t('materials')} width={22} onClose={onClose}>{error && <Trouble message={error.message} />}</Pane>;
  if (editing) return <MaterialForm rollout={rollout} audiences={audiences} line={data.line} onDone={() => setEditing(false)} onClose={() => setEditing(false)} />;
  return <View view={data} rollout={rollout} onEdit={() => setEditing(true)} onClose={onClose} />;
}

function View({ view, rollout, onEdit, onClose }: { view: MaterialView; rollout: string; onEdit: () => void; onClose: () => void }) {
  const { line, files, handouts } = view;
  const [giving, setGiving] = useState(false);
  const took = (changed: MaterialChanged) => {
    if (changed.action) did({ action: changed.action, label: changed.label });
    keep('material_show', { material: line.id }, changed.view);
    stale(['material_list', 'handout_list', 'workshop_ready']);
  };
  const set = useMutation<MaterialChanged, CallError, string>({
    mutationFn: (state) => call('material_set', { rollout, material: line.id, state }),
    onSuccess: (changed) => { took(changed); say(`${changed.view.line.title}: ${stateWord(changed.view.line.state)}`); },
  });
  const attach = useMutation<MaterialChanged | null, CallError>({
    mutationFn: async () => {
      const file = await chooseFile(t('material-file-add'));
      return file && call('material_file', { material: line.id, form: 'file', text: null, path: file.path, name: file.name, content: file.content });
    },
    onSuccess: (changed) => { if (changed) { took(changed); say(t('material-file-added', { name: changed.view.line.file?.name ?? '', title: line.title })); } },
  });
  const remove = useMutation({
    mutationFn: () => call('material_remove', { material: line.id }),
    onSuccess: (done) => { did({ action: done.action, label: done.label }); say(t('material-removed', { title: line.title })); stale(['material_list']); onClose(); },
  });
  const next = nextState(line.state);
  useCommands([
    { id: 'material-edit', title: t('material-edit'), binding: 'e', keys: 'E', run: onEdit },
    { id: 'material-hand-out', title: t('material-hand-out'), binding: 'h', keys: 'H', run: () => setGiving(true) },
    ...(next ? [{ id: 'material-next', title: t('material-next', { state: stateWord(next) }), binding: '.', keys: '.', run: () => set.mutate(next) }] : []),
  ]);
  const wrong = set.error ?? attach.error ?? remove.error;
  const how = extent(line);
  return (
    <Pane label={line.title} width={22} onClose={onClose}>
      <div className={styles.pane}>
        <div className={styles.pair}>
          <SelectField label={t('material-state')} value={line.state} onChange={(state) => set.mutate(state)} options={states.map((id) => ({ value: id, label: stateWord(id) }))} note={line.two_versions ? t('material-two') : undefined} />
          {next && <div className={styles.next}><Button keys={<KeyCap name="." />} onClick={() => set.mutate(next)}>{stateWord(next)}</Button></div>}
        </div>
        <Facts>
          <Fact label={t('material-sort')}>{sortWord(line.sort)}</Fact>
          <Fact label={t('material-audiences')}>{audienceWords(line)}</Fact>
          {line.owner && <Fact label={t('material-owner')}>{line.owner}</Fact>}
          {how && <Fact label={t('material-col-size')}>{how}</Fact>}
          {line.version && <Fact label={t('material-version')}>{line.version}</Fact>}
          {line.language && <Fact label={t('material-language')}>{line.language}</Fact>}
          {line.topic && <Fact label={t('material-topic')}>{line.topic.title}</Fact>}
          {line.on_paper && <Fact label={t('material-col-paper')}>{t('material-on-paper')}</Fact>}
          {line.link && <Fact label={t('material-link')}>{inWindow() || !/^https?:\/\//.test(line.link) ? line.link : <a href={line.link} target="_blank" rel="noopener noreferrer">{line.link}</a>}</Fact>}
          {line.note && <Fact label={t('material-note')}>{line.note}</Fact>}
        </Facts>
        <div className={styles.deeds}>
          <Button icon={<Pencil size={14} aria-hidden />} keys={<KeyCap name="E" />} onClick={onEdit}>{t('material-edit')}</Button>
          {handouts.length === 0 && <Button kind="quiet" bad icon={<Trash2 size={14} aria-hidden />} onClick={() => remove.mutate()}>{t('material-remove')}</Button>}
        </div>
        {wrong && <p role="alert" className={styles.wrong}>{wrong.message}</p>}
        <section className={styles.part} aria-labelledby="material-files">
          <h3 id="material-files">{t('material-files')}</h3>
          {files.length === 0 ? <p className={styles.quiet}>{t('material-files-none')}</p> : <EvidenceList lines={files} />}
          <div><Button icon={<Paperclip size={14} aria-hidden />} onClick={() => attach.mutate()}>{files.length === 0 ? t('material-file-add') : t('material-file-new')}</Button></div>
        </section>
        <section className={styles.part} aria-labelledby="material-handouts">
          <h3 id="material-handouts">{t('material-handouts')}</h3>
          {handouts.length === 0 ? <p className={styles.quiet}>{t('material-handouts-none')}</p> : <ul className={styles.list}>{handouts.map((one) => <Given key={one.id} handout={one} onBack={took} />)}</ul>}
          {giving
            ? <HandOut material={line} rollout={rollout} onDone={(changed, to) => { took(changed); setGiving(false); say(t('material-handed-out', { title: line.title, to })); }} onCancel={() => setGiving(false)} />
            : <div><Button icon={<Send size={14} aria-hidden />} keys={<KeyCap name="H" />} onClick={() => setGiving(true)}>{t('material-hand-out')}</Button></div>}
        </section>
      </div>
    </Pane>
  );
}

function Given({ handout, onBack }: { handout: HandoutLine; onBack: (changed: MaterialChanged) => void }) {
  const back = useMutation({ mutationFn: () => call('handout_remove', { handout: handout.id }), onSuccess: onBack });
  const parts = [dateTime(handout.at), t('material-handed-line', { copies: number(handout.copies) }), handout.version, handout.by].filter((part) => part !== '');
  return (
    <li className={styles.given}>
      <div>
        <b>{handout.to.title}</b>
        <span className={styles.quiet}>{parts.join(' · ')}</span>
        {handout.note && <span>{handout.note}</span>}
      </div>
      <Button kind="quiet" aria-label={`${t('material-hand-out-back')}: ${handout.to.title}`} onClick={() => back.mutate()}>{t('material-hand-out-back')}</Button>
    </li>
  );
}
