/** What is known of one criterion, and saying it: state, figure, reason; evidence below. */
import { useState, type FormEvent } from 'react';
import type { CriterionLine } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { EditInPlace } from '../../shared/components/EditInPlace';
import { Fact, Facts } from '../../shared/components/Facts';
import { TextField } from '../../shared/components/Field';
import { FollowsEdit } from '../../shared/components/FollowsEdit';
import { AddEvidenceForm } from '../../shared/evidence/AddEvidence';
import { EvidenceList } from '../../shared/evidence/Evidence';
import { t } from '../../shared/i18n';
import { roleWord } from '../../shared/labels';
import { CriterionMark } from '../../shared/marks/Marks';
import { dateTime, relative } from '../../shared/time/format';
import { parseRelative } from '../checklists/checklist-model';
import { levels, sayings, type Saying } from './gate-model';
import styles from './Gate.module.css';
import type { Gate } from './useGate';

interface Props {
  one: CriterionLine;
  gate: Gate;
  first: Saying | null;
  mayWaive: boolean;
  onDone: () => void;
}

export function CriterionForm({ one, gate, first, mayWaive, onDone }: Props) {
  const [state, setState] = useState<Saying | null>(first ?? (sayings.find((saying) => saying.state === one.said)?.state ?? null));
  const [figure, setFigure] = useState(one.figure);
  const [reason, setReason] = useState(one.reason);
  const [until, setUntil] = useState(one.until?.slice(0, 16) ?? '');
  const [asked, setAsked] = useState(false);
  const [attaching, setAttaching] = useState(false);
  const needsReason = state === 'waived' || state === 'not_applicable';
  const noReason = needsReason && reason.trim() === '' ? t('criterion-reason-missing') : null;
  const noUntil = state === 'waived' && until === '' ? t('criterion-until-missing') : null;
  const noRight = state === 'waived' && !mayWaive ? t('criterion-waive-not') : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (state === null || noReason || noUntil || noRight) return;
    if (await gate.set(one, state, { figure: figure.trim(), reason: needsReason || state === 'not_met' ? reason.trim() : '', until: state === 'waived' ? until : '' })) onDone();
  };
  return (
    <div className={styles.detail} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onDone(); } }}>
      <form className={styles.saying} onSubmit={(event) => void submit(event)} noValidate>
        <div className={styles.states} role="group" aria-label={t('criterion-say', { title: one.title })}>
          {sayings.map((saying, index) => (
            <button key={saying.state} type="button" autoFocus={first ? saying.state === first : index === 0} className={styles.state} aria-pressed={state === saying.state} onClick={() => setState(saying.state)}>
              <CriterionMark state={saying.state} quiet />{t(`criterion-${saying.state}`)}
            </button>
          ))}
        </div>
        <TextField label={t('criterion-figure')} help={one.target && t('criterion-target', { target: one.target })} value={figure} onChange={setFigure} />
        {(needsReason || state === 'not_met') && <TextField label={t('criterion-reason')} value={reason} onChange={setReason} wrong={asked ? noReason : null} />}
        {state === 'waived' && <TextField label={t('criterion-until')} type="datetime-local" value={until} onChange={setUntil} wrong={asked ? noUntil : null} />}
        {noRight && <p className={styles.bad}>{noRight}</p>}
        <div className={styles.deeds}>
          <Button type="submit" aria-disabled={state === null}>{t('criterion-keep')}</Button>
          {one.said !== null && <Button kind="quiet" onClick={() => void gate.set(one, 'open', { figure: '', reason: '', until: '' }).then((done) => done && onDone())}>{t('criterion-take-back')}</Button>}
          <Button kind="quiet" onClick={onDone}>{t('cancel')}</Button>
        </div>
      </form>
      <div className={styles.known}>
        <Facts>
          <Fact label={t('col-code')}>{one.code}</Fact>
          <Fact label={t('follows')}><FollowsEdit follows={one.follows} fact={one.fact} onKeep={(follows) => void gate.edit(one, { follows })} />{one.differs && <b className={styles.late}>{t('criterion-differs')}</b>}</Fact>
          {one.by && one.at && <Fact label={t('criterion-said-by')}>{one.by} · <span className="num">{dateTime(one.at)}</span></Fact>}
          {one.reason && <Fact label={t('criterion-reason')}>{one.reason}</Fact>}
          {one.two_versions && <Fact label={t('decision-two_versions')}>{t('criterion-two')}</Fact>}
          <Fact label={t('col-owner')}><EditInPlace label={t('col-owner')} value={one.owner} empty={one.role ? t('owner-role', { role: roleWord(one.role) }) : t('owner-none')} onKeep={(name) => void gate.edit(one, { owner: name })} /></Fact>
          <PlanOf one={one} gate={gate} onGone={onDone} />
        </Facts>
        {one.evidence.length > 0 && <EvidenceList lines={one.evidence} />}
        {attaching
          ? <AddEvidenceForm trouble={gate.trouble} onCancel={() => setAttaching(false)} onAdd={async (given) => { if (await gate.attach(one, given)) setAttaching(false); }} />
          : <Button kind="quiet" onClick={() => setAttaching(true)}>{t('evidence-attach')}</Button>}
      </div>
    </div>
  );
}

/** What the plan says of it, each edited where it stands. */
function PlanOf({ one, gate, onGone }: { one: CriterionLine; gate: Gate; onGone: () => void }) {
  const from = one.measurable_rel === null ? '' : relative(one.measurable_rel);
  return (
    <>
      <Fact label={t('col-criterion')}><EditInPlace label={t('col-criterion')} value={one.title} empty={t('none')} check={(text) => (text.trim() === '' ? t('part-title-missing') : null)} onKeep={(title) => void gate.edit(one, { title })} /></Fact>
      <Fact label={t('col-weight')}>
        <select aria-label={t('col-weight')} value={one.level} onChange={(event) => void gate.edit(one, { level: event.target.value })}>{levels.map((level) => <option key={level} value={level}>{level}</option>)}</select>
      </Fact>
      <Fact label={t('col-target')}><EditInPlace label={t('col-target')} value={one.target} empty={t('none')} onKeep={(target) => void gate.edit(one, { target })} /></Fact>
      <Fact label={t('criterion-from')}>
        <EditInPlace label={t('criterion-from')} value={from} shown={<span className="num">{from}{one.measurable_from && ` · ${dateTime(one.measurable_from)}`}</span>} empty={t('due-none')} check={(text) => (parseRelative(text) === null ? t('due-wrong') : null)} onKeep={(text) => { const minutes = parseRelative(text); if (minutes !== null) void gate.edit(one, { measurable_from: minutes }); }} />
      </Fact>
      <Fact label={t('criterion-plan')}><Button kind="quiet" onClick={() => void gate.archive(one).then(onGone)}>{t('criterion-archive')}</Button></Fact>
    </>
  );
}
