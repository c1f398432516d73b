import type { ReactNode } from 'react';
import styles from './session-drawer.module.css';

interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  fault?: string;
  isRequired?: boolean;
  children: ReactNode;
}

export function Field({ id, label, hint, fault, isRequired, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {label}
        {isRequired ? <span aria-hidden> *</span> : null}
      </label>
      {children}
      {fault ? (
        <div role="alert" className={styles.fault}>
          {fault}
        </div>
      ) : null}
      {hint ? <small>{hint}</small> : null}
    </div>
  );
}
