import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers, Audience, FormDefinition } from '#contracts/form/form-definition';
import { visibleFields } from '#contracts/form/visible-fields';
import { Tag } from '../tag.js';
import { AnswerField } from './answer-field.js';
import type { SendFile } from './field-props.js';
import styles from './form-fields.module.css';

export interface FormFieldsProps {
  definition: FormDefinition;
  answers: Answers;
  audience: Audience;
  /** The sentence at each wrong field, by key. */
  errors?: Record<string, string | undefined>;
  onChange: (key: string, value: unknown) => void;
  sendFile?: SendFile | undefined;
  /** What stands where sessions are chosen; without such a field, at the end. */
  sessions?: ReactNode;
  /** Marked as changed since the page was opened. */
  changed?: ReadonlySet<string>;
}

/** The questions of a registration form, shown and hidden as the answers say; the same for visitors and staff. */
export default function FormFields({
  definition,
  answers,
  audience,
  errors = {},
  onChange,
  sendFile,
  sessions,
  changed,
}: FormFieldsProps) {
  const { t } = useTranslation('form-fields');
  const shown = useMemo(() => visibleFields(definition, answers, audience), [definition, answers, audience]);
  const placesSessions = shown.some(({ kind }) => kind === 'sessions');
  return (
    <>
      {shown.map((field) => (
        <div
          key={field.key}
          className={changed?.has(field.key) ? styles.changed : undefined}
          data-field={field.key}
        >
          {field.isInternal ? <Tag>{t('staffOnly')}</Tag> : null}
          {field.kind === 'sessions' ? (
            sessions
          ) : (
            <AnswerField
              field={field}
              value={answers[field.key]}
              error={errors[field.key]}
              onChange={(value) => onChange(field.key, value)}
              sendFile={sendFile}
            />
          )}
        </div>
      ))}
      {placesSessions ? null : sessions}
    </>
  );
}
