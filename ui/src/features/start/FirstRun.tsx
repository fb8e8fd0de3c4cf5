/** First run: three ways to start, the form of the chosen one at the right. Nothing typed is lost by changing the language. */
import { Globe, Laptop, Map as MapIcon, Users, type LucideIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { composing, writes } from '../../shared/commands';
import { KeyCap } from '../../shared/components/KeyCap';
import { Logo } from '../../shared/components/Logo';
import { speakIn, t, type PlainId } from '../../shared/i18n';
import { useSettings } from '../../shared/settings';
import { JoinForm } from './JoinForm';
import { RestoreForm } from './RestoreForm';
import { SampleForm } from './SampleForm';
import { StartForm } from './StartForm';
import styles from './Start.module.css';

type Way = 'start' | 'join' | 'look' | 'restore';
const ways: { id: Way; icon: LucideIcon; title: PlainId; text: PlainId }[] = [
  { id: 'start', icon: Laptop, title: 'way-start', text: 'way-start-text' },
  { id: 'join', icon: Users, title: 'way-join', text: 'way-join-text' },
  { id: 'look', icon: MapIcon, title: 'way-look', text: 'way-look-text' },
];

export function FirstRun({ brokenOff = false }: { brokenOff?: boolean }) {
  const [way, setWay] = useState<Way>('start');
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const chosen = ways[Number(event.key) - 1];
      if (chosen && !composing(event) && !writes(event.target) && !event.ctrlKey && !event.metaKey) setWay(chosen.id);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className={styles.first}>
      <section className={styles.left} aria-label={t('how-start')}>
        <div className={styles.logo}><Logo size={22} /><b>Muster</b></div>
        <h1 className={styles.solemn}>{t('how-start')}</h1>
        {brokenOff && <p className={styles.brokenOff} role="status">{t('start-broken-off')}</p>}
        <ul className={styles.ways}>
          {ways.map(({ id, icon: Icon, title, text }, index) => (
            <li key={id}>
              <button type="button" className={styles.way} aria-pressed={way === id} onClick={() => setWay(id)}>
                <Icon size={18} strokeWidth={1.75} aria-hidden />
                <span className={styles.wayWords}><b>{t(title)}</b><span>{t(text)}</span></span>
                <KeyCap name={String(index + 1)} />
              </button>
            </li>
          ))}
        </ul>
        <button type="button" className={styles.otherWay} aria-pressed={way === 'restore'} onClick={() => setWay('restore')}>{t('way-restore')}</button>
        <footer className={styles.leftFoot}><Languages /><span>{t('nothing-sent')}</span></footer>
      </section>
      <main className={styles.right}>
        {way === 'start' && <StartForm />}
        {way === 'join' && <JoinForm />}
        {way === 'look' && <SampleForm />}
        {way === 'restore' && <RestoreForm />}
      </main>
    </div>
  );
}

export function Languages() {
  const { language } = useSettings();
  return (
    <span className={styles.languages} role="group" aria-label={t('language')}>
      <Globe size={14} aria-hidden />
      <button type="button" lang="en" aria-pressed={language === 'en'} onClick={() => void speakIn('en')}>English</button>
      <button type="button" lang="vi" aria-pressed={language === 'vi'} onClick={() => void speakIn('vi')}>Tiếng Việt</button>
    </span>
  );
}
