import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { formLimits, type FieldOption, type FormField } from '#contracts/form/form-definition';
import { useOneOf } from '../../../i18n/language.js';
import styles from './forms-page.module.css';
import { freeKey } from './new-question.js';

interface OptionsEditorProps {
  field: FormField;
  errorAt: (place: string) => string | undefined;
  onChange: (options: FieldOption[]) => void;
}

/** The options of a choice, each in both languages; Enter in the last one adds the next. */
export function OptionsEditor({ field, errorAt, onChange }: OptionsEditorProps) {
  const { t } = useTranslation('forms');
  const oneOf = useOneOf();
  const options = field.options ?? [];
  const add = (): void =>
    onChange([
      ...options,
      {
        key: freeKey(
          'option',
          options.map(({ key }) => key),
        ),
        labelZh: '',
        labelEn: '',
      },
    ]);
  const move = (from: number, to: number): void =>
    onChange(options.toSpliced(from, 1).toSpliced(to, 0, options[from]!));
  const general = errorAt('options');
  return (
    <fieldset className={styles.options}>
      <legend>{t('options.title')}</legend>
      {options.map((option, index) => {
        const label = oneOf(option.labelZh, option.labelEn) || String(index + 1);
        const error = errorAt(`options.${index}.labelZh`) ?? errorAt(`options.${index}.labelEn`);
        return (
          <div key={option.key}>
            <div className={styles.option}>
              {(['labelZh', 'labelEn'] as const).map((name) => (
                <Input
                  key={name}
                  aria-label={t(name === 'labelZh' ? 'options.zh' : 'options.en', { number: index + 1 })}
                  status={name === 'labelZh' && error ? 'error' : ''}
                  aria-invalid={name === 'labelZh' && error ? true : undefined}
                  placeholder={name === 'labelEn' ? option.labelZh : undefined}
                  value={option[name]}
                  onChange={(event) =>
                    onChange(
                      options.map((each, at) =>
                        at === index ? { ...each, [name]: event.target.value } : each,
                      ),
                    )
                  }
                  onPressEnter={() => {
                    if (index === options.length - 1 && options.length < formLimits.options) add();
                  }}
                />
              ))}
              <Button
                type="text"
                size="small"
                icon={<ArrowUpOutlined />}
                aria-label={t('options.up', { label })}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              />
              <Button
                type="text"
                size="small"
                icon={<ArrowDownOutlined />}
                aria-label={t('options.down', { label })}
                disabled={index === options.length - 1}
                onClick={() => move(index, index + 1)}
              />
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined />}
                aria-label={t('options.remove', { label })}
                onClick={() => onChange(options.toSpliced(index, 1))}
              />
            </div>
            {error ? <div className={styles.error}>{error}</div> : null}
          </div>
        );
      })}
      {general ? <div className={styles.error}>{general}</div> : null}
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        disabled={options.length >= formLimits.options}
        onClick={add}
      >
        {t('options.add')}
      </Button>
    </fieldset>
  );
}
