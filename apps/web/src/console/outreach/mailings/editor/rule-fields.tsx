import { Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { scheduleAnchors, type Schedule, type ScheduleAnchor } from '#contracts/outreach/mailing';
import { useProgramme } from '../../../../api/programme.js';
import { clockTime } from '../../../../i18n/dates.js';
import { useOneOf } from '../../../../i18n/language.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import styles from './editor.module.css';

type Rule = Extract<Schedule, { anchor: ScheduleAnchor }>;
const units = ['days', 'hours', 'minutes'] as const;
type Unit = (typeof units)[number];

interface Said {
  amount: number;
  unit: Unit;
  isBefore: boolean;
  time: string;
}

/** As people say it: how many, of what, before or after. */
const said = (rule: Rule): Said => {
  if (rule.kind === 'days')
    return { amount: Math.abs(rule.days), unit: 'days', isBefore: rule.days <= 0, time: rule.time };
  const isHours = rule.minutes % 60 === 0;
  return {
    amount: Math.abs(isHours ? rule.minutes / 60 : rule.minutes),
    unit: isHours ? 'hours' : 'minutes',
    isBefore: rule.minutes <= 0,
    time: '09:00',
  };
};

const ruleOf = ({ anchor, sessionId }: Rule, { amount, unit, isBefore, time }: Said): Rule => {
  const base = { anchor, ...(sessionId ? { sessionId } : {}) };
  const signed = amount === 0 ? 0 : isBefore ? -amount : amount;
  return unit === 'days'
    ? { kind: 'days', ...base, days: signed, time }
    : { kind: 'minutes', ...base, minutes: unit === 'hours' ? signed * 60 : signed };
};

export function RuleFields({ schedule, onChange }: { schedule: Rule; onChange: (rule: Rule) => void }) {
  const { t } = useTranslation('mailings');
  const { id, timeZone } = useThisConference();
  const oneOf = useOneOf();
  const programme = useProgramme(id);
  const now = said(schedule);
  const set = (part: Partial<Said>): void => onChange(ruleOf(schedule, { ...now, ...part }));
  const sessions = (programme.data?.releasedAt ? programme.data.sessions : []).flatMap(
    ({ id: value, startsAt, titleZh, titleEn }) =>
      startsAt ? [{ value, label: `${clockTime(startsAt, timeZone)} ${oneOf(titleZh, titleEn)}` }] : [],
  );
  const isOfSession = schedule.anchor === 'session-start' || schedule.anchor === 'session-end';

  return (
    <div className={`${styles.row} ${styles.rule}`}>
      <label>
        <span>{t('when.amount')}</span>
        <InputNumber
          min={0}
          max={now.unit === 'days' ? 365 : now.unit === 'hours' ? 1440 : 86_400}
          precision={0}
          style={{ width: 88 }}
          value={now.amount}
          onChange={(amount) => amount !== null && set({ amount })}
        />
      </label>
      <Choice
        label={t('when.unit')}
        value={now.unit}
        onChange={(unit) => set({ unit: unit as Unit })}
        options={units.map((value) => ({ value, label: t(`when.units.${value}`) }))}
      />
      <Choice
        label={t('when.direction')}
        value={now.isBefore ? 'before' : 'after'}
        onChange={(direction) => set({ isBefore: direction === 'before' })}
        options={(['before', 'after'] as const).map((value) => ({
          value,
          label: t(`when.directions.${value}`),
        }))}
      />
      <Choice
        label={t('when.anchor')}
        value={schedule.anchor}
        width={220}
        onChange={(anchor) => {
          const { sessionId: _, ...rest } = schedule;
          const first = anchor.startsWith('session')
            ? { sessionId: schedule.sessionId ?? sessions[0]?.value }
            : {};
          onChange({ ...rest, anchor: anchor as ScheduleAnchor, ...first });
        }}
        options={scheduleAnchors.map((value) => ({
          value,
          label: t(`anchors.${value}`),
          disabled: value.startsWith('session') && sessions.length === 0,
        }))}
      />
      {isOfSession ? (
        <Choice
          label={t('when.session')}
          value={schedule.sessionId}
          width={260}
          onChange={(sessionId) => onChange({ ...schedule, sessionId })}
          options={sessions}
        />
      ) : null}
      {now.unit === 'days' ? (
        <label>
          <span>{t('when.time')}</span>
          <Input
            type="time"
            style={{ width: 128 }}
            value={now.time}
            onChange={({ target }) => target.value && set({ time: target.value })}
          />
        </label>
      ) : null}
      {programme.data && sessions.length === 0 ? <p className={styles.hint}>{t('when.noSessions')}</p> : null}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
  options: { value: string; label: string; disabled?: boolean }[];
  width?: number;
}

function Choice({ label, value, onChange, options, width = 112 }: ChoiceProps) {
  return (
    <div className={styles.field}>
      <span aria-hidden>{label}</span>
      <Select
        aria-label={label}
        style={{ width, maxWidth: '100%' }}
        value={value ?? null}
        onChange={(chosen: string | null) => chosen && onChange(chosen)}
        options={options}
        popupMatchSelectWidth={false}
      />
    </div>
  );
}
