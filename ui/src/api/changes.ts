/** What changed in the engine makes what was read old. Which kinds a command reads stands here and nowhere else. */
import { inWindow } from './call';
import { stale } from './queries';
import type { Commands } from './types';

const frame: (keyof Commands)[] = ['app_status', 'outbox', 'received', 'conflicts', 'quarantine', 'history', 'records', 'search'];
const paper: (keyof Commands)[] = ['sign_in_sheets', 'attendance_type_back'];
const certificates: (keyof Commands)[] = ['certificate_list', 'certificate_show', 'certificate_preview'];
const figures: (keyof Commands)[] = [...certificates, 'completion_show', 'completion_missing', 'completion_person', 'assessment_list', 'assessment_sheet'];
const roster: (keyof Commands)[] = [...figures, ...paper, 'people_list', 'attendance_sheet', 'session_list', 'rollout_overview', 'attendance_find_elsewhere'];
const lists: (keyof Commands)[] = ['checklist_list', 'checklist_show', 'rollout_overview'];
const gates: (keyof Commands)[] = ['gate_list', 'gate_show', 'gate_statement'];
const runs: (keyof Commands)[] = ['run_list', 'run_show'];
const readings: (keyof Commands)[] = ['duty_list', 'duty_show', 'meeting_show'];
const meetings: (keyof Commands)[] = ['meeting_list', 'meeting_show'];
const plan: (keyof Commands)[] = ['plan_check', 'rollout_overview'];
const areas: (keyof Commands)[] = ['handoff_list', 'handoff_area', 'rollout_overview'];

const readers: Record<string, (keyof Commands)[]> = {
  workspace: ['certificate_preview'],
  member: ['member_list', 'certificate_preview', 'meeting_show', 'delegation_list', 'handoff_area'],
  invitation: ['member_list'],
  author: ['member_list'],
  signing_key: ['member_list'],
  // What the server took changes no value, only what is unsent.
  sync: ['attendance_sheet', 'checklist_show', 'handoff_area', 'member_list', 'gate_show', 'completion_show', 'run_show', 'certificate_list', 'certificate_show', 'duty_show', 'meeting_show'],
  device: ['member_list'],
  proposal: [],
  rollout: [...plan, ...roster, ...lists, ...areas, ...gates, ...runs, ...readings, ...meetings, 'rollout_move_preview'],
  checklist: [...lists, ...plan],
  section: [...lists, ...plan],
  item: [...lists, ...gates, ...runs, ...plan],
  run: [...runs, 'meeting_show'],
  step: [...runs, 'meeting_show'],
  way_back: [...runs, 'rollout_overview'],
  downtime: ['downtime_list', 'meeting_show'],
  duty: readings,
  reading: readings,
  observation: ['observation_list', 'meeting_show'],
  meeting: meetings,
  meeting_presence: meetings,
  minutes: meetings,
  resolution: [...meetings, 'resolution_list'],
  holiday: ['rollout_move_preview'],
  gate: [...gates, ...plan, 'rollout_move_preview'],
  criterion: [...gates, ...plan],
  finding: [...gates, 'meeting_show'],
  ballot: gates,
  decision: [...gates, 'resolution_list', 'meeting_show'],
  contradiction: [],
  role_plan: [...plan, 'plan_figures'],
  claim: [...plan, 'plan_figures'],
  metric: [...plan, 'plan_figures', 'downtime_list', ...readings],
  dismissal: plan,
  evidence: ['checklist_show', 'handoff_area', 'handoff_list', 'sign_in_sheets', ...gates],
  audience: [...roster, ...plan],
  cohort: [...roster, ...plan],
  person: roster,
  person_key: ['people_list'],
  course: ['session_list', ...figures, ...plan],
  topic: [...figures, ...plan],
  assessment: figures,
  score: figures,
  certificate: figures,
  revocation: figures,
  certificate_design: ['certificate_designs', 'certificate_preview'],
  enrolment: roster,
  session: [...plan, 'rollout_move_preview', 'session_list', 'attendance_sheet', 'rollout_overview', ...figures, ...paper],
  attendance: ['session_list', 'attendance_sheet', 'rollout_overview', ...figures, ...paper],
  walk_in: ['session_list', 'attendance_sheet', 'rollout_overview', ...figures, ...paper],
  sign_in_sheet: paper,
  area: areas,
  point: areas,
  sign_off: [...areas, ...gates],
  withdrawal: areas,
  delegation: [...areas, 'delegation_list', 'handoff_statement'],
};

/** Commands whose answers a change of these kinds makes old; a kind that is not known here makes all old. */
export function staleAfter(kinds: readonly string[]): (keyof Commands)[] {
  const everything = Object.values(readers).flat();
  const names = kinds.flatMap((kind) => readers[kind] ?? everything);
  return [...new Set([...frame, ...names])];
}

/**
 * Collects the kinds of a burst of changes, so that ten quick marks read the sheet once and not ten times: applied
 * after `quiet` ms without a change, and at the latest after `most`.
 */
export function collector(apply: (kinds: string[]) => void, quiet = 150, most = 600): (kinds: readonly string[]) => void {
  const waiting = new Set<string>();
  let soon: ReturnType<typeof setTimeout> | undefined;
  let latest: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    clearTimeout(soon);
    clearTimeout(latest);
    latest = undefined;
    const found = [...waiting];
    waiting.clear();
    apply(found);
  };
  return (kinds) => {
    for (const kind of kinds) waiting.add(kind);
    clearTimeout(soon);
    soon = setTimeout(now, quiet);
    latest ??= setTimeout(now, most);
  };
}

/** Listens for changes until the returned function is called. */
export function listen(): () => void {
  const heard = collector((kinds) => stale(staleAfter(kinds)));
  return inWindow() ? listenInWindow(heard) : listenInBrowser(heard);
}

type Heard = (kinds: readonly string[]) => void;

function listenInWindow(heard: Heard): () => void {
  const stop = import('@tauri-apps/api/event').then(({ listen: on }) =>
    on<{ kinds: string[] }>('changed', ({ payload }) => heard(payload.kinds)),
  );
  return () => void stop.then((end) => end());
}

function listenInBrowser(heard: Heard): () => void {
  const source = new EventSource('/events');
  const onChange = (event: MessageEvent<string>) => heard((JSON.parse(event.data) as { kinds: string[] }).kinds);
  source.addEventListener('changed', onChange);
  source.addEventListener('message', onChange);
  // After a gap nobody knows what was missed.
  source.addEventListener('open', () => heard(['*']));
  return () => source.close();
}
