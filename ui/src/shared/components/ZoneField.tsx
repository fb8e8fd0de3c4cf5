/** A time zone out of all that this laptop knows. */
import { t } from '../i18n';
import { zones } from '../time/zones';
import { SelectField } from './Field';

export function ZoneField({ value, onChange, help = t('zone-help') }: { value: string; onChange: (zone: string) => void; help?: string | undefined }) {
  return <SelectField label={t('zone')} help={help || undefined} value={value} onChange={onChange} options={zones(value).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))} />;
}
