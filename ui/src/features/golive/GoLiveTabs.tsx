/** The parts of the go-live: runs of the day, its gates, and the ledger of downtime. */
import { t } from '../../shared/i18n';
import { Tabs } from '../../shared/components/Tabs';

export const GoLiveTabs = () => <Tabs label={t('area-go-live')} tabs={[{ href: '/go-live', label: t('runs') }, { href: '/go-live/gates', label: t('gates') }, { href: '/go-live/downtime', label: t('downtime') }]} />;
