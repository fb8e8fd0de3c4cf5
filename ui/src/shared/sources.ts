/** Whose data figures rest on. */
import type { Sources } from '../api/types';
import { t } from './i18n';

/** Whose data it is, up to when, in one line. */
export function sourceWords(sources: Sources, at: (time: string) => string): string {
  const parts = [sources.server === null ? t('completion-source-none') : t('completion-source-server', { at: at(sources.server) })];
  if (sources.unsent > 0) parts.push(t('completion-source-unsent', { count: sources.unsent }));
  if (sources.not_heard.length > 0) parts.push(t('completion-source-silent', { names: sources.not_heard.join(', ') }));
  if (sources.two_versions > 0) parts.push(t('completion-source-versions', { count: sources.two_versions }));
  return parts.join('; ');
}
