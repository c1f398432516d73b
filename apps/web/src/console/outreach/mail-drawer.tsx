import { Button, Descriptions, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMail, useMailParts, useMailSource, useResendMail } from '../../api/outreach.js';
import { asProblem } from '../../api/problem.js';
import { dateTime } from '../../i18n/dates.js';
import { Skeleton } from '../../ui/skeleton.js';
import { ProblemAlert } from '../form/problem-alert.js';
import { useTold } from '../form/use-told.js';
import { DetailDrawer } from '../list/detail-drawer.js';
import { Tag } from '../list/state-tag.js';
import { MailAttachments } from './mail-attachments.js';
import styles from './mail-drawer.module.css';
import { mailTones, useMailKind } from './mail-words.js';

type Tab = 'html' | 'text' | 'attachments' | 'headers' | 'source';

/** One mail as it was sent. Its HTML is foreign: it stands in a frame without scripts, forms or our origin. */
export function MailDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('outreach');
  const kindOf = useMailKind();
  const query = useMail(id);
  const [tab, setTab] = useState<Tab>('html');
  const mail = query.data;
  const hasContent = mail?.state === 'sent' || mail?.state === 'failed';
  const parts = useMailParts(id, hasContent);
  const source = useMailSource(id, tab === 'source');
  const resend = useResendMail(id);
  const told = useTold();

  return (
    <DetailDrawer
      width={760}
      title={mail?.subjectLine ?? t('title')}
      query={query}
      onClose={onClose}
      footer={
        mail ? (
          <Button
            loading={resend.isPending}
            onClick={() =>
              resend.mutate(undefined, { onSuccess: () => told.done(t('resent')), onError: told.failed })
            }
          >
            {t('resend')}
          </Button>
        ) : null
      }
    >
      {mail ? (
        <>
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
            <Tabs
              activeKey={tab}
              onChange={(key) => setTab(key as Tab)}
              items={[
                {
                  key: 'html',
                  label: t('tabs.html'),
                  children: parts.data.html ? (
                    <iframe
                      className={styles.frame}
                      title={mail.subjectLine ?? t('tabs.html')}
                      sandbox=""
                      srcDoc={parts.data.html}
                    />
                  ) : (
                    t('noHtml')
                  ),
                },
                {
                  key: 'text',
                  label: t('tabs.text'),
                  children: parts.data.text ? (
                    <pre className={styles.text}>{parts.data.text}</pre>
                  ) : (
                    t('noText')
                  ),
                },
                {
                  key: 'attachments',
                  label: t('tabs.attachments', { count: parts.data.attachments.length }),
                  children: <MailAttachments mailId={id} attachments={parts.data.attachments} />,
                },
                {
                  key: 'headers',
                  label: t('tabs.headers'),
                  children: (
                    <dl className={styles.headers}>
                      {parts.data.headers.map((header, index) => (
                        <div key={index}>
                          <dt>{header.name}</dt>
                          <dd>{header.value}</dd>
                        </div>
                      ))}
                    </dl>
                  ),
                },
                {
                  key: 'source',
                  label: t('tabs.source'),
                  children: source.isPending ? (
                    <Skeleton />
                  ) : source.isError ? (
                    <ProblemAlert problem={asProblem(source.error)} />
                  ) : (
                    <pre className={styles.source}>{String(source.data)}</pre>
                  ),
                },
              ]}
            />
          ) : null}
        </>
      ) : null}
    </DetailDrawer>
  );
}
