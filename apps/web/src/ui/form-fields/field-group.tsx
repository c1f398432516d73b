import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import fieldStyles from '../field.module.css';
import styles from './form-fields.module.css';

interface InvalidMark {
  'aria-invalid': true | undefined;
}

interface FieldGroupProps {
  role: 'radiogroup' | 'group';
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  isRequired: boolean;
  /** Gets a name for radios, and the mark for the control that a fault sends the focus to. */
  children: (name: string, mark: InvalidMark) => ReactNode;
}

/** One question answered by several controls: named, described and found faulty as one. */
export function FieldGroup({ role, label, hint, error, isRequired, children }: FieldGroupProps) {
  const { t } = useTranslation();
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const mark: InvalidMark = { 'aria-invalid': error ? true : undefined };
  return (
    <div
      className={styles.group}
      role={role}
      aria-labelledby={`${id}-label`}
      aria-describedby={described || undefined}
      // A plain group may neither be required nor invalid; its first control says so.
      {...(role === 'radiogroup' ? { ...mark, 'aria-required': isRequired || undefined } : {})}
      tabIndex={role === 'radiogroup' && error ? -1 : undefined}
    >
      <div className={styles.legend} id={`${id}-label`}>
        {label}
        {isRequired ? null : <span className={fieldStyles.optional}>{t('optional')}</span>}
      </div>
      {hint ? (
        <div className={fieldStyles.hint} id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {children(id, mark)}
      {error ? (
        <div className={fieldStyles.error} id={`${id}-error`} role="alert">
          {error}
        </div>
      ) : null}
    </div>
  );
}
