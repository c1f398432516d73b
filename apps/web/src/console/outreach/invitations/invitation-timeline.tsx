import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InvitationDetail } from '../../../api/invitations.js';
import { dateTime } from '../../../i18n/dates.js';
import { useThisConference } from '../../conferences/conference-context.js';
import styles from './invitations-page.module.css';

type Entry = InvitationDetail['timeline'][number];
type What = keyof (typeof import('../../../i18n/zh-CN/invitations.js'))['default']['timeline']['what'];

/** Made, sent, delivered, opened, answered, registered: when, and by whom. */
export function InvitationTimeline({ invitation }: { invitation: InvitationDetail }) {
  const { t, i18n } = useTranslation('invitations');
  const { timeZone } = useThisConference();
  const words = ({ kind, what, details }: Entry): string => {
    if (kind === 'mail')
      return t('timeline.mail', { subject: typeof details.subject === 'string' ? details.subject : '' });
    const name = what.replace('.', '-');
    return i18n.exists(`invitations:timeline.what.${name}`) ? t(`timeline.what.${name as What}`) : what;
  };
  return (
    <section className={styles.timeline}>
      <h2>{t('timeline.title')}</h2>
      <Timeline
        items={invitation.timeline.map((entry) => ({
          color: colourOf(entry),
          content: (
            <>
              <div>
                {entry.mailId ? (
                  <Link to={`/console/mailbox?open=${entry.mailId}`}>{words(entry)}</Link>
                ) : (
                  words(entry)
                )}
              </div>
              <small>
                {[
                  dateTime(entry.at, timeZone),
                  entry.actorName,
                  entry.mailState ? t(`timeline.mailState.${entry.mailState}`) : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </>
          ),
        }))}
      />
    </section>
  );
}

const colourOf = ({ kind, what, mailState }: Entry): string => {
  if (mailState === 'failed' || what === 'mail.bounced') return 'red';
  if (what === 'invitation.registered' || what === 'invitation.accepted-by-phone') return 'green';
  return kind === 'change' ? '#4f2d7f' : 'gray';
};
