/** Buttons: primary (one a view, it says the whole deed), plain, quiet. Destroying is plain with `bad` words. */
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './Button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  ref?: Ref<HTMLButtonElement> | undefined;
  kind?: 'primary' | 'plain' | 'quiet';
  solemn?: boolean;
  bad?: boolean;
  icon?: ReactNode;
  /** Key caps behind the words. */
  keys?: ReactNode;
}

export function Button({ kind = 'plain', solemn, bad, icon, keys, className, children, type, ref, ...rest }: ButtonProps) {
  const names = [styles.button, styles[kind], solemn && styles.solemn, bad && styles.bad, !children && styles.only, className];
  return (
    <button ref={ref} type={type ?? 'button'} className={names.filter(Boolean).join(' ')} {...rest}>
      {icon}
      {children !== undefined && <span>{children}</span>}
      {keys}
    </button>
  );
}
