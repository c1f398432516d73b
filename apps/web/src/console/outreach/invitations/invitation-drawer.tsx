import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useInvitation, type InvitationDetail } from '../../../api/invitations.js';
import { useMay } from '../../../api/accounts.js';
import { dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { DetailDrawer } from '../../list/detail-drawer.js';
import { StateTag, Tag } from '../../list/state-tag.js';
import { PersonMailsLink } from '../mailbox/person-mails.js';
import { InvitationActions } from './invitation-actions.js';
import { InvitationTimeline } from './invitation-timeline.js';
import { invitationTones } from './invitation-words.js';

export function InvitationDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('invitations');
  const query = useInvitation(id);
  const invitation = query.data;
  return (
    <DetailDrawer
      title={invitation?.name ?? t('title')}
      extra={
        invitation ? (
          <Tag tone={invitationTones[invitation.state]}>{t(`state.${invitation.state}`)}</Tag>
        ) : null
      }
      query={query}
      onClose={onClose}
      footer={invitation ? <InvitationActions invitation={invitation} /> : null}
    >
      {invitation ? (
        <>
          <Facts invitation={invitation} />
          <InvitationTimeline invitation={invitation} />
        </>
      ) : null}
    </DetailDrawer>
  );
}

function Facts({ invitation }: { invitation: InvitationDetail }) {
  const { t } = useTranslation('invitations');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const may = useMay();
  const { id, campaignId, timeZone } = useThisConference();
  const base = `/console/conferences/${id}`;
  const reason = [
    invitation.declineReason ? t(`reason.${invitation.declineReason}`) : '',
    invitation.declineWords ?? '',
  ].filter(Boolean);
  const rows: { key: string; label: string; children: React.ReactNode }[] = [
    {
      key: 'organisation',
      label: t('field.organisation'),
      children: oneOf(invitation.organisationNameZh, invitation.organisationNameEn),
    },
    { key: 'title', label: t('field.title'), children: invitation.title ?? '–' },
    {
      key: 'email',
      label: t('field.email'),
      children: (
        <span>
          {invitation.email}
          {may('mail.read', { conferenceId: id, campaignId }) ? (
            <>
              {' '}
              <PersonMailsLink kind="invitation" id={invitation.id} name={invitation.name} />
            </>
          ) : null}
        </span>
      ),
    },
    { key: 'mobile', label: t('field.mobile'), children: invitation.mobile ?? '–' },
    {
      key: 'type',
      label: t('field.participantType'),
      children: tv(`participantType.${invitation.participantType}`),
    },
    { key: 'wave', label: t('field.wave'), children: invitation.mailingName ?? t('byHand') },
  ];
  if (invitation.isLocked) rows.push({ key: 'locked', label: t('field.locked'), children: t('yes') });
  if (invitation.heldUntil)
    rows.push({
      key: 'held',
      label: t('field.heldUntil'),
      children: dateTime(invitation.heldUntil, timeZone),
    });
  else if (invitation.hasMissedHold)
    rows.push({ key: 'held', label: t('field.hold'), children: t('hold.missed') });
  if (reason.length > 0) rows.push({ key: 'reason', label: t('field.reason'), children: reason.join(' · ') });
  if (invitation.passedOnFromId)
    rows.push({
      key: 'from',
      label: t('field.passedOnFrom'),
      children: (
        <Link to={`${base}/invitations?open=${invitation.passedOnFromId}`}>
          {invitation.passedOnFromName}
        </Link>
      ),
    });
  if (invitation.passedOnToId)
    rows.push({
      key: 'to',
      label: t('field.passedOnTo'),
      children: (
        <Link to={`${base}/invitations?open=${invitation.passedOnToId}`}>{invitation.passedOnToName}</Link>
      ),
    });
  if (invitation.registrationId && invitation.registrationState)
    rows.push({
      key: 'registration',
      label: t('field.registration'),
      children: (
        <Link to={`${base}/registrations?open=${invitation.registrationId}`}>
          <StateTag of="registrationState" state={invitation.registrationState} />
        </Link>
      ),
    });
  return <Descriptions column={1} size="small" styles={{ label: { width: 130 } }} items={rows} />;
}
