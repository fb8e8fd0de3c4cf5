/** The cells of one item; while a reason is asked, the question stands in the row itself. */
import { Check, Paperclip } from 'lucide-react';
import { useState } from 'react';
import type { ItemLine, SectionView } from '../../api/types';
import { composing } from '../../shared/commands';
import { KeyCap } from '../../shared/components/KeyCap';
import { factNow } from '../../shared/fact';
import { t } from '../../shared/i18n';
import { saidNow } from '../../shared/said';
import { DecisionMark, ItemWord, type ItemState } from '../../shared/marks/Marks';
import { nameParts } from '../../shared/text/fold';
import { number, relative } from '../../shared/time/format';
import { asItemState, nameOf } from './checklist-model';
import { comparedWords } from './Numbers';
import styles from './Checklist.module.css';
import { draftOf, keepDraft } from './drafts';

interface RowProps {
  item: ItemLine;
  narrow: boolean;
  active: boolean;
  /** Marked, to be changed together with others. */
  marked: boolean;
  /** The state a reason is asked for. */
  asking: ItemState | null;
  onReason: (reason: string) => void;
  onGiveUp: () => void;
}

export function ItemRow({ item, narrow, active, marked, asking, onReason, onGiveUp }: RowProps) {
  const state = asItemState(item.state);
  const said = saidNow(item);
  const aside = state === 'not_applicable' || state === 'skipped';
  return (
    <>
      <div role="gridcell" className={styles.state}><ItemWord state={asking ?? state} kind={item.kind} /></div>
      <div role="gridcell" className={styles.title}>
        {asking ? (
          <ReasonField item={item} state={asking} onReason={onReason} onGiveUp={onGiveUp} />
        ) : (
          <>
            {marked && <><Check size={14} className={styles.marked} aria-hidden /><span className="hidden">{t('item-marked')}: </span></>}
            {item.two_versions && <DecisionMark state="two_versions" />}
            <span className={`${styles.words} ${aside ? styles.aside : ''} ${active ? styles.active : ''}`} title={item.title}>
              {item.title}
              {item.reason && <span className={styles.reason}> · {item.reason}</span>}
              {said && <span className={styles.reason}> · {said}</span>}
              {item.expected !== null && item.found !== null && <span className={styles.reason}> · {comparedWords(item.expected, item.found)}</span>}
              {item.fact && <span className={styles.reason}> · {item.by_fact ? factNow(item.fact) : t('follows-overruled', { fact: factNow(item.fact) })}</span>}
            </span>
          </>
        )}
      </div>
      <div role="gridcell" className={item.criticality === 'MUST' ? styles.must : styles.weight}>{item.criticality}</div>
      {!narrow && <div role="gridcell" className={styles.second} title={item.owner}>{shortName(item.owner)}</div>}
      <div role="gridcell" className={`num ${styles.second}`}>{item.planned_rel === null ? '' : relative(item.planned_rel)}</div>
      <div role="gridcell" className={styles.second}><EvidenceCell item={item} /></div>
    </>
  );
}

/** "Minh Quân": the last two words, as colleagues write a name in a narrow column. */
export function shortName(name: string): string {
  const { front, given } = nameParts(name);
  const middle = front.trim().split(' ').at(-1) ?? '';
  return front.trim().includes(' ') ? `${middle} ${given}` : name;
}

function EvidenceCell({ item }: { item: ItemLine }) {
  const count = item.evidence.length;
  if (count > 0) return <span className={styles.clip}><Paperclip size={14} aria-hidden /><span className="hidden">{t('evidence')}</span><span className="num">{number(count)}</span></span>;
  if (!item.evidence_needed || ['not_applicable', 'skipped'].includes(item.state)) return null;
  return <span className={item.criticality === 'MUST' ? styles.needed : undefined}>{t('evidence-needed')}</span>;
}

/** Enter keeps; Esc goes back to the row and what was typed waits for the next time. */
function ReasonField({ item, state, onReason, onGiveUp }: { item: ItemLine; state: ItemState; onReason: (reason: string) => void; onGiveUp: () => void }) {
  const [text, setText] = useState(() => draftOf(item.id, state) || (item.state === state ? item.reason : ''));
  const [asked, setAsked] = useState(false);
  const change = (typed: string) => {
    setText(typed);
    keepDraft(item.id, state, typed);
  };
  return (
    <span className={styles.asking}>
      <input
        className={`${styles.reasonField} ${asked && text.trim() === '' ? styles.missing : ''}`}
        aria-label={t('reason-for', { state: t(`item-${state}`), code: nameOf(item) })}
        placeholder={asked ? t('reason-missing') : state === 'done' && item.asks === 'evidence' ? t('reason-evidence') : state === 'done' && item.begun_by ? t('rule-begun-by', { name: item.begun_by }) : t('reason-because')}
        aria-invalid={asked && text.trim() === '' ? true : undefined}
        value={text}
        maxLength={1000}
        autoFocus
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (composing(event.nativeEvent)) return;
          if (event.key === 'Enter') {
            setAsked(true);
            if (text.trim() !== '') onReason(text.trim());
          } else if (event.key === 'Escape') onGiveUp();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <KeyCap name="Enter" />
    </span>
  );
}

export const SectionRow = ({ section, columns }: { section: SectionView; columns: number }) => (
  <div role="gridcell" aria-colspan={columns} className={styles.section}>
    <b>{section.title}</b>
    <span className={`num ${styles.second}`}>{t('done-of', { done: number(section.done), of: number(section.of) })}</span>
  </div>
);
