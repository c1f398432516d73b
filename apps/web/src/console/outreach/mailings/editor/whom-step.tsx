import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AudienceDefinition } from '#contracts/outreach/audience';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { useAudiences } from '../../../../api/audiences.js';
import type { MailingDraft } from '../../../../api/mailings.js';
import { momentOf, wallClock } from '../../../../i18n/dates.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { MomentInput } from '../../../form/moment-input.js';
import { AudienceBuilder } from '../../audiences/audience-builder.js';
import styles from './editor.module.css';

interface WhomStepProps {
  draft: MailingDraft;
  change: (part: Partial<MailingDraft>) => void;
}

export function WhomStep({ draft, change }: WhomStepProps) {
  const { t } = useTranslation('mailings');
  const { id } = useThisConference();
  return (
    <>
      <section className={styles.card}>
        <div className={styles.title}>
          <h2>{t('whom.title')}</h2>
          <KeptAudiences onChoose={(audience) => change({ audience })} />
        </div>
        <AudienceBuilder
          conferenceId={id}
          value={draft.audience}
          onChange={(audience) => change({ audience })}
        />
      </section>
      {draft.purpose === 'invitation' ? <Invited draft={draft} change={change} /> : null}
    </>
  );
}

/** Begins with a question kept before; the mailing takes a copy. */
function KeptAudiences({ onChoose }: { onChoose: (definition: AudienceDefinition) => void }) {
  const { t } = useTranslation('mailings');
  const { id } = useThisConference();
  const { data } = useAudiences(id);
  if (!data || data.items.length === 0) return null;
  return (
    <Select<string | null>
      aria-label={t('whom.kept')}
      placeholder={t('whom.kept')}
      style={{ minWidth: 200 }}
      value={null}
      onChange={(chosen) => {
        const kept = data.items.find((each) => each.id === chosen);
        if (kept) onChoose(kept.definition);
      }}
      options={data.items.map((each) => ({ value: each.id, label: each.name }))}
      popupMatchSelectWidth={false}
    />
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
