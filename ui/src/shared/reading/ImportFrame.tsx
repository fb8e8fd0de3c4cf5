/** What every import shows around its own view: why a file was not read or kept, and where to choose one. */
import type { ReactNode } from 'react';
import { Button } from '../components/Button';
import { Trouble } from '../components/EmptyState';
import { t } from '../i18n';
import { ChooseList } from './ChooseList';
import type { Importing } from './useImport';

type Any = Importing<unknown, { file: string; action: string | null }>;
type Shown = Pick<Any, 'choose' | 'begin' | 'unread' | 'unkept' | 'report'>;

export function ImportFrame({ list, what, formats, children }: { list: Shown; what: string; formats: string; children: ReactNode }) {
  return (
    <>
      {list.unkept && <Trouble message={list.unkept.message} />}
      {list.unread && <Trouble message={list.unread.message}><Button onClick={list.choose}>{t('import-choose')}</Button></Trouble>}
      {!list.report && !list.unread && <ChooseList what={what} formats={formats} onChoose={list.choose} onFile={list.begin} />}
      {children}
    </>
  );
}

/** Another file, or keeping what is shown. */
export function ImportDeeds({ list, deed }: { list: Pick<Any, 'choose' | 'keep' | 'ready' | 'keeping'>; deed: string }) {
  return (
    <>
      <Button onClick={list.choose}>{t('import-other')}</Button>
      <Button kind="primary" aria-disabled={!list.ready} onClick={list.keep}>{list.keeping ? t('import-running') : deed}</Button>
    </>
  );
}
