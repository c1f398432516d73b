import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/personal-page.js';
import { ButtonLink } from '../../ui/button.js';
import type { LinkProps } from './link-props.js';
import styles from './self-service.module.css';

/** The way to demands and achievements, for those who bring some. */
export function DockingLink({ token, ticket }: LinkProps & { ticket: Ticket }) {
  const { t } = useTranslation('participant');
  const bringsSome = ['enterprise-representative', 'researcher', 'official'].includes(ticket.participantType);
  if (ticket.state !== 'confirmed' || !bringsSome) return null;
  return (
    <section className={styles.section} aria-label={t('docking.title')}>
      <ButtonLink isWide to={`/r/${token}/docking`}>
        {t('docking.title')}
      </ButtonLink>
      <p className={styles.hint}>{t('docking.hint')}</p>
    </section>
  );
}
