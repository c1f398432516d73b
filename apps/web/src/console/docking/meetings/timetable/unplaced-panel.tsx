import { useTranslation } from 'react-i18next';
import type { Timetable, UnplacedMeeting } from '../../../../api/timetables.js';
import { useOneOf } from '../../../../i18n/language.js';
import { namesOf, organisationsOf, personNames } from './meeting-words.js';
import styles from './timetable.module.css';

interface UnplacedPanelProps {
  version: Timetable;
  chosenId: string | null;
  onChoose: (meetingId: string) => void;
  onDragStart: (meetingId: string) => void;
}

/** The meetings without a place, each with the reason. */
export function UnplacedPanel({ version, chosenId, onChoose, onDragStart }: UnplacedPanelProps) {
  const { t } = useTranslation('timetable');
  const oneOf = useOneOf();
  const meetings = new Map(version.meetings.map((each) => [each.id, each]));
  const why = useWhy(version);
  const { unplaced } = version;
  return (
    <section className={styles.panel} aria-label={t('unplaced.title', { count: unplaced.length })}>
      <h2>{unplaced.length > 0 ? t('unplaced.title', { count: unplaced.length }) : t('unplaced.none')}</h2>
      <ul className={styles.unplaced}>
        {unplaced.map((each) => {
          const meeting = meetings.get(each.meetingId);
          return meeting ? (
            <li key={meeting.id}>
              <button
                type="button"
                className={styles.piece}
                draggable
                data-chosen={meeting.id === chosenId}
                aria-pressed={meeting.id === chosenId}
                onDragStart={() => onDragStart(meeting.id)}
                onClick={() => onChoose(meeting.id)}
              >
                <b>{organisationsOf(meeting, oneOf)}</b>
                <span>{namesOf(meeting)}</span>
              </button>
              <span className={styles.reason}>{why(each)}</span>
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}

/** The reasons why a meeting has no place, in words. */
function useWhy(version: Timetable): (unplaced: UnplacedMeeting) => string {
  const { t } = useTranslation('timetable');
  const names = personNames(version);
  return ({ reasons }) =>
    reasons.length === 0
      ? t('unplaced.why.unknown')
      : reasons
          .map(({ kind, people = [], meetings = [], numbers = {} }) =>
            t(`unplaced.why.${kind}`, {
              names: people.map((id) => names.get(id) ?? '').join(', '),
              count: meetings.length,
              ...numbers,
            }),
          )
          .join(' ');
}
