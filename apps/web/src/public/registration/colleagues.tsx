import { useTranslation } from 'react-i18next';
import type { PublicForm } from '../../api/public-registration.js';
import { Button } from '../../ui/button.js';
import { CheckField } from '../../ui/field.js';
import FormFields from '../../ui/form-fields/form-fields.js';
import type { SendFile } from '../../ui/form-fields/field-props.js';
import type { OpenSession } from '../../ui/form-fields/open-session.js';
import { SessionChoice } from '../../ui/form-fields/session-choice.js';
import { ColleagueFields } from './colleague-fields.js';
import styles from './colleagues.module.css';
import { sendFileTo } from './send-file.js';
import { sharedAnswers } from './registration-request.js';
import { emptyColleague, type ColleagueValues, type RegistrationValues } from './registration-values.js';
import { errorsAt, type FieldErrors, type Fields } from './use-fields.js';

export interface ColleaguesProps {
  slug: string;
  form: PublicForm;
  /** Sessions this type may sign up for. */
  sessions: readonly OpenSession[];
  timeZone: string;
  fields: Fields<RegistrationValues>;
}

/** Colleagues of the same organisation, registered along in one go. */
export default function Colleagues({ slug, form, sessions, timeZone, fields }: ColleaguesProps) {
  const { t } = useTranslation('public');
  const { values, errors, change } = fields;
  const { colleagues } = values;
  const limit =
    form.types.find((type) => type.participantType === form.participantType)?.colleaguesLimit ?? 0;
  if (limit === 0 && colleagues.length === 0) return null;

  const put = (index: number, changed: Partial<ColleagueValues>, place: string): void =>
    change({ colleagues: colleagues.map((each, at) => (at === index ? { ...each, ...changed } : each)) }, [
      `colleagues.${index}.${place}`,
    ]);
  return (
    <section className={styles.section} aria-label={t('colleagues.title')}>
      {colleagues.map((colleague, index) => (
        <Colleague
          key={index}
          number={index + 1}
          form={form}
          sessions={sessions}
          timeZone={timeZone}
          colleague={colleague}
          mine={values}
          errors={errorsAt(errors, `colleagues.${index}`)}
          sendFile={sendFileTo(slug, values.participantType)}
          onChange={(changed, place) => put(index, changed, place)}
          onRemove={() => change({ colleagues: colleagues.filter((_, at) => at !== index) })}
        />
      ))}
      {colleagues.length < limit ? (
        <Button onClick={() => change({ colleagues: [...colleagues, emptyColleague] }, [])}>
          {t(colleagues.length === 0 ? 'colleagues.addFirst' : 'colleagues.add')}
        </Button>
      ) : (
        <p className={styles.hint}>{t('colleagues.limit', { count: limit })}</p>
      )}
    </section>
  );
}

interface ColleagueProps extends Pick<ColleaguesProps, 'form' | 'sessions' | 'timeZone'> {
  number: number;
  colleague: ColleagueValues;
  mine: RegistrationValues;
  errors: FieldErrors;
  sendFile: SendFile;
  onChange: (changed: Partial<ColleagueValues>, place: string) => void;
  onRemove: () => void;
}

function Colleague({
  number,
  form,
  sessions,
  timeZone,
  colleague,
  mine,
  errors,
  sendFile,
  onChange,
  onRemove,
}: ColleagueProps) {
  const { t } = useTranslation('public');
  const { definition } = form;
  const ownErrors = errorsAt(errors, 'answers');
  const asksAnything = definition.fields.some(({ kind }) => kind !== 'sessions');
  // A fault in answers taken over can only be mended where the answers show.
  const answersOwn = colleague.answers !== null || Object.keys(ownErrors).length > 0;
  const answers = colleague.answers ?? sharedAnswers(definition, mine.answers);
  const chosen = colleague.sessionIds ?? mine.sessionIds;
  const choosesOwn =
    sessions.length > 0 && (colleague.sessionIds !== null || errors.sessionIds !== undefined);
  return (
    <ColleagueFields
      number={number}
      colleague={colleague}
      errors={errors}
      emailHint={t('colleagues.emailHint')}
      onChange={onChange}
      onRemove={onRemove}
    >
      {asksAnything ? (
        <CheckField
          label={t('colleagues.sameAnswers')}
          checked={!answersOwn}
          onChange={(event) => onChange({ answers: event.target.checked ? null : answers }, 'answers')}
        />
      ) : null}
      {asksAnything && answersOwn ? (
        <FormFields
          definition={definition}
          answers={answers}
          audience="public"
          errors={ownErrors}
          sendFile={sendFile}
          onChange={(key, value) => onChange({ answers: { ...answers, [key]: value } }, `answers.${key}`)}
        />
      ) : null}
      {sessions.length > 0 ? (
        <CheckField
          label={t('colleagues.sameSessions')}
          checked={!choosesOwn}
          onChange={(event) => onChange({ sessionIds: event.target.checked ? null : chosen }, 'sessionIds')}
        />
      ) : null}
      {choosesOwn ? (
        <SessionChoice
          field={definition.fields.find(({ kind }) => kind === 'sessions')}
          sessions={sessions}
          timeZone={timeZone}
          chosen={chosen}
          error={errors.sessionIds}
          onChange={(sessionIds) => onChange({ sessionIds }, 'sessionIds')}
        />
      ) : null}
    </ColleagueFields>
  );
}
