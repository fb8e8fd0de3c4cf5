/** What the forms of cohorts read, what they make old, and what is said of people who were put somewhere. */
import type { Commands, Placed } from '../../api/types';
import { t } from '../../shared/i18n';

/** Answers that a change of cohorts or of who is in them makes old. */
export const touched: (keyof Commands)[] = ['cohort_list', 'cohort_show', 'people_list', 'session_list', 'attendance_sheet', 'completion_show', 'completion_missing', 'trainer_list', 'plan_check', 'plan_parts', 'rollout_overview', 'material_list'];

/** A whole number as it was typed; 0 where nothing is, null where it is none. */
export function whole(text: string): number | null {
  const bare = text.trim();
  if (bare === '') return 0;
  return /^\d{1,7}$/.test(bare) ? Number(bare) : null;
}

/** What became of those who were put somewhere, each part only where it says something. */
export function placedWords(placed: Placed): string {
  const parts = [
    placed.placed > 0 && t('place-placed', { count: placed.placed }),
    placed.waiting > 0 && t('place-waiting', { count: placed.waiting }),
    placed.taken_off > 0 && t('place-off-done', { count: placed.taken_off }),
    placed.already > 0 && t('place-already', { count: placed.already }),
    placed.marks_kept > 0 && t('place-marks', { count: placed.marks_kept }),
    placed.over > 0 && t('place-over', { count: placed.over }),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join('; ') : t('place-placed', { count: 0 });
}
