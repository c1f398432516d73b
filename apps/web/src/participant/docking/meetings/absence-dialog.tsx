import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnMeetings, useSetOwnAbsences } from '../../../api/own-meetings.js';
import { asProblem } from '../../../api/problem.js';
import { longDate, momentOf, wallClock } from '../../../i18n/dates.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { SelectField, TextField } from '../../../ui/field.js';
import { ProblemNotice } from '../../../ui/notice.js';
import styles from './meetings.module.css';

type Kind = 'late' | 'early' | 'away';

interface Absence {
  startsAt: string;
  endsAt: string;
  words: string;
}

interface AbsenceDialogProps {
  own: OwnMeetings;
  save: ReturnType<typeof useSetOwnAbsences>;
  mine: readonly Absence[];
  onClose: () => void;
  onDone: () => void;
}

/** «I arrive at half past ten»: the day, and one time or two, on the clocks of the conference. */
export function AbsenceDialog({ own, save, mine, onClose, onDone }: AbsenceDialogProps) {
  const { t } = useTranslation('own-meetings');
  const days = daysOf(own);
  const [kind, setKind] = useState<Kind>('late');
  const [day, setDay] = useState(days[0]!);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [words, setWords] = useState('');
  const wall = (time: string): string => momentOf(`${day}T${time || '--:--'}`, own.timeZone);
  const submit = (): void => {
    const absence: Absence = {
      startsAt: kind === 'late' ? startOf(own, day) : wall(from),
      endsAt: kind === 'early' ? endOf(own, day) : wall(until),
      words,
    };
    save.mutate([...mine, absence], {
      onSuccess: () => {
        onClose();
        onDone();
      },
    });
  };
  const problem = save.isError ? asProblem(save.error) : null;
  const fault = (name: string): string | undefined =>
    problem?.fields.find(({ field }) => field === `absences.${mine.length}.${name}`)?.detail;
  return (
    <Dialog
      title={t('times.add')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button look="primary" isBusy={save.isPending} onClick={submit}>
            {t('times.save')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <SelectField
          label={t('times.kind')}
          value={kind}
          onChange={(event) => setKind(event.target.value as Kind)}
        >
          <option value="late">{t('times.lateIs')}</option>
          <option value="early">{t('times.earlyIs')}</option>
          <option value="away">{t('times.otherwise')}</option>
        </SelectField>
        {days.length > 1 ? (
          <SelectField label={t('times.day')} value={day} onChange={(event) => setDay(event.target.value)}>
            {days.map((each) => (
              <option key={each} value={each}>
                {longDate(`${each}T12:00:00Z`, 'UTC')}
              </option>
            ))}
          </SelectField>
        ) : null}
        <div className={kind === 'away' ? styles.pair : undefined}>
          {kind === 'late' ? null : (
            <TextField
              label={t(kind === 'early' ? 'times.leave' : 'times.from')}
              type="time"
              error={fault('startsAt')}
              value={from}
              onChange={(event) => setFrom(event.target.value)}
            />
          )}
          {kind === 'early' ? null : (
            <TextField
              label={t(kind === 'late' ? 'times.arrive' : 'times.until')}
              type="time"
              error={fault('endsAt')}
              value={until}
              onChange={(event) => setUntil(event.target.value)}
            />
          )}
        </div>
        <TextField
          label={t('times.words')}
          isOptional
          maxLength={100}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        {problem && problem.fields.length === 0 ? <ProblemNotice problem={problem} /> : null}
      </div>
    </Dialog>
  );
}

const dayOf = (moment: string, { timeZone }: OwnMeetings): string => wallClock(moment, timeZone).slice(0, 10);

/** The conference's days on its own clocks. */
function daysOf(own: OwnMeetings): string[] {
  const days: string[] = [];
  const last = dayOf(own.endsAt, own);
  for (let at = Date.parse(own.startsAt); days.at(-1) !== last && days.length < 31; at += 86_400_000)
    days.push(dayOf(new Date(Math.min(at, Date.parse(own.endsAt))).toISOString(), own));
  return days;
}

const startOf = (own: OwnMeetings, day: string): string =>
  day === dayOf(own.startsAt, own) ? own.startsAt : momentOf(`${day}T00:00`, own.timeZone);

const endOf = (own: OwnMeetings, day: string): string =>
  day === dayOf(own.endsAt, own) ? own.endsAt : momentOf(`${day}T23:59`, own.timeZone);
