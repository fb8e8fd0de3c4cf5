/** Whose word begins an item and whose ends it: what is so for everybody, and chosen by who leads. */
import { ChevronDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ItemLine, WhomLine } from '../../api/types';
import { Fact, Facts } from '../../shared/components/Facts';
import { Popover } from '../../shared/components/Popover';
import { t } from '../../shared/i18n';
import { saidWords } from '../../shared/said';
import styles from './Inspector.module.css';

interface RuleSelectProps {
  label: string;
  rule: string;
  side: 'begins' | 'ends';
  /** So many are named: more than that cannot be asked for. */
  named: number;
  /** What stands for no choice, where several items are changed at once. */
  keep?: string;
  onChoose: (rule: string) => void;
}

export function RuleSelect({ label, rule, side, named, keep, onChoose }: RuleSelectProps) {
  const most = Math.max(named, Number(rule) || 0, 2);
  const numbers = Array.from({ length: most }, (_, index) => String(index + 1));
  return (
    <select className={styles.select} aria-label={label} value={rule} onChange={(event) => onChoose(event.target.value)}>
      {keep !== undefined && <option value="">{keep}</option>}
      <option value="anyone">{t('rule-anyone')}</option>
      <option value="everyone">{t('rule-everyone')}</option>
      {numbers.map((least) => <option key={least} value={least}>{t('rule-least', { count: Number(least) })}</option>)}
      {side === 'ends' && <option value="starter">{t('rule-starter')}</option>}
    </select>
  );
}

interface NamedProps {
  chosen: readonly string[];
  members: readonly WhomLine[];
  onChoose: (ids: string[]) => void;
}

/** Who is named, ticked in a list. */
export function NamedChoice({ chosen: known, members, onChoose }: NamedProps) {
  // Two ticks may come before the first answer.
  const [chosen, setChosen] = useState(known);
  const told = known.join();
  useEffect(() => setChosen(told === '' ? [] : told.split(',')), [told]);
  const choose = (ids: string[]) => {
    setChosen(ids);
    onChoose(ids);
  };
  const names = members.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
  return (
    <Popover label={t('rule-named')} className={styles.state} width={16} button={<><span className="hidden">{t('rule-named')}: </span><span>{names.length === 0 ? t('rule-named-none') : names.join(', ')}</span><ChevronDown size={14} aria-hidden /></>}>
      {() => members.map(({ id, name }) => (
        <label key={id} className={styles.check}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={(event) => choose(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))} />{name}
        </label>
      ))}
    </Popover>
  );
}

export interface Rules {
  /** Blank: as it is. */
  begins: string;
  ends: string;
  named: string[];
}

export const unsaid: Rules = { begins: '', ends: '', named: [] };
export const isUnsaid = ({ begins, ends, named }: Rules): boolean => begins === '' && ends === '' && named.length === 0;
/** What a request for several items says of their rules. */
export const asked = ({ begins, ends, named }: Rules) => ({ begins: begins || null, ends: ends || null, named: named.length > 0 ? named : null });

/** The rules of several items at once. */
export function RuleFields({ rules, members, onChange }: { rules: Rules; members: readonly WhomLine[]; onChange: (rules: Rules) => void }) {
  const one = (side: 'begins' | 'ends') => (
    <Fact label={t(`rule-${side}`)}>
      <RuleSelect label={t(`rule-${side}`)} rule={rules[side]} side={side} named={rules.named.length} keep={t('many-keep')} onChoose={(rule) => onChange({ ...rules, [side]: rule })} />
    </Fact>
  );
  return <Facts>{one('begins')}{one('ends')}<Fact label={t('rule-named')}><NamedChoice chosen={rules.named} members={members} onChoose={(named) => onChange({ ...rules, named })} /></Fact></Facts>;
}

interface WordRulesProps {
  item: ItemLine;
  members: readonly WhomLine[];
  leads: boolean;
  onEdit: (part: { begins?: string; ends?: string; named?: string[] }) => void;
}

export function WordRules({ item, members, leads, onEdit }: WordRulesProps) {
  const named = item.named.map(({ id }) => id);
  const counted = item.begins.needed > 0 || item.ends.needed > 0;
  const plain = item.begins.rule === 'anyone' && item.ends.rule === 'anyone' && named.length === 0;
  if (plain && !leads) return null;
  const rule = (side: 'begins' | 'ends') => leads
    ? <RuleSelect label={t(`rule-${side}`)} rule={item[side].rule} side={side} named={named.length} onChoose={(chosen) => onEdit({ [side]: chosen })} />
    : <span>{ruleWord(item[side].rule)}</span>;
  return (
    <>
      <Fact label={t('rule-begins')}>{rule('begins')}<Words text={saidWords(item.begins, 'begins')} open={!item.begins.enough} /></Fact>
      <Fact label={t('rule-ends')}>{rule('ends')}<Words text={saidWords(item.ends, 'ends')} open={!item.ends.enough} />{item.begun_by && <p className={styles.quiet}>{t('rule-begun-by', { name: item.begun_by })}</p>}</Fact>
      {(counted || named.length > 0) && <Fact label={t('rule-named')}>{leads ? <NamedChoice chosen={named} members={members} onChoose={(ids) => onEdit({ named: ids })} /> : item.named.map(({ name }) => name).join(', ')}</Fact>}
    </>
  );
}

const Words = ({ text, open }: { text: string; open: boolean }) => (text === '' ? null : <p className={open ? styles.needed : styles.quiet}>{text}</p>);

function ruleWord(rule: string): string {
  if (rule === 'everyone') return t('rule-everyone');
  if (rule === 'starter') return t('rule-starter');
  return /^\d+$/.test(rule) ? t('rule-least', { count: Number(rule) }) : t('rule-anyone');
}
