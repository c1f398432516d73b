import { Alert, App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  useMailingCheck,
  useScheduleMailing,
  useTakeBackMailing,
  type Mailing,
  type MailingCheck,
} from '../../../../api/mailings.js';
import { asProblem } from '../../../../api/problem.js';
import { dateTime } from '../../../../i18n/dates.js';
import { currentLanguage } from '../../../../i18n/language.js';
import { Skeleton } from '../../../../ui/skeleton.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { useTold } from '../../../form/use-told.js';
import { LoadFailed } from '../../../list/load-failed.js';
import styles from './editor.module.css';

type Step = 'whom' | 'what' | 'when';

/** Where each fault is put right. */
const placeOf: Record<string, Step> = {
  'mailings.letter-empty': 'what',
  'mailings.survey-missing': 'what',
  'mailings.session-gone': 'when',
  'mailings.too-late': 'when',
};

interface CheckStepProps {
  mailing: Mailing;
  onDone: () => void;
  onStep: (step: Step) => void;
}

/** What will happen, and the button that lets it. */
export function CheckStep({ mailing, onDone, onStep }: CheckStepProps) {
  const { t } = useTranslation('mailings');
  const query = useMailingCheck(mailing.conferenceId, mailing.id, mailing.version);
  if (query.isPending)
    return (
      <section className={styles.card}>
        <Skeleton lines={6} />
      </section>
    );
  if (query.isError)
    return <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  const check = query.data;
  return (
    <>
      {check.faults.map(({ code, detail }) => (
        <Alert
          key={code}
          type="error"
          showIcon
          title={detail}
          action={
            placeOf[code] ? (
              <Button size="small" onClick={() => onStep(placeOf[code]!)}>
                {t(`editor.steps.${placeOf[code]}`)}
              </Button>
            ) : null
          }
        />
      ))}
      <div className={styles.columns}>
        <Count mailing={mailing} check={check} />
        <LeftOut check={check} />
        <Missing check={check} />
      </div>
      <Send mailing={mailing} check={check} onDone={onDone} />
    </>
  );
}

function Count({ mailing, check }: { mailing: Mailing; check: MailingCheck }) {
  const { t } = useTranslation('mailings');
  const { timeZone } = useThisConference();
  const when = (iso: string | null): string => (iso ? dateTime(iso, timeZone) : '—');
  const isAtOnce = mailing.schedule.kind === 'now' && !check.isMovedByQuietHours;
  return (
    <section className={styles.card}>
      <h2>{t('check.title')}</h2>
      <p className={styles.big}>
        {check.count > 0
          ? t('check.count', { count: check.count })
          : t(mailing.isRule ? 'check.nobodyRule' : 'check.nobody')}
      </p>
      {check.count > 0 ? <p>{t('check.languages', { ...check.languages })}</p> : null}
      {check.invitedBefore > 0 ? <p>{t('check.invitedBefore', { count: check.invitedBefore })}</p> : null}
      {check.withoutPlace > 0 ? (
        <p>
          {t('check.withoutPlace', { held: check.count - check.withoutPlace, count: check.withoutPlace })}{' '}
          <Link to={`/console/conferences/${mailing.conferenceId}/places`}>{t('check.toPlaces')}</Link>
        </p>
      ) : null}
      <dl className={styles.facts}>
        <dt>{t('check.first')}</dt>
        <dd>{isAtOnce ? t('check.atOnce') : when(check.firstLeavesAt)}</dd>
        <dt>{t('check.last')}</dt>
        <dd>{when(check.lastLeavesAt)}</dd>
        <dt>{t('check.latest')}</dt>
        <dd>{when(check.latestAt)}</dd>
      </dl>
      {check.isMovedByQuietHours ? <p className={styles.hint}>{t('check.quietMoved')}</p> : null}
    </section>
  );
}

function LeftOut({ check }: { check: MailingCheck }) {
  const { t } = useTranslation('mailings');
  return (
    <section className={styles.card}>
      <h2>{t('check.excluded')}</h2>
      {check.excluded.length === 0 ? <p>{t('check.noneExcluded')}</p> : null}
      <ul className={styles.lines}>
        {check.excluded.map(({ reason, count, names }) => (
          <li key={reason}>
            {t(`check.reasons.${reason}`)} · {count}
            <small>{namesIn(names, count, t)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

const namesIn = (
  names: readonly string[],
  count: number,
  t: (key: 'check.names', values: { names: string; count: number }) => string,
): string => {
  const joined = names.join(currentLanguage() === 'en' ? ', ' : '、');
  return count > names.length ? t('check.names', { names: joined, count }) : joined;
};

function Missing({ check }: { check: MailingCheck }) {
  const { t } = useTranslation('mailings');
  const { t: tl } = useTranslation('letters');
  return (
    <section className={styles.card}>
      <h2>{t('check.missing')}</h2>
      {check.missing.length === 0 ? <p>{t('check.nothingMissing')}</p> : null}
      <ul className={styles.lines}>
        {check.missing.map(({ placeholder, count, people }) => (
          <li key={placeholder}>
            {t('check.missingLine', { count, what: tl(`placeholder.${placeholder}`) })}
            <small>{namesIn(people, count, t)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Send({ mailing, check, onDone }: { mailing: Mailing; check: MailingCheck; onDone: () => void }) {
  const { t } = useTranslation('mailings');
  const { t: ta } = useTranslation();
  const { modal, notification } = App.useApp();
  const { timeZone } = useThisConference();
  const told = useTold();
  const schedule = useScheduleMailing(mailing.conferenceId, mailing.id);
  const takeBack = useTakeBackMailing(mailing.conferenceId, mailing.id);
  if (mailing.state !== 'draft')
    return (
      <section className={`${styles.card} ${styles.send}`}>
        <p>{t('check.save')}</p>
        <Button type="primary" onClick={onDone}>
          {t('editor.toDetail')}
        </Button>
      </section>
    );
  const { count } = check;
  const isNow = check.firstLeavesAt !== null && Date.parse(check.firstLeavesAt) - Date.now() < 60_000;
  const isBlocked = check.faults.length > 0 || (count === 0 && !mailing.isRule);
  const undo = (): void => {
    notification.destroy(mailing.id);
    takeBack.mutate(undefined, { onSuccess: () => told.done(t('check.undone')), onError: told.failed });
  };
  const run = (): Promise<void> =>
    schedule.mutateAsync(undefined).then(() => {
      if (isNow) told.done(t('check.done'));
      else
        notification.success({
          key: mailing.id,
          title: t('check.done'),
          actions: <Button onClick={undo}>{ta('action.undo')}</Button>,
          duration: 10,
        });
      onDone();
    }, told.failed);
  const ask = (): void =>
    void modal.confirm({
      title: isNow
        ? t('check.confirmSend', { count })
        : t('check.confirmSchedule', {
            count,
            when: check.firstLeavesAt ? dateTime(check.firstLeavesAt, timeZone) : '',
          }),
      content: t('check.confirmHint'),
      okText: isNow ? t('check.send', { count }) : t('check.schedule', { count }),
      cancelText: ta('action.cancel'),
      onOk: run,
    });
  return (
    <section className={`${styles.card} ${styles.send}`}>
      <Button type="primary" size="large" disabled={isBlocked} onClick={ask}>
        {count === 0 && mailing.isRule
          ? t('check.scheduleRule')
          : isNow
            ? t('check.send', { count })
            : t('check.schedule', { count })}
      </Button>
    </section>
  );
}
