/** The report that is on the screen as PDF, XLSX or CSV, or as text to paste. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type CallError } from '../../api/call';
import type { AskReport, ReportText } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { copy } from '../../shared/copy';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { currentLanguage } from '../../shared/settings';
import { Files, type OneFile } from '../day/FilesPane';

const formats = ['pdf', 'xlsx', 'csv'] as const;

export function ReportFiles({ ask, what, onClose }: { ask: AskReport; what?: string; onClose: () => void }) {
  const make: OneFile['make'] = (format, language, path) => call('report_export', { ...ask, format, language, path });
  const files = formats.map((format): OneFile => ({ label: `report-export-${format}`, name: ask.name, format, make }));
  return <Files label={t('report-print')} what={what ?? t('report-export-what')} files={files} onClose={onClose} />;
}

export function CopyReport({ ask }: { ask: AskReport }) {
  const [done, setDone] = useState(false);
  const run = useMutation<ReportText, CallError>({
    mutationFn: () => call('report_text', { ...ask, language: currentLanguage() }),
    onSuccess: async ({ text }) => {
      const ok = await copy(text);
      setDone(ok);
      say(t(ok ? 'copied' : 'copy-failed'));
    },
  });
  return <Button onClick={() => run.mutate()}>{done ? t('copied') : t('report-copy')}</Button>;
}
