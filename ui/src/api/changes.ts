/** What changed in the engine makes what was read old. Which kinds a command reads stands here and nowhere else. */
import { listen as on } from '@tauri-apps/api/event';
import { inWindow } from './call';
import { stale } from './queries';
import type { Commands } from './types';

const frame: (keyof Commands)[] = ['app_status', 'outbox', 'received', 'conflicts', 'quarantine', 'history', 'records', 'search'];
const door: (keyof Commands)[] = ['check_in_show'];
const paper: (keyof Commands)[] = [...door, 'workshop_ready', 'sign_in_sheets', 'attendance_type_back'];
const certificates: (keyof Commands)[] = ['certificate_list', 'certificate_show', 'certificate_preview'];
const figures: (keyof Commands)[] = [...certificates, 'completion_show', 'completion_missing', 'completion_person', 'assessment_list', 'assessment_sheet'];
const cohorts: (keyof Commands)[] = ['person_blocks', 'cohort_list', 'cohort_show', 'trainer_list'];
const roster: (keyof Commands)[] = [...figures, ...paper, ...cohorts, 'people_list', 'attendance_sheet', 'session_list', 'rollout_overview', 'attendance_find_elsewhere'];
const ones: (keyof Commands)[] = ['person_show', 'people_doubles', 'people_compare'];
const clashes: (keyof Commands)[] = ['session_clashes', 'session_look'];
const lists: (keyof Commands)[] = ['checklist_list', 'checklist_show', 'rollout_overview'];
const gates: (keyof Commands)[] = ['gate_list', 'gate_show', 'gate_statement', 'early_life_show'];
const runs: (keyof Commands)[] = ['run_list', 'run_show'];
/** Items and criteria follow facts: what a fact consists of makes them old, too. */
const facts: (keyof Commands)[] = [...lists, ...gates, ...runs, 'fact_list', 'carry_list'];
const readings: (keyof Commands)[] = ['duty_list', 'duty_show', 'meeting_show', 'shift_page', 'early_life_show'];
const meetings: (keyof Commands)[] = ['meeting_list', 'meeting_show'];
const plan: (keyof Commands)[] = ['plan_check', 'rollout_overview', 'plan_changes', 'plan_parts'];
const state: (keyof Commands)[] = ['rollout_state', 'plan_changes'];
const areas: (keyof Commands)[] = ['handoff_list', 'handoff_area', 'rollout_overview'];
const goesOver: (keyof Commands)[] = [...areas, 'handoff_statement'];
const support: (keyof Commands)[] = ['shift_page', 'early_life_show'];

const reports: (keyof Commands)[] = ['report_show', 'report_list', 'executive_show'];

/** Stands for `attendance` where the mark was made here, so that the sheet has it already. */
const ownMark = 'attendance*';

const readers: Record<string, (keyof Commands)[]> = {
  workspace: ['certificate_preview'],
  member: ['walkthrough_list', 'document_list', 'carry_list', 'rota_show', ...support, 'member_list', 'workshop_ready', 'certificate_preview', 'meeting_show', 'delegation_list', 'handoff_area'],
  invitation: ['member_list'],
  author: ['member_list', 'workshop_ready'],
  signing_key: ['member_list', 'signing_keys'],
  // What the server took changes no value, only what is unsent.
  sync: ['attendance_sheet', 'checklist_show', 'handoff_area', 'member_list', 'gate_show', 'completion_show', 'run_show', 'certificate_list', 'certificate_show', 'workshop_ready', 'feedback_session', 'material_list', 'material_show', 'duty_show', 'meeting_show'],
  // A file came or went; a piece of one is news for the sync line and the list of files only.
  files: ['file_list', 'checklist_show', 'handoff_area', 'gate_show', 'sign_in_sheets', 'certificate_designs', 'certificate_preview', 'certificate_show'],
  progress: ['file_list'],
  // Two laptops in one room; what comes is told by its own kinds.
  room: ['room_show'],
  device: ['member_list'],
  proposal: [],
  rollout: ['walkthrough_list', 'rota_show', ...support, ...clashes, 'session_invitation', ...plan, ...roster, ...lists, ...areas, ...gates, ...runs, 'rollout_move_preview', ...readings, ...meetings],
  rollout_state: state,
  baseline: state,
  baseline_part: state,
  checklist: [...facts, ...lists, ...plan],
  section: [...lists, ...plan],
  item: [...facts, 'carry_list', 'shift_page', ...clashes, ...lists, ...gates, ...runs, ...plan, 'rollout_move_preview'],
  run: [...runs, 'rollout_move_preview', 'meeting_show'],
  step: [...runs, 'meeting_show'],
  way_back: [...runs, 'rollout_overview', 'plan_changes'],
  downtime: ['downtime_list', 'meeting_show'],
  status_link: ['status_link_list'],
  calendar_link: ['calendar_link_list'],
  holiday: ['rollout_move_preview', 'plan_changes', ...clashes],
  gate: [...facts, ...clashes, ...gates, ...plan, 'rollout_move_preview'],
  criterion: [...clashes, ...gates, ...plan],
  finding: [...gates, 'meeting_show'],
  ballot: gates,
  decision: [...facts, ...gates, 'rollout_move_preview', 'resolution_list', 'meeting_show'],
  duty: [...facts, ...readings],
  reading: [...facts, ...readings],
  observation: ['observation_list', 'meeting_show', 'shift_page'],
  meeting: meetings,
  meeting_presence: meetings,
  minutes: meetings,
  resolution: [...meetings, 'resolution_list'],
  contradiction: [],
  role_plan: [...plan, 'plan_figures'],
  claim: [...plan, 'plan_figures'],
  metric: [...facts, 'rota_show', ...plan, 'plan_figures', 'downtime_list', ...readings],
  dismissal: plan,
  evidence: ['file_list', 'document_list', 'handoff_statement', 'checklist_show', 'handoff_area', 'handoff_list', 'sign_in_sheets', ...gates, 'workshop_ready', 'material_list', 'material_show'],
  audience: [...facts, ...roster, ...plan, 'material_list'],
  cohort: [...facts, ...roster, ...clashes, 'session_topics', 'session_invitation', ...plan],
  person: [...roster, ...ones, ...clashes],
  person_key: ['people_list', ...ones],
  not_same: ones,
  course: [...facts, 'session_list', 'session_topics', ...figures, ...plan, 'workshop_ready'],
  topic: [...facts, 'trainer_list', ...figures, 'session_topics', 'session_invitation', ...plan, 'workshop_ready', 'material_list'],
  assessment: [...facts, ...figures, 'workshop_ready'],
  score: [...facts, 'trainer_list', ...figures, 'people_compare', 'workshop_ready'],
  certificate: [...figures, 'people_compare'],
  revocation: figures,
  certificate_design: ['certificate_designs', 'certificate_preview'],
  enrolment: [...facts, ...roster, ...ones, ...clashes, 'rollout_move_preview'],
  waiting: cohorts,
  mark_window: ['mark_window', 'attendance_sheet', 'status_uses'],
  attendance_status: ['status_list', 'status_uses', 'attendance_sheet', 'attendance_register', 'person_blocks', 'attendance_history', ...figures],
  attendance_warning: ['attendance_register'],
  // Whom a session one-to-one lists.
  make_up: ['completion_missing', 'completion_person', 'certificate_preview', ...clashes, 'session_list', 'attendance_sheet', ...paper],
  trainer: ['trainer_list', 'plan_check'],
  session: [...facts, ...cohorts, ...clashes, 'session_invitation', ...plan, 'rollout_move_preview', 'session_list', 'attendance_sheet', 'rollout_overview', ...figures, ...paper],
  attendance: [...facts, 'status_uses', 'trainer_list', 'attendance_history', 'person_blocks', 'people_compare', 'session_list', 'attendance_sheet', 'rollout_overview', ...figures, ...paper, 'feedback_list', 'feedback_session'],
  [ownMark]: [...facts, 'status_uses', 'trainer_list', 'attendance_history', 'person_blocks', 'people_compare', 'session_list', 'rollout_overview', ...figures, ...paper, 'feedback_list', 'feedback_session'],
  walk_in: ['people_compare', 'session_list', 'attendance_sheet', 'rollout_overview', ...figures, ...paper],
  feedback: ['feedback_list', 'feedback_session', 'workshop_ready'],
  feedback_form: ['feedback_list', 'feedback_session'],
  material: ['material_list', 'material_show', 'handout_list'],
  material_target: ['material_list'],
  handout: ['trainer_list', 'material_list', 'material_show', 'handout_list', 'workshop_ready'],
  sign_in_sheet: paper,
  area: [...facts, ...areas, 'plan_changes', 'plan_parts', 'walkthrough_list', 'document_list', 'carry_list'],
  point: [...areas, 'plan_changes', 'plan_parts', 'walkthrough_list'],
  sign_off: [...facts, 'document_list', ...areas, ...gates, 'rollout_move_preview'],
  check_in: [...door, 'check_in_code'],
  scan: door,
  withdrawal: [...facts, ...areas],
  delegation: [...areas, 'delegation_list', 'handoff_statement'],
  issued_report: [...facts, ...gates],
  issued_part: [],
  audit_export: [],
  contact: ['contact_list', 'rota_show', 'shift_page'],
  walkthrough: [...goesOver, 'walkthrough_list'],
  walk: [...goesOver, 'walkthrough_list'],
  document: [...goesOver, 'document_list'],
  document_read: ['document_list'],
  carry_over: [...goesOver, 'carry_list', ...support],
  shift: ['rota_show', 'contact_list', 'shift_page'],
  escalation: ['rota_show', 'contact_list'],
  shift_handover: ['shift_page'],
  early_life: ['early_life_show'],
  follow_up: support,
};

/** Commands whose answers a change of these kinds makes old; a kind that is not known here makes all old. */
export function staleAfter(kinds: readonly string[]): (keyof Commands)[] {
  const everything = Object.values(readers).flat();
  const names = kinds.flatMap((kind) => readers[kind] ?? everything);
  // A report tells of everything.
  return [...new Set([...frame, ...reports, ...names])];
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

/** What these commands answer is put onto the sheet by whoever called them: it need not be read again for that. */
const told: ReadonlySet<string> = new Set(['attendance_mark', 'attendance_note']);

/** The kinds as this page has to hear them, `by` being the command of its own that changed them. */
export function asHeard(kinds: readonly string[], by?: string): readonly string[] {
  return by !== undefined && told.has(by) ? kinds.map((kind) => (kind === 'attendance' ? ownMark : kind)) : kinds;
}

function listenInWindow(heard: Heard): () => void {
  // There is one page in a window, so what a command changed was asked for here.
  const stop = on<{ kinds: string[]; by?: string }>('changed', ({ payload: { kinds, by } }) => heard(asHeard(kinds, by)));
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
