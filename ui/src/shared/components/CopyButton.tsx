/** Copies and says so in place, for a moment; nothing else moves. */
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { copy } from '../copy';
import { t } from '../i18n';
import { say } from '../live';
import { Button } from './Button';

export function CopyButton({ text, label }: { text: string; label: string }) {
  const [done, setDone] = useState<boolean | null>(null);
  useEffect(() => {
    if (done === null) return undefined;
    const timer = setTimeout(() => setDone(null), 3000);
    return () => clearTimeout(timer);
  }, [done]);
  const run = async () => {
    const ok = await copy(text);
    setDone(ok);
    say(ok ? t('copied') : t('copy-failed'));
  };
  const words = done === null ? label : done ? t('copied') : t('copy-failed');
  return <Button icon={done ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />} onClick={() => void run()}>{words}</Button>;
}
