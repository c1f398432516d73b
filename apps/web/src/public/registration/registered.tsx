import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { Tag, type TagTone } from '../../ui/tag.js';
import pageStyles from './register-page.module.css';
import styles from './registered.module.css';
import type { Registered, RegisteredPerson } from './use-registration-form.js';

const toneOf: Partial<Record<RegisteredPerson['state'], TagTone>> = {
  confirmed: 'green',
  waitlisted: 'amber',
  pending: 'amber',
};

/** How it stands with each of several people just registered. */
export default function RegisteredNotice({ registered }: { registered: Registered }) {
  const { t } = useTranslation(['public', 'vocabulary']);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const words = ({ state, position }: RegisteredPerson): string =>
    state === 'waitlisted' && position !== null
      ? t('registered.waiting', { position })
      : t(`vocabulary:registrationState.${state}`);
  return (
    <div className={pageStyles.page}>
      <h1 ref={heading} tabIndex={-1}>
        {t('registered.title', { count: registered.people.length })}
      </h1>
      <Card>
        <ul className={styles.people}>
          {registered.people.map((person, index) => (
            <li key={index}>
              <span>{person.name}</span>
              <Tag tone={toneOf[person.state] ?? 'neutral'}>{words(person)}</Tag>
            </li>
          ))}
        </ul>
      </Card>
      <p>{t('registered.hint')}</p>
      <ButtonLink look="primary" isWide to={`/r/${registered.token}`} replace state={{ isNew: true }}>
        {t('registered.open')}
      </ButtonLink>
    </div>
  );
}
