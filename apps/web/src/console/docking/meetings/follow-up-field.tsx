import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/accounts.js';
import { useSetFollowUp, type Meeting } from '../../../api/meetings.js';
import { shortDate, wallClock } from '../../../i18n/dates.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import { Tag } from '../../list/state-tag.js';
import styles from './meetings.module.css';

type FollowUp = NonNullable<Meeting['followUp']>;

/** Who, until when, and whether it is done or late. */
export function FollowUpState({ followUp: { ownerName, dueOn, doneAt } }: { followUp: FollowUp }) {
  const { t } = useTranslation('meetings');
  const { timeZone } = useThisConference();
  const today = wallClock(new Date().toISOString(), timeZone).slice(0, 10);
  const state = doneAt ? 'done' : dueOn < today ? 'overdue' : 'open';
  return (
    <span>
      <Tag tone={({ done: 'green', overdue: 'red', open: 'amber' } as const)[state]}>
        {t(`followUp.${state}`)}
      </Tag>{' '}
      {t('followUp.due', { name: ownerName, day: shortDate(`${dueOn}T12:00:00Z`, 'UTC') })}
    </span>
  );
}

/** What is to be done after a meeting, and the organiser's hand in it. */
export function FollowUpField({ meeting, followUp }: { meeting: Meeting; followUp: FollowUp }) {
  const { t } = useTranslation('meetings');
  const may = useMay();
  const told = useTold();
  const { id: conferenceId, campaignId } = useThisConference();
  const set = useSetFollowUp(conferenceId);
  const { ownerId, dueOn, words, doneAt } = followUp;
  const keep = (change: { ownerId?: string; dueOn?: string; isDone?: boolean }): void =>
    set.mutate(
      { id: meeting.id, ...change },
      { onSuccess: () => told.done(t('followUp.saved')), onError: told.failed },
    );
  return (
    <div className={styles.form}>
      <FollowUpState followUp={followUp} />
      {words ? <span className={styles.reason}>{words}</span> : null}
      {may('docking.edit', { conferenceId, campaignId }) ? (
        <>
          {doneAt ? null : (
            <>
              <label>
                {t('followUp.owner')}
                <Select
                  aria-label={t('followUp.owner')}
                  value={ownerId}
                  onChange={(value) => keep({ ownerId: value })}
                  options={meeting.people.map(({ registrationId, name }) => ({
                    value: registrationId,
                    label: name,
                  }))}
                />
              </label>
              <label>
                {t('followUp.dueOn')}
                <Input
                  key={dueOn}
                  type="date"
                  defaultValue={dueOn}
                  onBlur={({ target }) => {
                    if (target.value && target.value !== dueOn) keep({ dueOn: target.value });
                  }}
                />
              </label>
            </>
          )}
          <Button loading={set.isPending} onClick={() => keep({ isDone: !doneAt })}>
            {t(doneAt ? 'followUp.reopen' : 'followUp.tick')}
          </Button>
        </>
      ) : null}
    </div>
  );
}
