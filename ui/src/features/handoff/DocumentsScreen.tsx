/** Documents that go over: each with owner, newest version and digest, and who read or accepted it; one at the right. */
import { Plus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Link, useLocation } from 'wouter';
import { useCall } from '../../api/queries';
import type { DocumentLine, Documents, EditionLine } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { Fact, Facts } from '../../shared/components/Facts';
import { AreaField, SelectField, TextField } from '../../shared/components/Field';
import { KeyCap } from '../../shared/components/KeyCap';
import { Pane } from '../../shared/components/Pane';
import { Screen } from '../../shared/components/Screen';
import { EvidenceList } from '../../shared/evidence/Evidence';
import { t } from '../../shared/i18n';
import { DecisionMark, ItemMark, type ItemState } from '../../shared/marks/Marks';
import { useRowKeys } from '../../shared/rows';
import { number, when } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import styles from '../support/Support.module.css';
import { call, useDeed } from '../support/useDeed';
import { Whom } from '../support/Whom';
import { EditionForm } from './EditionForm';
import { HandoffTabs } from './HandoffTabs';
import { shortDigest } from './handoff-model';

const columns = { gridTemplateColumns: 'minmax(12rem, 1.6fr) minmax(8rem, 10rem) minmax(9rem, 1fr) minmax(8rem, 10rem)', minWidth: '40rem' };

const states = ['none', 'unread', 'read', 'accepted', 'questioned'] as const;
type State = (typeof states)[number];
const asState = (word: string): State => states.find((one) => one === word) ?? 'unread';
const marks: Record<State, ItemState> = { none: 'todo', unread: 'todo', read: 'running', accepted: 'done', questioned: 'blocked' };

export function DocumentsScreen({ chosen }: { chosen: string | null }) {
  const rollout = useRollout();
  const [, go] = useLocation();
  const { data, error } = useCall('document_list', { rollout: rollout.id });
  const [shown, setShown] = useState<'new' | 'edit' | 'edition' | null>(null);
  const one = data?.documents.find(({ id }) => id === chosen) ?? null;
  const close = () => { setShown(null); if (one && shown === null) go('/handoff/documents'); };
  useRowKeys();
  useCommands(
    [
      { id: 'document-add', title: t('document-add'), binding: 'a', keys: 'A', run: () => setShown('new') },
      ...(one ? [{ id: 'edition-add', title: t('edition-add'), binding: 'v', keys: 'V', run: () => setShown('edition') }] : []),
      ...(data?.documents ?? []).map(({ id, title }) => ({ id: `document-${id}`, title: t('document-open', { title }), run: () => go(`/handoff/documents/${id}`) })),
    ],
    [{ keys: 'A', label: t('document-add') }, ...(one ? [{ keys: 'V', label: t('edition-add') }] : [])],
  );
  const pane = !data ? undefined
    : shown === 'new' ? <DocumentForm key="new" data={data} line={null} onClose={close} onKept={() => setShown(null)} />
      : shown === 'edit' && one ? <DocumentForm key={one.id} data={data} line={one} onClose={close} onKept={() => setShown(null)} />
        : shown === 'edition' && one ? <EditionForm key={one.id} line={one} onClose={close} />
          : one ? <One key={one.id} line={one} onEdition={() => setShown('edition')} onEdit={() => setShown('edit')} onClose={close} /> : undefined;
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('area-handoff'), href: '/handoff' }]}
      title={t('documents')}
      facts={data && data.documents.length > 0 && <span className="num">{t('documents-facts', { count: number(data.documents.length), held: number(data.held), accepted: number(data.accepted) })}</span>}
      deeds={<Button icon={<Plus size={16} aria-hidden />} keys={<KeyCap name="A" />} onClick={() => setShown('new')}>{t('document-add')}</Button>}
      tools={<HandoffTabs />}
      pane={pane}
    >
      {error && <Trouble message={error.message} />}
      {data && data.documents.length === 0 && <EmptyState fact={t('documents-none')} todo={t('documents-none-todo')} />}
      {data && data.documents.length > 0 && <List data={data} chosen={chosen} />}
    </Screen>
  );
}

function List({ data, chosen }: { data: Documents; chosen: string | null }) {
  const groups = data.areas.map((area) => ({ area, own: data.documents.filter((line) => line.area === area.id) })).filter(({ own }) => own.length > 0);
  return (
    <div className={styles.table} role="table" aria-label={t('documents')}>
      <div role="row" className={styles.head} style={columns}>
        <span role="columnheader">{t('document-col-title')}</span>
        <span role="columnheader">{t('document-col-version')}</span>
        <span role="columnheader">{t('document-col-owner')}</span>
        <span role="columnheader">{t('document-col-state')}</span>
      </div>
      {groups.map(({ area, own }) => (
        <div key={area.id} role="rowgroup" aria-label={area.title}>
          <p className={styles.group}>{area.title}</p>
          {own.map((line) => <Row key={line.id} line={line} chosen={line.id === chosen} />)}
        </div>
      ))}
    </div>
  );
}

function Row({ line, chosen }: { line: DocumentLine; chosen: boolean }) {
  const [newest] = line.editions;
  return (
    <div role="row" className={`${styles.row} ${chosen ? styles.chosen : ''}`} style={columns}>
      <span role="cell" className={styles.name}><Link href={`/handoff/documents/${line.id}`} data-row className={styles.open}>{line.title}</Link>{line.two_versions && <DecisionMark state="two_versions" />}</span>
      <span role="cell" className="num">{newest ? newest.version : <span className={styles.quiet}>–</span>}{line.since_signed && <span className={`${styles.aside} ${styles.late}`}>{t('document-since-signed')}</span>}</span>
      <span role="cell" className={styles.second}>{line.owner_name}</span>
      <span role="cell" className={styles.word}><ItemMark state={marks[asState(line.state)]} quiet />{t(`document-state-${asState(line.state)}`)}</span>
    </div>
  );
}

function One({ line, onEdition, onEdit, onClose }: { line: DocumentLine; onEdition: () => void; onEdit: () => void; onClose: () => void }) {
  const deed = useDeed(['document_list']);
  const remove = useDeed(['document_list'], onClose);
  const [asking, setAsking] = useState(false);
  const [newest] = line.editions;
  const tell = (said: string, note: string | null = null) => deed.mutate({ words: t('document-said', { title: line.title }), made: () => call('document_say', { document: line.id, edition: null, said, note }) }, { onSuccess: () => setAsking(false) });
  return (
    <Pane label={line.title} width={24} onClose={onClose}>
      <div className={styles.pane}>
        <p className={styles.second}>{line.area_title}</p>
        <Facts>
          {line.owner_name && <Fact label={t('document-col-owner')}>{line.owner_name}</Fact>}
          <Fact label={t('document-col-state')}>{t(`document-state-${asState(line.state)}`)}</Fact>
          {line.note && <Fact label={t('walk-note')}>{line.note}</Fact>}
        </Facts>
        <div className={styles.deeds}>
          <Button kind={newest ? 'plain' : 'primary'} keys={<KeyCap name="V" />} onClick={onEdition}>{t('edition-add')}</Button>
          {newest && <Button onClick={() => tell('read')}>{t('document-read')}</Button>}
          {newest && !newest.own && <Button onClick={() => tell('accepted')}>{t('document-accept')}</Button>}
          {newest && <Button aria-expanded={asking} onClick={() => setAsking(!asking)}>{t('document-question')}</Button>}
        </div>
        {newest?.own && <p className={styles.quiet}>{t('document-own')}</p>}
        {asking && <Question error={deed.error?.message ?? null} onAsk={(note) => tell('questioned', note)} />}
        {deed.error && !asking && <p role="alert" className={styles.bad}>{deed.error.message}</p>}
        <section>
          <h3>{t('document-versions')} <span className={`num ${styles.quiet}`}>{number(line.editions.length)}</span></h3>
          {line.editions.length === 0 && <p className={styles.quiet}>{t('document-no-version')}</p>}
          <ul className={styles.list}>{line.editions.map((edition) => <Edition key={edition.evidence.id} edition={edition} />)}</ul>
        </section>
        {remove.error && <p role="alert" className={styles.bad}>{remove.error.message}</p>}
        <div className={styles.deeds}>
          <Button kind="quiet" onClick={onEdit}>{t('document-edit')}</Button>
          <Button kind="quiet" onClick={() => remove.mutate({ words: t('document-removed'), made: () => call('document_remove', { document: line.id }) })}>{t('document-remove')}</Button>
        </div>
      </div>
    </Pane>
  );
}

function Edition({ edition }: { edition: EditionLine }) {
  return (
    <li>
      <p><b>{t('document-version', { version: edition.version })}</b>{edition.news && `: ${edition.news}`}</p>
      <EvidenceList lines={[edition.evidence]} />
      {edition.evidence.digest && <p className={styles.aside}>SHA-256 <span className="num">{shortDigest(edition.evidence.digest)}</span></p>}
      <ul>{edition.reads.map((read, index) => <li key={index} className={styles.aside}>{t(`document-said-${read.said === 'accepted' || read.said === 'questioned' ? read.said : 'read'}`, { name: read.name, at: when(read.at) })}{read.note && `: ${read.note}`}</li>)}</ul>
    </li>
  );
}

function Question({ error, onAsk }: { error: string | null; onAsk: (note: string) => void }) {
  const [note, setNote] = useState('');
  return (
    <form className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); onAsk(note); }}>
      <AreaField label={t('document-question-what')} rows={2} value={note} onChange={setNote} wrong={error} />
      <div><Button type="submit">{t('document-question-keep')}</Button></div>
    </form>
  );
}

function DocumentForm({ data, line, onClose, onKept }: { data: Documents; line: DocumentLine | null; onClose: () => void; onKept: () => void }) {
  const [form, setForm] = useState({ area: line?.area ?? data.areas[0]?.id ?? '', title: line?.title ?? '', owner: line?.owner_name ?? '', note: line?.note ?? '' });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const keep = useDeed(['document_list'], onKept);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!keep.isPending) keep.mutate({ words: t('document-kept'), made: () => call('document_set', { document: line?.id ?? null, area: form.area, title: form.title, owner: form.owner || null, note: form.note || null }) });
  };
  return (
    <Pane label={t(line ? 'document-edit' : 'document-add')} width={22} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <SelectField label={t('col-area')} value={form.area} onChange={(area) => set({ area })} disabled={line !== null} options={data.areas.map(({ id, title }) => ({ value: id, label: title }))} />
        <TextField label={t('document-col-title')} value={form.title} onChange={(title) => set({ title })} autoFocus />
        <Whom label={t('document-col-owner')} help={t('optional')} value={form.owner} onChange={(owner) => set({ owner })} members={data.members} />
        <AreaField label={t('walk-note')} rows={2} value={form.note} onChange={(note) => set({ note })} />
        {keep.error && <p role="alert" className={styles.bad}>{keep.error.message}</p>}
        <div><Button kind="primary" type="submit">{t('support-keep')}</Button></div>
      </form>
    </Pane>
  );
}
