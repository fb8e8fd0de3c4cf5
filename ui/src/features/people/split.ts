/** Takes somebody out of the one they were merged into, and says what stays as it is. */
import { call } from '../../api/call';
import type { PersonLine } from '../../api/types';
import { t } from '../../shared/i18n';
import { fieldWord } from './people-words';

export async function split(person: PersonLine): Promise<{ action: string; words: string }> {
  const { action, kept } = await call('people_split', { person: person.id });
  const words = kept.length === 0 ? t('split-said', { name: person.name }) : t('split-kept', { name: person.name, fields: kept.map(fieldWord).join(', ') });
  return { action, words };
}
