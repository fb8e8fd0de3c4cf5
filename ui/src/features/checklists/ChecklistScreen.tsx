/** Stands here until the screen is written. */
import { Screen } from '../../shared/components/Screen';

export function ChecklistScreen(_: { checklist: string }) {
  return <Screen title="">{null}</Screen>;
}
