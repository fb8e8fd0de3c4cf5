/** Which screen stands at which address (behind the #). */
import { Redirect, Route, Switch } from 'wouter';
import { RollCallScreen } from '../features/attendance/RollCallScreen';
import { SessionsScreen } from '../features/attendance/SessionsScreen';
import { ChecklistScreen } from '../features/checklists/ChecklistScreen';
import { ChecklistsScreen } from '../features/checklists/ChecklistsScreen';
import { AreaScreen } from '../features/handoff/AreaScreen';
import { HandoffScreen } from '../features/handoff/HandoffScreen';
import { OverviewScreen } from '../features/overview/OverviewScreen';
import { PeopleScreen } from '../features/people/PeopleScreen';
import { SettingsScreen } from '../features/settings/SettingsScreen';
import { NewRolloutScreen } from '../features/start/NewRolloutScreen';
import { useOpen } from '../shared/workspace';

export function Routes() {
  const { rollout } = useOpen();
  return (
    <Switch>
      <Route path="/settings/:part?" component={SettingsScreen} />
      <Route path="/new-rollout" component={NewRolloutScreen} />
      {!rollout && <Route><Redirect to="/new-rollout" /></Route>}
      <Route path="/" component={OverviewScreen} />
      <Route path="/checklists" component={ChecklistsScreen} />
      <Route path="/checklists/:id">{({ id }) => <ChecklistScreen key={id} checklist={id} />}</Route>
      <Route path="/training" component={SessionsScreen} />
      <Route path="/training/people" component={PeopleScreen} />
      <Route path="/training/sessions/:id">{({ id }) => <RollCallScreen key={id} session={id} />}</Route>
      <Route path="/handoff"><HandoffScreen /></Route>
      <Route path="/handoff/:id">{({ id }) => <AreaScreen key={id} area={id} />}</Route>
      <Route><Redirect to="/" /></Route>
    </Switch>
  );
}
