import { Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { AGREED, mayDecide, type Condition, type FormField } from '#contracts/form/form-definition';
import { useOneOf } from '../../../i18n/language.js';
import styles from './forms-page.module.css';

interface ConditionEditorProps {
  field: FormField;
  earlier: readonly FormField[];
  error: string | undefined;
  onChange: (condition: Condition | undefined) => void;
}

/** A condition as a sentence: show only if [question] is [answers]. */
export function ConditionEditor({ field, earlier, error, onChange }: ConditionEditorProps) {
  const { t } = useTranslation('forms');
  const oneOf = useOneOf();
  const deciders = earlier.filter(
    ({ kind, isInternal }) => mayDecide(kind) && (!isInternal || field.isInternal),
  );
  const { shownWhen } = field;
  const decider = earlier.find(({ key }) => key === shownWhen?.field);
  const answersOf = (each: FormField | undefined) =>
    each?.kind === 'consent'
      ? [{ value: AGREED, label: t('condition.agreed') }]
      : (each?.options ?? []).map(({ key, labelZh, labelEn }) => ({
          value: key,
          label: oneOf(labelZh, labelEn),
        }));
  const first = (each: FormField | undefined): Condition | undefined =>
    each && {
      field: each.key,
      is: answersOf(each)
        .slice(0, 1)
        .map(({ value }) => value),
    };
  return (
    <fieldset className={styles.options}>
      <legend>{t('condition.title')}</legend>
      {deciders.length === 0 && !shownWhen ? (
        <p className={styles.extra}>{t('condition.impossible')}</p>
      ) : (
        <Radio.Group
          value={shownWhen ? 'only' : 'always'}
          onChange={(event) => onChange(event.target.value === 'only' ? first(deciders.at(-1)) : undefined)}
        >
          <Radio value="always">{t('condition.always')}</Radio>
          <Radio value="only">{t('condition.only')}</Radio>
        </Radio.Group>
      )}
      {shownWhen ? (
        <div className={styles.sentence}>
          <span>{t('condition.onlyIf')}</span>
          <Select
            aria-label={t('condition.question')}
            value={decider ? shownWhen.field : undefined}
            status={error ? 'error' : ''}
            options={deciders.map(({ key, labelZh, labelEn }) => ({
              value: key,
              label: oneOf(labelZh, labelEn),
            }))}
            onChange={(key) => onChange(first(deciders.find((each) => each.key === key)))}
          />
          <span>{t('condition.is')}</span>
          <Select
            mode="multiple"
            aria-label={t('condition.answer')}
            value={shownWhen.is}
            status={error ? 'error' : ''}
            options={answersOf(decider)}
            onChange={(is) => onChange({ field: shownWhen.field, is })}
          />
          <span>{t('condition.tail')}</span>
        </div>
      ) : null}
      {error ? <div className={styles.error}>{error}</div> : null}
    </fieldset>
  );
}
