/** Stands here until the screen is written. */
export function NewRolloutScreen() {
  return null;
}
