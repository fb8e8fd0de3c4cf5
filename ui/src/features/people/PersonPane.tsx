/** What is known of one person, who was merged into them, and who wrote it when. */
import { useState } from 'react';
import { Link } from 'wouter';
import { CallError } from '../../api/call';
import { queries, useCall } from '../../api/queries';
import type { MergedLine, PersonLine } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { Fact, Facts } from '../../shared/components/Facts';
import { HistoryList } from '../../shared/components/HistoryList';
import { Pane } from '../../shared/components/Pane';
import { PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { dateTime } from '../../shared/time/format';
import { useOpen } from '../../shared/workspace';
import { Subscribe } from '../attendance/Subscribe';
import { Blocks } from './Blocks';
import { BadgeOf } from './BadgeOf';
import { comeFrom } from './coming';
import { Erased, ErasePerson } from './ErasePerson';
import styles from './People.module.css';
import { detailWords } from './people-words';
import { split } from './split';

export function PersonPane({ person, onClose }: { person: PersonLine; onClose: () => void }) {
  const { data } = useCall('person_show', { person: person.id });
  const { rollout } = useOpen();
  return (
    <Pane label={person.name} width={20} onClose={onClose} head={<h2><PersonName name={person.name} /></h2>}>
      <div className={styles.pane}>
        <Facts>
          {person.number && <Fact label={t('col-code')}>{person.number}</Fact>}
          {person.email && <Fact label={t('col-email')}>{person.email}</Fact>}
          {person.phone && <Fact label={t('col-phone')}><span className="num">{person.phone}</span></Fact>}
          {person.department && <Fact label={t('col-department')}>{person.department}</Fact>}
          <Fact label={t('col-cohort')}>{person.cohorts.length > 0 ? person.cohorts.join(', ') : t('cohort-none')}</Fact>
          {person.zone && <Fact label={t('zone')}>{person.zone}</Fact>}
          {data?.extra.map(([heading, value]) => <Fact key={heading} label={heading}>{value}</Fact>)}
        </Facts>
        {person.erased && <Erased person={person} />}
        {!person.erased && <Merged person={person} />}
        <Blocks person={person} />
        {rollout && <Subscribe rollout={rollout.id} person={person} />}
        <HistoryList kind="person" id={person.id} />
        {!person.erased && <ErasePerson person={person} onDone={onClose} />}
      </div>
    </Pane>
  );
}

/** Whoever turned out to be this person; each can be split off again. */
function Merged({ person }: { person: PersonLine }) {
  const { data } = useCall('person_show', { person: person.id });
  return (
    <section className={styles.merged}>
      {data && <BadgeOf person={person.id} code={data.badge} />}
      {data && data.merged.length > 0 && (
        <>
          <h3>{t('merged-into-this')}</h3>
          <ul>{data.merged.map((line) => <One key={line.goes.id} line={line} />)}</ul>
        </>
      )}
      <Link href={`/training/same/${person.id}`} className={styles.link} onClick={() => comeFrom('/training/people')}>{t('who-else')}</Link>
    </section>
  );
}

function One({ line }: { line: MergedLine }) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const run = async () => {
    setTrouble(null);
    try {
      const { action, words } = await split(line.goes);
      did({ action, label: words });
      say(words);
      await queries.invalidateQueries();
    } catch (failed) {
      setTrouble(failed instanceof CallError ? failed.message : t('fault'));
    }
  };
  return (
    <li>
      <PersonName name={line.goes.name} />
      <span className={styles.quiet}>{[detailWords(line.goes), t('merged-said-by', { by: line.said.by, at: dateTime(line.said.at) })].filter((part) => part !== '').join(' · ')}</span>
      {line.disputed && <span className={styles.wrong}>{t('merged-disputed')}</span>}
      <div><Button kind="quiet" aria-label={t('split-name', { name: line.goes.name })} onClick={() => void run()}>{t('split')}</Button></div>
      {trouble && <p role="alert" className={styles.wrong}>{trouble}</p>}
    </li>
  );
}
