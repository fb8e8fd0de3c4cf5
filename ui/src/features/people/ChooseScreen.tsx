/** Who else somebody is: search the roster, then look at both side by side. Reached from a person and from a walk-in. */
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useCall } from '../../api/queries';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { TextField } from '../../shared/components/Field';
import { PersonName } from '../../shared/components/PersonName';
import { Screen } from '../../shared/components/Screen';
import { t } from '../../shared/i18n';
import { useRowKeys } from '../../shared/rows';
import { fold } from '../../shared/text/fold';
import styles from './Merge.module.css';
import { detailWords } from './people-words';
import { useQuiet } from './roster';

export function ChooseScreen({ person }: { person: string }) {
  const shown = useCall('person_show', { person });
  const [typed, setTyped] = useState<string | null>(null);
  const [, go] = useLocation();
  const name = shown.data?.person.name ?? '';
  // The name itself finds the others of that name; who is found stands below at once.
  const text = typed ?? name;
  const asked = useQuiet(text).trim();
  const found = useCall('people_list', { rollout: null, cohort: null, text: asked, sort: null, offset: 0, limit: 30 }, { enabled: asked !== '' });
  useRowKeys();
  const crumbs = [{ label: t('area-training'), href: '/training' }, { label: t('people'), href: '/training/people' }];
  if (!shown.data) return <Screen title={t('choose-title', { name: '…' })} crumbs={crumbs} busy={!shown.error}>{shown.error && <Trouble message={shown.error.message} />}</Screen>;
  const rows = found.data?.rows.filter(({ id }) => id !== shown.data.person.id) ?? [];
  const to = (other: string) => `/training/same/${other}/${shown.data.person.id}`;
  return (
    <Screen
      crumbs={crumbs}
      title={t('choose-title', { name })}
      facts={<span>{detailWords(shown.data.person) || t('doubles-only-name')}</span>}
      tools={
        <div className={styles.choose}>
          <TextField
            label={t('choose-search')}
            type="search"
            autoFocus
            value={text}
            onChange={setTyped}
            onKeyDown={(event) => {
              const [first] = rows;
              if (event.key === 'Enter' && rows.length === 1 && first) go(to(first.id));
              else if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('main [data-row]')?.focus();
              else return;
              event.preventDefault();
            }}
          />
        </div>
      }
    >
      {asked !== '' && found.data && rows.length === 0 && <EmptyState fact={t('choose-none', { text: asked })} todo={t('choose-none-todo')} />}
      <ul className={styles.list} aria-label={t('choose-found')}>
        {rows.map((one) => (
          <li key={one.id} className={styles.line}>
            <Link href={to(one.id)} data-row className={styles.pick}><PersonName name={one.name} needle={fold(asked)} /><span className={styles.quiet}>{detailWords(one) || t('doubles-only-name')}</span></Link>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
