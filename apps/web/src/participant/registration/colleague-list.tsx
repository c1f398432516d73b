import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useColleagues, type Colleague } from '../../api/self-service.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { Tag, type TagTone } from '../../ui/tag.js';
import { CancelColleague } from './cancel-colleague.js';
import { pageOf, type LinkProps } from './link-props.js';
import styles from './self-service.module.css';

const toneOf: Partial<Record<Colleague['state'], TagTone>> = {
  confirmed: 'green',
  waitlisted: 'amber',
  pending: 'amber',
  offered: 'amber',
};

/** The colleagues this person registered along, or as the organisation's contact looks after. */
export function ColleagueList({ token }: LinkProps) {
  const { t } = useTranslation(['participant', 'vocabulary']);
  const id = useId();
  const { data } = useColleagues(token);
  const [leaving, setLeaving] = useState<Colleague | null>(null);
  if (!data || (data.items.length === 0 && data.left === 0)) return null;
  const words = ({ state, position, hasArrived }: Colleague): string =>
    hasArrived
      ? t('colleagues.arrived')
      : state === 'waitlisted' && position !== null
        ? t('waitlisted', { position })
        : t(`vocabulary:registrationState.${state}`);
  return (
    <Card className={`${styles.card} ${styles.section}`} role="region" aria-labelledby={id}>
      <h2 id={id} className={styles.subtitle}>
        {data.isContact ? t('colleagues.contactTitle') : t('colleagues.title')}
      </h2>
      {data.items.length > 0 ? (
        <ul className={styles.list}>
          {data.items.map((colleague) => (
            <li key={colleague.registrationId} className={styles.item}>
              <span className={styles.words}>
                {colleague.name}
                {colleague.title ? ` · ${colleague.title}` : ''}
                <span className={styles.aside}>
                  {[colleague.mobile, colleague.email].filter(Boolean).join(' · ')}
                </span>
                {colleague.hasConsented || !colleague.mayCancel ? null : (
                  <span className={styles.aside}>{t('colleagues.notConsented')}</span>
                )}
              </span>
              <Tag tone={toneOf[colleague.state] ?? 'neutral'}>{words(colleague)}</Tag>
              <ColleagueActions token={token} colleague={colleague} onCancel={() => setLeaving(colleague)} />
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.hint}>{t('colleagues.none')}</p>
      )}
      {data.left > 0 ? (
        <>
          <ButtonLink isWide to={`/r/${token}/colleague`}>
            {t('colleagues.add')}
          </ButtonLink>
          <p className={styles.hint}>{t('colleagues.left', { count: data.left })}</p>
        </>
      ) : null}
      {leaving ? (
        <CancelColleague token={token} colleague={leaving} onClose={() => setLeaving(null)} />
      ) : null}
    </Card>
  );
}

interface ColleagueActionsProps extends LinkProps {
  colleague: Colleague;
  onCancel: () => void;
}

/** Ticket and changes of one without a link of the own; handing on and cancelling of each. */
function ColleagueActions({ token, colleague, onCancel }: ColleagueActionsProps) {
  const { t } = useTranslation('participant');
  const { registrationId, name, state, mayOpen, mayHandOver, mayCancel } = colleague;
  const page = pageOf({ token, colleagueId: registrationId });
  if (!mayCancel && !mayHandOver && !mayOpen) return null;
  return (
    <span className={styles.actions}>
      {mayOpen ? (
        <ButtonLink look="quiet" to={page} aria-label={t('colleagues.openOne', { name })}>
          {state === 'confirmed' ? t('colleagues.ticket') : t('colleagues.open')}
        </ButtonLink>
      ) : mayHandOver ? (
        <ButtonLink look="quiet" to={`${page}/hand-over`} aria-label={t('handOverOf.title', { name })}>
          {t('colleagues.handOver')}
        </ButtonLink>
      ) : null}
      {mayCancel ? (
        <Button look="quiet" aria-label={t('colleagues.cancelOne', { name })} onClick={onCancel}>
          {t('colleagues.cancel')}
        </Button>
      ) : null}
    </span>
  );
}
