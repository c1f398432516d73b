import { useTranslation } from 'react-i18next';
import { useOneOf } from '../../i18n/language.js';
import { CheckField, SelectField } from '../field.js';
import type { AnswerFieldProps } from './field-props.js';
import { FieldGroup } from './field-group.js';
import styles from './form-fields.module.css';

/** More than these would push everything else off a phone's screen. */
const MOST_RADIOS = 7;

export function SingleAnswer({ field, value, error, onChange }: AnswerFieldProps) {
  const { t } = useTranslation('form-fields');
  const oneOf = useOneOf();
  const options = field.options ?? [];
  const label = oneOf(field.labelZh, field.labelEn);
  const hint = oneOf(field.helpZh, field.helpEn) || undefined;
  if (options.length > MOST_RADIOS)
    return (
      <SelectField
        label={label}
        hint={hint}
        error={error}
        isOptional={!field.isRequired}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onChange(event.target.value || undefined)}
      >
        <option value="">{t('choose')}</option>
        {options.map(({ key, labelZh, labelEn }) => (
          <option key={key} value={key}>
            {oneOf(labelZh, labelEn)}
          </option>
        ))}
      </SelectField>
    );
  return (
    <FieldGroup role="radiogroup" label={label} hint={hint} error={error} isRequired={field.isRequired}>
      {(name) => (
        <>
          {options.map(({ key, labelZh, labelEn }) => (
            <label key={key} className={styles.option}>
              <input type="radio" name={name} checked={value === key} onChange={() => onChange(key)} />
              <span>{oneOf(labelZh, labelEn)}</span>
            </label>
          ))}
          {!field.isRequired && value !== undefined ? (
            <button type="button" className={styles.clear} onClick={() => onChange(undefined)}>
              {t('clearChoice')}
            </button>
          ) : null}
        </>
      )}
    </FieldGroup>
  );
}

export function MultipleAnswer({ field, value, error, onChange }: AnswerFieldProps) {
  const oneOf = useOneOf();
  const chosen: unknown[] = Array.isArray(value) ? value : [];
  const toggle = (key: string, isChosen: boolean): void =>
    onChange(isChosen ? [...chosen, key] : chosen.filter((each) => each !== key));
  return (
    <FieldGroup
      role="group"
      label={oneOf(field.labelZh, field.labelEn)}
      hint={oneOf(field.helpZh, field.helpEn) || undefined}
      error={error}
      isRequired={field.isRequired}
    >
      {(_, aria) =>
        (field.options ?? []).map(({ key, labelZh, labelEn }, index) => (
          <label key={key} className={styles.option}>
            <input
              type="checkbox"
              {...(index === 0 ? aria : {})}
              checked={chosen.includes(key)}
              onChange={(event) => toggle(key, event.target.checked)}
            />
            <span>{oneOf(labelZh, labelEn)}</span>
          </label>
        ))
      }
    </FieldGroup>
  );
}

export function ConsentAnswer({ field, value, error, onChange }: AnswerFieldProps) {
  const { t } = useTranslation();
  const oneOf = useOneOf();
  const text = oneOf(field.textZh, field.textEn);
  return (
    <div>
      {text ? (
        // Scrolls when long, so the keyboard must get into it.
        <div
          className={styles.consentText}
          tabIndex={0}
          role="group"
          aria-label={oneOf(field.labelZh, field.labelEn)}
        >
          {text}
        </div>
      ) : null}
      <CheckField
        label={
          <>
            {oneOf(field.labelZh, field.labelEn)}
            {field.isRequired ? null : <span className={styles.aside}>{t('optional')}</span>}
            {field.helpZh ? <span className={styles.aside}>{oneOf(field.helpZh, field.helpEn)}</span> : null}
          </>
        }
        error={error}
        checked={value === true}
        onChange={(event) => onChange(event.target.checked || undefined)}
      />
    </div>
  );
}
