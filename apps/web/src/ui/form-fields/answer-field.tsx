import { useOneOf } from '../../i18n/language.js';
import { Field, TextField } from '../field.js';
import fieldStyles from '../field.module.css';
import { ConsentAnswer, MultipleAnswer, SingleAnswer } from './choice-answers.js';
import type { AnswerFieldProps } from './field-props.js';
import { ScaleAnswer } from './scale-answer.js';
import { FileAnswer } from './file-answer.js';

/** Asks one question by its kind. */
export function AnswerField(props: AnswerFieldProps) {
  const { field, value, error, onChange } = props;
  const oneOf = useOneOf();
  switch (field.kind) {
    case 'choice':
      return <SingleAnswer {...props} />;
    case 'scale':
      return <ScaleAnswer {...props} />;
    case 'multiple':
      return <MultipleAnswer {...props} />;
    case 'consent':
      return <ConsentAnswer {...props} />;
    case 'file':
      return <FileAnswer {...props} />;
    case 'sessions':
      return null;
    default: {
      const shared = {
        label: oneOf(field.labelZh, field.labelEn),
        hint: oneOf(field.helpZh, field.helpEn) || undefined,
        error,
        isOptional: !field.isRequired,
      };
      const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
      if (field.kind === 'long-text')
        return (
          <Field {...shared}>
            {(aria) => (
              <textarea
                {...aria}
                className={fieldStyles.control}
                rows={4}
                value={text}
                onChange={(event) => onChange(event.target.value)}
              />
            )}
          </Field>
        );
      return (
        <TextField
          {...shared}
          {...inputOf[field.kind]}
          autoComplete="off"
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    }
  }
}

const inputOf = {
  text: { type: 'text' },
  number: { type: 'text', inputMode: 'decimal' },
  date: { type: 'date' },
  phone: { type: 'tel', inputMode: 'tel' },
} as const;
