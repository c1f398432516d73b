import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meetingOutcomes } from '#contracts/docking/meetings';
import type { OwnMeeting } from '../../../api/own-meetings.js';
import { useTellOutcome, type MeetingOutcome } from '../../../api/own-outcomes.js';
import { asProblem } from '../../../api/problem.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import fieldStyles from '../../../ui/field.module.css';
import { ProblemNotice } from '../../../ui/notice.js';
import styles from './meetings.module.css';
import own from './outcomes.module.css';

interface OutcomePanelProps {
  token: string;
  meeting: OwnMeeting;
  onDone: (words: string) => void;
}

/** How a meeting went: one tap, then a note for whoever wants; both can be changed. */
export function OutcomePanel({ token, meeting, onDone }: OutcomePanelProps) {
  const { t } = useTranslation('own-meetings');
  const { t: tw } = useTranslation('meeting-words');
  const tell = useTellOutcome(token);
  const [isChanging, setIsChanging] = useState(false);
  const question = useId();
  const { id: meetingId, outcome, people } = meeting;
  const name = people.map((person) => person.name).join(', ');
  const say = (word: MeetingOutcome): void =>
    tell.mutate(
      { meetingId, outcome: word },
      {
        onSuccess: () => {
          setIsChanging(false);
          onDone(t('outcome.done'));
        },
      },
    );
  return (
    <div className={styles.dialog}>
      {outcome && !isChanging ? (
        <>
          <div className={styles.top}>
            <p>
              {t('outcome.mine')}
              <strong>{tw(`meetingOutcome.${outcome}`)}</strong>
            </p>
            <Button
              look="quiet"
              aria-label={t('outcome.changeOf', { name })}
              onClick={() => setIsChanging(true)}
            >
              {t('outcome.change')}
            </Button>
          </div>
          <Note key={meeting.note} {...{ token, meeting, outcome, onDone }} />
        </>
      ) : (
        <div role="group" aria-labelledby={question} className={own.choices}>
          <p id={question}>{t('outcome.ask', { name })}</p>
          {meetingOutcomes.map((word) => (
            <Button
              key={word}
              isWide
              aria-pressed={word === outcome}
              isBusy={tell.isPending && tell.variables.outcome === word}
              onClick={() => say(word)}
            >
              {tw(`meetingOutcome.${word}`)}
            </Button>
          ))}
        </div>
      )}
      {tell.isError ? <ProblemNotice problem={asProblem(tell.error)} /> : null}
    </div>
  );
}

function Note({ token, meeting, outcome, onDone }: OutcomePanelProps & { outcome: MeetingOutcome }) {
  const { t } = useTranslation('own-meetings');
  const tell = useTellOutcome(token);
  const [note, setNote] = useState(meeting.note);
  return (
    <>
      <Field label={t('outcome.note')} isOptional hint={t('outcome.noteHint')}>
        {(aria) => (
          <textarea
            {...aria}
            className={fieldStyles.control}
            rows={2}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      {tell.isError ? <ProblemNotice problem={asProblem(tell.error)} /> : null}
      {note.trim() === meeting.note ? null : (
        <Button
          isBusy={tell.isPending}
          onClick={() =>
            tell.mutate(
              { meetingId: meeting.id, outcome, note: note.trim() },
              { onSuccess: () => onDone(t('outcome.noted')) },
            )
          }
        >
          {t('outcome.saveNote')}
        </Button>
      )}
    </>
  );
}
