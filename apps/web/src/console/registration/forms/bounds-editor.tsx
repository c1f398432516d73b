import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldKind, FormField } from '#contracts/form/form-definition';
import styles from './forms-page.module.css';
import { Labelled } from './labelled.js';

const wordsOf: Partial<Record<FieldKind, 'number' | 'text' | 'multiple'>> = {
  number: 'number',
  text: 'text',
  'long-text': 'text',
  multiple: 'multiple',
};

interface BoundsEditorProps {
  field: FormField;
  error: string | undefined;
  onChange: (changed: Pick<FormField, 'min' | 'max'>) => void;
}

/** Least and most, for the kinds that have them. */
export function BoundsEditor({ field, error, onChange }: BoundsEditorProps) {
  const { t } = useTranslation('forms');
  const words = wordsOf[field.kind];
  if (!words) return null;
  return (
    <div className={styles.pair}>
      {(['min', 'max'] as const).map((name) => (
        <Labelled key={name} label={t(`bounds.${words}.${name}`)} error={name === 'min' ? error : undefined}>
          {(aria) => (
            <InputNumber<number>
              {...aria}
              style={{ width: '100%' }}
              value={field[name] ?? null}
              onChange={(value) => onChange({ [name]: value ?? undefined })}
            />
          )}
        </Labelled>
      ))}
    </div>
  );
}
