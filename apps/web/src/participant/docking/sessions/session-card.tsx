import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignOff, useSignUp, type OwnDockingSession } from '../../../api/own-docking-sessions.js';
import { asProblem } from '../../../api/problem.js';
import { clockTime, dateTimeRange } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Notice, ProblemNotice } from '../../../ui/notice.js';
import { Tag } from '../../../ui/tag.js';
import styles from '../meetings/meetings.module.css';
import { RoundtableList } from './roundtable-list.js';

interface SessionCardProps {
  token: string;
  session: OwnDockingSession;
  timeZone: string;
  isConfirmed: boolean;
  onDone: (words: string) => void;
}

/** When and where, who may come, and a way in and out. */
export function SessionCard({ token, session, timeZone, isConfirmed, onDone }: SessionCardProps) {
  const { t } = useTranslation('roundtables');
  const oneOf = useOneOf();
  const signUp = useSignUp(token);
  const signOff = useSignOff(token);
  const [question, setQuestion] = useState<'meeting' | 'sign-off' | null>(null);
  const { id: sessionId, state, field, isOpen, left } = session;
  const title = oneOf(session.titleZh, session.titleEn);
  const problem = signUp.error ?? signOff.error;
  const told = problem ? asProblem(problem) : null;
  const enter = (confirm: boolean): void =>
    signUp.mutate(
      { sessionId, confirm },
      {
        onSuccess: () => {
          setQuestion(null);
          onDone(t('signedUp', { title }));
        },
        onError: (error) => setQuestion(asProblem(error).needsConfirmation ? 'meeting' : null),
      },
    );
  const leave = (): void =>
    signOff.mutate(sessionId, {
      onSuccess: () => onDone(t('signedOff', { title })),
      onSettled: () => setQuestion(null),
    });
  return (
    <li className={styles.item}>
      <div className={styles.top}>
        <h2 className={styles.name}>{title}</h2>
        {state ? (
          <Tag tone={state === 'taken' ? 'green' : 'amber'}>
            {state === 'waiting' ? t('state.waiting', { position: session.position }) : t(`state.${state}`)}
          </Tag>
        ) : (
          <Tag>{isOpen ? (left > 0 ? t('left', { count: left }) : t('full')) : t('closed')}</Tag>
        )}
      </div>
      <p>
        {dateTimeRange(session.startsAt, session.endsAt, timeZone)}
        {session.roomZh ? (
          <>
            <br />
            {oneOf(session.roomZh, session.roomEn)}
          </>
        ) : null}
      </p>
      {session.themeZh || field ? (
        <p className={styles.aside}>
          {[
            session.themeZh && t('theme', { theme: oneOf(session.themeZh, session.themeEn) }),
            field && t('field', { field: oneOf(field.nameZh, field.nameEn) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      ) : null}
      {session.meetings.map((meeting) => (
        <Notice key={meeting.startsAt} tone="amber">
          {t('meetingThen', {
            from: clockTime(meeting.startsAt, timeZone),
            until: clockTime(meeting.endsAt, timeZone),
            names: meeting.names.join(t('and')),
          })}
        </Notice>
      ))}
      {told && !question ? (
        <ProblemNotice problem={told}>
          {told.fields.map(({ detail }) => (
            <span key={detail}>{detail}</span>
          ))}
        </ProblemNotice>
      ) : null}
      {state === 'taken' && session.roundtables.length > 0 ? (
        <RoundtableList token={token} session={session} onDone={onDone} />
      ) : null}
      {state === null && session.roundtables.length > 0 ? (
        <p className={styles.aside}>
          {t('topics', {
            topics: session.roundtables.map((table) => oneOf(table.topicZh, table.topicEn)).join(t('and')),
          })}
        </p>
      ) : null}
      {isConfirmed ? (
        <div className={styles.actions}>
          {state === null ? (
            isOpen ? (
              <Button
                look="primary"
                isBusy={signUp.isPending}
                aria-label={`${left > 0 ? t('signUp') : t('wait')}: ${title}`}
                onClick={() => enter(false)}
              >
                {left > 0 ? t('signUp') : t('wait')}
              </Button>
            ) : null
          ) : (
            <Button
              look="quiet"
              isBusy={signOff.isPending}
              aria-label={`${t('signOff')}: ${title}`}
              onClick={() => setQuestion('sign-off')}
            >
              {t('signOff')}
            </Button>
          )}
        </div>
      ) : null}
      {question ? (
        <Dialog
          title={question === 'meeting' ? t('ask.meeting') : t('ask.signOff', { title })}
          onClose={() => setQuestion(null)}
          actions={
            <>
              <Button onClick={() => setQuestion(null)}>{t('keep')}</Button>
              {question === 'meeting' ? (
                <Button look="primary" isBusy={signUp.isPending} onClick={() => enter(true)}>
                  {t('ask.allTheSame')}
                </Button>
              ) : (
                <Button look="danger" isBusy={signOff.isPending} onClick={leave}>
                  {t('signOff')}
                </Button>
              )}
            </>
          }
        >
          <p>{question === 'meeting' ? told?.message : t('ask.signOffHint')}</p>
        </Dialog>
      ) : null}
    </li>
  );
}
