import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MilestoneDetail } from '../../../api/milestones.js';
import { dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { Tag } from '../../list/state-tag.js';
import { dayWords, money } from './milestone-words.js';
import styles from './milestones.module.css';

interface Of {
  milestone: MilestoneDetail;
}

type What = keyof (typeof import('../../../i18n/zh-CN/milestones.js'))['default']['timeline']['what'];

const reminderTones = { planned: 'grey', sent: 'green', late: 'amber', nobody: 'red' } as const;
const answerTones = { 'on-track': 'green', slow: 'amber', stalled: 'red' } as const;

function usePartyName({ milestone }: Of): (id: string | null) => string {
  const oneOf = useOneOf();
  return (id) => {
    const party = milestone.parties.find((each) => each.id === id);
    return party ? oneOf(party.organisationZh, party.organisationEn) : '';
  };
}

/** What the parties said, the newest first. */
export function Reports({ milestone }: Of) {
  const { t } = useTranslation('milestones');
  const { timeZone } = useThisConference();
  const partyName = usePartyName({ milestone });
  return (
    <section className={styles.section}>
      <h2>{t('reports.title')}</h2>
      {milestone.reports.length === 0 ? <p className={styles.none}>{t('reports.none')}</p> : null}
      <ul>
        {milestone.reports.toReversed().map((report) => (
          <li key={report.id} className={styles.report}>
            <span className={styles.foot}>
              <Tag tone={report.proposes === 'progress' ? 'grey' : 'violet'}>
                {t(`proposes.${report.proposes}`)}
              </Tag>
              {report.answer ? (
                <Tag tone={report.answer === 'accepted' ? 'green' : 'amber'}>
                  {t(`answer.${report.answer}`)}
                </Tag>
              ) : null}
              {report.amount === null ? null : <span>{money(report.amount, milestone.currency)}</span>}
              {report.laterOn ? <span>{t('laterOn', { day: dayWords(report.laterOn) })}</span> : null}
            </span>
            {report.words ? <span className={styles.words}>{report.words}</span> : null}
            {report.answerWords ? <span>{t('reports.answered', { words: report.answerWords })}</span> : null}
            <small>
              {[
                t('reports.by', { name: report.byName, at: dateTime(report.at, timeZone) }),
                partyName(report.partyId),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How the parties say the cooperation goes; of an agreement that nobody was asked about yet, nothing. */
export function Cooperation({ milestone }: Of) {
  const { t } = useTranslation('milestones');
  const { timeZone } = useThisConference();
  const partyName = usePartyName({ milestone });
  if (milestone.cooperation.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{t('cooperation.title')}</h2>
      <ul>
        {milestone.cooperation.map((report) => (
          <li key={report.id}>
            <span className={styles.foot}>
              <Tag tone={answerTones[report.answer]}>{t(`cooperation.answer.${report.answer}`)}</Tag>
              <span className={styles.words}>{report.words}</span>
            </span>
            <small>
              {[partyName(report.partyId), report.byName, dateTime(report.at, timeZone)]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Those that were sent or skipped, and those to come. */
export function Reminders({ milestone }: Of) {
  const { t } = useTranslation('milestones');
  const { timeZone } = useThisConference();
  return (
    <section className={styles.section}>
      <h2>{t('reminders.title')}</h2>
      {milestone.reminders.length === 0 ? <p className={styles.none}>{t('reminders.none')}</p> : null}
      <ul>
        {milestone.reminders.map((reminder) => (
          <li key={`${reminder.kind} ${reminder.at}`}>
            <span className={styles.foot}>
              <Tag tone={reminderTones[reminder.outcome]}>{t(`reminders.outcome.${reminder.outcome}`)}</Tag>
              <span>{t(`reminders.kind.${reminder.kind}`)}</span>
            </span>
            <small>{dateTime(reminder.at, timeZone)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who did what and when. */
export function History({ milestone }: Of) {
  const { t, i18n } = useTranslation('milestones');
  const { timeZone } = useThisConference();
  if (milestone.timeline.length === 0) return null;
  const words = (what: string): string => {
    const name = what.replace(/^milestone\./, '');
    return i18n.exists(`milestones:timeline.what.${name}`) ? t(`timeline.what.${name as What}`) : what;
  };
  return (
    <section className={styles.section}>
      <h2>{t('timeline.title')}</h2>
      <Timeline
        items={milestone.timeline.map((entry) => ({
          color: '#4f2d7f',
          content: (
            <>
              <div>{words(entry.what)}</div>
              <small className={styles.none}>
                {[dateTime(entry.at, timeZone), entry.actorName].filter(Boolean).join(' · ')}
              </small>
            </>
          ),
        }))}
      />
    </section>
  );
}
