/** What a clash is called, in the language of the screen. */
import type { ClashLine, DaySpan } from '../../api/types';
import { t } from '../../shared/i18n';
import { dateTime } from '../../shared/time/format';

export function clashWords({ code, name, with: other, count, by, message }: ClashLine, window: DaySpan | null): string {
  const at = other ? dateTime(other.starts) : '';
  const title = other ? (other.rollout ? t('clash-elsewhere', { title: other.title, rollout: other.rollout }) : other.title) : '';
  switch (code) {
    case 'trainer': return t('clash-trainer', { name, with: title, at });
    case 'room': return t('clash-room', { name, with: title, at });
    case 'cohort': return t('clash-cohort', { with: title, at });
    case 'people': return t('clash-people', { count, with: title, at });
    case 'window': return window ? t('clash-window', window as { from: string; to: string }) : message;
    case 'holiday': return t('clash-holiday', { name });
    case 'late': return t('clash-late', { name, at: by ? dateTime(by) : '' });
    // A code of a newer version.
    default: return message;
  }
}
