import { CopyOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentence } from '#contracts/domain-error';
import { hasOptions, type FormField } from '#contracts/form/form-definition';
import { serverLanguage } from '../../../i18n/language.js';
import { BoundsEditor } from './bounds-editor.js';
import { ConditionEditor } from './condition-editor.js';
import styles from './forms-page.module.css';
import { Labelled } from './labelled.js';
import { OptionsEditor } from './options-editor.js';
import { ScaleEditor } from './scale-editor.js';
import type { FormDraft } from './use-form-draft.js';

interface QuestionPanelProps {
  draft: FormDraft;
  index: number;
  /** Registrations that answer this question. */
  answered: number;
  onRename: (key: string) => void;
  onDuplicate: () => void;
  onRemove: () => void;
  /** Surveys have no questions for staff. */
  hasInternal?: boolean;
}

/** Everything about one question, Chinese and English side by side. */
export function QuestionPanel({
  draft,
  index,
  answered,
  onRename,
  onDuplicate,
  onRemove,
  hasInternal = true,
}: QuestionPanelProps) {
  const { t } = useTranslation('forms');
  const field = draft.fields[index]!;
  const change = (changed: Partial<FormField>): void => draft.change(index, changed);
  const errorAt = (place: string): string | undefined => {
    const fault = draft.faults.find((each) => each.field === `fields.${index}.${place}`);
    return fault && sentence(fault.code, serverLanguage(), fault.params);
  };
  const pair = (zh: 'labelZh' | 'helpZh' | 'textZh', en: 'labelEn' | 'helpEn' | 'textEn', rows: number) => (
    <div className={styles.pair}>
      {([zh, en] as const).map((name) => (
        <Labelled
          key={name}
          label={t(`panel.${name}`)}
          error={errorAt(name)}
          extra={name === 'labelEn' ? t('panel.asChinese') : undefined}
        >
          {(aria) => (
            <Input.TextArea
              {...aria}
              autoSize={{ minRows: rows, maxRows: 10 }}
              lang={name.endsWith('Zh') ? 'zh-CN' : 'en'}
              value={field[name] ?? ''}
              onChange={(event) => change({ [name]: event.target.value })}
            />
          )}
        </Labelled>
      ))}
    </div>
  );
  return (
    <section className={styles.panel} aria-label={t('panel.title')}>
      {pair('labelZh', 'labelEn', 1)}
      {pair('helpZh', 'helpEn', 1)}
      {field.kind === 'consent' ? pair('textZh', 'textEn', 3) : null}
      {hasOptions(field.kind) ? (
        <OptionsEditor field={field} errorAt={errorAt} onChange={(options) => change({ options })} />
      ) : null}
      {field.kind === 'scale' ? <ScaleEditor field={field} errorAt={errorAt} onChange={change} /> : null}
      <BoundsEditor field={field} error={errorAt('min') ?? errorAt('max')} onChange={change} />
      <div className={styles.switches}>
        <Checkbox
          checked={field.isRequired}
          onChange={(event) => change({ isRequired: event.target.checked })}
        >
          {t('panel.isRequired')}
        </Checkbox>
        {hasInternal ? (
          <Checkbox
            checked={field.isInternal}
            onChange={(event) => change({ isInternal: event.target.checked })}
          >
            {t('panel.isInternal')}
          </Checkbox>
        ) : null}
      </div>
      <ConditionEditor
        field={field}
        earlier={draft.fields.slice(0, index)}
        error={errorAt('shownWhen')}
        onChange={(shownWhen) => change({ shownWhen })}
      />
      <Labelled
        label={t('panel.key')}
        error={errorAt('key')}
        extra={answered > 0 ? t('panel.keyFixed') : undefined}
      >
        {(aria) => (
          <Input
            {...aria}
            value={field.key}
            disabled={answered > 0}
            maxLength={40}
            onChange={(event) => onRename(event.target.value)}
          />
        )}
      </Labelled>
      <div className={styles.panelActions}>
        <Button icon={<CopyOutlined />} onClick={onDuplicate} disabled={field.kind === 'sessions'}>
          {t('panel.duplicate')}
        </Button>
        <Button danger icon={<DeleteOutlined />} onClick={onRemove}>
          {t('panel.remove')}
        </Button>
      </div>
    </section>
  );
}
