/** What of the register belongs together, and what its letters mean. Pure but for the words. */
import type { AttendanceRegister, RegisterPerson, RegisterSession, StatusLine } from '../../api/types';
import { t } from '../../shared/i18n';
import { statusWord } from '../../shared/marks/statuses';

/** The sessions of the cohort that is shown, in the order of each person's marks. */
export const sessionsOf = ({ sessions, cohort }: AttendanceRegister): RegisterSession[] => sessions.filter(({ cohort_id }) => cohort_id === cohort);

/** Whole sessions, and a half where a part gave one. */
export const attended = ({ attended: whole, half }: Pick<RegisterPerson, 'attended' | 'half'>): string => `${whole === 0 && half ? '' : whole}${half ? '½' : ''}`;

/** "P Present, L Late, …": what stands in the cells. */
export function keyWords(statuses: readonly StatusLine[]): string {
  const words = statuses.filter(({ hidden }) => !hidden).map((status) => `${status.letter} ${statusWord(status)}`);
  return t('register-key', { statuses: words.join(', '), absent: statuses.find(({ code }) => code === 'absent')?.letter ?? '' });
}

/** A number as it was typed: null for nothing, undefined for what is none. */
export function whole(text: string): number | null | undefined {
  const bare = text.trim();
  if (bare === '') return null;
  return /^\d{1,3}$/.test(bare) ? Number(bare) : undefined;
}
