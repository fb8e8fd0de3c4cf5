/** Settings: members, this laptop, the server, and everything that waits for a person because of sync. */
import type { ReactNode } from 'react';
import { Screen } from '../../shared/components/Screen';
import { Tabs, type Tab } from '../../shared/components/Tabs';
import { useCommands } from '../../shared/commands';
import { t } from '../../shared/i18n';
import { useOpen } from '../../shared/workspace';
import { Carry } from './Carry';
import { Decisions } from './Decisions';
import { Files } from './Files';
import { Laptop } from './Laptop';
import { Members } from './Members';
import { Outbox } from './Outbox';
import { Quarantine } from './Quarantine';
import { Received } from './Received';
import { Sample } from './Sample';
import { Server } from './Server';
import { StatusLinks } from './StatusLinks';

export function SettingsScreen({ params }: { params: { part?: string | undefined } }) {
  const { status } = useOpen();
  const { sync } = status;
  const sample = status.workspace?.sample ?? false;
  const tabs: Tab[] = [
    { href: '/settings', label: t('members') },
    { href: '/settings/laptop', label: t('this-laptop') },
    { href: '/settings/sync', label: t('server') },
    { href: '/settings/conflicts', label: t('decisions'), count: sync.conflicts },
    { href: '/settings/quarantine', label: t('refused'), count: sync.quarantined },
    { href: '/settings/outbox', label: t('unsent-changes'), count: sync.unsent },
    ...(sync.server ? [{ href: '/settings/received', label: t('received-by-server') }] : []),
    { href: '/settings/files', label: t('files'), count: sync.files.sending + sync.files.arriving + sync.files.refused },
    { href: '/settings/carry', label: t('carry') },
    { href: '/settings/links', label: t('links') },
    ...(sample ? [{ href: '/settings/sample', label: t('sample') }] : []),
  ];
  useCommands(tabs.map(({ href, label }) => ({ id: `settings-${href}`, title: t('settings-open', { part: label }), run: () => { location.hash = `#${href}`; } })));
  return (
    <Screen title={t('area-settings')} facts={status.workspace && <span>{status.workspace.name}</span>} tools={<Tabs label={t('area-settings')} tabs={tabs} />}>
      {partOf(params.part)}
    </Screen>
  );
}

function partOf(part: string | undefined): ReactNode {
  switch (part) {
    case 'laptop':
      return <Laptop />;
    case 'sync':
      return <Server />;
    case 'conflicts':
      return <Decisions />;
    case 'quarantine':
      return <Quarantine />;
    case 'outbox':
      return <Outbox />;
    case 'received':
      return <Received />;
    case 'files':
      return <Files />;
    case 'carry':
      return <Carry />;
    case 'links':
      return <StatusLinks />;
    case 'sample':
      return <Sample />;
    default:
      return <Members />;
  }
}
