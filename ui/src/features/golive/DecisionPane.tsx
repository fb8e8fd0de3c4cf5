/** What the criteria allow, who voted what, and the decision: keys 1 to 4, conditions, and the signature. */
import { useMutation } from '@tanstack/react-query';
import { Lock, X } from 'lucide-react';
import { useState } from 'react';
import { call, type CallError } from '../../api/call';
import { keep, stale, useCall } from '../../api/queries';
import type { BallotLine, DecisionView, GateChanged, GateView, StatementView } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { Dialog } from '../../shared/components/Dialog';
import { AreaField, TextField } from '../../shared/components/Field';
import { KeyCap } from '../../shared/components/KeyCap';
import { t, type PlainId } from '../../shared/i18n';
import { failureWords, roleWord } from '../../shared/labels';
import { say } from '../../shared/live';
import { DecisionMark, SignMark } from '../../shared/marks/Marks';
import { useSettings } from '../../shared/settings';
import { dateTime, number } from '../../shared/time/format';
import { conditionMeta, ConditionForm } from '../handoff/SignForm';
import { SomebodyElse } from '../here/SomebodyElse';
import { asDecision, blank, choices, lacks, request, standing, type Choice, type DecisionForm } from './gate-model';
import styles from './Gate.module.css';
import type { Gate } from './useGate';

export type Deciding = ReturnType<typeof useDecision>;

export function useDecision(view: GateView) {
  const [form, setForm] = useState<DecisionForm>(blank);
  const [asked, setAsked] = useState(false);
  const [signing, setSigning] = useState(false);
  const [again, setAgain] = useState(false);
  const decided = standing(view).length > 0 && !again;
  return {
    form, asked, signing, again, decided,
    lack: lacks(form, view.line.allows),
    change: (part: Partial<DecisionForm>) => setForm((before) => ({ ...before, ...part })),
    ask: () => setAsked(true),
    sign: setSigning,
    startAgain: () => setAgain(true),
    done: () => { setForm(blank); setAsked(false); setSigning(false); setAgain(false); },
  };
}

export function DecisionPane({ gate, view, decision }: { gate: Gate; view: GateView; decision: Deciding }) {
  return (
    <div className={styles.pane}>
      <Allows view={view} />
      <Votes gate={gate} view={view} />
      {decision.decided ? standing(view).map((one) => <Decided key={one.id} one={one} />) : <Choosing view={view} decision={decision} />}
      {decision.signing && <Signing view={view} decision={decision} />}
    </div>
  );
}

function Allows({ view }: { view: GateView }) {
  const state = asDecision(view.line.allows);
  return (
    <section className={styles.part}>
      <p className={styles.meta}>{t('gate-allow')}</p>
      <h2 className={styles.allows}><DecisionMark state={state} />{view.line.allows === 'conditional' ? t('allows-conditional') : t(`decision-${state}`)}</h2>
      <ul className={styles.because}>{view.because.map(({ why, count }) => <li key={why}>{t(`because-${why}` as 'because-must_met', { count })}</li>)}</ul>
    </section>
  );
}

function Votes({ gate, view }: { gate: Gate; view: GateView }) {
  const [voting, setVoting] = useState(false);
  const voted = view.ballots.filter(({ vote }) => vote !== null).length;
  const mine = view.ballots.find((one) => one.mine && one.vote !== null);
  useCommands([{ id: 'gate-vote', title: t('vote'), binding: 'v', keys: 'V', run: () => setVoting(true) }], [{ keys: 'V', label: t('vote') }]);
  return (
    <section className={styles.part}>
      <div className={styles.partHead}><h3>{t('votes')}</h3><span className="num">{t('number-of', { done: number(voted), of: number(view.ballots.length) })}</span></div>
      <ul>{view.ballots.map((one) => <Ballot key={one.member ?? one.role} one={one} />)}</ul>
      {voting
        ? <VoteForm first={(mine?.vote as Choice | undefined) ?? null} note={mine?.note ?? ''} onCancel={() => setVoting(false)} onVote={async (choice, note) => { if (await gate.vote(choice, note)) setVoting(false); }} />
        : <Button kind="quiet" className={styles.addOne} keys={<KeyCap name="V" />} onClick={() => setVoting(true)}>{mine ? t('vote-again') : t('vote')}</Button>}
    </section>
  );
}

function Ballot({ one }: { one: BallotLine }) {
  const state = one.two_versions ? 'two_versions' : asDecision(one.vote);
  return (
    <li className={styles.ballot}>
      {one.vote === null ? <SignMark state="unsigned" quiet /> : <DecisionMark state={state} />}
      <span className={styles.ballotWords}>
        <span><b>{one.name || t('vote-nobody')}</b> <span className={styles.meta}>{roleWord(one.role)}</span></span>
        <span className={one.vote === null ? styles.third : undefined}>{one.vote === null ? t('vote-open') : [t(`decision-${asDecision(one.vote)}`), one.note].filter(Boolean).join(': ')}</span>
      </span>
    </li>
  );
}

function VoteForm({ first, note: noteBefore, onVote, onCancel }: { first: Choice | null; note: string; onVote: (choice: Choice, note: string) => Promise<void>; onCancel: () => void }) {
  const [choice, setChoice] = useState<Choice | null>(first);
  const [note, setNote] = useState(noteBefore);
  const [asked, setAsked] = useState(false);
  const missing = choice !== null && choice !== 'go' && note.trim() === '';
  return (
    <form
      className={styles.voting}
      noValidate
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onCancel(); } }}
      onSubmit={(event) => { event.preventDefault(); setAsked(true); if (choice !== null && !missing) void onVote(choice, note.trim()); }}
    >
      <Four chosen={choice} label={t('vote')} onChoose={setChoice} focus />
      <TextField label={t('vote-note')} help={choice === 'go' ? t('optional') : undefined} value={note} onChange={setNote} wrong={asked && missing ? t('vote-note-missing') : null} />
      <div className={styles.deeds}><Button type="submit" aria-disabled={choice === null}>{t('vote-keep')}</Button><Button kind="quiet" onClick={onCancel}>{t('cancel')}</Button></div>
    </form>
  );
}

/** The four decisions side by side; arrows move, as in any group of radios. */
function Four({ chosen, label, onChoose, keys = false, focus = false }: { chosen: Choice | null; label: string; onChoose: (choice: Choice) => void; keys?: boolean; focus?: boolean }) {
  return (
    <div className={styles.four} role="radiogroup" aria-label={label}>
      {choices.map((choice, index) => (
        <label key={choice} className={styles.fourth}>
          <input type="radio" name={label} className="hidden" checked={chosen === choice} autoFocus={focus && (chosen ?? 'go') === choice} onChange={() => onChoose(choice)} />
          <DecisionMark state={choice} />
          <span>{choice === 'conditional' ? t('decision-short-conditional') : t(`decision-${choice}`)}</span>
          {keys && <KeyCap name={String(index + 1)} />}
        </label>
      ))}
    </div>
  );
}

function Choosing({ view, decision }: { view: GateView; decision: Deciding }) {
  const { form, change, asked, lack } = decision;
  const [adding, setAdding] = useState(false);
  useCommands(
    choices.map((choice, index) => ({ id: `decide-${choice}`, title: t('decide-for', { decision: t(`decision-${choice}`) }), binding: String(index + 1), keys: String(index + 1), run: () => change({ choice }) })),
    [{ keys: '1', label: t('decision-go') }, { keys: '4', label: t('decision-no_go') }],
  );
  if (view.cannot_decide) return <section className={styles.part}><p className={styles.cannot}><Lock size={16} aria-hidden /><span>{failureWords(view.cannot_decide)}</span></p><SomebodyElse /></section>;
  const stops = form.choice === 'pause' || form.choice === 'no_go';
  const needs = stops || (form.choice === 'go' && view.line.allows === 'conditional');
  return (
    <section className={styles.part}>
      <div className={styles.partHead}><h3>{t('col-decision')}</h3><SomebodyElse /></div>
      <Four chosen={form.choice} label={t('col-decision')} onChoose={(choice) => change({ choice })} keys />
      {form.choice === 'conditional' && (
        <div>
          <div className={styles.partHead}><h3>{t('conditions')}</h3><span className="num">{number(form.conditions.length)}</span></div>
          <ol>
            {form.conditions.map((condition, index) => (
              <li key={index} className={styles.condition}>
                <span>{condition.text}<span className={`${styles.meta} ${styles.block}`}>{conditionMeta(condition)}</span></span>
                <Button kind="quiet" icon={<X size={14} />} aria-label={t('condition-remove', { text: condition.text })} onClick={() => change({ conditions: form.conditions.filter((_, at) => at !== index) })} />
              </li>
            ))}
          </ol>
          {asked && lack === 'conditions' && <p role="alert" className={styles.bad}>{t('gate-lacks-conditions')}</p>}
          {adding
            ? <ConditionForm onAdd={(condition) => { change({ conditions: [...form.conditions, condition] }); setAdding(false); }} onCancel={() => setAdding(false)} />
            : <Button kind="quiet" className={styles.addOne} onClick={() => setAdding(true)}>{t('condition-add')}</Button>}
        </div>
      )}
      {needs && <AreaField label={t('gate-reason')} value={form.reason} onChange={(reason) => change({ reason })} wrong={asked && (lack === 'reason' || lack === 'go-reason') ? t(`gate-lacks-${lack}`) : null} />}
      {stops && <TextField label={t('gate-again')} help={form.choice === 'pause' ? t('optional') : undefined} type="datetime-local" value={form.again} onChange={(again) => change({ again })} wrong={asked && lack === 'again' ? t('gate-lacks-again') : null} />}
    </section>
  );
}

function Decided({ one }: { one: DecisionView }) {
  const state = asDecision(one.decision);
  const since = one.changed_since;
  return (
    <section className={styles.part}>
      <h3 className={styles.verdict}><DecisionMark state={state} />{t(`decision-${state}`)}</h3>
      <p>{t('gate-decided-by', { name: one.name, role: roleWord(one.role), at: dateTime(one.at) })}</p>
      {one.reason && <p>{one.reason}</p>}
      {one.conditions.length > 0 && <ol>{one.conditions.map((condition, index) => <li key={index} className={styles.condition}><span>{condition.text}<span className={`${styles.meta} ${styles.block}`}>{conditionMeta(condition)}</span></span></li>)}</ol>}
      <p className={styles.meta}>SHA-256 <span className={`num ${styles.digest}`}>{one.digest}</span></p>
      <p className={styles.meta}>{one.verified ? t('gate-verified') : t('gate-unverified')}</p>
      {since.length > 0 && (
        <div className={styles.since}>
          <b>{t('gate-since', { count: since.length })}</b>
          <ul>{since.map(({ what, then, now }) => <li key={what}>{what}<span className={`${styles.meta} ${styles.block}`}>{t('gate-since-line', { then: words(then), now: words(now) })}</span></li>)}</ul>
        </div>
      )}
      <details><summary>{t('full-show')}</summary><pre className={styles.text}>{one.text}</pre></details>
    </section>
  );
}

/** A state's code at the beginning, in words. */
function words(text: string): string {
  const [first = '', ...rest] = text.split(' · ');
  const id = ['met', 'not_met', 'not_yet', 'not_applicable', 'waived'].includes(first) ? `criterion-${first}` : ['go', 'conditional', 'pause', 'no_go'].includes(first) ? `decision-${first}` : null;
  return [id ? t(id as PlainId) : first, ...rest].join(' · ');
}

DecisionPane.Foot = function Foot({ view, decision }: { view: GateView; decision: Deciding }) {
  const { form, lack, asked, decided } = decision;
  if (decided) return <div className={styles.foot}>{view.line.contested && <p className={styles.late}>{t('gate-contested-todo')}</p>}<Button onClick={decision.startAgain}>{t('gate-again-deed')}</Button></div>;
  const open = view.line.open_votes;
  const line = lack !== null && (asked || lack === 'must') ? t(`gate-lacks-${lack}`) : open > 0 ? t('gate-open-votes', { count: open }) : t('gate-record-note');
  const deed = () => {
    decision.ask();
    if (lack === null) decision.sign(true);
  };
  return (
    <div className={styles.foot}>
      <Button kind="primary" solemn className={styles.deed} aria-disabled={lack !== null} onClick={deed}>{form.choice === null ? t('gate-record-none') : t('gate-record', { decision: t(`decision-${form.choice}`).toLowerCase() })}</Button>
      <p className={lack !== null && (asked || lack === 'must') ? styles.bad : styles.meta} role="status">{line}</p>
    </div>
  );
};

/** The statement exactly as it is signed, and the passphrase that signs it. */
function Signing({ view, decision }: { view: GateView; decision: Deciding }) {
  const { language } = useSettings();
  const gate = view.line.id;
  const prepared = request(gate, decision.form, language);
  const read = useCall('gate_statement', prepared);
  const [passphrase, setPassphrase] = useState('');
  const word = t(`decision-${decision.form.choice ?? 'go'}`);
  const sign = useMutation<GateChanged, CallError, StatementView>({
    mutationFn: ({ subject_digest, text }) => call('gate_decide', { ...prepared, subject_digest, text, passphrase }),
    onSuccess: ({ gate: now }) => {
      keep('gate_show', { gate }, now);
      stale(['gate_list', 'gate_statement', 'app_status']);
      say(t('gate-said', { gate: view.line.title, decision: word }));
      decision.done();
    },
    onError: (error) => { if (error.code === 'changed_while_read') stale(['gate_show', 'gate_statement']); },
  });
  const deed = () => { if (read.data && passphrase !== '' && !sign.isPending) sign.mutate(read.data); };
  return (
    <Dialog kind="decision" title={t('gate-sign-title', { gate: view.line.title, decision: word.toLowerCase() })} deed={t('gate-sign', { decision: word.toLowerCase() })} onDeed={deed} onCancel={() => decision.sign(false)} busy={!read.data || passphrase === '' || sign.isPending} wrong={sign.error?.message ?? read.error?.message ?? null}>
      <pre className={styles.text} tabIndex={0} role="group" aria-label={t('full-text')}>{read.data?.text ?? ''}</pre>
      {read.data && <p className={styles.meta}>{read.data.known} · SHA-256 <span className={`num ${styles.digest}`}>{read.data.subject_digest}</span></p>}
      <form onSubmit={(event) => { event.preventDefault(); deed(); }} noValidate>
        <TextField label={t('signing-passphrase')} type="password" autoComplete="off" value={passphrase} onChange={setPassphrase} icon={<Lock size={16} aria-hidden />} />
      </form>
    </Dialog>
  );
}
