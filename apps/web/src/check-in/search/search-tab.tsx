import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttendees, type Attendee } from '../../api/check-in.js';
import { asProblem } from '../../api/problem.js';
import { clockTime } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { ProblemNotice } from '../../ui/notice.js';
import { Tag } from '../../ui/tag.js';
import styles from './search-tab.module.css';

const PAUSE_MS = 150;

interface Props {
  conferenceId: string;
  timeZone: string;
  query: string;
  onQuery: (query: string) => void;
  onChoose: (registrationId: string) => Promise<void>;
}

/** By name, organisation or the last four digits; each row has its button. */
export function SearchTab({ conferenceId, timeZone, query, onQuery, onChoose }: Props) {
  const { t } = useTranslation('check-in');
  const [asked, setAsked] = useState(query.trim());
  useEffect(() => {
    const timer = setTimeout(() => setAsked(query.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [query]);
  const { data, error, isSuccess } = useAttendees(conferenceId, asked);
  const found = asked ? (data?.items ?? []) : [];
  return (
    <div className={styles.tab}>
      <TextField
        label={t('search.label')}
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        autoFocus
        value={query}
        onChange={(event) => onQuery(event.target.value)}
      />
      {error ? <ProblemNotice problem={asProblem(error)} /> : null}
      {!asked ? <p className={styles.hint}>{t('search.hint')}</p> : null}
      {asked && isSuccess && found.length === 0 ? (
        <div className={styles.none} role="status">
          <strong>{t('search.none', { q: asked })}</strong>
          <p>{t('search.noneHint')}</p>
        </div>
      ) : null}
      <ul className={styles.rows}>
        {found.map((attendee) => (
          <Row
            key={attendee.registrationId}
            attendee={attendee}
            timeZone={timeZone}
            onChoose={() => onChoose(attendee.registrationId)}
          />
        ))}
      </ul>
    </div>
  );
}

interface RowProps {
  attendee: Attendee;
  timeZone: string;
  onChoose: () => Promise<void>;
}

function Row({ attendee, timeZone, onChoose }: RowProps) {
  const { t } = useTranslation(['check-in', 'vocabulary']);
  const [isBusy, setIsBusy] = useState(false);
  const { name, title, organisation, participantType, state, mobile, firstAt, pointName } = attendee;
  const choose = (): void => {
    setIsBusy(true);
    void onChoose().finally(() => setIsBusy(false));
  };
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <strong>{name}</strong>
        <span>{organisation}</span>
        <span className={styles.aside}>
          {[title, t(`vocabulary:participantType.${participantType}`), mobile].filter(Boolean).join(' · ')}
        </span>
      </div>
      {firstAt ? (
        <div className={styles.standing}>
          <Tag tone="green">{t('search.inside', { time: clockTime(firstAt, timeZone) })}</Tag>
          <span className={styles.aside}>{pointName}</span>
        </div>
      ) : state === 'confirmed' ? (
        <Button look="primary" isBusy={isBusy} onClick={choose} aria-label={t('search.checkInWho', { name })}>
          {t('search.checkIn')}
        </Button>
      ) : (
        <div className={styles.standing}>
          <Tag tone="amber">{t(`vocabulary:registrationState.${state}`)}</Tag>
          <span className={styles.aside}>{t('search.toDesk')}</span>
        </div>
      )}
    </li>
  );
}
