/** The parts of the hand-off: what is signed, what is done and read before, what goes over open, and support after it. */
import { t } from '../../shared/i18n';
import { Tabs } from '../../shared/components/Tabs';

const under = (href: string) => (location: string) => location.startsWith(`${href}/`);

export const HandoffTabs = () => (
  <Tabs
    label={t('area-handoff')}
    tabs={[
      { href: '/handoff', label: t('handoff-areas') },
      { href: '/handoff/walkthroughs', label: t('walkthroughs'), also: under('/handoff/walkthroughs') },
      { href: '/handoff/documents', label: t('documents'), also: under('/handoff/documents') },
      { href: '/handoff/open', label: t('carry-open'), also: under('/handoff/open') },
      { href: '/handoff/on-call', label: t('on-call') },
      { href: '/handoff/shift', label: t('shift-page') },
      { href: '/handoff/early-life', label: t('early-life') },
    ]}
  />
);
