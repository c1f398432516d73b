import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ParticipantType } from '#contracts/vocabulary';
import type { Problem } from '../../../api/problem.js';
import type { BulkAction, BulkWish } from '../../../api/registration-bulk.js';
import { useThisConference } from '../../conferences/conference-context.js';
import styles from './bulk-bar.module.css';

export interface BulkInput {
  reason: string;
  participantType?: ParticipantType;
  message: NonNullable<BulkWish['message']>;
}

interface BulkFieldsProps {
  action: BulkAction;
  input: BulkInput;
  onChange: (input: BulkInput) => void;
  problem: Problem | null;
}

export function BulkFields({ action, input, onChange, problem }: BulkFieldsProps) {
  const { t } = useTranslation('registration');
  const { t: tv } = useTranslation('vocabulary');
  const { places } = useThisConference();
  const fault = (field: string) => {
    const found = problem?.fields.find((each) => each.field === field);
    return found ? <small role="alert">{found.detail}</small> : null;
  };
  if (action === 'decline' || action === 'cancel')
    return (
      <div className={styles.fields}>
        <label>
          {t('ask.reason')}
          <Input.TextArea
            rows={3}
            maxLength={200}
            autoFocus
            value={input.reason}
            onChange={({ target }) => onChange({ ...input, reason: target.value })}
          />
          <small>{t('ask.reasonHint')}</small>
          {fault('reason')}
        </label>
      </div>
    );
  if (action === 'move')
    return (
      <div className={styles.fields}>
        <Select<ParticipantType | null>
          aria-label={t('field.participantType')}
          placeholder={t('field.participantType')}
          value={input.participantType ?? null}
          onChange={(type) => type && onChange({ ...input, participantType: type })}
          options={places.map(({ participantType, capacity, taken }) => ({
            value: participantType,
            label: t('bulk.freePlaces', {
              type: tv(`participantType.${participantType}`),
              free: Math.max(capacity - taken, 0),
            }),
          }))}
        />
        {fault('participantType')}
      </div>
    );
  if (action !== 'mail') return null;
  return (
    <div className={styles.fields}>
      {(['Zh', 'En'] as const).map((language) => (
        <fieldset key={language} className={styles.fields} style={{ border: 0 }}>
          <legend>{t(`bulk.message.${language}`)}</legend>
          <label>
            {t('bulk.message.subject')}
            <Input
              lang={language === 'Zh' ? 'zh-CN' : 'en'}
              maxLength={120}
              value={input.message[`subject${language}`] ?? ''}
              onChange={({ target }) =>
                onChange({ ...input, message: { ...input.message, [`subject${language}`]: target.value } })
              }
            />
            {fault(`message.subject${language}`)}
          </label>
          <label>
            {t('bulk.message.text')}
            <Input.TextArea
              rows={4}
              lang={language === 'Zh' ? 'zh-CN' : 'en'}
              maxLength={4000}
              value={input.message[`text${language}`] ?? ''}
              onChange={({ target }) =>
                onChange({ ...input, message: { ...input.message, [`text${language}`]: target.value } })
              }
            />
            {fault(`message.text${language}`)}
          </label>
        </fieldset>
      ))}
      <small>{t('bulk.message.hint')}</small>
    </div>
  );
}
