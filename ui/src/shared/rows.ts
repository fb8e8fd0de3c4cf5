/** Moves the focus along the rows of a plain list (elements with `data-row`), for lists too short to need a grid. */
import { useCommands } from './commands';
import { t } from './i18n';

const ownKeys = 'input, textarea, select, [role="row"], [role="option"], summary';

function moveRow(by: 1 | -1): void | false {
  const at = document.activeElement;
  if (at?.matches(ownKeys)) return false;
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')];
  const here = rows.findIndex((row) => row === at || row.contains(at));
  const next = here < 0 ? (by > 0 ? rows[0] : rows.at(-1)) : rows[here + by];
  next?.focus();
}

/** J, K and the arrows, while such a list is on screen. Fields and grids keep their own arrows. */
export function useRowKeys({ opens = true }: { opens?: boolean } = {}): void {
  useCommands(
    [
      { id: 'row-next', title: t('row-next'), binding: ['j', 'ArrowDown'], keys: 'J', run: () => moveRow(1) },
      { id: 'row-back', title: t('row-back'), binding: ['k', 'ArrowUp'], keys: 'K', run: () => moveRow(-1) },
    ],
    [{ keys: 'J', label: t('row-next') }, { keys: 'K', label: t('row-back') }, ...(opens ? [{ keys: 'Enter', label: t('row-open') }] : [])],
  );
}
