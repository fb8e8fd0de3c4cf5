/** Stands here until the screen is written. */
import { Screen } from '../../shared/components/Screen';

export function PeopleScreen() {
  return <Screen title="">{null}</Screen>;
}
