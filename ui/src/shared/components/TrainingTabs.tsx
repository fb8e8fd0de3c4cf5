/** The lists of Training, side by side as links. */
import { t } from '../i18n';
import { Tabs } from './Tabs';

export function TrainingTabs() {
  return (
    <Tabs
      label={t('area-training')}
      tabs={[
        { href: '/training', label: t('sessions'), also: (location) => location === '/training/clashes' || location === '/training/statuses' },
        { href: '/training/register', label: t('register'), also: (location) => location.startsWith('/training/register/') },
        { href: '/training/people', label: t('people'), also: (location) => location.startsWith('/training/people/') || location === '/training/import' || location === '/training/doubles' || location.startsWith('/training/same/') },
        { href: '/training/cohorts', label: t('cohorts') },
        { href: '/training/trainers', label: t('trainers') },
        { href: '/training/assessments', label: t('assessments'), also: (location) => location.startsWith('/training/assessments/') },
        { href: '/training/materials', label: t('materials') },
        { href: '/training/feedback', label: t('feedback'), also: (location) => location.endsWith('/feedback') },
        { href: '/training/completion', label: t('completion') },
        { href: '/training/certificates', label: t('certificates'), also: (location) => location.startsWith('/training/certificates/') },
      ]}
    />
  );
}
