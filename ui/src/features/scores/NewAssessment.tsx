/** A new assessment of an audience: points and pass mark, or criteria whose points add up. */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { Done } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { AreaField, SelectField, TextField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import styles from './Scores.module.css';
import { criteriaOf } from './scores-model';

const whole = (text: string): number | null => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : null);

export function NewAssessment({ rollout, onClose }: { rollout: string; onClose: () => void }) {
  const [title, setTitle] = useState('');
  const [audience, setAudience] = useState('');
  const [points, setPoints] = useState('100');
  const [mark, setMark] = useState('80');
  const [lines, setLines] = useState('');
  const [asked, setAsked] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { data } = useCall('people_list', { rollout, cohort: null, text: '', sort: null, offset: 0, limit: 1 });
  const audiences = [...new Set((data?.cohorts ?? []).map((cohort) => cohort.audience))].filter((name) => name !== '');
  const chosen = audience || audiences[0] || '';
  const criteria = criteriaOf(lines);
  const sum = (criteria ?? []).reduce((all, { greatest }) => all + greatest, 0);
  const greatest = sum > 0 ? sum : whole(points);
  const passMark = whole(mark);
  const add = useMutation<Done, CallError>({
    mutationFn: () => call('assessment_new', { rollout, audience: chosen, title: title.trim(), greatest: greatest ?? 0, pass_mark: passMark ?? 0, criteria: criteria ?? [] }),
    onSuccess: (done) => {
      did({ action: done.action, label: done.label });
      stale(['assessment_list']);
      onClose();
    },
  });
  const wrong = {
    title: asked && title.trim() === '' ? t('assessment-title-missing') : null,
    points: asked && !greatest ? t('assessment-points-wrong') : null,
    mark: asked && (passMark === null || passMark > 100) ? t('assessment-mark-wrong') : null,
    criteria: criteria === null ? t('assessment-criteria-wrong') : null,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (title.trim() !== '' && greatest && passMark !== null && passMark <= 100 && criteria && !add.isPending) add.mutate();
  };
  return (
    <Pane label={t('assessment-new')} width={22} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField ref={first} label={t('assessment-title')} value={title} onChange={setTitle} wrong={wrong.title} />
        <SelectField label={t('col-audience')} value={chosen} onChange={setAudience} options={audiences.map((name) => ({ value: name, label: name }))} />
        <AreaField label={t('assessment-criteria')} help={t('assessment-criteria-help')} value={lines} onChange={setLines} wrong={wrong.criteria} note={sum > 0 ? t('assessment-criteria-sum', { sum }) : undefined} />
        {sum === 0 && <TextField label={t('assessment-points')} inputMode="numeric" value={points} onChange={setPoints} wrong={wrong.points} />}
        <TextField label={t('assessment-mark')} help="%" inputMode="numeric" value={mark} onChange={setMark} wrong={wrong.mark} note={greatest && passMark !== null ? t('assessment-passes-from', { points: (greatest * passMark) / 100, greatest }) : undefined} />
        {add.error && <p className={styles.wrong} role="alert">{add.error.message}</p>}
        <div><Button kind="primary" type="submit">{t('assessment-add')}</Button></div>
      </form>
    </Pane>
  );
}
