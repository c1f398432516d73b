import type { ReactNode, TextareaHTMLAttributes } from 'react';
import { Field } from '../../ui/field.js';
import fieldStyles from '../../ui/field.module.css';

interface TextAreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'onChange'> {
  label: ReactNode;
  error?: string | undefined;
  hint?: ReactNode;
  isOptional?: boolean;
  onChange: (text: string) => void;
}

/** Text of several lines. */
export function TextArea({ label, error, hint, isOptional, onChange, ...rest }: TextAreaProps) {
  return (
    <Field {...{ label, error, hint, isOptional }}>
      {(aria) => (
        <textarea
          rows={5}
          {...rest}
          {...aria}
          className={fieldStyles.control}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
