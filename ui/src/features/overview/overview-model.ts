/** The sentences of the overview. Pure but for the words. */
import type { AppStatus, Overview, RolloutLine } from '../../api/types';
import { t } from '../../shared/i18n';
import { date, time } from '../../shared/time/format';

/** "Public launch is in 3 days, Tue 2 Mar 2027, 08:00", as of an instant. */
export function launchWords(rollout: RolloutLine, asOf: string): string {
  if (!rollout.t0) return t('launch-none');
  const at = `${date(rollout.t0)}, ${time(rollout.t0)}`;
  const minutes = (Date.parse(rollout.t0) - Date.parse(asOf)) / 60_000;
  if (minutes <= 0) return t('launch-since', { at });
  if (minutes >= 2 * 1440) return t('launch-days', { days: Math.floor(minutes / 1440), at });
  return minutes >= 60 ? t('launch-hours', { hours: Math.floor(minutes / 60), at }) : t('launch-soon', { at });
}

export interface WaitingLine {
  id: string;
  words: string;
  href: string;
  deed: string;
  tone: 'two' | 'bad' | 'late' | 'plain';
}

/** What needs a person, most urgent first; nothing that is merely unfinished. */
export function waitingLines(data: Overview, { sync, waiting }: Pick<AppStatus, 'sync' | 'waiting'>): WaitingLine[] {
  const lines: WaitingLine[] = [];
  if (!data.rollout.zone_known) lines.push({ id: 'zone', words: t('zone-unknown', { zone: data.rollout.zone }), href: '/move-launch', deed: t('zone-choose'), tone: 'bad' });
  const sum = (of: (line: Overview['checklists'][number]) => number) => data.checklists.reduce((all, line) => all + of(line), 0);
  const list = (of: (line: Overview['checklists'][number]) => number) => {
    const [worst] = [...data.checklists].sort((a, b) => of(b) - of(a));
    return { href: `/checklists/${worst?.id ?? ''}`, deed: t('wait-open-list', { title: worst?.title ?? '' }) };
  };
  if (sync.quarantined > 0) lines.push({ id: 'refused', words: t('wait-refused', { count: sync.quarantined }), href: '/settings/quarantine', deed: t('wait-look'), tone: 'bad' });
  if (sync.conflicts > 0) lines.push({ id: 'two', words: t('wait-two', { count: sync.conflicts }), href: '/settings/conflicts', deed: t('wait-decide'), tone: 'two' });
  const failed = sum(({ failed: count }) => count);
  if (failed > 0) lines.push({ id: 'failed', words: t('wait-failed', { count: failed }), ...list(({ failed: count }) => count), tone: 'bad' });
  const blocked = sum(({ blocked: count }) => count);
  if (blocked > 0) lines.push({ id: 'blocked', words: t('wait-blocked', { count: blocked }), ...list(({ blocked: count }) => count), tone: 'late' });
  const open = data.sessions.find(({ state, marked, enrolled }) => state === 'open' && marked < enrolled);
  if (open) lines.push({ id: 'open', words: t('wait-session', { title: open.title, marked: open.marked, of: open.enrolled }), href: `/training/sessions/${open.id}`, deed: t('wait-roll-call'), tone: 'plain' });
  const declined = data.areas.find((area) => area.declined_since > 0 && area.concerns_me);
  if (declined) lines.push({ id: 'declined', words: t('wait-declined', { title: declined.title, count: declined.declined_since }), href: `/handoff/${declined.id}`, deed: t('wait-look'), tone: 'bad' });
  if (waiting.handoff > 0) lines.push({ id: 'handoff', words: t('wait-handoff', { count: waiting.handoff }), href: '/handoff', deed: t('wait-open-list', { title: t('area-handoff') }), tone: 'plain' });
  if (waiting.checklists > 0) lines.push({ id: 'mine', words: t('wait-mine', { count: waiting.checklists }), href: '/checklists', deed: t('wait-open-list', { title: t('area-checklists') }), tone: 'plain' });
  return lines;
}

