/** The parts of the plan: what does not fit, the figures that it states, and what changed since it was approved. */
import { Tabs } from '../../shared/components/Tabs';
import { t } from '../../shared/i18n';

export const PlanTabs = ({ count = 0 }: { count?: number }) => <Tabs label={t('plan')} tabs={[{ href: '/plan', label: t('plan-check'), count }, { href: '/plan/figures', label: t('plan-figures'), also: (location) => location.startsWith('/plan/figures/') }, { href: '/plan/parts', label: t('plan-parts') }, { href: '/plan/changes', label: t('changes-tab') }]} />;
