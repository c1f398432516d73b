import { PaperClipOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { attachmentAddress, type MailParts } from '../../../api/outreach.js';
import styles from './mail-drawer.module.css';

export function MailAttachments({
  mailId,
  attachments,
}: {
  mailId: string;
  attachments: MailParts['attachments'];
}) {
  const { t, i18n } = useTranslation('outreach');
  if (attachments.length === 0) return <p>{t('noAttachments')}</p>;
  const kilobytes = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  return (
    <ul className={styles.attachments}>
      {attachments.map((each) => (
        <li key={each.index}>
          <a href={attachmentAddress(mailId, each.index)} download={each.filename}>
            <PaperClipOutlined aria-hidden /> {each.filename}
          </a>
          <span>{each.contentType}</span>
          <span>{kilobytes.format(each.size / 1000)} kB</span>
          {each.isInline ? <span>{t('inline')}</span> : null}
        </li>
      ))}
    </ul>
  );
}
