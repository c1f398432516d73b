import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFreePeople, useWalkIn, type MeetingDay } from '../../../../api/meeting-day.js';
import type { Partner } from '../../../../api/meetings.js';
import { asProblem } from '../../../../api/problem.js';
import { clockTime } from '../../../../i18n/dates.js';
import { useOneOf } from '../../../../i18n/language.js';
import { Skeleton } from '../../../../ui/skeleton.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { ProblemAlert } from '../../../form/problem-alert.js';
import { useTold } from '../../../form/use-told.js';
import styles from './day.module.css';

const AT_FIRST = 12;

/** Checked-in people with nothing in the slot: one tap shows whom they could meet, the next seats them. */
export function FreePeople({ day, isEditor }: { day: MeetingDay; isEditor: boolean }) {
  const { t } = useTranslation('meetings');
  const oneOf = useOneOf();
  const { timeZone } = useThisConference();
  const [one, setOne] = useState<Partner | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  const { walkInSlot: slot, freePeople } = day;
  const shown = isWhole ? freePeople : freePeople.slice(0, AT_FIRST);
  return (
    <section className={styles.card} aria-labelledby="free-people">
      <h2 id="free-people">
        {t('day.freePeople')}
        {slot ? (
          <small>
            {' '}
            {clockTime(slot.startsAt, timeZone)}–{clockTime(slot.endsAt, timeZone)}
          </small>
        ) : null}
      </h2>
      {shown.length === 0 ? (
        <p className={styles.aside}>{t('day.nobodyFree')}</p>
      ) : (
        <ul className={styles.free}>
          {shown.map((person) => (
            <li key={person.registrationId}>
              <span>
                <strong>{person.name}</strong>
                <br />
                <small>{oneOf(person.organisationZh, person.organisationEn)}</small>
              </span>
              {isEditor ? (
                <Button aria-label={t('day.walkIn.of', { name: person.name })} onClick={() => setOne(person)}>
                  {t('day.walkIn.open')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {freePeople.length > shown.length ? (
        <Button onClick={() => setIsWhole(true)}>{t('day.showAll', { count: freePeople.length })}</Button>
      ) : null}
      {one ? <WalkInDialog one={one} onClose={() => setOne(null)} /> : null}
    </section>
  );
}

function WalkInDialog({ one, onClose }: { one: Partner; onClose: () => void }) {
  const { t } = useTranslation('meetings');
  const oneOf = useOneOf();
  const told = useTold();
  const { id } = useThisConference();
  const free = useFreePeople(id, one.registrationId);
  const walkIn = useWalkIn(id);
  return (
    <Modal open title={t('day.walkIn.title', { name: one.name })} footer={null} onCancel={onClose}>
      {walkIn.isError ? <ProblemAlert problem={asProblem(walkIn.error)} /> : null}
      {free.isPending ? (
        <Skeleton lines={4} />
      ) : free.error ? (
        <ProblemAlert problem={asProblem(free.error)} />
      ) : free.data.people.length === 0 ? (
        <p className={styles.aside}>
          {t(free.data.isFree && !free.data.hasTable ? 'day.walkIn.noTable' : 'day.walkIn.nobody')}
        </p>
      ) : (
        <ul className={styles.rows}>
          {free.data.people.map((person) => (
            <li key={person.registrationId} className={styles.choice}>
              <span>
                <strong>{person.name}</strong>{' '}
                {person.standing === 'new' ? null : (
                  <small>{t(`day.walkIn.standing.${person.standing}`)}</small>
                )}
                <br />
                <small>{oneOf(person.organisationZh, person.organisationEn)}</small>
              </span>
              <Button
                type="primary"
                aria-label={t('day.walkIn.sitWith', { name: person.name })}
                loading={walkIn.isPending && walkIn.variables.otherId === person.registrationId}
                onClick={() =>
                  walkIn.mutate(
                    { oneId: one.registrationId, otherId: person.registrationId },
                    {
                      onSuccess: (made) => {
                        told.done(
                          t('day.walkIn.done', {
                            place: t('meetings.place', {
                              room: oneOf(made.roomZh, made.roomEn),
                              number: made.tableNumber,
                            }),
                          }),
                        );
                        onClose();
                      },
                    },
                  )
                }
              >
                {t('day.walkIn.sit')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Modal>
  );
}
