/** Saying how far the rollout is: each step asks for its reason in the place where it was chosen. */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { keep, stale } from '../../api/queries';
import type { RolloutStateView } from '../../api/types';
import { did } from '../../shared/acts';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { AreaField } from '../../shared/components/Field';
import { HistoryList } from '../../shared/components/HistoryList';
import { t, type PlainId } from '../../shared/i18n';
import { say } from '../../shared/live';
import styles from './Changes.module.css';

/** `approve` keeps the plan; the others only say how far it is. */
type Step = 'approve' | 'draft' | 'approved' | 'running' | 'reopen' | 'completed';

export function StatePart({ rollout, state }: { rollout: string; state: RolloutStateView }) {
  const [step, setStep] = useState<Step | null>(null);
  const steps = stepsOf(state);
  useCommands(steps.map((one) => ({ id: `state-${one}`, title: words(one, state), run: () => setStep(one) })));
  return (
    <section aria-label={t('rollout-state')} className={styles.state}>
      {steps.length === 0 && <p className={styles.quiet}>{t('state-may-not')}</p>}
      <div className={styles.steps}>
        {steps.map((one, index) => <Button key={one} kind={index === 0 && step === null ? 'primary' : 'plain'} aria-expanded={step === one} onClick={() => setStep(step === one ? null : one)}>{words(one, state)}</Button>)}
      </div>
      {step && <StepForm key={step} rollout={rollout} step={step} state={state} onDone={() => setStep(null)} />}
      {state.at && <details className={styles.history}><summary>{t('history')}</summary><HistoryList kind="rollout_state" id={state.record} /></details>}
    </section>
  );
}

/** What this person may say next, the likeliest first. */
function stepsOf({ state, next }: RolloutStateView): Step[] {
  if (next.length === 0) return [];
  switch (state) {
    case 'approved':
      return ['running', 'approve', 'draft'];
    case 'running':
      return ['completed', 'approve', 'approved'];
    case 'completed':
      return ['reopen'];
    default:
      return ['approve'];
  }
}

function words(step: Step, { state }: RolloutStateView): string {
  if (step === 'approve') return t(state === 'draft' ? 'state-approve' : 'state-approve-again');
  return t(`state-to-${step}`);
}

function StepForm({ rollout, step, state, onDone }: { rollout: string; step: Step; state: RolloutStateView; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const needed = step !== 'running';
  const to = step === 'reopen' ? 'running' : step;
  const keepIt = useMutation<RolloutStateView, CallError>({
    mutationFn: () => (step === 'approve' ? call('rollout_approve', { rollout, reason: reason.trim() }) : call('rollout_state_set', { rollout, state: to, reason: reason.trim() || null })),
    onSuccess: (answer) => {
      keep('rollout_state', { rollout }, answer);
      stale(['plan_changes', 'app_status', 'history']);
      const said = step === 'approve' ? t('state-said-approved') : t('state-said', { state: t(`rollout-state-${to as 'draft'}`) });
      if (answer.action) did({ action: answer.action, label: said });
      say(said);
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if ((reason.trim() !== '' || !needed) && !keepIt.isPending) keepIt.mutate();
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate onKeyDown={(event) => { if (event.key === 'Escape' && !event.nativeEvent.isComposing) { event.stopPropagation(); onDone(); } }}>
      <p>{t(`state-reason-help-${step}` as PlainId)}</p>
      <AreaField label={t('state-reason')} value={reason} onChange={setReason} wrong={asked && needed && reason.trim() === '' ? t('state-reason-missing') : (keepIt.error?.message ?? null)} />
      <div className={styles.steps}><Button kind="primary" solemn={step === 'approve' || step === 'completed'} type="submit">{words(step, state)}</Button><Button onClick={onDone}>{t('cancel')}</Button></div>
    </form>
  );
}
