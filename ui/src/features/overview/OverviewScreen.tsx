/** Stands here until the screen is written. */
import { Screen } from '../../shared/components/Screen';

export function OverviewScreen() {
  return <Screen title="">{null}</Screen>;
}
