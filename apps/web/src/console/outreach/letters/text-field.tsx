import { Input } from 'antd';
import { useId, useRef, type FocusEvent } from 'react';
import { useInsertion } from './insertion.js';
import styles from './letter-editor.module.css';

interface TextFieldProps {
  label: string;
  /** Where the block says by itself what the text is. */
  isLabelHidden?: boolean;
  value: string;
  onChange: (text: string) => void;
  fault: string | null;
  rows?: number;
  isReadOnly: boolean;
  language: 'zh' | 'en';
}

/** A text that placeholders can be put into; what is wrong stands below it. */
export function TextField(props: TextFieldProps) {
  const { label, isLabelHidden, value, onChange, fault, rows, isReadOnly, language } = props;
  const id = useId();
  const { note } = useInsertion();
  // the picker may write long after the focus, when other parts of the letter have changed
  const latest = useRef(onChange);
  latest.current = onChange;
  const common = {
    id,
    value,
    lang: language === 'zh' ? 'zh-CN' : 'en',
    readOnly: isReadOnly,
    status: fault ? ('error' as const) : undefined,
    'aria-invalid': fault !== null,
    'aria-describedby': fault ? `${id}-fault` : undefined,
    onFocus: ({ currentTarget: field }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      note({ field, write: (text) => latest.current(text) }),
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {rows ? (
        <Input.TextArea {...common} autoSize={{ minRows: rows, maxRows: 14 }} />
      ) : (
        <Input {...common} />
      )}
      {fault ? (
        <p id={`${id}-fault`} className={styles.fault} role="alert">
          {fault}
        </p>
      ) : null}
    </div>
  );
}
