import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mailingPurposes, type MailingPurpose } from '#contracts/outreach/mailing';
import { asProblem } from '../../../api/problem.js';
import { useCreateMailing } from '../../../api/mailings.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import styles from './mailing-dialogs.module.css';

const NAME_CHARACTERS = 80;

interface NewMailingDialogProps {
  /** To whom it is to go, where that is known. */
  audience?: { id: string; name: string };
  onClose: () => void;
  onMade: (id: string) => void;
}

/** What for, and what it is called; the rest is in the editor. */
export function NewMailingDialog({ audience, onClose, onMade }: NewMailingDialogProps) {
  const { t } = useTranslation('mailings');
  const { t: ta } = useTranslation();
  const { id } = useThisConference();
  const create = useCreateMailing(id);
  const [purpose, setPurpose] = useState<MailingPurpose>('invitation');
  const [name, setName] = useState<string | null>(null);
  const suggested = [t(`purposes.${purpose}`), audience?.name].filter(Boolean).join(' · ');
  const shown = name ?? suggested.slice(0, NAME_CHARACTERS);
  const make = (): void =>
    create.mutate(
      { name: shown, purpose, ...(audience ? { audienceId: audience.id } : {}) },
      { onSuccess: (mailing) => onMade(mailing.id) },
    );

  return (
    <Modal
      open
      width={640}
      title={t('add')}
      okText={ta('action.next')}
      cancelText={ta('action.cancel')}
      onOk={make}
      confirmLoading={create.isPending}
      onCancel={onClose}
    >
      <ProblemAlert problem={create.error ? asProblem(create.error) : null} />
      <fieldset className={styles.choices}>
        <legend>{t('field.purpose')}</legend>
        {mailingPurposes.map((each) => (
          <label key={each} className={styles.choice}>
            <input type="radio" name="purpose" checked={purpose === each} onChange={() => setPurpose(each)} />
            <span>
              {t(`purposes.${each}`)}
              <small>{t(`purposeHints.${each}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <Form layout="vertical">
        <Form.Item label={t('name')} extra={t('nameHint')} htmlFor="mailing-name">
          <Input
            id="mailing-name"
            value={shown}
            maxLength={NAME_CHARACTERS}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={make}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
