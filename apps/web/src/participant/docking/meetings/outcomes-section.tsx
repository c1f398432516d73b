import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnMeetings } from '../../../api/own-meetings.js';
import { clockTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import styles from './meetings.module.css';
import { OutcomePanel } from './outcome-panel.js';

interface OutcomesSectionProps {
  token: string;
  own: OwnMeetings;
  onDone: (words: string) => void;
}

/** Meetings that are over, or nearly so, and wait for a word; those answered just now stay for a note. */
export function OutcomesSection({ token, own, onDone }: OutcomesSectionProps) {
  const { t } = useTranslation('own-meetings');
  const oneOf = useOneOf();
  const [answered, setAnswered] = useState<readonly string[]>([]);
  const shown = own.meetings.filter(
    ({ id, mayTellOutcome, outcome }) => mayTellOutcome && (outcome === null || answered.includes(id)),
  );
  if (shown.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="outcomes">
      <h2 id="outcomes">{t('outcome.title')}</h2>
      <ul className={styles.list}>
        {shown.map((meeting) => (
          <li key={meeting.id} className={styles.item}>
            <p className={styles.aside}>
              {meeting.startsAt && meeting.endsAt
                ? `${clockTime(meeting.startsAt, own.timeZone)}–${clockTime(meeting.endsAt, own.timeZone)} · `
                : ''}
              {meeting.people
                .map((person) => `${person.name}, ${oneOf(person.organisationZh, person.organisationEn)}`)
                .join(' · ')}
            </p>
            <OutcomePanel
              token={token}
              meeting={meeting}
              onDone={(words) => {
                setAnswered((before) => [...before, meeting.id]);
                onDone(words);
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
