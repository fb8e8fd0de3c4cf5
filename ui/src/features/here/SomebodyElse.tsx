/** Beside the name of who signs, on a laptop that several share: another one identifies anew and signs at this screen. */
import { Button } from '../../shared/components/Button';
import { runCommand } from '../../shared/commands';
import { t } from '../../shared/i18n';
import { useOpen } from '../../shared/workspace';

export function SomebodyElse() {
  const { members_here } = useOpen().status;
  if (members_here.length < 2) return null;
  return <Button kind="quiet" onClick={() => runCommand('switch-person')}>{t('somebody-else-signs')}</Button>;
}
