import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from './button.js';
import { Main } from './main.js';
import styles from './message.module.css';

/** A page that only says one thing: not found, failed, expired. */
export function Message({
  title,
  hint,
  children,
}: {
  title: ReactNode;
  hint?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <Main className={styles.message}>
      <h1>{title}</h1>
      {hint ? <p>{hint}</p> : null}
      {children}
    </Main>
  );
}

export default function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Message title={t('problem.notFound')} hint={t('problem.notFoundHint')}>
      <ButtonLink look="primary" to="/">
        {t('problem.toStart')}
      </ButtonLink>
    </Message>
  );
}
