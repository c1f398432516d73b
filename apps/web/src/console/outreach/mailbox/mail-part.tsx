import { useTranslation } from 'react-i18next';
import { useMailSource, type Mail, type MailParts } from '../../../api/outreach.js';
import { asProblem } from '../../../api/problem.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { MailAttachments } from './mail-attachments.js';
import styles from './mail-drawer.module.css';

export type Tab = 'html' | 'text' | 'attachments' | 'headers' | 'source';

/** One look at a mail. Its HTML is foreign: it stands in a frame without scripts, forms or our origin. */
export function MailPart({ mail, parts, tab }: { mail: Mail; parts: MailParts; tab: Tab }) {
  const { t } = useTranslation('outreach');
  const source = useMailSource(mail.id, tab === 'source');
  switch (tab) {
    case 'html':
      return parts.html ? (
        <iframe
          className={styles.frame}
          title={mail.subjectLine ?? t('tabs.html')}
          sandbox=""
          srcDoc={parts.html}
        />
      ) : (
        <p>{t('noHtml')}</p>
      );
    case 'text':
      return parts.text ? <pre className={styles.text}>{parts.text}</pre> : <p>{t('noText')}</p>;
    case 'attachments':
      return <MailAttachments mailId={mail.id} attachments={parts.attachments} />;
    case 'headers':
      return (
        <dl className={styles.headers}>
          {parts.headers.map((header, index) => (
            <div key={index}>
              <dt>{header.name}</dt>
              <dd>{header.value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'source':
      if (source.isPending) return <Skeleton />;
      if (source.isError) return <ProblemAlert problem={asProblem(source.error)} />;
      return (
        <pre className={styles.source} tabIndex={0}>
          {String(source.data)}
        </pre>
      );
  }
}
