/** The two parts of the plan: what does not fit, and the figures that it states. */
import { Tabs } from '../../shared/components/Tabs';
import { t } from '../../shared/i18n';

export const PlanTabs = ({ count = 0 }: { count?: number }) => <Tabs label={t('plan')} tabs={[{ href: '/plan', label: t('plan-check'), count }, { href: '/plan/figures', label: t('plan-figures'), also: (location) => location.startsWith('/plan/figures/') }]} />;
