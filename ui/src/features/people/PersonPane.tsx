/** What is known of one person, and who wrote it when. */
import type { PersonLine } from '../../api/types';
import { Fact, Facts } from '../../shared/components/Facts';
import { HistoryList } from '../../shared/components/HistoryList';
import { Pane } from '../../shared/components/Pane';
import { PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import styles from './People.module.css';

export function PersonPane({ person, onClose }: { person: PersonLine; onClose: () => void }) {
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
        </Facts>
        <HistoryList kind="person" id={person.id} />
      </div>
    </Pane>
  );
}
