/** Times and figures in the sentences of agendas and reports, as the language writes them; the same rule as the engine's. */
import type { Language } from '../settings';
import { date, shortDate, thousandths, time } from '../time/format';

const figures = ['value', 'target', 'figure'];
const moments = ['at', 'planned', 'forecast', 'last', 'since', 'due', 'from', 'until', 'day'];
const isDay = /^\d{4}-\d{2}-\d{2}$/;
const isTime = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;

/** What stands in a sentence under a name; somebody's own words stay as they are. */
export function localised(name: string, text: string, language: Language): string {
  if (figures.includes(name)) return figure(text, language) ?? text;
  if (name === 'whose') return text.replace(/(\d{4}-\d{2}-\d{2})\)$/, (_, day: string) => `${date(`${day}T00:00`, language)})`);
  if (!moments.includes(name)) return text;
  if (isDay.test(text)) return date(`${text}T00:00`, language);
  const at = text.replace(' ', 'T');
  return isTime.test(text) && text.length <= 25 ? `${shortDate(at, language)} ${time(at)}` : text;
}

function figure(text: string, language: Language): string | null {
  const found = /^(-?)(\d{1,12})(?:\.(\d{1,3}))?(?: (.*))?$/.exec(text);
  if (!found) return null;
  const [, minus, whole, rest = '', unit = ''] = found;
  const said = thousandths((minus ? -1 : 1) * Number(`${whole}${rest.padEnd(3, '0')}`), language);
  if (unit === '%' && language === 'vi') return `${said}%`;
  return unit === '' ? said : `${said} ${unit}`;
}
