import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { meetingOutcomes } from '#contracts/docking/meetings';
import { useMay } from '../../../api/accounts.js';
import { useSetOutcome, type Meeting } from '../../../api/meetings.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import styles from './meetings.module.css';

/** What came of a meeting, who said what, and the organiser's word over it. */
export function OutcomeField({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const { t: tw } = useTranslation('meeting-words');
  const may = useMay();
  const told = useTold();
  const { id: conferenceId, campaignId } = useThisConference();
  const set = useSetOutcome(conferenceId);
  const { outcome, outcomeSetBy, said, people, startsAt, endsAt } = meeting;
  const nameOf = (id: string): string =>
    people.find(({ registrationId }) => registrationId === id)?.name ?? '';
  const isAskable = !!startsAt && !!endsAt && Date.now() >= (Date.parse(startsAt) + Date.parse(endsAt)) / 2;
  return (
    <div className={styles.form}>
      <div>
        {outcome ? <strong>{tw(`meetingOutcome.${outcome}`)}</strong> : t('outcome.none')}
        {outcomeSetBy === null ? null : (
          <>
            <br />
            <small style={{ color: 'var(--text-secondary)' }}>
              {t('outcome.setBy', { name: outcomeSetBy })}
            </small>
          </>
        )}
        {said.map((word) => (
          <div key={word.registrationId} className={styles.reason}>
            <small>
              {t('outcome.said', {
                name: nameOf(word.registrationId),
                outcome: tw(`meetingOutcome.${word.outcome}`),
              })}
              {word.note ? ` · ${word.note}` : ''}
            </small>
          </div>
        ))}
      </div>
      {!may('docking.edit', { conferenceId, campaignId }) ? null : isAskable ? (
        <label>
          {t('outcome.set')}
          <Select
            aria-label={t('outcome.set')}
            loading={set.isPending}
            value={outcomeSetBy === null ? '' : (outcome ?? '')}
            onChange={(value) =>
              set.mutate(
                { id: meeting.id, outcome: meetingOutcomes.find((each) => each === value) ?? null },
                { onSuccess: () => told.done(t('outcome.done')), onError: told.failed },
              )
            }
            options={[
              { value: '', label: t('outcome.people') },
              ...meetingOutcomes.map((value) => ({ value, label: tw(`meetingOutcome.${value}`) })),
            ]}
          />
        </label>
      ) : (
        <small style={{ color: 'var(--text-secondary)' }}>{t('outcome.notYet')}</small>
      )}
    </div>
  );
}
