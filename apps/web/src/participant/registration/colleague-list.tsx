import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { useCancelColleague, useColleagues, type Colleague } from '../../api/self-service.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/notice.js';
import { Tag, type TagTone } from '../../ui/tag.js';
import type { LinkProps } from './link-props.js';
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
              {colleague.mayCancel ? (
                <Button
                  look="quiet"
                  aria-label={t('colleagues.cancelOne', { name: colleague.name })}
                  onClick={() => setLeaving(colleague)}
                >
                  {t('colleagues.cancel')}
                </Button>
              ) : null}
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

interface CancelColleagueProps extends LinkProps {
  colleague: Colleague;
  onClose: () => void;
}

function CancelColleague({ token, colleague, onClose }: CancelColleagueProps) {
  const { t } = useTranslation('participant');
  const cancel = useCancelColleague(token);
  return (
    <Dialog
      title={t('colleagues.cancelTitle', { name: colleague.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button
            look="danger"
            isBusy={cancel.isPending}
            onClick={() => cancel.mutate(colleague.registrationId, { onSuccess: onClose })}
          >
            {t('confirmCancel')}
          </Button>
        </>
      }
    >
      <p>{t('colleagues.cancelHint')}</p>
      {cancel.isError ? <ProblemNotice problem={asProblem(cancel.error)} /> : null}
    </Dialog>
  );
}
