/** The right side after signing: who, when, the digest, what changed since, how to verify. No confetti. */
import type { AreaView, ChangedFact, SignOffView } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { CopyButton } from '../../shared/components/CopyButton';
import { Fact, Facts } from '../../shared/components/Facts';
import { known, t, type PlainId } from '../../shared/i18n';
import { roleWord } from '../../shared/labels';
import { CriterionMark, SignMark } from '../../shared/marks/Marks';
import { dateTime, number, zoneName } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { asSign, groups } from './handoff-model';
import styles from './Sign.module.css';
import { conditionMeta } from './SignForm';

export function Signed({ area, signOff, onAgain }: { area: AreaView; signOff: SignOffView; onAgain: () => void }) {
  const { zone } = useRollout();
  const state = asSign(signOff.decision);
  const meaning = `meaning-${signOff.meaning}`;
  const earlier = area.sign_offs.filter(({ id }) => id !== signOff.id);
  return (
    <div className={styles.form}>
      <p className={styles.verdict}><SignMark state={state} quiet /><b>{state === 'conditions' ? t('signed-conditions', { count: signOff.conditions.length }) : t(`sign-${state}`)}</b></p>
      <Facts>
        <Fact label={t('signed-by')}><b className={styles.who}>{signOff.name}, {roleWord(signOff.role)}</b></Fact>
        <Fact label={t('signs-at')}><span className="num">{dateTime(signOff.at)} {zoneName(signOff.at, zone)}</span></Fact>
        <Fact label={t('meaning')}>{known(meaning) ? t(meaning as PlainId) : signOff.meaning}</Fact>
        {signOff.reason && <Fact label={t('item-because')}>{signOff.reason}</Fact>}
        <Fact label={t('signature')}><span className={styles.word}><CriterionMark state={signOff.verified ? 'met' : 'not_met'} quiet />{signOff.verified ? t('signature-good') : t('signature-bad')}</span></Fact>
        <Fact label={t('received')}>{signOff.received ? <span className="num">{dateTime(signOff.received)}</span> : t('received-not')}</Fact>
      </Facts>
      {signOff.conditions.length > 0 && (
        <section>
          <div className={styles.part}><h3>{t('conditions')}</h3><span className="num">{number(signOff.conditions.length)}</span></div>
          <ol>{signOff.conditions.map((condition, index) => <li key={index} className={styles.condition}><span className={`num ${styles.quiet}`}>{index + 1}</span><span className={styles.choiceWords}>{condition.text}<span className={styles.meta}>{conditionMeta(condition)}</span></span></li>)}</ol>
        </section>
      )}
      <Since facts={signOff.changed_since} />
      <section>
        <h3>{t('digest')}</h3>
        <p className={`num ${styles.groups}`}>{groups(signOff.digest)}</p>
        <CopyButton text={signOff.digest} label={t('copy-digest')} />
      </section>
      <section>
        <h3>{t('verify-how')}</h3>
        <p className={styles.quiet}>{t('verify-words')}</p>
        <code className={styles.code}>ssh-keygen -Y verify -f allowed_signers -n signoff@muster …</code>
      </section>
      {earlier.length > 0 && <section><h3>{t('earlier')}</h3><ul>{earlier.map((one) => <li key={one.id}>{t(`sign-${asSign(one.decision)}`)} · {one.name} · <span className="num">{dateTime(one.at)}</span></li>)}</ul></section>}
      <div><Button onClick={onAgain}>{t('sign-again')}</Button><p className={styles.meta}>{t('sign-again-note')}</p></div>
    </div>
  );
}

/** The engine's words begin with the state's code, e.g. `declined · no deputy`. */
function pointWord(words: string): string {
  const [state = '', ...more] = words.split(' · ');
  const id = `point-${state}`;
  return [known(id) ? t(id as PlainId) : state, ...more].join(' · ');
}

function Since({ facts }: { facts: ChangedFact[] }) {
  if (facts.length === 0) return <p className={styles.quiet}>{t('since-nothing')}</p>;
  return (
    <section className={styles.changed}>
      <h3>{t('since', { count: facts.length })}</h3>
      <ul>{facts.map((fact, index) => <li key={index}>{t('since-line', { point: fact.point, signed: pointWord(fact.signed), now: pointWord(fact.now) })}</li>)}</ul>
    </section>
  );
}
