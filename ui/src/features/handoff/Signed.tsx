/** The right side after signing: who, when, what it replaced, what changed since, how to verify, how to take it back. No confetti. */
import { useState } from 'react';
import type { AreaView, SignOffView } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { CopyButton } from '../../shared/components/CopyButton';
import { Fact, Facts } from '../../shared/components/Facts';
import { known, t, type PlainId } from '../../shared/i18n';
import { roleWord } from '../../shared/labels';
import { CriterionMark, SignMark } from '../../shared/marks/Marks';
import { dateTime, number, zoneName } from '../../shared/time/format';
import { useOpen, useRollout } from '../../shared/workspace';
import { ChangedFacts } from './ChangedFacts';
import { asSign, groups, signerWords, standing } from './handoff-model';
import { Notices } from './Notices';
import styles from './Sign.module.css';
import { conditionMeta } from './SignForm';
import { WithdrawForm } from './WithdrawForm';

export function Signed({ area, signOff, onAgain }: { area: AreaView; signOff: SignOffView; onAgain: () => void }) {
  const { zone } = useRollout();
  const { status } = useOpen();
  const state = asSign(signOff.decision);
  const meaning = `meaning-${signOff.meaning}`;
  const [withdrawing, setWithdrawing] = useState(false);
  const beside = standing(area).filter(({ id }) => id !== signOff.id);
  const earlier = area.sign_offs.filter(({ stands }) => !stands);
  // Only the signer may take a signature back; of several that stand it is their own newest one.
  const own = standing(area).find(({ mine }) => mine);
  return (
    <div className={styles.form}>
      <Notices area={area} />
      <p className={styles.verdict}><SignMark state={state} quiet /><b>{state === 'conditions' ? t('signed-conditions', { count: signOff.conditions.length }) : t(`sign-${state}`)}</b></p>
      <Facts>
        <Fact label={t('signed-by')}><b className={styles.who}>{signerWords(signOff)}, {roleWord(signOff.role)}</b></Fact>
        <Fact label={t('signs-at')}><span className="num">{dateTime(signOff.at)} {zoneName(signOff.at, zone)}</span></Fact>
        <Fact label={t('meaning')}>{known(meaning) ? t(meaning as PlainId) : signOff.meaning}</Fact>
        {signOff.reason && <Fact label={t('item-because')}>{signOff.reason}</Fact>}
        <Fact label={t('signature')}><span className={styles.word}><CriterionMark state={signOff.verified ? 'met' : 'not_met'} quiet />{signOff.verified ? t('signature-good') : t('signature-bad')}</span></Fact>
        {signOff.replaces && <Fact label={t('replaces')}>{t('signature-of', { name: signOff.replaces.name, at: dateTime(signOff.replaces.at) })}</Fact>}
        <Fact label={t('received')}>{signOff.received ? <span className="num">{dateTime(signOff.received)}</span> : t('received-not')}</Fact>
      </Facts>
      {signOff.conditions.length > 0 && (
        <section>
          <div className={styles.part}><h3>{t('conditions')}</h3><span className="num">{number(signOff.conditions.length)}</span></div>
          <ol>{signOff.conditions.map((condition, index) => <li key={index} className={styles.condition}><span className={`num ${styles.quiet}`}>{index + 1}</span><span className={styles.choiceWords}>{condition.text}<span className={styles.meta}>{conditionMeta(condition)}</span></span></li>)}</ol>
        </section>
      )}
      {beside.length > 0 && <section><h3>{t('signed-beside')}</h3><ul>{beside.map((one) => <li key={one.id}>{t(`sign-${asSign(one.decision)}`)} · {signerWords(one)}, {roleWord(one.role)} · <span className="num">{dateTime(one.at)}</span></li>)}</ul></section>}
      <Since signOff={signOff} onAgain={onAgain} />
      <section>
        <h3>{t('digest')}</h3>
        <p className={`num ${styles.groups}`}>{groups(signOff.digest)}</p>
        <CopyButton text={signOff.digest} label={t('copy-digest')} />
      </section>
      <section>
        <h3>{t('verify-how')}</h3>
        <p className={styles.quiet}>{t('verify-words')}</p>
        <code className={styles.code}>muster verify PACK --genesis "{status.workspace?.fingerprint}"</code>
      </section>
      {earlier.length > 0 && <section><h3>{t('earlier')}</h3><ul className={styles.earlier}>{earlier.map((one) => <Earlier key={one.id} one={one} />)}</ul></section>}
      {withdrawing && own
        ? <WithdrawForm area={area} signOff={own} onDone={() => setWithdrawing(false)} />
        : (
          <div>
            <p className={styles.deeds}><Button onClick={onAgain}>{t('sign-again')}</Button>{own && <Button kind="quiet" onClick={() => setWithdrawing(true)}>{t('withdraw-open')}</Button>}</p>
            <p className={styles.meta}>{t('sign-again-note')}</p>
          </div>
        )}
    </div>
  );
}

/** A signature that no longer stands, and why. */
export function Earlier({ one }: { one: SignOffView }) {
  const why = one.withdrawn
    ? t('earlier-withdrawn', { name: one.withdrawn.name, at: dateTime(one.withdrawn.at), reason: one.withdrawn.reason })
    : one.replaced_by ? t('earlier-replaced', { name: one.replaced_by.name, at: dateTime(one.replaced_by.at) }) : one.verified ? '' : t('signature-bad');
  return <li>{t(`sign-${asSign(one.decision)}`)} · {signerWords(one)} · <span className="num">{dateTime(one.at)}</span>{why && <span className={styles.meta}>{why}</span>}</li>;
}

function Since({ signOff, onAgain }: { signOff: SignOffView; onAgain: () => void }) {
  const facts = signOff.changed_since;
  if (facts.length === 0) return <p className={styles.quiet}>{t('since-nothing')}</p>;
  return (
    <section className={styles.changed}>
      <h3>{t('since', { count: facts.length })}</h3>
      <ChangedFacts facts={facts} then={t('since-signed')} />
      <Button onClick={onAgain}>{t('sign-again')}</Button>
    </section>
  );
}
