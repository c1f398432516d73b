import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { asProblem } from '../../api/problem.js';
import { useResendLink } from '../../api/public-registration.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { Notice, ProblemNotice } from '../../ui/notice.js';
import { usePageTitle } from '../../ui/page-title.js';
import formStyles from './registration-form.module.css';
import styles from './register-page.module.css';

/** For who is registered and has no link at hand: it is mailed to the registered address, and only there. */
export default function LostLinkPage() {
  const { slug = '' } = useParams();
  const { t } = useTranslation('public');
  usePageTitle(t('lostLink.title'));
  const resend = useResendLink(slug);
  const [contact, setContact] = useState('');
  const problem = resend.isError ? asProblem(resend.error) : null;
  const atField = problem?.fields[0]?.detail;
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!resend.isPending) resend.mutate(contact.includes('@') ? { email: contact } : { mobile: contact });
  }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('lostLink.title')}</h1>
        <p>{t('lostLink.hint')}</p>
      </header>
      {resend.isSuccess ? (
        <Notice tone="green">{t('register.resent')}</Notice>
      ) : (
        <form className={formStyles.form} onSubmit={submit} noValidate>
          <TextField
            label={t('lostLink.contact')}
            autoComplete="email"
            autoCapitalize="none"
            error={atField}
            value={contact}
            onChange={(event) => setContact(event.target.value)}
          />
          {problem && !atField ? <ProblemNotice problem={problem} /> : null}
          <Button type="submit" look="primary" isWide isBusy={resend.isPending}>
            {t('lostLink.send')}
          </Button>
        </form>
      )}
      <Link to={`/c/${slug}`}>{t('register.back')}</Link>
    </div>
  );
}
