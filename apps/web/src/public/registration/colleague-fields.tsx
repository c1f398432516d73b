import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import styles from './colleagues.module.css';
import type { FieldErrors } from './use-fields.js';

export interface ColleaguePerson {
  name: string;
  mobile: string;
  email: string;
  title: string;
}

interface ColleagueFieldsProps {
  number: number;
  colleague: ColleaguePerson;
  errors: FieldErrors;
  emailHint: string;
  onChange: (changed: Partial<ColleaguePerson>, place: keyof ColleaguePerson) => void;
  /** Left out where it is the only one. */
  onRemove?: (() => void) | undefined;
  /** What else is asked. */
  children?: ReactNode;
}

/** One of several colleagues: who it is, what else is asked, and the way out. */
export function ColleagueFields({
  number,
  colleague,
  errors,
  emailHint,
  onChange,
  onRemove,
  children,
}: ColleagueFieldsProps) {
  const { t } = useTranslation('public');
  const text = (name: keyof ColleaguePerson) => ({
    value: colleague[name],
    error: errors[name],
    autoComplete: 'off',
    onChange: (event: { target: HTMLInputElement }) => onChange({ [name]: event.target.value }, name),
  });
  return (
    <fieldset className={styles.colleague}>
      <legend>{t('colleagues.one', { number })}</legend>
      <TextField label={t('register.name')} {...text('name')} />
      <TextField label={t('register.mobile')} type="tel" inputMode="tel" {...text('mobile')} />
      <TextField
        label={t('register.email')}
        hint={emailHint}
        isOptional
        type="email"
        inputMode="email"
        autoCapitalize="none"
        {...text('email')}
      />
      <TextField label={t('register.jobTitle')} isOptional {...text('title')} />
      {children}
      {onRemove ? (
        <Button look="quiet" onClick={onRemove}>
          {t('colleagues.remove', { number })}
        </Button>
      ) : null}
    </fieldset>
  );
}
