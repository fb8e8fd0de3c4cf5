/** Stands here until the screen is written. */
export function UnlockScreen(_: { status: import('../../api/types').AppStatus }) {
  return null;
}
