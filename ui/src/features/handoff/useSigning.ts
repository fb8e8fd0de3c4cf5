/** The form at the right of an area, the statement it will sign, and the deed. Nothing typed is cleared by a refusal. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type CallError } from '../../api/call';
import { keep, queries, stale, useCall } from '../../api/queries';
import type { AreaView, ChangedFact, PrepareStatement, Signed, StatementView } from '../../api/types';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { useSettings } from '../../shared/settings';
import { conditionsOf, missing, signsBy, type Form, type Missing } from './handoff-model';

const blank: Form = { decision: null, own: [], reason: '', meaning: 'accepted', passphrase: '', beside: false, delegation: null, followUp: null };

export interface Signing {
  form: Form;
  change: (part: Partial<Form>) => void;
  statement: StatementView | undefined;
  /** Why there is no statement, in words. */
  why: string | null;
  lacks: Missing | null;
  asked: boolean;
  busy: boolean;
  error: CallError | null;
  /** What was read is not what stands there now. */
  changed: boolean;
  /** What changed between reading and signing, once the engine has said. */
  facts: readonly ChangedFact[] | null;
  deed: () => void;
  readAgain: () => void;
}

export function useSigning(area: AreaView, onSigned: () => void): Signing {
  const { language } = useSettings();
  const [form, setForm] = useState<Form>(blank);
  const [facts, setFacts] = useState<ChangedFact[] | null>(null);
  const [asked, setAsked] = useState(false);
  const lacks = missing(form, area.points);
  const request: PrepareStatement = {
    area: area.id,
    decision: form.decision ?? '',
    conditions: form.decision === 'conditions' ? conditionsOf(area.points, form.own) : [],
    reason: form.decision === 'declined' ? form.reason.trim() : null,
    meaning: form.meaning,
    language,
    beside: form.beside,
    follow_up: form.decision === 'declined' ? null : (form.followUp ?? area.follow_up),
    delegation: signsBy(form, area) || null,
  };
  const ready = area.cannot_sign === null && (lacks === null || lacks === 'passphrase');
  const read = useCall('handoff_statement', request, { enabled: ready });
  const statement = ready ? read.data : undefined;
  const sign = useMutation<Signed, CallError, StatementView>({
    mutationFn: ({ subject_digest, text }) => call('handoff_sign', { ...request, subject_digest, text, passphrase: form.passphrase }),
    onSuccess: (answer) => {
      keep('handoff_area', { area: area.id }, answer.area);
      stale(['handoff_list', 'rollout_overview', 'app_status', 'handoff_statement']);
      say(t('signed-said', { area: area.title }));
      setForm(blank);
      setAsked(false);
      onSigned();
    },
    // What was read is still here: the engine says what is other now, before it is read again.
    onError: (error, { subject }) => {
      if (error.code === 'changed_while_read') void call('handoff_changes', { area: area.id, subject }).then((answer) => setFacts(answer.facts), () => setFacts([]));
    },
  });
  return {
    form,
    change: (part) => {
      setForm((before) => ({ ...before, ...part }));
      if (sign.error && sign.error.code !== 'changed_while_read') sign.reset();
    },
    statement,
    why: ready && read.error ? read.error.message : null,
    lacks,
    asked,
    busy: sign.isPending || (ready && read.isFetching),
    error: sign.error,
    changed: sign.error?.code === 'changed_while_read',
    facts,
    deed: () => {
      setAsked(true);
      // Who presses again wants it tried again, also what could not be read.
      if (lacks === null && read.error) void read.refetch();
      if (lacks === null && statement && !sign.isPending && sign.error?.code !== 'changed_while_read') sign.mutate(statement);
    },
    readAgain: () => {
      sign.reset();
      setFacts(null);
      void queries.invalidateQueries({ queryKey: ['handoff_area'] });
      stale(['handoff_statement']);
    },
  };
}
