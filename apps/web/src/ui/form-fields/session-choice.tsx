import { useTranslation } from 'react-i18next';
import type { FormField } from '#contracts/form/form-definition';
import { dateTimeRange } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import { FieldGroup } from './field-group.js';
import styles from './form-fields.module.css';
import { clashing, type OpenSession } from './open-session.js';

interface SessionChoiceProps {
  /** The question as the form puts it, where it does. */
  field?: FormField | undefined;
  sessions: readonly OpenSession[];
  timeZone: string;
  chosen: readonly string[];
  error: string | undefined;
  onChange: (ids: string[]) => void;
}

/** Sessions with places of their own; two at the same time cannot both be chosen, and the page says which. */
export function SessionChoice({ field, sessions, timeZone, chosen, error, onChange }: SessionChoiceProps) {
  const { t } = useTranslation('form-fields');
  const oneOf = useOneOf();
  if (sessions.length === 0) return null;
  return (
    <FieldGroup
      role="group"
      label={(field && oneOf(field.labelZh, field.labelEn)) || t('sessions.title')}
      hint={(field && oneOf(field.helpZh, field.helpEn)) || undefined}
      error={error}
      isRequired={field?.isRequired ?? false}
    >
      {(_, mark) =>
        sessions.map((session, index) => {
          const isChosen = chosen.includes(session.id);
          const clash = isChosen ? undefined : clashing(session, sessions, chosen);
          return (
            <label key={session.id} className={styles.option} data-blocked={clash ? true : undefined}>
              <input
                type="checkbox"
                {...(index === 0 ? mark : {})}
                checked={isChosen}
                disabled={clash !== undefined}
                onChange={(event) =>
                  onChange(
                    event.target.checked ? [...chosen, session.id] : chosen.filter((id) => id !== session.id),
                  )
                }
              />
              <span>
                {oneOf(session.titleZh, session.titleEn)}
                <span className={styles.aside}>
                  {dateTimeRange(session.startsAt, session.endsAt, timeZone)}
                  {session.roomNameZh ? ` · ${oneOf(session.roomNameZh, session.roomNameEn)}` : ''}
                </span>
                <span className={styles.aside}>
                  {clash
                    ? t('sessions.clash', { title: oneOf(clash.titleZh, clash.titleEn) })
                    : session.isClosed
                      ? t('sessions.closed')
                      : session.left > 0
                        ? t('sessions.left', { count: session.left })
                        : t('sessions.full')}
                </span>
              </span>
            </label>
          );
        })
      }
    </FieldGroup>
  );
}
