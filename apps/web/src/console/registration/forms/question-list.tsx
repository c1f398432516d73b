import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from '@ant-design/icons';
import { DragDropProvider } from '@dnd-kit/react';
import { isSortable, useSortable } from '@dnd-kit/react/sortable';
import { Button, Empty } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormField } from '#contracts/form/form-definition';
import { useOneOf } from '../../../i18n/language.js';
import { Tag } from '../../list/state-tag.js';
import { conditionWords } from './condition-words.js';
import styles from './forms-page.module.css';
import type { FormDraft } from './use-form-draft.js';

interface QuestionListProps {
  draft: FormDraft;
  isReadOnly: boolean;
  chosen: string | null;
  onChoose: (key: string) => void;
}

/** The questions in their order: dragged, or moved by buttons. */
export function QuestionList({ draft, isReadOnly, chosen, onChoose }: QuestionListProps) {
  const { t } = useTranslation('forms');
  const oneOf = useOneOf();
  const [told, setTold] = useState('');
  const { fields, faults } = draft;
  const move = (from: number, to: number): void => {
    draft.move(from, to);
    const { labelZh, labelEn } = fields[from]!;
    setTold(t('moved', { label: oneOf(labelZh, labelEn), place: to + 1, count: fields.length }));
  };
  if (fields.length === 0)
    return (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('empty')}>
        <p>{t('emptyHint')}</p>
      </Empty>
    );
  return (
    <DragDropProvider
      onDragEnd={({ operation: { source }, canceled }) => {
        if (!canceled && isSortable(source) && source.initialIndex !== source.index)
          move(source.initialIndex, source.index);
      }}
    >
      <ol className={styles.list} aria-label={t('list')}>
        {fields.map((field, index) => (
          <Question
            key={field.key}
            field={field}
            index={index}
            draft={draft}
            isReadOnly={isReadOnly}
            isChosen={field.key === chosen}
            isFaulty={faults.some((fault) => fault.field.startsWith(`fields.${index}.`))}
            onChoose={() => onChoose(field.key)}
            onMove={(to) => move(index, to)}
          />
        ))}
      </ol>
      <div className="visually-hidden" role="status">
        {told}
      </div>
    </DragDropProvider>
  );
}

interface QuestionProps {
  field: FormField;
  index: number;
  draft: FormDraft;
  isReadOnly: boolean;
  isChosen: boolean;
  isFaulty: boolean;
  onChoose: () => void;
  onMove: (to: number) => void;
}

function Question({ field, index, draft, isReadOnly, isChosen, isFaulty, onChoose, onMove }: QuestionProps) {
  const { t } = useTranslation('forms');
  const oneOf = useOneOf();
  const { ref, handleRef, isDragging } = useSortable({ id: field.key, index, disabled: isReadOnly });
  const label = oneOf(field.labelZh, field.labelEn) || '–';
  const condition = conditionWords(field, draft.fields, oneOf, {
    agreed: t('condition.agreed'),
    or: t('condition.or'),
  });
  return (
    <li
      ref={ref}
      className={styles.question}
      data-chosen={isChosen || undefined}
      data-dragged={isDragging || undefined}
    >
      {isReadOnly ? null : (
        <button type="button" ref={handleRef} className={styles.handle} aria-label={t('drag', { label })}>
          <HolderOutlined />
        </button>
      )}
      <button type="button" className={styles.label} onClick={onChoose} aria-pressed={isChosen}>
        <span className={styles.words}>{label}</span>
        <span className={styles.marks}>
          {t(`kind.${field.kind}`)}
          {field.isRequired ? <Tag tone="violet">{t('required')}</Tag> : null}
          {field.isInternal ? <Tag>{t('internal')}</Tag> : null}
          {isFaulty ? <Tag tone="red">{t('faulty')}</Tag> : null}
        </span>
        {condition ? <span className={styles.condition}>{t('condition.words', condition)}</span> : null}
      </button>
      {isReadOnly ? null : (
        <span className={styles.movers}>
          <Button
            type="text"
            size="small"
            icon={<ArrowUpOutlined />}
            aria-label={t('up', { label })}
            disabled={index === 0}
            onClick={() => onMove(index - 1)}
          />
          <Button
            type="text"
            size="small"
            icon={<ArrowDownOutlined />}
            aria-label={t('down', { label })}
            disabled={index === draft.fields.length - 1}
            onClick={() => onMove(index + 1)}
          />
        </span>
      )}
    </li>
  );
}
