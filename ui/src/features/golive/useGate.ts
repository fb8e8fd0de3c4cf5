/** One gate as data: findings, votes and the decision, each answered with the whole gate. */
import { useState } from 'react';
import { call, CallError } from '../../api/call';
import { keep, stale, useCall } from '../../api/queries';
import type { CriterionLine, GateChanged } from '../../api/types';
import { did } from '../../shared/acts';
import type { Given } from '../../shared/evidence/AddEvidence';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { asCriterion, asDecision, type Choice, type Saying } from './gate-model';

export interface Finding {
  figure: string;
  reason: string;
  until: string;
}

export type Gate = ReturnType<typeof useGate>;

export function useGate(gate: string) {
  const query = useCall('gate_show', { gate });
  const [trouble, setTrouble] = useState<string | null>(null);

  /** Runs a change; answers whether the engine took it. */
  const change = async (run: () => Promise<GateChanged>, words: (changed: GateChanged) => string): Promise<boolean> => {
    setTrouble(null);
    try {
      const changed = await run();
      keep('gate_show', { gate }, changed.gate);
      stale(['gate_list', 'gate_statement', 'plan_check']);
      did({ action: changed.action, label: words(changed) });
      say(words(changed));
      return true;
    } catch (error) {
      setTrouble(error instanceof CallError ? error.message : t('fault'));
      return false;
    }
  };

  const set = (one: CriterionLine, state: Saying | 'open', finding: Finding) =>
    change(
      () => call('criterion_set', { criterion: one.id, state, figure: finding.figure || null, reason: finding.reason || null, until: finding.until || null }),
      ({ gate: view }) => t('criterion-said', { code: one.code, state: t(`criterion-${asCriterion(view.criteria.find(({ id }) => id === one.id)?.state ?? '')}`) }),
    );
  const edit = (one: CriterionLine, part: { title?: string; target?: string; owner?: string; level?: string; measurable_from?: number; follows?: string }) =>
    change(() => call('criterion_edit', { criterion: one.id, title: null, target: null, owner: null, level: null, measurable_from: null, follows: null, ...part }), () => t('criterion-changed', { code: one.code || one.title }));
  const add = (title: string, level: string) =>
    change(() => call('criterion_add', { gate, title, level, target: null, measurable_from: null }), () => t('criterion-changed', { code: title }));
  /** Puts a criterion away; the gate is read again. */
  const archive = async (one: CriterionLine): Promise<void> => {
    setTrouble(null);
    try {
      const { action } = await call('plan_archive', { kind: 'criterion', ids: [one.id] });
      did({ action, label: t('archived', { title: one.code || one.title }) });
      stale(['gate_show', 'gate_list', 'gate_statement', 'plan_check']);
    } catch (error) {
      setTrouble(error instanceof CallError ? error.message : t('fault'));
    }
  };
  const attach = (one: CriterionLine, given: Given) =>
    change(() => call('criterion_evidence', { criterion: one.id, ...given }), () => t('evidence-added', { code: one.code }));
  const vote = (choice: Choice, note: string) =>
    change(() => call('gate_vote', { gate, vote: choice, note: note || null }), () => t('vote-said', { vote: t(`decision-${asDecision(choice) as Choice}`) }));

  return { view: query.data, error: query.error, trouble, set, edit, add, archive, attach, vote };
}
