import { useId, type InputHTMLAttributes, type ReactNode, type Ref, type SelectHTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './field.module.css';

export interface FieldAria {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
  'aria-required': true | undefined;
}

interface FieldProps {
  label: ReactNode;
  error?: string | undefined;
  hint?: ReactNode;
  isOptional?: boolean;
  children: (aria: FieldAria) => ReactNode;
}

/** Label above, control, then the hint or the fault in words; the control gets its labels through `aria`. */
export function Field({ label, error, hint, isOptional, children }: FieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={styles.field} data-invalid={error ? true : undefined}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {isOptional ? <span className={styles.optional}>{t('optional')}</span> : null}
      </label>
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': described || undefined,
        'aria-required': isOptional ? undefined : true,
      })}
      {hint ? (
        <div className={styles.hint} id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <div className={styles.error} id={`${id}-error`} role="alert">
          {error}
        </div>
      ) : null}
    </div>
  );
}

type Shared = Omit<FieldProps, 'children'>;

interface TextFieldProps extends Shared, Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> {
  ref?: Ref<HTMLInputElement>;
}

/** `<TextField label=… error={errors.name?.message} {...register('name')} />` */
export function TextField({ label, error, hint, isOptional, className, ...input }: TextFieldProps) {
  return (
    <Field {...{ label, error, hint, isOptional }}>
      {(aria) => <input {...input} {...aria} className={`${styles.control} ${className ?? ''}`} />}
    </Field>
  );
}

interface SelectFieldProps extends Shared, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> {
  ref?: Ref<HTMLSelectElement>;
}

export function SelectField({ label, error, hint, isOptional, children, ...select }: SelectFieldProps) {
  return (
    <Field {...{ label, error, hint, isOptional }}>
      {(aria) => (
        <select {...select} {...aria} className={styles.control}>
          {children}
        </select>
      )}
    </Field>
  );
}

interface CheckFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'type'> {
  label: ReactNode;
  error?: string | undefined;
  ref?: Ref<HTMLInputElement>;
}

export function CheckField({ label, error, ...input }: CheckFieldProps) {
  const id = useId();
  return (
    <div className={styles.field} data-invalid={error ? true : undefined}>
      <label className={styles.check} htmlFor={id}>
        <input
          {...input}
          id={id}
          type="checkbox"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        <span>{label}</span>
      </label>
      {error ? (
        <div className={styles.error} id={`${id}-error`} role="alert">
          {error}
        </div>
      ) : null}
    </div>
  );
}
