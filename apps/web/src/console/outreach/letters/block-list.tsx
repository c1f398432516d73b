import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, HolderOutlined } from '@ant-design/icons';
import { DragDropProvider } from '@dnd-kit/react';
import { isSortable, useSortable } from '@dnd-kit/react/sortable';
import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonTargets, type LetterBlock } from '#contracts/outreach/letter';
import { newKey } from '../../../api/repeat-key.js';
import { moved } from './letter-draft.js';
import styles from './letter-editor.module.css';
import { TextField } from './text-field.js';

interface BlockListProps {
  blocks: readonly LetterBlock[];
  onChange: (blocks: LetterBlock[]) => void;
  faultAt: (path: string) => string | null;
  isReadOnly: boolean;
  language: 'zh' | 'en';
}

/** The parts of a letter in their order: dragged, or moved by buttons. */
export function BlockList({ blocks, onChange, faultAt, isReadOnly, language }: BlockListProps) {
  const { t } = useTranslation('letters');
  const [told, setTold] = useState('');
  const keys = useKeys(blocks.length);
  const move = (from: number, to: number): void => {
    keys.set(moved(keys.list, from, to));
    onChange(moved(blocks, from, to));
    setTold(t('moved', { label: t(`block.${blocks[from]!.kind}`), place: to + 1, count: blocks.length }));
  };
  if (blocks.length === 0) return <p className={styles.hint}>{t('noBlocks')}</p>;
  return (
    <DragDropProvider
      onDragEnd={({ operation: { source }, canceled }) => {
        if (!canceled && isSortable(source) && source.initialIndex !== source.index)
          move(source.initialIndex, source.index);
      }}
    >
      <ol className={styles.blocks} aria-label={t('part.body')}>
        {blocks.map((block, index) => (
          <Block
            key={keys.list[index]}
            id={keys.list[index]!}
            block={block}
            index={index}
            count={blocks.length}
            faultAt={(field) => faultAt(`${index}.${field}`)}
            isReadOnly={isReadOnly}
            language={language}
            onChange={(changed) => onChange(blocks.with(index, changed))}
            onMove={(to) => move(index, to)}
            onRemove={() => {
              keys.set(keys.list.toSpliced(index, 1));
              onChange(blocks.toSpliced(index, 1));
            }}
          />
        ))}
      </ol>
      <div className="visually-hidden" role="status">
        {told}
      </div>
    </DragDropProvider>
  );
}

/** Blocks have no name of their own; while they are edited each keeps a key. */
function useKeys(count: number): { list: string[]; set: (list: string[]) => void } {
  const [list, set] = useState<string[]>([]);
  if (list.length === count) return { list, set };
  const grown = Array.from({ length: count }, (_, index) => list[index] ?? newKey());
  set(grown);
  return { list: grown, set };
}

interface BlockProps {
  id: string;
  block: LetterBlock;
  index: number;
  count: number;
  faultAt: (field: string) => string | null;
  isReadOnly: boolean;
  language: 'zh' | 'en';
  onChange: (block: LetterBlock) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

function Block({ id, block, index, count, isReadOnly, onMove, onRemove, ...content }: BlockProps) {
  const { t } = useTranslation('letters');
  const { ref, handleRef, isDragging } = useSortable({ id, index, disabled: isReadOnly });
  const label = `${t(`block.${block.kind}`)} ${index + 1}`;
  return (
    <li ref={ref} className={styles.block} data-dragged={isDragging || undefined}>
      <div className={styles.blockHead}>
        {isReadOnly ? null : (
          <button type="button" ref={handleRef} className={styles.handle} aria-label={t('drag', { label })}>
            <HolderOutlined />
          </button>
        )}
        <span className={styles.kind}>{t(`block.${block.kind}`)}</span>
        {isReadOnly ? null : (
          <>
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
              disabled={index === count - 1}
              onClick={() => onMove(index + 1)}
            />
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t('remove', { label })}
              onClick={onRemove}
            />
          </>
        )}
      </div>
      <BlockContent block={block} label={label} isReadOnly={isReadOnly} {...content} />
    </li>
  );
}

type BlockContentProps = Pick<BlockProps, 'block' | 'faultAt' | 'isReadOnly' | 'language' | 'onChange'> & {
  label: string;
};

function BlockContent({
  block,
  label,
  onChange,
  faultAt,
  isReadOnly,
  language,
}: BlockContentProps): ReactNode {
  const { t } = useTranslation('letters');
  switch (block.kind) {
    case 'paragraph':
      return (
        <TextField
          label={label}
          isLabelHidden
          rows={2}
          value={block.text}
          onChange={(text) => onChange({ ...block, text })}
          fault={faultAt('text')}
          isReadOnly={isReadOnly}
          language={language}
        />
      );
    case 'button':
      return (
        <div className={styles.pair}>
          <TextField
            label={t('label')}
            value={block.label}
            onChange={(text) => onChange({ ...block, label: text })}
            fault={faultAt('label')}
            isReadOnly={isReadOnly}
            language={language}
          />
          <div className={styles.field}>
            <span aria-hidden>{t('target')}</span>
            <Select
              aria-label={`${t('target')}: ${label}`}
              disabled={isReadOnly}
              value={block.target}
              onChange={(target) => onChange({ ...block, target })}
              options={buttonTargets.map((target) => ({ value: target, label: t(`targets.${target}`) }))}
            />
          </div>
        </div>
      );
    default:
      return <p className={styles.hint}>{t(`blockHint.${block.kind}`)}</p>;
  }
}
