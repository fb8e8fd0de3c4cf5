/** Stands here until the screen is written. */
export function FirstRun() {
  return null;
}
