import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMay } from '../../../api/accounts.js';
import { useCheckInStatus } from '../../../api/check-in.js';
import { useReadiness, type Conference } from '../../../api/conferences.js';
import { useRegistrations } from '../../../api/registration.js';
import { shortDate } from '../../../i18n/dates.js';
import { Tag } from '../../list/state-tag.js';
import { useDockingWords } from './docking-words.js';
import styles from './life-page.module.css';
import { useOutreachWords } from './outreach-words.js';
import { useSigningWords } from './signing-words.js';
import { stepStates, type StepKey, type StepState } from './step-states.js';

const tones = { done: 'green', now: 'violet', later: 'grey' } as const;

interface Step {
  key: StepKey;
  words: (string | null)[];
  actions?: { label: string; to: string; isWanted?: boolean }[];
}

/** prepare → invite → register → dock → sign → check in → report → follow up, each with its state and next action. */
export function LifeSteps({ conference }: { conference: Conference }) {
  const { t } = useTranslation('conferences');
  const { message } = App.useApp();
  const may = useMay();
  const navigate = useNavigate();
  const scope = { conferenceId: conference.id, campaignId: conference.campaignId };
  const readiness = useReadiness(conference.id);
  const registrations = useRegistrations(conference.id, { limit: 1 }, may('registration.read', scope));
  const arrivals = useCheckInStatus(conference.id, 30_000);
  const states = stepStates(conference.state);
  const mayWrite = may('outreach.read', scope);
  const outreach = useOutreachWords(conference, mayWrite);
  const mayDock = may('docking.read', scope);
  const docking = useDockingWords(conference, mayDock);
  const maySign = may('signing.read', scope);
  const signing = useSigningWords(conference, maySign);

  const count = (state: string): number =>
    registrations.data?.counts.find((each) => each.state === state)?.count ?? 0;
  const isDraft = conference.state === 'draft';
  const hasBegun =
    conference.state === 'live' || conference.state === 'concluded' || conference.state === 'archived';
  const items = readiness.data?.items ?? [];
  const link = `${location.origin}/c/${conference.slug}`;

  const steps: Step[] = [
    {
      key: 'prepare',
      words: [
        conference.publishedAt
          ? t('life.prepareOver', { when: shortDate(conference.publishedAt, conference.timeZone) })
          : t('life.prepare', { done: items.filter((item) => item.isDone).length, all: items.length }),
      ],
      actions: [
        { label: t('life.goEdit'), to: 'edit', isWanted: conference.isEditable && isDraft },
        { label: t('life.goPlaces'), to: 'places', isWanted: conference.isEditable },
        { label: t('life.goProgramme'), to: 'programme', isWanted: conference.isEditable },
      ],
    },
    {
      key: 'invite',
      words: [isDraft ? t('life.inviteDraft') : t('life.invite'), ...outreach.before],
      actions: [
        { label: t('life.goInvitations'), to: 'invitations', isWanted: mayWrite },
        { label: t('life.goMailings'), to: 'mailings', isWanted: mayWrite },
      ],
    },
    {
      key: 'register',
      words: [
        t('life.register', { confirmed: count('confirmed'), capacity: conference.capacity }),
        count('pending') > 0 ? t('life.registerPending', { count: count('pending') }) : null,
        count('waitlisted') > 0 ? t('life.registerWaiting', { count: count('waitlisted') }) : null,
      ],
      actions: [
        { label: t('life.goRegistrations'), to: 'registrations', isWanted: may('registration.read', scope) },
        { label: t('life.goForms'), to: 'forms', isWanted: may('conference.edit', scope) },
      ],
    },
    {
      key: 'dock',
      words: mayDock ? docking : [],
      actions: [
        { label: t('life.goItems'), to: 'docking', isWanted: mayDock },
        { label: t('life.goMeetings'), to: 'meetings', isWanted: mayDock },
      ],
    },
    {
      key: 'sign',
      words: maySign ? signing.words : [],
      actions: [
        { label: t('life.goUnconfirmed'), to: signing.unconfirmed, isWanted: maySign && signing.isWaiting },
        { label: t('life.goAgreements'), to: 'signing/agreements', isWanted: maySign },
      ],
    },
    {
      key: 'checkIn',
      words: [
        hasBegun && arrivals.data
          ? t('life.checkIn', { inside: arrivals.data.inside, registered: arrivals.data.registered })
          : t('life.checkInLater'),
      ],
      actions: [
        {
          label: t('points.title'),
          to: 'check-in-points',
          isWanted: conference.isEditable,
        },
        {
          label: t('life.goCheckIn'),
          to: `/check-in/${conference.id}`,
          isWanted: !isDraft && may('check-in.scan', scope),
        },
      ],
    },
    {
      key: 'report',
      words: [hasBegun ? t('life.report') : t('life.reportLater')],
      actions: [
        { label: t('life.goReport'), to: 'attendance', isWanted: !isDraft && may('reports.read', scope) },
      ],
    },
    {
      key: 'followUp',
      words: [...outreach.after, conference.state === 'concluded' ? t('life.followUpArchive') : null],
      actions: [
        {
          label: t('life.goMilestones'),
          to: 'signing/milestones',
          isWanted: hasBegun && may('signing.read', scope),
        },
        { label: t('life.goMailings'), to: 'mailings/calendar', isWanted: hasBegun && mayWrite },
      ],
    },
  ];

  const copy = (): void =>
    void navigator.clipboard?.writeText(link).then(() => message.success(t('linkCopied')));

  return (
    <ol className={styles.steps}>
      {steps.map(({ key, words, actions }, index) => {
        const state: StepState = states[key];
        return (
          <li
            key={key}
            className={styles.step}
            data-state={state}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            <span className={styles.mark} aria-hidden>
              {state === 'done' ? '✓' : index + 1}
            </span>
            <div className={styles.words}>
              <h2>
                {t(`life.steps.${key}`)}
                <Tag tone={tones[state]}>{t(`life.${state}`)}</Tag>
              </h2>
              {words.filter(Boolean).length > 0 ? <p>{words.filter(Boolean).join(' · ')}</p> : null}
            </div>
            <div className={styles.actions}>
              {key === 'invite' && !isDraft && navigator.clipboard ? (
                <Button onClick={copy}>{t('copyLink')}</Button>
              ) : null}
              {actions
                ?.filter(({ isWanted }) => isWanted)
                .map(({ label, to }) => (
                  <Button
                    key={to}
                    type={state === 'now' ? 'primary' : 'default'}
                    ghost={state === 'now'}
                    onClick={() => navigate(to)}
                  >
                    {label}
                  </Button>
                ))}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
