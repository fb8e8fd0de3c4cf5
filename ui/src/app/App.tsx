/** What stands in the window: first run while there is no workspace, unlock while it is locked, else the frame. */
import { useEffect, useMemo, useState } from 'react';
import { Router } from 'wouter';
import { listen } from '../api/changes';
import { stateChanged } from '../api/call';
import { stale, useCall } from '../api/queries';
import { menuLanguage, reportPainted } from '../api/window';
import type { AppStatus } from '../api/types';
import { FirstRun } from '../features/start/FirstRun';
import { UnlockScreen } from '../features/start/UnlockScreen';
import { Trouble } from '../shared/components/EmptyState';
import { forgetActs } from '../shared/acts';
import { LiveRegions } from '../shared/live';
import { useSettings } from '../shared/settings';
import { StatusProvider } from '../shared/marks/statuses';
import { OpenContext } from '../shared/workspace';
import { choose, chosenOf, lastChosen } from './first';
import { Frame } from './Frame';
import { useAddress } from './location';
import styles from './Frame.module.css';

export function App() {
  // Reading the settings here renders everything again when the language changes.
  const { language } = useSettings();
  useEffect(() => menuLanguage(language), [language]);
  useEffect(reportPainted, []);
  const status = useCall('app_status', {});
  useEffect(listen, []);
  useEffect(() => {
    const look = () => stale(['app_status']);
    window.addEventListener(stateChanged, look);
    return () => window.removeEventListener(stateChanged, look);
  }, []);
  return (
    <Router hook={useAddress} hrefs={useAddress.hrefs}>
      {status.data && <ByState status={status.data} />}
      {!status.data && status.error && <div className={styles.wait}><Trouble message={status.error.message} /></div>}
      <LiveRegions />
    </Router>
  );
}

function ByState({ status }: { status: AppStatus }) {
  switch (status.state) {
    case 'empty':
      return <FirstRun brokenOff={status.broken_off} />;
    case 'locked':
      return <UnlockScreen status={status} />;
    case 'open':
      return <Opened status={status} />;
  }
}

function Opened({ status }: { status: AppStatus }) {
  const [chosen, setChosen] = useState(lastChosen);
  const open = useMemo(() => {
    const rollout = chosenOf(status, chosen);
    const chooseRollout = (id: string) => {
      choose(id);
      setChosen(id);
    };
    return { status, rollout, chooseRollout };
  }, [status, chosen]);
  const member = status.me?.member;
  // Another person works from here on: nobody takes back somebody else's step, nor goes on with what they had typed.
  useEffect(() => forgetActs, [member]);
  return <OpenContext value={open}><StatusProvider><Frame key={member} /></StatusProvider></OpenContext>;
}
