import { MailOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MailPersonKind } from '#contracts/outreach/mail-person';

/** The mailbox narrowed to the person whom this record is about. */
export const personMailsPage = (kind: MailPersonKind, id: string): string =>
  `/console/mailbox?personKind=${kind}&personId=${id}`;

/** To everything that was written to somebody. */
export function PersonMailsLink({ kind, id, name }: { kind: MailPersonKind; id: string; name: string }) {
  const { t } = useTranslation('outreach');
  return (
    <Link
      style={{ whiteSpace: 'nowrap', textDecoration: 'underline' }}
      to={personMailsPage(kind, id)}
      aria-label={t('person.allTo', { name })}
    >
      <MailOutlined aria-hidden /> {t('person.all')}
    </Link>
  );
}
