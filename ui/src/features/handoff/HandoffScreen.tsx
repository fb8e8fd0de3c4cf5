/** Stands here until the screen is written. */
import { Screen } from '../../shared/components/Screen';

export function HandoffScreen() {
  return <Screen title="">{null}</Screen>;
}
