import { MailOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Invitation } from '../../../api/invitations.js';
import { useMay } from '../../../api/accounts.js';
import { dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import type { EndlessColumn } from '../../list/endless-table.js';
import { Tag } from '../../list/state-tag.js';
import { personMailsPage } from '../mailbox/person-mails.js';
import { invitationTones } from './invitation-words.js';

export const columnKeys = [
  'organisation',
  'title',
  'state',
  'wave',
  'sentAt',
  'clickedAt',
  'openedAt',
  'answeredAt',
  'heldUntil',
  'reason',
  'participantType',
  'email',
  'mobile',
  'district',
  'qualification',
  'language',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

export const usualColumns: readonly ColumnKey[] = [
  'organisation',
  'state',
  'wave',
  'sentAt',
  'openedAt',
  'answeredAt',
  'heldUntil',
];

/** Every column of the list but the name, in its order. */
export function useInvitationColumns(): readonly (EndlessColumn<Invitation> & { key: ColumnKey })[] {
  const { t } = useTranslation('invitations');
  const { t: tv } = useTranslation('vocabulary');
  const { t: to } = useTranslation('outreach');
  const may = useMay();
  const { id, campaignId, timeZone } = useThisConference();
  const mayReadMails = may('mail.read', { conferenceId: id, campaignId });
  const oneOf = useOneOf();
  const when = (moment: string | null): string => (moment ? dateTime(moment, timeZone) : '–');
  const cells: Record<ColumnKey, { width: number; render: (row: Invitation) => React.ReactNode }> = {
    organisation: {
      width: 240,
      render: (row) => {
        const name = oneOf(row.organisationNameZh, row.organisationNameEn);
        return <span title={name}>{name}</span>;
      },
    },
    title: { width: 130, render: (row) => row.title ?? '–' },
    state: {
      width: 120,
      render: (row) => <Tag tone={invitationTones[row.state]}>{t(`state.${row.state}`)}</Tag>,
    },
    wave: { width: 150, render: (row) => row.mailingName ?? t('byHand') },
    sentAt: {
      width: 180,
      render: (row) => (
        <>
          {when(row.sentAt)}{' '}
          {mayReadMails ? (
            <Link
              to={personMailsPage('invitation', row.id)}
              aria-label={to('person.allTo', { name: row.name })}
            >
              <MailOutlined aria-hidden />
            </Link>
          ) : null}
        </>
      ),
    },
    clickedAt: { width: 170, render: (row) => when(row.clickedAt) },
    openedAt: { width: 150, render: (row) => when(row.openedAt) },
    answeredAt: { width: 150, render: (row) => when(row.answeredAt) },
    heldUntil: {
      width: 180,
      render: (row) => (row.hasMissedHold ? t('hold.missed') : when(row.heldUntil)),
    },
    reason: {
      width: 200,
      render: (row) =>
        [row.declineReason ? t(`reason.${row.declineReason}`) : '', row.declineWords ?? '']
          .filter(Boolean)
          .join(' · ') || '–',
    },
    participantType: { width: 170, render: (row) => tv(`participantType.${row.participantType}`) },
    email: { width: 180, render: (row) => row.email },
    mobile: { width: 150, render: (row) => row.mobile ?? '–' },
    district: { width: 110, render: (row) => row.district ?? '–' },
    qualification: {
      width: 200,
      render: (row) => row.qualifications.map((each) => tv(`qualification.${each}`)).join(' · ') || '–',
    },
    language: { width: 90, render: (row) => (row.language === 'zh' ? '中文' : 'English') },
  };
  return columnKeys.map((key) => ({ key, title: t(`field.${key}`), ...cells[key] }));
}
