import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldOption, FormField } from '#contracts/form/form-definition';
import styles from './forms-page.module.css';
import { Labelled } from './labelled.js';

interface ScaleEditorProps {
  field: FormField;
  errorAt: (place: string) => string | undefined;
  onChange: (changed: Partial<FormField>) => void;
}

const scales = ['1-5', '1-7', '1-10', '0-10'] as const;
const ends = ['low', 'high'] as const;
const blank = (key: string): FieldOption => ({ key, labelZh: '', labelEn: '' });

/** From where to where, and what the two ends mean. */
export function ScaleEditor({ field, errorAt, onChange }: ScaleEditorProps) {
  const { t } = useTranslation('forms');
  const { min = 1, max = 5, options = [] } = field;
  const rename = (at: number, words: Partial<FieldOption>): void =>
    onChange({
      options: ends.map((key, index) => ({
        ...(options[index] ?? blank(key)),
        key,
        ...(index === at ? words : {}),
      })),
    });
  return (
    <>
      <Labelled label={t('scale.range')} error={errorAt('min') ?? errorAt('max')}>
        {(aria) => (
          <Select
            {...aria}
            value={`${min}-${max}`}
            onChange={(chosen: string) => {
              const [from, to] = chosen.split('-').map(Number);
              onChange({ min: from, max: to });
            }}
            options={scales.map((value) => ({ value, label: value.replace('-', ' – ') }))}
          />
        )}
      </Labelled>
      {ends.map((end, at) => (
        <div key={end} className={styles.pair}>
          {(['labelZh', 'labelEn'] as const).map((name) => (
            <Labelled key={name} label={t(`scale.${end}.${name}`)} error={errorAt(`options.${at}.${name}`)}>
              {(aria) => (
                <Input
                  {...aria}
                  lang={name === 'labelZh' ? 'zh-CN' : 'en'}
                  value={options[at]?.[name] ?? ''}
                  onChange={(event) => rename(at, { [name]: event.target.value })}
                />
              )}
            </Labelled>
          ))}
        </div>
      ))}
    </>
  );
}
