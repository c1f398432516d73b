import { Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { mailingAttachments, type MailingAttachment } from '#contracts/outreach/mailing';
import type { MailingDraft } from '../../../../api/mailings.js';
import styles from './editor.module.css';

interface WhatStepProps {
  draft: MailingDraft;
  change: (part: Partial<MailingDraft>) => void;
}

export function WhatStep({ draft, change }: WhatStepProps) {
  const { t } = useTranslation('mailings');
  return (
    <>
      <section className={styles.card}>
        <h2>{t('what.title')}</h2>
      </section>
      <section className={styles.card}>
        <div className={styles.fields}>
          <div className={styles.field} role="group" aria-labelledby="attachments">
            <span id="attachments">{t('what.attachments')}</span>
            <Checkbox.Group<MailingAttachment>
              value={draft.attachments}
              onChange={(attachments) => change({ attachments })}
              options={mailingAttachments.map((value) => ({
                value,
                label: t(`what.attachmentNames.${value}`),
              }))}
            />
          </div>
          <div>
            <label className={styles.field}>
              <span>{t('what.senderName')}</span>
              <Input
                value={draft.senderName ?? ''}
                maxLength={60}
                onChange={({ target }) => change({ senderName: target.value })}
              />
            </label>
            <p className={styles.hint}>{t('what.senderNameHint')}</p>
          </div>
          <div>
            <label className={styles.field}>
              <span>{t('what.replyTo')}</span>
              <Input
                type="email"
                value={draft.replyTo ?? ''}
                onChange={({ target }) => change({ replyTo: target.value })}
              />
            </label>
            <p className={styles.hint}>{t('what.replyToHint')}</p>
          </div>
        </div>
      </section>
    </>
  );
}
