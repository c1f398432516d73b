import { Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePersonAbsences, useSetPersonAbsences } from '../../../../api/meeting-day.js';
import { asProblem } from '../../../../api/problem.js';
import { dateTimeRange, momentOf, wallClock } from '../../../../i18n/dates.js';
import { Skeleton } from '../../../../ui/skeleton.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { MomentInput } from '../../../form/moment-input.js';
import { ProblemAlert } from '../../../form/problem-alert.js';
import { useTold } from '../../../form/use-told.js';
import styles from './day.module.css';

interface AbsencesDialogProps {
  person: { registrationId: string; name: string };
  /** When a new one begins unless changed. */
  from: string;
  onClose: () => void;
}

/** When somebody cannot meet, as the organisers know; what the person said stands beside it and stays. */
export function AbsencesDialog({ person, from, onClose }: AbsencesDialogProps) {
  const { t } = useTranslation('meetings');
  const told = useTold();
  const { id: conferenceId, timeZone, endsAt } = useThisConference();
  const list = usePersonAbsences(conferenceId, person.registrationId);
  const save = useSetPersonAbsences(conferenceId, person.registrationId);
  const [start, setStart] = useState(wallClock(from, timeZone));
  const [end, setEnd] = useState(wallClock(endsAt, timeZone));
  const [words, setWords] = useState('');
  const id = useId();
  const items = list.data?.items ?? [];
  const ours = items.filter(({ by }) => by === 'organiser').map(({ by: _, ...absence }) => absence);
  const keep = (absences: typeof ours): void =>
    save.mutate(absences, {
      onSuccess: () => {
        setWords('');
        told.done(t('day.absences.done'));
      },
    });
  return (
    <Modal open title={t('day.absences.of', { name: person.name })} footer={null} onCancel={onClose}>
      <div className={styles.form}>
        {save.isError ? <ProblemAlert problem={asProblem(save.error)} /> : null}
        {list.isPending ? (
          <Skeleton lines={2} />
        ) : list.error ? (
          <ProblemAlert problem={asProblem(list.error)} />
        ) : items.length === 0 ? (
          <p className={styles.aside}>{t('day.absences.none')}</p>
        ) : (
          <ul className={styles.rows}>
            {items.map((absence) => {
              const time = dateTimeRange(absence.startsAt, absence.endsAt, timeZone);
              return (
                <li key={absence.by + absence.startsAt + absence.endsAt} className={styles.choice}>
                  <span>
                    {time}
                    {absence.words ? ` · ${absence.words}` : ''}
                    <br />
                    <small>{t(`day.absences.by.${absence.by}`)}</small>
                  </span>
                  {absence.by === 'organiser' ? (
                    <Button
                      aria-label={t('day.absences.removeOf', { time })}
                      onClick={() =>
                        keep(
                          ours.filter(
                            (each) => each.startsAt !== absence.startsAt || each.endsAt !== absence.endsAt,
                          ),
                        )
                      }
                    >
                      {t('blocks.remove')}
                    </Button>
                  ) : null}
                </li>
              );
            })}
          </ul>
        )}
        <label htmlFor={`${id}-start`}>
          {t('day.absences.from')}
          <MomentInput id={`${id}-start`} value={start} onChange={({ target }) => setStart(target.value)} />
        </label>
        <label htmlFor={`${id}-end`}>
          {t('day.absences.until')}
          <MomentInput id={`${id}-end`} value={end} onChange={({ target }) => setEnd(target.value)} />
        </label>
        <label htmlFor={`${id}-words`}>
          {t('day.absences.words')}
          <Input
            id={`${id}-words`}
            maxLength={100}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </label>
        <Button
          type="primary"
          disabled={!list.data}
          loading={save.isPending}
          onClick={() =>
            keep([
              ...ours,
              { startsAt: momentOf(start, timeZone), endsAt: momentOf(end, timeZone), words: words.trim() },
            ])
          }
        >
          {t('day.absences.add')}
        </Button>
      </div>
    </Modal>
  );
}
