import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnMeeting, OwnMeetings } from '../../../api/own-meetings.js';
import { useKeepFollowUp, type FollowUp } from '../../../api/own-outcomes.js';
import { asProblem } from '../../../api/problem.js';
import { shortDate } from '../../../i18n/dates.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field } from '../../../ui/field.js';
import fieldStyles from '../../../ui/field.module.css';
import { ProblemNotice } from '../../../ui/notice.js';
import styles from './meetings.module.css';

interface FollowUpPanelProps {
  token: string;
  meeting: OwnMeeting;
  followUp: FollowUp;
  own: OwnMeetings;
  onDone: (words: string) => void;
}

/** What is to be done after a meeting, for both who met. */
export function FollowUpPanel({ token, meeting, followUp, own, onDone }: FollowUpPanelProps) {
  const { t } = useTranslation('own-meetings');
  const keep = useKeepFollowUp(token);
  const [isEditing, setIsEditing] = useState(false);
  const { ownerName, dueOn, words, doneAt } = followUp;
  const day = shortDate(`${dueOn}T12:00:00Z`, 'UTC');
  return (
    <div className={styles.dialog}>
      <p>
        <strong>{t('followUp.title')}</strong>{' '}
        {doneAt ? t('followUp.isDone', { name: ownerName }) : t('followUp.due', { name: ownerName, day })}
        {words ? (
          <>
            <br />
            <span className={styles.words}>{words}</span>
          </>
        ) : null}
      </p>
      {keep.isError && !isEditing ? <ProblemNotice problem={asProblem(keep.error)} /> : null}
      <div className={styles.actions}>
        <Button
          isBusy={keep.isPending && !isEditing}
          onClick={() =>
            keep.mutate(
              { meetingId: meeting.id, isDone: !doneAt },
              { onSuccess: () => onDone(t(doneAt ? 'followUp.reopened' : 'followUp.ticked')) },
            )
          }
        >
          {t(doneAt ? 'followUp.reopen' : 'followUp.tick')}
        </Button>
        {doneAt ? null : (
          <Button look="quiet" onClick={() => setIsEditing(true)}>
            {t('followUp.edit')}
          </Button>
        )}
      </div>
      {isEditing ? (
        <FollowUpDialog
          {...{ meeting, followUp, own, keep }}
          onClose={() => setIsEditing(false)}
          onDone={() => onDone(t('followUp.saved'))}
        />
      ) : null}
    </div>
  );
}

interface FollowUpDialogProps extends Omit<FollowUpPanelProps, 'token' | 'onDone'> {
  keep: ReturnType<typeof useKeepFollowUp>;
  onClose: () => void;
  onDone: () => void;
}

function FollowUpDialog({ meeting, followUp, own, keep, onClose, onDone }: FollowUpDialogProps) {
  const { t } = useTranslation('own-meetings');
  const [ownerId, setOwnerId] = useState(followUp.ownerId);
  const [dueOn, setDueOn] = useState(followUp.dueOn);
  const [words, setWords] = useState(followUp.words);
  const problem = keep.isError ? asProblem(keep.error) : null;
  const people = [{ registrationId: own.registrationId, name: own.name }, ...meeting.people];
  return (
    <Dialog
      title={t('followUp.edit')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button
            look="primary"
            isBusy={keep.isPending}
            onClick={() =>
              keep.mutate(
                { meetingId: meeting.id, ownerId, dueOn, words: words.trim() },
                {
                  onSuccess: () => {
                    onClose();
                    onDone();
                  },
                },
              )
            }
          >
            {t('times.save')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <Field label={t('followUp.owner')}>
          {(aria) => (
            <select
              {...aria}
              className={fieldStyles.control}
              value={ownerId}
              onChange={(event) => setOwnerId(event.target.value)}
            >
              {people.map(({ registrationId, name }) => (
                <option key={registrationId} value={registrationId}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label={t('followUp.dueOn')}
          error={problem?.fields.find(({ field }) => field === 'dueOn')?.detail}
        >
          {(aria) => (
            <input
              {...aria}
              type="date"
              className={fieldStyles.control}
              value={dueOn}
              onChange={(event) => setDueOn(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('followUp.words')} isOptional>
          {(aria) => (
            <textarea
              {...aria}
              className={fieldStyles.control}
              rows={2}
              maxLength={300}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
        {problem && problem.fields.length === 0 ? <ProblemNotice problem={problem} /> : null}
      </div>
    </Dialog>
  );
}
