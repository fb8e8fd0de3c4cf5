/** Stands here until the screen is written. */
export function SessionsScreen() {
  return null;
}
