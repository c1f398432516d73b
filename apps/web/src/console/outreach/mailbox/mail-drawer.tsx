import { Alert, App, Button, Descriptions, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMail, useMailParts, useResendMail } from '../../../api/outreach.js';
import { asProblem } from '../../../api/problem.js';
import { dateTime } from '../../../i18n/dates.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { useTold } from '../../form/use-told.js';
import { DetailDrawer } from '../../list/detail-drawer.js';
import { Tag } from '../../list/state-tag.js';
import styles from './mail-drawer.module.css';
import { PersonMailsLink } from './person-mails.js';
import { MailPart, type Tab } from './mail-part.js';
import { mailTones, useMailKind } from './mail-words.js';

const tabs = ['html', 'text', 'attachments', 'headers', 'source'] as const;

/** One mail as it was sent. */
export function MailDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('outreach');
  const kindOf = useMailKind();
  const query = useMail(id);
  const [tab, setTab] = useState<Tab>('html');
  const mail = query.data;
  const hasContent = mail?.state === 'sent' || mail?.state === 'failed';
  const parts = useMailParts(id, hasContent);
  const resend = useResendMail(id);
  const told = useTold();
  const { modal } = App.useApp();
  const { t: ta } = useTranslation();
  const again = (): Promise<void> =>
    resend.mutateAsync(undefined).then(() => told.done(t('resent')), told.failed);
  /** Nobody knows whether it arrived: a second copy is for a person to decide. */
  const askAgain = (name: string): void =>
    void modal.confirm({
      title: t('resendUnknown', { name }),
      content: t('resendUnknownHint'),
      okText: t('resend'),
      cancelText: ta('action.cancel'),
      onOk: again,
    });

  return (
    <DetailDrawer
      width={760}
      title={mail?.subjectLine ?? t('title')}
      query={query}
      onClose={onClose}
      footer={
        mail ? (
          <div className={styles.foot}>
            <Button
              loading={resend.isPending}
              disabled={mail.state === 'queued' || mail.state === 'sending'}
              onClick={() => (mail.state === 'unknown' ? askAgain(mail.toName) : void again())}
            >
              {t('resend')}
            </Button>
            <PersonMailsLink kind="mail" id={mail.id} name={mail.toName} />
          </div>
        ) : null
      }
    >
      {mail ? (
        <>
          {mail.state === 'unknown' ? (
            <Alert
              type="warning"
              showIcon
              className={styles.notice}
              title={t('unknown')}
              description={t('unknownHint')}
            />
          ) : null}
          <Descriptions
            column={1}
            size="small"
            styles={{ label: { width: 150 } }}
            items={[
              { key: 'to', label: t('field.to'), children: `${mail.toName} <${mail.toAddress}>` },
              { key: 'kind', label: t('field.kind'), children: kindOf(mail.template) },
              {
                key: 'state',
                label: t('field.state'),
                children: <Tag tone={mailTones[mail.state]}>{t(`states.${mail.state}`)}</Tag>,
              },
              { key: 'created', label: t('field.createdAt'), children: dateTime(mail.createdAt) },
              ...(mail.sentAt
                ? [{ key: 'sent', label: t('field.sentAt'), children: dateTime(mail.sentAt) }]
                : []),
              ...(['deliveredAt', 'bouncedAt', 'clickedAt'] as const).flatMap((name) => {
                const at = mail[name];
                return at ? [{ key: name, label: t(`field.${name}`), children: dateTime(at) }] : [];
              }),
              ...(mail.attempts > 1
                ? [{ key: 'attempts', label: t('field.attempts'), children: mail.attempts }]
                : []),
              ...(mail.nextAttemptAt && mail.state !== 'sent'
                ? [{ key: 'next', label: t('field.next'), children: dateTime(mail.nextAttemptAt) }]
                : []),
              ...(mail.lastReply
                ? [{ key: 'reply', label: t('field.reply'), children: mail.lastReply }]
                : []),
            ]}
          />
          {hasContent && parts.isPending ? <Skeleton lines={6} /> : null}
          {parts.isError ? <ProblemAlert problem={asProblem(parts.error)} /> : null}
          {parts.data ? (
            <>
              <div className={styles.tabs}>
                <Segmented
                  aria-label={mail.subjectLine ?? t('title')}
                  value={tab}
                  onChange={(value) => setTab(value as Tab)}
                  options={tabs.map((value) => ({
                    value,
                    label:
                      value === 'attachments'
                        ? t('tabs.attachments', { count: parts.data.attachments.length })
                        : t(`tabs.${value}`),
                  }))}
                />
              </div>
              <MailPart mail={mail} parts={parts.data} tab={tab} />
            </>
          ) : null}
        </>
      ) : null}
    </DetailDrawer>
  );
}
