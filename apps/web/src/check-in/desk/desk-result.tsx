import { useTranslation } from 'react-i18next';
import { badgesPage, useBadges } from '../../api/badges.js';
import type { RegistrationDetail } from '../../api/registration.js';
import { useOneOf } from '../../i18n/language.js';
import { Button, ButtonAnchor } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Tag } from '../../ui/tag.js';
import styles from './desk-tab.module.css';

interface DeskResultProps {
  conferenceId: string;
  registration: RegistrationDetail;
  onClose: () => void;
}

const drawn = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** Who was registered last: the ticket to photograph, or the number in the waiting list. */
export function DeskResult({ conferenceId, registration, onClose }: DeskResultProps) {
  const { t } = useTranslation(['check-in', 'vocabulary']);
  const oneOf = useOneOf();
  const { id, name, state, source, hasTicket, position } = registration;
  const badge = useBadges(conferenceId, hasTicket ? [id] : []).data?.items[0];
  return (
    <section className={styles.result} aria-label={t('desk.done', { name })} aria-live="polite">
      <div className={styles.who}>
        <strong>{name}</strong>
        <span>{oneOf(registration.organisationNameZh, registration.organisationNameEn)}</span>
        <Tag tone={state === 'confirmed' ? 'green' : 'amber'}>
          {position === null ? t(`vocabulary:registrationState.${state}`) : t('desk.waiting', { position })}
        </Tag>
      </div>
      {source === 'invitation' ? <p className={styles.hint}>{t('desk.heldTaken')}</p> : null}
      {badge ? (
        <>
          <img className={styles.qr} src={drawn(badge.qrSvg)} alt={t('desk.qr', { name })} />
          <p className={styles.hint}>{t('desk.photograph')}</p>
          <ButtonAnchor isWide href={badgesPage(conferenceId, [id])} target="_blank">
            <Icon name="print" />
            {t('desk.badge')}
          </ButtonAnchor>
        </>
      ) : null}
      <Button look="primary" isWide onClick={onClose}>
        {t('desk.next')}
      </Button>
    </section>
  );
}
