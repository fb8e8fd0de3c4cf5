/** Issuing from the register: for everybody, an audience or a cohort. */
import { useState } from 'react';
import { useCall } from '../../api/queries';
import { SelectField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import styles from './Certificates.module.css';
import { IssueForm } from './IssuePane';

export function IssueChoice({ rollout, onClose }: { rollout: string; onClose: () => void }) {
  const { data } = useCall('completion_show', { rollout });
  const [chosen, setChosen] = useState('all ');
  const groups = data?.groups.filter(({ kind }) => kind === 'audience' || kind === 'cohort') ?? [];
  const [kind, id] = chosen.split(' ', 2);
  const to = kind === 'all' ? {} : { kind: kind ?? null, id: id ?? null };
  return (
    <Pane label={t('certificate-issue')} width={26.75} onClose={onClose}>
      <div className={styles.form}>
        <SelectField label={t('certificate-issue-whom')} value={chosen} onChange={setChosen} options={[{ value: 'all ', label: t('certificate-issue-everybody') }, ...groups.map((group) => ({ value: `${group.kind} ${group.id}`, label: `${t(`completion-kind-${group.kind}` as 'completion-kind-cohort')}: ${group.title}` }))]} />
        <IssueForm key={chosen} request={{ rollout, ...to }} />
      </div>
    </Pane>
  );
}
