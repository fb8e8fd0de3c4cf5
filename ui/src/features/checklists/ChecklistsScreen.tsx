/** Stands here until the screen is written. */
import { Screen } from '../../shared/components/Screen';

export function ChecklistsScreen() {
  return <Screen title="">{null}</Screen>;
}
