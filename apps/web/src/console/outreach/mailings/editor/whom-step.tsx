import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import type { MailingDraft } from '../../../../api/mailings.js';
import { momentOf, wallClock } from '../../../../i18n/dates.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { MomentInput } from '../../../form/moment-input.js';
import styles from './editor.module.css';

interface WhomStepProps {
  draft: MailingDraft;
  change: (part: Partial<MailingDraft>) => void;
}

export function WhomStep({ draft, change }: WhomStepProps) {
  const { t } = useTranslation('mailings');
  return (
    <>
      <section className={styles.card}>
        <h2>{t('whom.title')}</h2>
      </section>
      {draft.purpose === 'invitation' ? <Invited draft={draft} change={change} /> : null}
    </>
  );
}

/** How people are invited. */
function Invited({ draft, change }: WhomStepProps) {
  const { t } = useTranslation('mailings');
  const { t: tv } = useTranslation('vocabulary');
  const { timeZone } = useThisConference();
  return (
    <section className={styles.card}>
      <p className={styles.hint}>{t('whom.invitationHint')}</p>
      <div className={styles.fields}>
        <div className={styles.field}>
          <span aria-hidden>{t('whom.participantType')}</span>
          <Select<ParticipantType>
            aria-label={t('whom.participantType')}
            value={draft.participantType ?? 'enterprise-representative'}
            onChange={(participantType) => change({ participantType })}
            options={participantTypes.map((value) => ({ value, label: tv(`participantType.${value}`) }))}
          />
          <Checkbox
            checked={draft.isLocked ?? false}
            onChange={({ target }) => change({ isLocked: target.checked })}
          >
            {t('whom.isLocked')}
          </Checkbox>
        </div>
        <div>
          <label className={styles.field}>
            <span>{t('whom.holdsUntil')}</span>
            <MomentInput
              allowClear
              value={draft.holdsUntil ? wallClock(draft.holdsUntil, timeZone) : ''}
              onChange={({ target }) =>
                change({ holdsUntil: target.value ? momentOf(target.value, timeZone) : null })
              }
            />
          </label>
          <p className={styles.hint}>{t('whom.holdsHint')}</p>
        </div>
      </div>
    </section>
  );
}
