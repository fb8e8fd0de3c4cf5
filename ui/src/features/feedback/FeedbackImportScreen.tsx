/** Feedback from a list: first only read and shown, then kept as one act. */
import { useLocation } from 'wouter';
import { call } from '../../api/call';
import { useCall } from '../../api/queries';
import type { ColumnChoice, FeedbackImport } from '../../api/types';
import { Screen } from '../../shared/components/Screen';
import type { Chosen } from '../../shared/file';
import { t } from '../../shared/i18n';
import { Columns } from '../../shared/reading/Columns';
import { ImportDeeds, ImportFrame } from '../../shared/reading/ImportFrame';
import { RejectedRows, Warnings } from '../../shared/reading/RowLists';
import { useImport } from '../../shared/reading/useImport';
import reading from '../../shared/reading/Reading.module.css';

interface Asked {
  file: Chosen;
  map: ColumnChoice[];
  sheet: string | null;
}

const fields = ['rating', 'comment', 'name', 'number'] as const;

export function FeedbackImportScreen({ session }: { session: string }) {
  const [, go] = useLocation();
  const { data } = useCall('feedback_session', { session });
  const list = useImport<Asked, FeedbackImport>({
    first: (file) => ({ file, map: [], sheet: null }),
    ask: ({ file, ...rest }, dry_run) => call('feedback_import', { session, path: file.path, name: file.name, content: file.content, ...rest, dry_run }),
    touched: ['feedback_session', 'feedback_list'],
    words: ({ answers, file }) => t('feedback-import-done', { count: answers.length, file }),
    then: () => go(`/training/sessions/${session}/feedback`),
  });
  const { asked, report } = list;
  const title = data?.line.session.title ?? '';
  return (
    <Screen
      crumbs={[{ label: t('area-training'), href: '/training' }, { label: t('feedback'), href: '/training/feedback' }, ...(title === '' ? [] : [{ label: title, href: `/training/sessions/${session}/feedback` }])]}
      title={report ? t('import-title-file', { file: report.file }) : t('feedback-import-title')}
      busy={list.reading && !report}
      facts={report ? <span className="num">{t('feedback-import-counts', { rows: report.rows, answers: report.answers.length, rejected: report.rejected.length })}</span> : <span>{t('import-promise')}</span>}
      deeds={report && <ImportDeeds list={list} deed={report.answers.length === 0 ? t('import-deed-none') : t('feedback-import-deed', { count: report.answers.length })} />}
    >
      <ImportFrame list={list} what={t('feedback-import-what')} formats={t('feedback-import-formats')}>
        {report && asked && (
          <div className={reading.view}>
            {report.names_left_out && <p className={reading.guess}>{t('feedback-import-names')}</p>}
            <Columns columns={report.columns} fields={fields} onMap={(map) => list.read({ ...asked, map })} />
            <Warnings warnings={report.warnings} />
            <RejectedRows rejected={report.rejected} />
            {report.answers.length > 0 && (
              <section className={reading.part}>
                <h2>{t('feedback-answers')}</h2>
                <div className={reading.scroll} tabIndex={0} role="region" aria-label={t('feedback-answers')}>
                  <table className={reading.table}>
                    <thead><tr><th scope="col" className={reading.end}>{t('feedback-col-rating')}</th><th scope="col">{t('feedback-col-comment')}</th><th scope="col">{t('feedback-col-person')}</th></tr></thead>
                    <tbody>{report.answers.slice(0, 200).map(({ line, rating, comment, person }) => <tr key={line}><td className={`num ${reading.end}`}>{rating}</td><td className={reading.value}>{comment}</td><td>{person}</td></tr>)}</tbody>
                  </table>
                </div>
              </section>
            )}
          </div>
        )}
      </ImportFrame>
    </Screen>
  );
}
