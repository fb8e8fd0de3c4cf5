/** Stands here until the screen is written. */
import { Screen } from '../../shared/components/Screen';

export function AreaScreen(_: { area: string }) {
  return <Screen title="">{null}</Screen>;
}
