import { useTranslation } from 'react-i18next';
import { scaleSteps } from '#contracts/form/form-definition';
import { useOneOf } from '../../i18n/language.js';
import { FieldGroup } from './field-group.js';
import type { AnswerFieldProps } from './field-props.js';
import styles from './form-fields.module.css';

/** Numbers in a row with words at both ends; one finger, one tap. */
export function ScaleAnswer({ field, value, error, onChange }: AnswerFieldProps) {
  const { t } = useTranslation('form-fields');
  const oneOf = useOneOf();
  const [low, high] = (field.options ?? []).map(({ labelZh, labelEn }) => oneOf(labelZh, labelEn));
  const steps = scaleSteps(field);
  const labelOf = (step: number): string =>
    step === steps[0] && low
      ? `${step} ${low}`
      : step === steps.at(-1) && high
        ? `${step} ${high}`
        : `${step}`;
  return (
    <FieldGroup
      role="radiogroup"
      label={oneOf(field.labelZh, field.labelEn)}
      hint={oneOf(field.helpZh, field.helpEn) || undefined}
      error={error}
      isRequired={field.isRequired}
    >
      {(name) => (
        <>
          <div className={styles.scale} data-long={steps.length > 7 || undefined}>
            {steps.map((step) => (
              <label key={step} className={styles.step}>
                <input
                  type="radio"
                  name={name}
                  aria-label={labelOf(step)}
                  checked={value === step}
                  onChange={() => onChange(step)}
                />
                <span aria-hidden>{step}</span>
              </label>
            ))}
          </div>
          {low && high ? (
            <div className={styles.ends} aria-hidden>
              <span>{low}</span>
              <span>{high}</span>
            </div>
          ) : null}
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
