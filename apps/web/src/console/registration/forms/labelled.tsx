import { useId, type ReactNode } from 'react';
import styles from './forms-page.module.css';

interface LabelledProps {
  label: ReactNode;
  error?: string | undefined;
  extra?: ReactNode;
  children: (aria: {
    id: string;
    status: 'error' | '';
    'aria-invalid': true | undefined;
    'aria-describedby': string | undefined;
  }) => ReactNode;
}

/** A label above a control, with what is wrong below it. */
export function Labelled({ label, error, extra, children }: LabelledProps) {
  const id = useId();
  const described = [error ? `${id}-error` : '', extra ? `${id}-extra` : ''].filter(Boolean).join(' ');
  return (
    <div className={styles.labelled}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        status: error ? 'error' : '',
        'aria-invalid': error ? true : undefined,
        'aria-describedby': described || undefined,
      })}
      {extra ? (
        <div className={styles.extra} id={`${id}-extra`}>
          {extra}
        </div>
      ) : null}
      {error ? (
        <div className={styles.error} id={`${id}-error`}>
          {error}
        </div>
      ) : null}
    </div>
  );
}
