/** What changed in the engine makes what was read old. Which kinds a command reads stands here and nowhere else. */
import { inWindow } from './call';
import { stale } from './queries';
import type { Commands } from './types';

const frame: (keyof Commands)[] = ['app_status', 'outbox', 'received', 'conflicts', 'quarantine', 'history', 'records', 'search'];
const paper: (keyof Commands)[] = ['workshop_ready', 'sign_in_sheets', 'attendance_type_back'];
const certificates: (keyof Commands)[] = ['certificate_list', 'certificate_show', 'certificate_preview'];
const figures: (keyof Commands)[] = [...certificates, 'completion_show', 'completion_missing', 'completion_person', 'assessment_list', 'assessment_sheet'];
const roster: (keyof Commands)[] = [...figures, ...paper, 'people_list', 'attendance_sheet', 'session_list', 'rollout_overview', 'attendance_find_elsewhere'];
const ones: (keyof Commands)[] = ['person_show', 'people_doubles', 'people_compare'];
const clashes: (keyof Commands)[] = ['session_clashes', 'session_look'];
const lists: (keyof Commands)[] = ['checklist_list', 'checklist_show', 'rollout_overview'];
const gates: (keyof Commands)[] = ['gate_list', 'gate_show', 'gate_statement'];
const runs: (keyof Commands)[] = ['run_list', 'run_show'];
const readings: (keyof Commands)[] = ['duty_list', 'duty_show', 'meeting_show'];
const meetings: (keyof Commands)[] = ['meeting_list', 'meeting_show'];
const plan: (keyof Commands)[] = ['plan_check', 'rollout_overview', 'plan_changes', 'plan_parts'];
const state: (keyof Commands)[] = ['rollout_state', 'plan_changes'];
const areas: (keyof Commands)[] = ['handoff_list', 'handoff_area', 'rollout_overview'];

const readers: Record<string, (keyof Commands)[]> = {
  workspace: ['certificate_preview'],
  member: ['member_list', 'workshop_ready', 'certificate_preview', 'meeting_show', 'delegation_list', 'handoff_area'],
  invitation: ['member_list'],
  author: ['member_list', 'workshop_ready'],
  signing_key: ['member_list'],
  // What the server took changes no value, only what is unsent.
  sync: ['attendance_sheet', 'checklist_show', 'handoff_area', 'member_list', 'gate_show', 'completion_show', 'run_show', 'certificate_list', 'certificate_show', 'workshop_ready', 'feedback_session', 'material_list', 'material_show', 'duty_show', 'meeting_show'],
  // A file came or went; a piece of one is news for the sync line and the list of files only.
  files: ['file_list', 'checklist_show', 'handoff_area', 'gate_show', 'sign_in_sheets', 'certificate_designs', 'certificate_preview', 'certificate_show'],
  progress: ['file_list'],
  device: ['member_list'],
  proposal: [],
  rollout: [...clashes, 'session_invitation', ...plan, ...roster, ...lists, ...areas, ...gates, ...runs, 'rollout_move_preview', ...readings, ...meetings],
  rollout_state: state,
  baseline: state,
  baseline_part: state,
  checklist: [...lists, ...plan],
  section: [...lists, ...plan],
  item: [...clashes, ...lists, ...gates, ...runs, ...plan, 'rollout_move_preview'],
  run: [...runs, 'rollout_move_preview', 'meeting_show'],
  step: [...runs, 'meeting_show'],
  way_back: [...runs, 'rollout_overview', 'plan_changes'],
  downtime: ['downtime_list', 'meeting_show'],
  holiday: ['rollout_move_preview', 'plan_changes', ...clashes],
  gate: [...clashes, ...gates, ...plan, 'rollout_move_preview'],
  criterion: [...clashes, ...gates, ...plan],
  finding: [...gates, 'meeting_show'],
  ballot: gates,
  decision: [...gates, 'rollout_move_preview', 'resolution_list', 'meeting_show'],
  duty: readings,
  reading: readings,
  observation: ['observation_list', 'meeting_show'],
  meeting: meetings,
  meeting_presence: meetings,
  minutes: meetings,
  resolution: [...meetings, 'resolution_list'],
  contradiction: [],
  role_plan: [...plan, 'plan_figures'],
  claim: [...plan, 'plan_figures'],
  metric: [...plan, 'plan_figures', 'downtime_list', ...readings],
  dismissal: plan,
  evidence: ['file_list', 'checklist_show', 'handoff_area', 'handoff_list', 'sign_in_sheets', ...gates, 'workshop_ready', 'material_list', 'material_show'],
  audience: [...roster, ...plan, 'material_list'],
  cohort: [...roster, ...clashes, 'session_topics', 'session_invitation', ...plan],
  person: [...roster, ...ones, ...clashes],
  person_key: ['people_list', ...ones],
  not_same: ones,
  course: ['session_list', 'session_topics', ...figures, ...plan, 'workshop_ready'],
  topic: [...figures, 'session_topics', 'session_invitation', ...plan, 'workshop_ready', 'material_list'],
  assessment: [...figures, 'workshop_ready'],
  score: [...figures, 'people_compare', 'workshop_ready'],
  certificate: [...figures, 'people_compare'],
  revocation: figures,
  certificate_design: ['certificate_designs', 'certificate_preview'],
  enrolment: [...roster, ...ones, ...clashes, 'rollout_move_preview'],
  session: [...clashes, 'session_invitation', ...plan, 'rollout_move_preview', 'session_list', 'attendance_sheet', 'rollout_overview', ...figures, ...paper],
  attendance: ['people_compare', 'session_list', 'attendance_sheet', 'rollout_overview', ...figures, ...paper, 'feedback_list', 'feedback_session'],
  walk_in: ['people_compare', 'session_list', 'attendance_sheet', 'rollout_overview', ...figures, ...paper],
  feedback: ['feedback_list', 'feedback_session', 'workshop_ready'],
  feedback_form: ['feedback_list', 'feedback_session'],
  material: ['material_list', 'material_show', 'handout_list'],
  material_target: ['material_list'],
  handout: ['material_list', 'material_show', 'handout_list', 'workshop_ready'],
  sign_in_sheet: paper,
  area: [...areas, 'plan_changes', 'plan_parts'],
  point: [...areas, 'plan_changes', 'plan_parts'],
  sign_off: [...areas, ...gates, 'rollout_move_preview'],
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
