/** Stands here until the screen is written. */
import { Screen } from '../../shared/components/Screen';

export function SettingsScreen() {
  return <Screen title="">{null}</Screen>;
}
