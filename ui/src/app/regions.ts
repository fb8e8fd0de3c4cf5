/** F6 moves between the regions of the window: search, sidebar, content, pane. */

export function nextRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(here + by + regions.length) % regions.length];
  if (!next) return;
  const first = next.matches('button') ? next : next.querySelector<HTMLElement>('[aria-current], [tabindex="0"], input, button, a');
  (first ?? next).focus();
}
