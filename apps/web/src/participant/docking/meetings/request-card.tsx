import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswerRequest, type OwnRequest } from '../../../api/own-meetings.js';
import { asProblem } from '../../../api/problem.js';
import { clockTime, dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { Button } from '../../../ui/button.js';
import { ProblemNotice } from '../../../ui/notice.js';
import { Tag, type TagTone } from '../../../ui/tag.js';
import { AnswerDialog } from './answer-dialog.js';
import styles from './meetings.module.css';
import { Contact, Partner, useSaid } from './partner.js';
import { PassOnDialog } from './pass-on-dialog.js';

const tones: Record<OwnRequest['state'], TagTone> = {
  requested: 'amber',
  accepted: 'green',
  declined: 'red',
  expired: 'neutral',
  cancelled: 'neutral',
};

interface RequestCardProps {
  token: string;
  request: OwnRequest;
  timeZone: string;
  onDone: (words: string) => void;
}

/** One request, with what its reader can do about it. */
export function RequestCard({ token, request, timeZone, onDone }: RequestCardProps) {
  const { t } = useTranslation('own-meetings');
  const { t: tw } = useTranslation('meeting-words');
  const oneOf = useOneOf();
  const said = useSaid();
  const { person, state, reason, item, expiresAt, answerWords, decidedBy, passedToName, passedFromName } =
    request;
  const until = dateTime(expiresAt, timeZone);
  const isMine = request.direction === 'sent';
  return (
    <li className={styles.item}>
      <div className={styles.top}>
        <Partner person={person} />
        <Tag tone={tones[state]}>{tw(`requestState.${state}`)}</Tag>
      </div>
      {passedFromName ? <p className={styles.aside}>{t('passedFrom', { name: passedFromName })}</p> : null}
      {request.walkInAt ? (
        <p>
          <strong>{t('walkIn', { time: clockTime(request.walkInAt, timeZone) })}</strong>
        </p>
      ) : null}
      {reason ? <p className={styles.words}>{t('about', { reason })}</p> : null}
      {item ? (
        <p className={styles.aside}>{t('item', { title: oneOf(item.titleZh, item.titleEn) })}</p>
      ) : null}
      {said(answerWords) ? <p className={styles.words}>{said(answerWords)}</p> : null}
      {passedToName ? <p className={styles.aside}>{t('passedTo', { name: passedToName })}</p> : null}
      {decidedBy ? <p className={styles.aside}>{t('byOrganiser', { name: decidedBy })}</p> : null}
      {state === 'requested' ? (
        <p className={styles.aside}>{t(isMine ? 'expires' : 'expiresAt', { time: until })}</p>
      ) : null}
      <Contact {...person} />
      {state === 'requested' ? (
        isMine ? (
          <CancelRequest {...{ token, request, onDone }} />
        ) : (
          <Answers {...{ token, request, onDone }} />
        )
      ) : null}
    </li>
  );
}

type AnswerProps = Omit<RequestCardProps, 'timeZone'>;

function Answers({ token, request, onDone }: AnswerProps) {
  const { t } = useTranslation('own-meetings');
  const [asked, setAsked] = useState<'decline' | 'pass-on' | null>(null);
  const answer = useAnswerRequest(token);
  const { id: requestId, person } = request;
  return (
    <>
      {answer.isError && !asked ? <ProblemNotice problem={asProblem(answer.error)} /> : null}
      <div className={styles.actions}>
        <Button
          look="primary"
          isBusy={answer.isPending}
          onClick={() =>
            answer.mutate(
              { how: 'accept', requestId },
              { onSuccess: () => onDone(t(request.walkInAt ? 'acceptedNow' : 'accepted')) },
            )
          }
        >
          {t('accept')}
        </Button>
        <Button onClick={() => setAsked('pass-on')}>{t('passOn.open')}</Button>
        <Button onClick={() => setAsked('decline')}>{t('decline.open')}</Button>
      </div>
      {asked === 'decline' ? (
        <AnswerDialog
          title={t('decline.title', { name: person.name })}
          label={t('decline.words')}
          send={t('decline.send')}
          answer={answer}
          wish={(words) => ({ how: 'decline' as const, requestId, words })}
          onClose={() => setAsked(null)}
          onDone={() => onDone(t('decline.done'))}
        />
      ) : null}
      {asked === 'pass-on' ? (
        <PassOnDialog
          {...{ token, requestId }}
          onClose={() => setAsked(null)}
          onDone={() => onDone(t('passOn.done'))}
        />
      ) : null}
    </>
  );
}

function CancelRequest({ token, request, onDone }: AnswerProps) {
  const { t } = useTranslation('own-meetings');
  const [isAsking, setIsAsking] = useState(false);
  const answer = useAnswerRequest(token);
  return (
    <>
      <div className={styles.actions}>
        <Button onClick={() => setIsAsking(true)}>{t('cancel.open')}</Button>
      </div>
      {isAsking ? (
        <AnswerDialog
          title={t('cancel.title', { name: request.person.name })}
          label={t('cancel.words')}
          send={t('cancel.send')}
          answer={answer}
          wish={(words) => ({ how: 'cancel' as const, requestId: request.id, words })}
          onClose={() => setIsAsking(false)}
          onDone={() => onDone(t('cancel.done'))}
        />
      ) : null}
    </>
  );
}
