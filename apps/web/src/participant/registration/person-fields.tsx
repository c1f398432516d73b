import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/field.js';
import type { Fields } from '../../public/registration/use-fields.js';

export interface PersonValues {
  name: string;
  mobile: string;
  email: string;
  title: string;
}

export const nobody: PersonValues = { name: '', mobile: '', email: '', title: '' };

/** As the server takes them: an address left empty is none. */
export const personRequest = ({ name, mobile, email, title }: PersonValues) => ({
  name,
  mobile,
  title,
  ...(email.trim() ? { email } : {}),
});

/** A colleague: name and mobile number, address and title where known. */
export function PersonFields<Values extends PersonValues>({
  fields,
  emailHint,
}: {
  fields: Fields<Values>;
  emailHint: string;
}) {
  const { t } = useTranslation('public');
  const { values, errors, change } = fields;
  const text = (name: keyof PersonValues) => ({
    name,
    value: values[name],
    error: errors[name],
    autoComplete: 'off',
    onChange: (event: { target: HTMLInputElement }) =>
      change({ [name]: event.target.value } as Partial<Values>),
  });
  return (
    <>
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
    </>
  );
}
