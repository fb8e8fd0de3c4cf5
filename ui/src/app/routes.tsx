/** Which screen stands at which address (behind the #). */
import { Redirect, Route, Switch } from 'wouter';
import { ClashesScreen } from '../features/attendance/ClashesScreen';
import { StatusScreen } from '../features/attendance/StatusScreen';
import { DoorScreen } from '../features/attendance/DoorScreen';
import { PaperScreen } from '../features/attendance/PaperScreen';
import { ReportScreen } from '../features/attendance/ReportScreen';
import { RegisterScreen } from '../features/attendance/RegisterScreen';
import { RollCallScreen } from '../features/attendance/RollCallScreen';
import { SessionsScreen } from '../features/attendance/SessionsScreen';
import { CertificatesScreen } from '../features/certificates/CertificatesScreen';
import { CheckScreen } from '../features/certificates/CheckScreen';
import { ChecklistScreen } from '../features/checklists/ChecklistScreen';
import { TasksImportScreen } from '../features/checklists/TasksImportScreen';
import { ChecklistsScreen } from '../features/checklists/ChecklistsScreen';
import { DecisionsScreen } from '../features/day/DecisionsScreen';
import { MeetingScreen } from '../features/day/MeetingScreen';
import { MeetingsScreen } from '../features/day/MeetingsScreen';
import { ObservationsScreen } from '../features/day/ObservationsScreen';
import { ReadingsScreen } from '../features/day/ReadingsScreen';
import { AskScreen } from '../features/feedback/AskScreen';
import { FeedbackImportScreen } from '../features/feedback/FeedbackImportScreen';
import { FeedbackScreen } from '../features/feedback/FeedbackScreen';
import { SessionFeedbackScreen } from '../features/feedback/SessionFeedbackScreen';
import { DowntimeScreen } from '../features/golive/DowntimeScreen';
import { GateScreen } from '../features/golive/GateScreen';
import { GatesScreen } from '../features/golive/GatesScreen';
import { RunScreen } from '../features/golive/RunScreen';
import { RunsScreen } from '../features/golive/RunsScreen';
import { WallScreen } from '../features/golive/WallScreen';
import { MoveScreen } from '../features/golive/MoveScreen';
import { AreaScreen } from '../features/handoff/AreaScreen';
import { DocumentsScreen } from '../features/handoff/DocumentsScreen';
import { EarlyLifeScreen } from '../features/handoff/EarlyLifeScreen';
import { CompletionScreen } from '../features/completion/CompletionScreen';
import { HandoffScreen } from '../features/handoff/HandoffScreen';
import { OnCallScreen } from '../features/handoff/OnCallScreen';
import { OpenScreen } from '../features/handoff/OpenScreen';
import { ShiftScreen } from '../features/handoff/ShiftScreen';
import { WalkthroughsScreen } from '../features/handoff/WalkthroughsScreen';
import { MaterialsScreen } from '../features/materials/MaterialsScreen';
import { OverviewScreen } from '../features/overview/OverviewScreen';
import { ChooseScreen } from '../features/people/ChooseScreen';
import { CohortsScreen } from '../features/people/CohortsScreen';
import { CompareScreen } from '../features/people/CompareScreen';
import { DoublesScreen } from '../features/people/DoublesScreen';
import { ImportScreen } from '../features/people/ImportScreen';
import { PeopleScreen } from '../features/people/PeopleScreen';
import { ChangesScreen } from '../features/plan/ChangesScreen';
import { FiguresScreen } from '../features/plan/FiguresScreen';
import { PartsScreen } from '../features/plan/PartsScreen';
import { PlanScreen } from '../features/plan/PlanScreen';
import { AuditScreen } from '../features/reports/AuditScreen';
import { ContactsScreen } from '../features/reports/ContactsScreen';
import { DocumentScreen } from '../features/reports/DocumentScreen';
import { ExecutiveScreen } from '../features/reports/ExecutiveScreen';
import { ReportsScreen } from '../features/reports/ReportsScreen';
import { TrainersScreen } from '../features/trainers/TrainersScreen';
import { AssessmentsScreen } from '../features/scores/AssessmentsScreen';
import { ScoreImportScreen } from '../features/scores/ScoreImportScreen';
import { ScoreSheetScreen } from '../features/scores/ScoreSheetScreen';
import { SettingsScreen } from '../features/settings/SettingsScreen';
import { NewRolloutScreen } from '../features/start/NewRolloutScreen';
import { WorkshopScreen } from '../features/workshop/WorkshopScreen';
import { useOpen } from '../shared/workspace';

export function Routes() {
  const { rollout } = useOpen();
  return (
    <Switch>
      <Route path="/settings/:part?" component={SettingsScreen} />
      <Route path="/new-rollout" component={NewRolloutScreen} />
      {/* At whatever address: one that led elsewhere would lead the first rollout's maker back here. */}
      {!rollout && <Route component={NewRolloutScreen} />}
      <Route path="/" component={OverviewScreen} />
      <Route path="/checklists" component={ChecklistsScreen} />
      <Route path="/checklists/import" component={TasksImportScreen} />
      <Route path="/checklists/:id/:item?">{({ id, item }) => <ChecklistScreen key={id} checklist={id} item={item ?? null} />}</Route>
      <Route path="/move-launch" component={MoveScreen} />
      <Route path="/plan" component={PlanScreen} />
      <Route path="/plan/parts" component={PartsScreen} />
      <Route path="/plan/changes" component={ChangesScreen} />
      <Route path="/plan/figures/:at?">{({ at }) => <FiguresScreen at={at ?? null} />}</Route>
      <Route path="/go-live" component={RunsScreen} />
      <Route path="/go-live/runs/:id">{({ id }) => <RunScreen key={id} run={id} />}</Route>
      <Route path="/go-live/runs/:id/wall">{({ id }) => <WallScreen key={id} run={id} />}</Route>
      <Route path="/go-live/downtime" component={DowntimeScreen} />
      <Route path="/go-live/readings/:duty?">{({ duty }) => <ReadingsScreen duty={duty ?? null} />}</Route>
      <Route path="/go-live/observations" component={ObservationsScreen} />
      <Route path="/go-live/meetings" component={MeetingsScreen} />
      <Route path="/go-live/meetings/:id">{({ id }) => <MeetingScreen key={id} meeting={id} />}</Route>
      <Route path="/go-live/decisions/:id?">{({ id }) => <DecisionsScreen chosen={id ?? null} />}</Route>
      <Route path="/go-live/gates" component={GatesScreen} />
      <Route path="/go-live/gates/:id">{({ id }) => <GateScreen key={id} gate={id} />}</Route>
      <Route path="/training" component={SessionsScreen} />
      <Route path="/training/people/:cohort?">{({ cohort }) => <PeopleScreen cohort={cohort} />}</Route>
      <Route path="/training/clashes" component={ClashesScreen} />
      <Route path="/training/statuses" component={StatusScreen} />
      <Route path="/training/doubles" component={DoublesScreen} />
      <Route path="/training/same/:a">{({ a }) => <ChooseScreen key={a} person={a} />}</Route>
      <Route path="/training/same/:a/:b">{({ a, b }) => <CompareScreen key={`${a}${b}`} a={a} b={b} />}</Route>
      <Route path="/training/register/:cohort?">{({ cohort }) => <RegisterScreen cohort={cohort ?? null} />}</Route>
      <Route path="/training/import" component={ImportScreen} />
      <Route path="/training/cohorts" component={CohortsScreen} />
      <Route path="/training/trainers" component={TrainersScreen} />
      <Route path="/training/assessments" component={AssessmentsScreen} />
      <Route path="/training/assessments/:id">{({ id }) => <ScoreSheetScreen key={id} assessment={id} />}</Route>
      <Route path="/training/assessments/:id/import">{({ id }) => <ScoreImportScreen key={id} assessment={id} />}</Route>
      <Route path="/training/materials" component={MaterialsScreen} />
      <Route path="/training/feedback" component={FeedbackScreen} />
      <Route path="/training/completion" component={CompletionScreen} />
      <Route path="/training/certificates" component={CertificatesScreen} />
      <Route path="/training/certificates/check" component={CheckScreen} />
      <Route path="/training/sessions/:id/door">{({ id }) => <DoorScreen key={id} session={id} />}</Route>
      <Route path="/training/sessions/:id/paper">{({ id }) => <PaperScreen key={id} session={id} />}</Route>
      <Route path="/training/sessions/:id/report">{({ id }) => <ReportScreen key={id} session={id} />}</Route>
      <Route path="/training/sessions/:id/feedback">{({ id }) => <SessionFeedbackScreen key={id} session={id} />}</Route>
      <Route path="/training/sessions/:id/feedback/ask">{({ id }) => <AskScreen key={id} session={id} />}</Route>
      <Route path="/training/sessions/:id/feedback/import">{({ id }) => <FeedbackImportScreen key={id} session={id} />}</Route>
      <Route path="/training/sessions/:id/workshop">{({ id }) => <WorkshopScreen key={id} session={id} />}</Route>
      <Route path="/training/sessions/:id">{({ id }) => <RollCallScreen key={id} session={id} />}</Route>
      <Route path="/handoff"><HandoffScreen /></Route>
      <Route path="/handoff/export"><HandoffScreen exporting /></Route>
      <Route path="/handoff/walkthroughs/:id?">{({ id }) => <WalkthroughsScreen chosen={id ?? null} />}</Route>
      <Route path="/handoff/documents/:id?">{({ id }) => <DocumentsScreen chosen={id ?? null} />}</Route>
      <Route path="/handoff/open/:id?">{({ id }) => <OpenScreen chosen={id ?? null} />}</Route>
      <Route path="/handoff/on-call" component={OnCallScreen} />
      <Route path="/handoff/shift" component={ShiftScreen} />
      <Route path="/handoff/early-life" component={EarlyLifeScreen} />
      <Route path="/handoff/:id">{({ id }) => <AreaScreen key={id} area={id} />}</Route>
      <Route path="/reports" component={ReportsScreen} />
      <Route path="/reports/executive" component={ExecutiveScreen} />
      <Route path="/reports/contacts" component={ContactsScreen} />
      <Route path="/reports/audit" component={AuditScreen} />
      <Route path="/reports/:name/:at?">{({ name, at }) => <DocumentScreen key={`${name}${at ?? ''}`} name={name} at={at ?? null} />}</Route>
      <Route><Redirect to="/" /></Route>
    </Switch>
  );
}
