/** Stands here until the screen is written. */
export function RollCallScreen(_: { session: string }) {
  return null;
}
