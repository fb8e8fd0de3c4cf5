/**
 * The screen at the address. The first one is there with the frame; all others lie in a second file, which is fetched once
 * the first is drawn: reading them takes longer than everything else a start does in the page.
 */
import { lazy, Suspense, useEffect } from 'react';
import { useLocation } from 'wouter';
import { OverviewScreen } from '../features/overview/OverviewScreen';
import { firstUsable } from '../shared/components/Screen';
import { useOpen } from '../shared/workspace';

const fetched = () => import('./routes');
const Others = lazy(() => fetched().then(({ Routes }) => ({ default: Routes })));

export function Place() {
  const { rollout } = useOpen();
  const [location] = useLocation();
  useEffect(() => {
    // Before somebody asks for one; where it fails, whoever asks hears of it.
    void firstUsable.then(fetched).catch(() => undefined);
  }, []);
  if (rollout && location === '/') return <OverviewScreen />;
  return <Suspense><Others /></Suspense>;
}
