/** The parts of the go-live: runs of the day, its gates, what is read and seen, meetings and decisions, downtime. */
import { t } from '../../shared/i18n';
import { Tabs } from '../../shared/components/Tabs';

export const GoLiveTabs = () => <Tabs label={t('area-go-live')} tabs={[{ href: '/go-live', label: t('runs') }, { href: '/go-live/gates', label: t('gates') }, { href: '/go-live/readings', label: t('readings'), also: (location) => location.startsWith('/go-live/readings/') }, { href: '/go-live/observations', label: t('observations') }, { href: '/go-live/meetings', label: t('meetings') }, { href: '/go-live/decisions', label: t('decision-log'), also: (location) => location.startsWith('/go-live/decisions/') }, { href: '/go-live/downtime', label: t('downtime') }]} />;
