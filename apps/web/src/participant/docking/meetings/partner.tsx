import { useTranslation } from 'react-i18next';
import type { MeetingPartner } from '../../../api/own-meetings.js';
import { useOneOf } from '../../../i18n/language.js';
import styles from './meetings.module.css';

/** Who it is: name, position, organisation. */
export function Partner({ person }: { person: MeetingPartner }) {
  const oneOf = useOneOf();
  return (
    <div>
      <div className={styles.name}>{person.name}</div>
      <div className={styles.aside}>
        {[person.title, oneOf(person.organisationZh, person.organisationEn)].filter(Boolean).join(' · ')}
      </div>
    </div>
  );
}

/** How to reach somebody; there once both agreed. */
export function Contact({ mobile, email }: { mobile: string | null; email: string | null }) {
  const { t } = useTranslation('own-meetings');
  if (!mobile && !email) return null;
  return (
    <div className={styles.contact}>
      {mobile ? <a href={`tel:${mobile}`}>{t('phone', { value: mobile })}</a> : null}
      {email ? <a href={`mailto:${email}`}>{t('email', { value: email })}</a> : null}
    </div>
  );
}

/** Stands for a reason in words when somebody does not come any more. */
const WITHDRAWN = 'registration-withdrawn';

export function useSaid(): (words: string) => string {
  const { t } = useTranslation('own-meetings');
  return (words) => (words === WITHDRAWN ? t('withdrawn') : words ? t('answer', { words }) : '');
}
