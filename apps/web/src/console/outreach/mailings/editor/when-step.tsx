import { Checkbox, Collapse, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { deliveries, type Delivery, type Schedule } from '#contracts/outreach/mailing';
import type { Mailing, MailingDraft } from '../../../../api/mailings.js';
import { dateTime, momentOf, wallClock } from '../../../../i18n/dates.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { MomentInput } from '../../../form/moment-input.js';
import dialogs from '../mailing-dialogs.module.css';
import styles from './editor.module.css';
import { RuleFields } from './rule-fields.js';

type Kind = 'now' | 'at' | 'rule';
const kinds = ['now', 'at', 'rule'] as const;
const kindOf = ({ kind }: Schedule): Kind => (kind === 'days' || kind === 'minutes' ? 'rule' : kind);

interface WhenStepProps {
  draft: MailingDraft;
  change: (part: Partial<MailingDraft>) => void;
  mailing: Mailing;
}

export function WhenStep({ draft, change, mailing }: WhenStepProps) {
  const { t } = useTranslation('mailings');
  const { timeZone } = useThisConference();
  const { schedule } = draft;
  const choose = (kind: Kind): void => {
    if (kind === 'now') change({ schedule: { kind } });
    if (kind === 'at')
      change({
        schedule: { kind, at: new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000).toISOString() },
      });
    if (kind === 'rule') change({ schedule: { kind: 'days', anchor: 'start', days: -1, time: '09:00' } });
  };

  return (
    <>
      <section className={styles.card}>
        <fieldset className={dialogs.choices}>
          <legend>{t('when.title')}</legend>
          {kinds.map((kind) => (
            <label key={kind} className={dialogs.choice}>
              <input
                type="radio"
                name="schedule"
                checked={kindOf(schedule) === kind}
                onChange={() => choose(kind)}
              />
              <span>
                {t(`when.kinds.${kind}`)}
                <small>{t(`when.kindHints.${kind}`)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {schedule.kind === 'at' ? (
          <label className={styles.field}>
            <span>{t('when.at', { zone: timeZone })}</span>
            <MomentInput
              value={wallClock(schedule.at, timeZone)}
              onChange={({ target }) => {
                const at = momentOf(target.value, timeZone);
                if (!Number.isNaN(Date.parse(at))) change({ schedule: { kind: 'at', at } });
              }}
            />
          </label>
        ) : null}
        {schedule.kind === 'days' || schedule.kind === 'minutes' ? (
          <RuleFields schedule={schedule} onChange={(rule) => change({ schedule: rule })} />
        ) : null}
        {schedule.kind === 'now' ? null : (
          <p className={styles.leaves} role="status">
            <strong>
              {mailing.dueAt ? t('when.leaves', { when: dateTime(mailing.dueAt, timeZone) }) : t('noTime')}
            </strong>
            {mailing.latestAt ? t('when.leavesUntil', { when: dateTime(mailing.latestAt, timeZone) }) : null}
          </p>
        )}
      </section>
      <Collapse
        className={styles.further}
        items={[
          { key: 'further', label: t('when.further'), children: <Further draft={draft} change={change} /> },
        ]}
      />
    </>
  );
}

function Further({ draft, change }: Omit<WhenStepProps, 'mailing'>) {
  const { t } = useTranslation('mailings');
  const isQuiet = !!draft.quietFrom;
  return (
    <div className={styles.fields}>
      <div className={styles.field}>
        <Checkbox
          checked={isQuiet}
          onChange={({ target }) =>
            change(
              target.checked
                ? { quietFrom: '21:00', quietUntil: '08:00' }
                : { quietFrom: null, quietUntil: null },
            )
          }
        >
          {t('when.quiet')}
        </Checkbox>
        {isQuiet ? (
          <div className={styles.row}>
            <label>
              <span>{t('when.from')}</span>
              <Input
                type="time"
                value={draft.quietFrom ?? ''}
                onChange={({ target }) => target.value && change({ quietFrom: target.value })}
              />
            </label>
            <label>
              <span>{t('when.until')}</span>
              <Input
                type="time"
                value={draft.quietUntil ?? ''}
                onChange={({ target }) => target.value && change({ quietUntil: target.value })}
              />
            </label>
          </div>
        ) : null}
        <p className={styles.hint}>{t('when.quietHint')}</p>
      </div>
      <div>
        <label className={styles.field}>
          <span>{t('when.goodFor')}</span>
          <InputNumber
            min={1}
            max={720}
            precision={0}
            value={draft.goodForHours}
            onChange={(hours) => hours && change({ goodForHours: hours })}
          />
        </label>
        <p className={styles.hint}>{t('when.goodForHint')}</p>
      </div>
      <div>
        <label className={styles.field} htmlFor="delivery">
          <span>{t('when.delivery')}</span>
        </label>
        <Select<Delivery>
          id="delivery"
          style={{ width: '100%' }}
          value={draft.delivery}
          onChange={(delivery) => change({ delivery })}
          options={deliveries.map((value) => ({ value, label: t(`when.deliveries.${value}`) }))}
          popupMatchSelectWidth={false}
        />
      </div>
    </div>
  );
}
