import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetOwnAbsences, type OwnMeetings } from '../../../api/own-meetings.js';
import { asProblem } from '../../../api/problem.js';
import { dateTimeRange } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { Button } from '../../../ui/button.js';
import { ProblemNotice } from '../../../ui/notice.js';
import { AbsenceDialog } from './absence-dialog.js';
import styles from './meetings.module.css';

interface OwnTimesProps {
  token: string;
  own: OwnMeetings;
  onDone: (words: string) => void;
}

/** When meetings are, and when this person cannot. */
export function OwnTimes({ token, own, onDone }: OwnTimesProps) {
  const { t } = useTranslation('own-meetings');
  const oneOf = useOneOf();
  const [isAdding, setIsAdding] = useState(false);
  const save = useSetOwnAbsences(token);
  const span = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string =>
    dateTimeRange(startsAt, endsAt, own.timeZone);
  const mine = own.absences
    .filter(({ isFixed }) => !isFixed)
    .map(({ startsAt, endsAt, words }) => ({ startsAt, endsAt, words }));
  return (
    <section className={styles.section} aria-labelledby="times">
      <h2 id="times">{t('times.title')}</h2>
      {own.blocks.length === 0 ? (
        <p className={styles.aside}>{t('times.none')}</p>
      ) : (
        <>
          <p className={styles.aside}>{t('times.hint')}</p>
          <ul className={styles.spans}>
            {own.blocks.map((block) => (
              <li key={block.startsAt}>{span(block)}</li>
            ))}
          </ul>
        </>
      )}
      {own.busy.length > 0 ? (
        <>
          <h3>{t('times.busy')}</h3>
          <ul className={styles.spans}>
            {own.busy.map((busy) => (
              <li key={busy.startsAt + busy.reason}>
                <span>
                  {t(
                    busy.reason === 'signs' || busy.reason === 'attends'
                      ? `times.${busy.reason}`
                      : 'times.speaks',
                    { title: oneOf(busy.wordsZh, busy.wordsEn) },
                  )}
                  <br />
                  <span className={styles.aside}>{span(busy)}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {own.absences.length > 0 ? (
        <>
          <h3>{t('times.absences')}</h3>
          <ul className={styles.spans}>
            {own.absences.map((absence) => (
              <li key={absence.startsAt + absence.endsAt}>
                <span>
                  {span(absence)}
                  {absence.words ? <span className={styles.aside}> {absence.words}</span> : null}
                </span>
                {absence.isFixed ? (
                  <span className={styles.aside}>{t('times.fixed')}</span>
                ) : (
                  <Button
                    look="quiet"
                    aria-label={t('times.remove', { time: span(absence) })}
                    onClick={() =>
                      save.mutate(
                        mine.filter(
                          ({ startsAt, endsAt }) =>
                            startsAt !== absence.startsAt || endsAt !== absence.endsAt,
                        ),
                        { onSuccess: () => onDone(t('times.saved')) },
                      )
                    }
                  >
                    ×
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {save.isError && !isAdding ? <ProblemNotice problem={asProblem(save.error)} /> : null}
      <Button isWide onClick={() => setIsAdding(true)}>
        {t('times.add')}
      </Button>
      {isAdding ? (
        <AbsenceDialog
          own={own}
          save={save}
          mine={mine}
          onClose={() => setIsAdding(false)}
          onDone={() => onDone(t('times.saved'))}
        />
      ) : null}
    </section>
  );
}
