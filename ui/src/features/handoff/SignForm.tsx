/** The right side while nothing is signed: decision, conditions, meaning, who and when, passphrase, the deed. */
import { Lock, Plus, X } from 'lucide-react';
import { useId, useRef, useState, type FormEvent } from 'react';
import { Link } from 'wouter';
import type { AreaView, Condition, Failure } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { Fact, Facts } from '../../shared/components/Facts';
import { AreaField, SelectField, TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { failureClause, roleWord } from '../../shared/labels';
import { SignMark } from '../../shared/marks/Marks';
import { date, dateTime, number, zoneName } from '../../shared/time/format';
import { useOpen, useRollout } from '../../shared/workspace';
import { SomebodyElse } from '../here/SomebodyElse';
import { ChangedFacts } from './ChangedFacts';
import { conditionsOf, decisions, meanings, signerWords, signsBy, standing, type Meaning } from './handoff-model';
import { Notices } from './Notices';
import styles from './Sign.module.css';
import type { Signing } from './useSigning';

export function SignForm({ area, signing }: { area: AreaView; signing: Signing }) {
  const { form, change, statement, asked, lacks } = signing;
  const { zone } = useRollout();
  const [replaced] = standing(area);
  if (area.cannot_sign !== null) return <CannotSign why={area.cannot_sign} />;
  return (
    <div className={styles.form}>
      {signing.changed && <Changed facts={signing.facts} onRead={signing.readAgain} />}
      <Notices area={area} />
      <fieldset className={styles.choices} aria-label={t('your-decision')}>
        {decisions.map((decision) => (
          <label key={decision} className={styles.choice}>
            <input type="radio" name="decision" checked={form.decision === decision} onChange={() => change({ decision })} />
            <SignMark state={decision} quiet />
            <span className={styles.choiceWords}><b>{t(`sign-${decision}`)}</b><span className={styles.meta}>{t(`decision-means-${decision}`)}</span></span>
          </label>
        ))}
      </fieldset>
      {form.decision === 'conditions' && <Conditions area={area} signing={signing} />}
      {form.decision === 'declined' && <AreaField label={t('decline-reason')} value={form.reason} onChange={(reason) => change({ reason })} wrong={asked && lacks === 'reason' ? t('lacks-reason') : null} />}
      <SelectField label={t('meaning')} value={form.meaning} onChange={(meaning) => change({ meaning: meaning as Meaning })} options={meanings.map((meaning) => ({ value: meaning, label: t(`meaning-${meaning}`) }))} />
      {form.decision !== null && form.decision !== 'declined' && <TextField label={t('sign-follow-up')} help={t('sign-follow-up-help')} type="date" value={form.followUp ?? area.follow_up} onChange={(followUp) => change({ followUp })} />}
      {area.signs_for.length > 0 && <SelectField label={t('sign-for')} value={signsBy(form, area)} onChange={(delegation) => change({ delegation })} options={[...(area.signs_self ? [{ value: '', label: t('sign-for-self') }] : []), ...area.signs_for.map(({ delegation, name }) => ({ value: delegation, label: name }))]} />}
      <Facts>
        <Fact label={t('signs')}><Who statement={statement} /><SomebodyElse /></Fact>
        <Fact label={t('signs-at')}>{statement ? <span className="num">{dateTime(statement.at)} {zoneName(statement.at, zone)}</span> : <span className={styles.quiet}>{t('signs-at-later')}</span>}</Fact>
        {statement && <Fact label={t('known-here')}>{statement.known}</Fact>}
        {replaced && !form.beside && <Fact label={t('replaces')}>{t('signature-of', { name: replaced.name, at: dateTime(replaced.at) })}</Fact>}
      </Facts>
      {replaced && !replaced.mine && (
        <label className={styles.beside}><input type="checkbox" checked={form.beside} onChange={(event) => change({ beside: event.target.checked })} />{t('beside', { name: replaced.name })}</label>
      )}
    </div>
  );
}

function Who({ statement }: { statement: Signing['statement'] }) {
  const { me } = useOpen().status;
  const [name, roles] = statement ? [signerWords(statement), [statement.role]] : [me?.name ?? '', (me?.roles ?? []).filter((role) => role !== 'owner')];
  return <b className={styles.who}>{[name, ...roles.map(roleWord)].filter(Boolean).join(', ')}</b>;
}

function CannotSign({ why }: { why: Failure }) {
  const { me } = useOpen().status;
  const lacksKey = why.code === 'no_signing_key';
  return (
    <div className={styles.form}>
      <p className={styles.cannot}><Lock size={16} aria-hidden /><span>{t('cannot-sign', { why: failureClause(why) })}</span></p>
      <SomebodyElse />
      {lacksKey && me && !me.can_sign && <p><Link href="/settings/laptop">{t('cannot-protect')}</Link></p>}
      <p className={styles.quiet}>{t('cannot-still')}</p>
    </div>
  );
}

const Changed = ({ facts, onRead }: { facts: Signing['facts']; onRead: () => void }) => (
  <div className={styles.changed} role="alert">
    <p>{t('changed-while')}</p>
    {facts && <ChangedFacts facts={facts} then={t('since-read')} />}
    <Button onClick={onRead}>{t('read-again')}</Button>
  </div>
);

function Conditions({ area, signing }: { area: AreaView; signing: Signing }) {
  const { form, change, asked, lacks } = signing;
  const [adding, setAdding] = useState(false);
  const all = conditionsOf(area.points, form.own);
  const fromPoints = all.length - form.own.length;
  return (
    <section>
      <div className={styles.part}><h3>{t('conditions')}</h3><span className="num">{number(all.length)}</span></div>
      <ol>
        {all.map((condition, index) => (
          <li key={index} className={styles.condition}>
            <span className={`num ${styles.quiet}`}>{index + 1}</span>
            <span className={styles.choiceWords}>{condition.text}<span className={styles.meta}>{conditionMeta(condition, index < fromPoints)}</span></span>
            {index >= fromPoints && <Button kind="quiet" icon={<X size={14} />} aria-label={t('condition-remove', { text: condition.text })} onClick={() => change({ own: form.own.filter((_, at) => at !== index - fromPoints) })} />}
          </li>
        ))}
      </ol>
      {asked && lacks === 'condition' && <p role="alert" className={styles.wrong}>{t('lacks-condition')}</p>}
      {adding
        ? <ConditionForm onAdd={(condition) => { change({ own: [...form.own, condition] }); setAdding(false); }} onCancel={() => setAdding(false)} />
        : <Button kind="quiet" className={styles.addOne} icon={<Plus size={16} aria-hidden />} onClick={() => setAdding(true)}>{t('condition-add')}</Button>}
    </section>
  );
}

export const conditionMeta = ({ owner, due }: Condition, fromPoint = false): string =>
  [owner || t('condition-no-owner'), due ? t('condition-due', { at: date(`${due}T00:00`) }) : t('condition-no-due'), fromPoint ? t('condition-from-point') : ''].filter(Boolean).join(' · ');

export function ConditionForm({ first = { text: '', owner: '', due: '' }, onAdd, onCancel }: { first?: Condition; onAdd: (condition: Condition) => void; onCancel: () => void }) {
  const [text, setText] = useState(first.text);
  const [owner, setOwner] = useState(first.owner);
  const [due, setDue] = useState(first.due);
  const [asked, setAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (text.trim() !== '') onAdd({ text: text.trim(), owner: owner.trim(), due });
  };
  return (
    <form className={styles.conditionForm} onSubmit={submit} noValidate onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onCancel(); } }}>
      <TextField label={t('condition')} value={text} onChange={setText} wrong={asked && text.trim() === '' ? t('condition-missing') : null} autoFocus />
      <div className={styles.two}>
        <TextField label={t('col-owner')} value={owner} onChange={setOwner} />
        <TextField label={t('condition-until')} type="date" value={due} onChange={setDue} />
      </div>
      <div className={styles.deeds}><Button type="submit">{t('condition-keep')}</Button><Button kind="quiet" onClick={onCancel}>{t('cancel')}</Button></div>
    </form>
  );
}

/** The deed itself; the line under it says what is missing, so it is never dead without a reason. */
SignForm.Foot = function Foot({ area, signing, onCancel }: { area: AreaView; signing: Signing; onCancel?: (() => void) | undefined }) {
  const { form, change, lacks, asked, error, busy, why } = signing;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  if (area.cannot_sign !== null) return onCancel ? <Button onClick={onCancel}>{t('cancel')}</Button> : null;
  const count = conditionsOf(area.points, form.own).length;
  const deed = form.decision === null ? t('deed-sign') : form.decision === 'conditions' ? t('deed-conditions', { count }) : t(`deed-${form.decision}`);
  const line = signing.changed ? t('lacks-read') : why ?? (lacks ? t(`lacks-${lacks}`) : t('deed-final'));
  const wrong = error && !signing.changed ? error.message : asked && lacks === 'passphrase' ? t('lacks-passphrase') : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (lacks === 'passphrase') field.current?.focus();
    signing.deed();
  };
  return (
    <form className={styles.foot} onSubmit={submit} noValidate>
      <TextField ref={field} label={t('signing-passphrase')} type="password" autoComplete="off" value={form.passphrase} onChange={(passphrase) => change({ passphrase })} icon={<Lock size={16} aria-hidden />} wrong={wrong} />
      <Button kind="primary" solemn type="submit" aria-describedby={id} aria-disabled={busy || lacks !== null || why !== null || signing.changed} className={styles.deed}>{busy && lacks === null ? t('deed-busy') : deed}</Button>
      <p id={id} className={asked && (lacks !== null || why !== null) ? styles.wrong : styles.meta} role={asked ? 'status' : undefined}>{line}</p>
      {onCancel && <div><Button kind="quiet" onClick={onCancel}>{t('cancel')}</Button></div>}
    </form>
  );
};
