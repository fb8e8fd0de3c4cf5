/** What stands in the cells of a report, in words; and which report an address means. Pure but for the words. */
import type { AskReport, ReportPoint, ReportSources, Said } from '../../api/types';
import { clauseOf, sentenceOf, t, translate, known } from '../../shared/i18n';
import { currentLanguage } from '../../shared/settings';
import { date, dateTime, shortDate, thousandths, time } from '../../shared/time/format';

/** A cell in one line; `brief` leaves a time without its weekday and year. */
export function saidWords(said: Said, brief = false): string {
  switch (said.as) {
    case 'text': return said.text;
    case 'words': return clauseOf(said.says, said.args, said.says);
    case 'minute': return brief ? `${shortDate(said.at)} ${time(said.at)}` : dateTime(said.at);
    case 'day': return date(`${said.at}T00:00`);
    case 'number': return `${thousandths(said.thousandths)}${said.unit === '%' && currentLanguage() === 'vi' ? '%' : said.unit === '' ? '' : ` ${said.unit}`}`;
    default: return '';
  }
}

export const pointWords = ({ says, args, text }: ReportPoint): string => sentenceOf(says, args, text);

/** A heading that the engine names. */
export const headingWords = (id: string): string => (known(id) ? translate(currentLanguage(), id) : id);

/** Whose data it is, up to when: the same line as on paper. */
export function sourcesWords({ laptops, server, unsent, open_cards }: ReportSources): string {
  const today = laptops.find(({ here }) => here)?.until?.slice(0, 10);
  const shown = (at: string) => (at.slice(0, 10) === today ? time(at) : dateTime(at));
  const names = laptops.map(({ name, here, until, silent }) => {
    if (until === null) return t('report-sources-nothing', { name });
    const args = { name, at: shown(until) };
    return here ? t('report-sources-here', args) : silent ? t('report-sources-silent', args) : t('report-sources-to', args);
  });
  return [
    names.join(', '),
    server ? t('report-sources-server', { at: shown(server) }) : t('report-sources-no-server'),
    unsent > 0 && t('report-sources-unsent', { count: unsent }),
    t('report-sources-cards', { count: open_cards }),
  ].filter(Boolean).join('; ');
}

export const documents = ['deployment', 'checklist', 'run', 'gate'] as const;
export type Document = (typeof documents)[number];

/** What an address of a document asks for; nothing where it means none. */
export function askOf(rollout: string, name: string, at: string | null): AskReport | null {
  const ask: AskReport = { rollout, name, of: null, day: null, issued: null, audit: null };
  if (name === 'issued') return at ? { ...ask, issued: at } : null;
  if (name === 'deployment') return { ...ask, day: at };
  return (documents as readonly string[]).includes(name) && at ? { ...ask, of: at } : null;
}

export const auditAreas = ['plan', 'checklists', 'go_live', 'training', 'people', 'handoff', 'workspace'] as const;
export const areaId = (area: (typeof auditAreas)[number]) => `report-area-${area.replace('_', '-')}` as `report-area-${'plan' | 'checklists' | 'go-live' | 'training' | 'people' | 'handoff' | 'workspace'}`;

export const ratings = ['ok', 'late', 'bad'] as const;
export type Rating = (typeof ratings)[number];
export const asRating = (word: string): Rating => ratings.find((one) => one === word) ?? 'late';
