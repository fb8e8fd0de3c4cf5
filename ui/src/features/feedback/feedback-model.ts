/** Words and figures of feedback. No average is said without its number. */
import type { FeedbackSum } from '../../api/types';
import { t, type PlainId } from '../../shared/i18n';
import { hundredths, number } from '../../shared/time/format';

export const ratings = [1, 2, 3, 4, 5] as const;
/** Of fewer without names nothing is said, and what is written alone can be told by its time. */
export const fewest = 3;
export const sentiments = ['positive', 'neutral', 'negative'] as const;
export type Sentiment = (typeof sentiments)[number];

export const sentimentWord = (word: string | null): string =>
  word !== null && (sentiments as readonly string[]).includes(word) ? t(`feedback-sentiment-${word}` as PlainId & 'feedback-sentiment-positive') : t('feedback-sentiment-none');

/** `4.3 on average of 12 answers`; what is held back says why. */
export function sumWords(sum: FeedbackSum): string {
  if (sum.answers === 0) return t('feedback-answers-none');
  if (sum.average === null) return t('feedback-held-back', { count: sum.answers });
  return `${t('feedback-average', { average: hundredths(sum.average) })} ${t('feedback-of', { count: sum.answers })}`;
}

/** Average with its number, short enough for a column. */
export const sumShort = ({ answers, average }: FeedbackSum): string => (average === null ? (answers === 0 ? '–' : `(${number(answers)})`) : `${hundredths(average)} (${number(answers)})`);

export const tagsOf = (text: string): string[] => text.split(',').map((tag) => tag.trim()).filter((tag) => tag !== '');
