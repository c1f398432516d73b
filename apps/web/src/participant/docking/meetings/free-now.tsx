import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAskNow, useFreeNow } from '../../../api/own-day.js';
import type { OwnMeetings } from '../../../api/own-meetings.js';
import { asProblem } from '../../../api/problem.js';
import { clockTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { Button } from '../../../ui/button.js';
import { ProblemNotice } from '../../../ui/notice.js';
import styles from './meetings.module.css';
import { Partner } from './partner.js';

interface FreeNowProps {
  token: string;
  own: OwnMeetings;
  onDone: (words: string) => void;
}

const AT_FIRST = 6;

/** Who else is here and free in this slot: one tap asks, the other's yes makes it a meeting. */
export function FreeNow({ token, own, onDone }: FreeNowProps) {
  const { t } = useTranslation('own-meetings');
  const oneOf = useOneOf();
  const { data } = useFreeNow(token);
  const ask = useAskNow(token);
  const [isWhole, setIsWhole] = useState(false);
  // somebody who has a meeting then needs no list of others
  if (!data?.slot || !data.isFree) return null;
  const { slot, people, hasTable } = data;
  const isWaitedFor = (registrationId: string): boolean =>
    own.requests.some(
      ({ direction, state, person, walkInAt }) =>
        direction === 'sent' &&
        state === 'requested' &&
        person.registrationId === registrationId &&
        walkInAt === slot.startsAt,
    ) ||
    own.moves.some(
      ({ hasAgreed, meetingId }) =>
        hasAgreed &&
        own.meetings
          .find(({ id }) => id === meetingId)
          ?.people.some((person) => person.registrationId === registrationId),
    );
  const shown = isWhole ? people : people.slice(0, AT_FIRST);
  return (
    <section className={styles.section} aria-labelledby="free-now">
      <h2 id="free-now">{t('freeNow.title')}</h2>
      <p className={styles.aside}>
        {t('freeNow.hint', {
          time: `${clockTime(slot.startsAt, own.timeZone)}–${clockTime(slot.endsAt, own.timeZone)}`,
        })}
      </p>
      {ask.isError ? <ProblemNotice problem={asProblem(ask.error)} /> : null}
      {shown.length === 0 ? (
        <p className={styles.aside}>{t(hasTable ? 'freeNow.nobody' : 'freeNow.noTable')}</p>
      ) : (
        <ul className={styles.list}>
          {shown.map((person) => (
            <li key={person.registrationId} className={styles.item}>
              <Partner person={person} />
              {isWaitedFor(person.registrationId) ? (
                <p>{t('freeNow.waiting')}</p>
              ) : person.standing === 'new' ? null : (
                <p className={styles.aside}>{t(`freeNow.standing.${person.standing}`)}</p>
              )}
              {person.items.length > 0 ? (
                <p className={styles.aside}>
                  {t('people.items', {
                    titles: person.items
                      .map((item) => oneOf(item.titleZh, item.titleEn))
                      .join(oneOf('；', '; ')),
                  })}
                </p>
              ) : null}
              {isWaitedFor(person.registrationId) ? null : (
                <Button
                  look="primary"
                  isWide
                  aria-label={t('freeNow.askOne', { name: person.name })}
                  isBusy={ask.isPending && ask.variables === person.registrationId}
                  onClick={() =>
                    ask.mutate(person.registrationId, {
                      onSuccess: () => onDone(t('freeNow.asked', { name: person.name })),
                    })
                  }
                >
                  {t('freeNow.ask')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {people.length > shown.length ? (
        <Button isWide onClick={() => setIsWhole(true)}>
          {t('people.more')}
        </Button>
      ) : null}
    </section>
  );
}
