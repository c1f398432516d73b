import { PlusOutlined, TagOutlined } from '@ant-design/icons';
import { Button, Dropdown, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  isWritten,
  letterBlockKinds,
  placeholders,
  type Letter,
  type LetterBlock,
  type LetterText,
} from '#contracts/outreach/letter';
import type { MailingPurpose } from '#contracts/outreach/mailing';
import { serverLanguage } from '../../../i18n/language.js';
import { useTold } from '../../form/use-told.js';
import { BlockList } from './block-list.js';
import { InsertionArea, useInsertion } from './insertion.js';
import { newBlock, withoutWords } from './letter-draft.js';
import styles from './letter-editor.module.css';
import { TextField } from './text-field.js';
import { useLetterFaults } from './use-letter-faults.js';

interface LetterEditorProps {
  value: Letter;
  onChange: (letter: Letter) => void;
  purpose: MailingPurpose;
  isReadOnly?: boolean;
}

/** Writes a letter in both languages: parts in an order, placeholders from a list, no HTML anywhere. */
export function LetterEditor({ value, onChange, purpose, isReadOnly = false }: LetterEditorProps) {
  const { t } = useTranslation('letters');
  const [language, setLanguage] = useState<'zh' | 'en'>(serverLanguage());
  const { at } = useLetterFaults(value);
  const other = language === 'zh' ? 'en' : 'zh';
  const text = value[language];
  const change = (part: Partial<LetterText>): void =>
    onChange({ ...value, [language]: { ...text, ...part } });
  const field = { isReadOnly, language };
  return (
    <InsertionArea key={language}>
      <div className={styles.editor}>
        <div className={styles.bar}>
          <Segmented<'zh' | 'en'>
            aria-label={t('languages')}
            value={language}
            onChange={setLanguage}
            options={(['zh', 'en'] as const).map((each) => ({
              value: each,
              label: `${t(`language.${each}`)} · ${t(isWritten(value[each]) ? 'complete' : 'incomplete')}`,
            }))}
          />
          {isReadOnly ? null : <PlaceholderPicker />}
        </div>
        {isWritten(text) ? null : (
          <p className={styles.hint}>
            {t('fallback')}{' '}
            {!isReadOnly && text.blocks.length === 0 && value[other].blocks.length > 0 ? (
              <Button
                type="link"
                size="small"
                onClick={() => onChange({ ...value, [language]: withoutWords(value[other]) })}
              >
                {t(`copyFrom.${other}`)}
              </Button>
            ) : null}
          </p>
        )}
        <TextField
          label={t('part.subject')}
          value={text.subject}
          onChange={(subject) => change({ subject })}
          fault={at(`${language}.subject`)}
          {...field}
        />
        <TextField
          label={t('part.greeting')}
          value={text.greeting}
          onChange={(greeting) => change({ greeting })}
          fault={at(`${language}.greeting`)}
          {...field}
        />
        <BlockList
          blocks={text.blocks}
          onChange={(blocks) => change({ blocks })}
          faultAt={(path) => at(`${language}.blocks.${path}`)}
          {...field}
        />
        {isReadOnly ? null : (
          <AddBlock
            purpose={purpose}
            onAdd={(kind) => change({ blocks: [...text.blocks, newBlock(kind)] })}
          />
        )}
        <TextField
          label={t('part.closing')}
          rows={3}
          value={text.closing}
          onChange={(closing) => change({ closing })}
          fault={at(`${language}.closing`)}
          {...field}
        />
      </div>
    </InsertionArea>
  );
}

/** Nobody has a ticket before they are registered. */
const kindsFor = (purpose: MailingPurpose): readonly LetterBlock['kind'][] =>
  letterBlockKinds.filter((kind) => kind !== 'ticket' || (purpose !== 'invitation' && purpose !== 'nudge'));

function AddBlock({
  purpose,
  onAdd,
}: {
  purpose: MailingPurpose;
  onAdd: (kind: LetterBlock['kind']) => void;
}) {
  const { t } = useTranslation('letters');
  return (
    <div className={styles.palette} role="group" aria-label={t('addBlock')}>
      {kindsFor(purpose).map((kind) => (
        <Button key={kind} size="small" icon={<PlusOutlined />} onClick={() => onAdd(kind)}>
          {t(`block.${kind}`)}
        </Button>
      ))}
    </div>
  );
}

function PlaceholderPicker() {
  const { t } = useTranslation('letters');
  const { insert } = useInsertion();
  const told = useTold();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: placeholders.map((name) => ({
          key: name,
          label: (
            <span className={styles.pick}>
              {t(`placeholder.${name}`)} <code>{`{{${name}}}`}</code>
            </span>
          ),
        })),
        onClick: ({ key }) => {
          if (!insert(`{{${key}}}`)) told.done(t('insertHint'));
        },
      }}
    >
      <Button icon={<TagOutlined />}>{t('insert')}</Button>
    </Dropdown>
  );
}
