import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RegistrationState } from '#contracts/vocabulary';
import { useColleagueName } from './colleague-name.js';
import type { RegistrationDetail } from '../../api/registration.js';
import { dateTime } from '../../i18n/dates.js';
import { useThisConference } from '../conferences/conference-context.js';
import styles from './registration-timeline.module.css';

type What = keyof (typeof import('../../i18n/zh-CN/registration.js'))['default']['timeline']['what'];

/** Who did what and when, and the mails that went out. */
export function RegistrationTimeline({ registration }: { registration: RegistrationDetail }) {
  const { t, i18n } = useTranslation('registration');
  const { t: tv } = useTranslation('vocabulary');
  const { timeZone } = useThisConference();
  const nameOf = useColleagueName();

  /** `registration.cancelled` → its words; what is not known yet stays as it is. */
  const words = (what: string): string => {
    const name = what.replace(/^registration\./, '');
    return i18n.exists(`registration:timeline.what.${name}`) ? t(`timeline.what.${name as What}`) : what;
  };
  const actor = (who: string | null): string | null => {
    if (who === null) return null;
    if (who === 'visitor') return t('timeline.visitor');
    if (who.startsWith('system')) return t('timeline.system');
    return nameOf(who.replace(/^user:/, '')) ?? t('timeline.colleague');
  };
  const state = (value: unknown): string | null =>
    typeof value === 'string' && i18n.exists(`vocabulary:registrationState.${value}`)
      ? tv(`registrationState.${value as RegistrationState}`)
      : null;

  return (
    <section className={styles.timeline}>
      <h2>{t('timeline.title')}</h2>
      <Timeline
        items={registration.timeline.map((entry) => {
          const { from, to, reason } = entry.details as { from?: unknown; to?: unknown; reason?: unknown };
          const [was, is] = [state(from), state(to)];
          return {
            color: entry.kind === 'mail' ? (entry.mailState === 'failed' ? 'red' : 'gray') : '#4f2d7f',
            content: (
              <>
                <div>
                  {entry.kind === 'mail' && entry.mailId ? (
                    <Link to={`/console/mailbox?open=${entry.mailId}`}>
                      {t('timeline.mail', { what: words(entry.what) })}
                    </Link>
                  ) : (
                    words(entry.what)
                  )}
                  {was && is ? ` (${t('timeline.fromTo', { from: was, to: is })})` : ''}
                  {typeof reason === 'string' ? `: ${reason}` : ''}
                </div>
                <small>
                  {[dateTime(entry.at, timeZone), actor(entry.actor)].filter(Boolean).join(' · ')}
                </small>
              </>
            ),
          };
        })}
      />
    </section>
  );
}
