import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ParticipantType, RegistrationState } from '#contracts/vocabulary';
import { useQuestions } from '../../api/forms.js';
import type { RegistrationDetail } from '../../api/registration.js';
import { dateTime } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import { useThisConference } from '../conferences/conference-context.js';
import styles from './registration-timeline.module.css';

type Entry = RegistrationDetail['timeline'][number];
type What = keyof (typeof import('../../i18n/zh-CN/registration.js'))['default']['timeline']['what'];

/** Who did what and when, and the mails that went out. */
export function RegistrationTimeline({ registration }: { registration: RegistrationDetail }) {
  const { t, i18n } = useTranslation('registration');
  const { t: tv } = useTranslation('vocabulary');
  const { id, timeZone } = useThisConference();
  const questions = useQuestions(id);
  const oneOf = useOneOf();

  /** `registration.cancelled` → its words; what is not known yet stays as it is. */
  const words = (what: string): string => {
    const name = what.replace(/^registration\./, '').replace('.', '-');
    return i18n.exists(`registration:timeline.what.${name}`) ? t(`timeline.what.${name as What}`) : what;
  };
  const actor = ({ actor: who, actorName }: Entry): string | null => {
    if (actorName) return actorName;
    if (who === null) return null;
    if (who === 'visitor') return t('timeline.visitor');
    return who.startsWith('system') ? t('timeline.system') : t('timeline.colleague');
  };
  const state = (value: unknown): string | null =>
    typeof value === 'string' && i18n.exists(`vocabulary:registrationState.${value}`)
      ? tv(`registrationState.${value as RegistrationState}`)
      : null;

  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const type = (value: unknown): string => tv(`participantType.${value as ParticipantType}`);
  /** What the entry says beyond its name: types, gate, reason, the fields before and after. */
  const furtherWords = ({ kind, details }: Entry): string => {
    if (kind === 'scan') {
      const gate = oneOf(text(details.pointZh), text(details.pointEn));
      const annulled = details.annulledAt
        ? t('timeline.annulled', { reason: text(details.annulledReason) })
        : '';
      return [gate, text(details.device), annulled].filter(Boolean).join(' · ');
    }
    if (details.fromType && details.toType)
      return t('timeline.fromTo', { from: type(details.fromType), to: type(details.toType) });
    if (Array.isArray(details.changes))
      return (details.changes as { field: string; before?: string; after?: string }[])
        .map(({ field, before, after }) => `${fieldName(field)} ${before ?? '–'} → ${after ?? '–'}`)
        .join('; ');
    if (Array.isArray(details.fields)) {
      const names = new Set((details.fields as string[]).map(fieldName));
      const changed = [...names].join(t('timeline.separator'));
      return details.isColleague ? `${changed} · ${t('timeline.byColleague')}` : changed;
    }
    return text(details.reason);
  };
  /** A question by its label, of the version that was answered or else of the form in force. */
  const questionOf = (key: string): string => {
    const asked = [...registration.answers, ...questions].find((each) => each.key === key);
    return t('timeline.question', { label: asked ? oneOf(asked.labelZh, asked.labelEn) : key });
  };
  const fieldName = (field: string): string => {
    if (field.startsWith('answers.')) return questionOf(field.slice('answers.'.length));
    if (i18n.exists(`registration:timeline.fieldOf.${field}`))
      return t(`timeline.fieldOf.${field as 'sessions'}`);
    return i18n.exists(`registration:field.${field}`) ? t(`field.${field as 'name'}`) : field;
  };
  const mailState = ({ mailState: now }: Entry): string | null =>
    now && i18n.exists(`registration:timeline.mailState.${now}`)
      ? t(`timeline.mailState.${now as 'sent'}`)
      : null;

  return (
    <section className={styles.timeline}>
      <h2>{t('timeline.title')}</h2>
      <Timeline
        items={registration.timeline.map((entry) => {
          const [was, is] = [state(entry.details.from), state(entry.details.to)];
          const said = furtherWords(entry);
          return {
            color: colourOf(entry),
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
                  {said ? `: ${said}` : ''}
                </div>
                <small>
                  {[dateTime(entry.at, timeZone), actor(entry), mailState(entry)].filter(Boolean).join(' · ')}
                </small>
              </>
            ),
          };
        })}
      />
    </section>
  );
}

const colourOf = ({ kind, what, mailState, details }: Entry): string => {
  if (kind === 'mail') return mailState === 'failed' ? 'red' : 'gray';
  if (kind === 'scan') return what === 'scan.refused' || details.annulledAt ? 'red' : 'green';
  return '#4f2d7f';
};
