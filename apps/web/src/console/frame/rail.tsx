import {
  BankOutlined,
  BulbOutlined,
  CalendarOutlined,
  ClusterOutlined,
  CommentOutlined,
  FlagOutlined,
  FileProtectOutlined,
  FormOutlined,
  EnvironmentOutlined,
  FundOutlined,
  IdcardOutlined,
  InboxOutlined,
  MailOutlined,
  NodeIndexOutlined,
  PartitionOutlined,
  QrcodeOutlined,
  ScheduleOutlined,
  SendOutlined,
  SolutionOutlined,
  TeamOutlined,
  UserSwitchOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { Permission } from '#contracts/permissions';
import { useMay } from '../../api/accounts.js';
import { Brand } from '../../ui/brand.js';
import { ConferenceSwitcher } from './conference-switcher.js';
import { useCurrentConference } from './current-conference.js';
import styles from './rail.module.css';

interface Place {
  key:
    | 'today'
    | 'conferences'
    | 'organisations'
    | 'campaigns'
    | 'venues'
    | 'colleagues'
    | 'mailbox'
    | 'life'
    | 'programme'
    | 'invitations'
    | 'mailings'
    | 'registrations'
    | 'forms'
    | 'docking'
    | 'meetings'
    | 'dockingSessions'
    | 'matching'
    | 'signing'
    | 'checkIn'
    | 'attendance'
    | 'team';
  to: string;
  icon: ReactNode;
  needs?: Permission;
  isExact?: boolean;
}

const houseWide: Place[] = [
  { key: 'conferences', to: '/console/conferences', icon: <CalendarOutlined />, isExact: true },
  { key: 'organisations', to: '/console/organisations', icon: <BankOutlined />, needs: 'organisations.read' },
  { key: 'campaigns', to: '/console/campaigns', icon: <FlagOutlined />, needs: 'conferences.schedule' },
  { key: 'venues', to: '/console/venues', icon: <EnvironmentOutlined />, needs: 'conferences.schedule' },
  { key: 'colleagues', to: '/console/colleagues', icon: <UserSwitchOutlined />, needs: 'conference.edit' },
  { key: 'mailbox', to: '/console/mailbox', icon: <MailOutlined />, needs: 'mail.read' },
];

const ofConference = (id: string): Place[] => [
  { key: 'life', to: `/console/conferences/${id}`, icon: <NodeIndexOutlined />, isExact: true },
  { key: 'programme', to: `/console/conferences/${id}/programme`, icon: <ScheduleOutlined /> },
  {
    key: 'invitations',
    to: `/console/conferences/${id}/invitations`,
    icon: <SolutionOutlined />,
    needs: 'outreach.read',
  },
  {
    key: 'mailings',
    to: `/console/conferences/${id}/mailings`,
    icon: <SendOutlined />,
    needs: 'outreach.read',
  },
  {
    key: 'registrations',
    to: `/console/conferences/${id}/registrations`,
    icon: <IdcardOutlined />,
    needs: 'registration.read',
  },
  {
    key: 'forms',
    to: `/console/conferences/${id}/forms`,
    icon: <FormOutlined />,
    needs: 'conference.edit',
  },
  {
    key: 'docking',
    to: `/console/conferences/${id}/docking`,
    icon: <BulbOutlined />,
    needs: 'docking.read',
  },
  {
    key: 'meetings',
    to: `/console/conferences/${id}/meetings`,
    icon: <CommentOutlined />,
    needs: 'docking.read',
  },
  {
    key: 'dockingSessions',
    to: `/console/conferences/${id}/docking-sessions`,
    icon: <ClusterOutlined />,
    needs: 'docking.read',
  },
  {
    key: 'matching',
    to: `/console/conferences/${id}/matching`,
    icon: <PartitionOutlined />,
    needs: 'docking.read',
  },
  {
    key: 'signing',
    to: `/console/conferences/${id}/signing/agreements`,
    icon: <FileProtectOutlined />,
    needs: 'signing.read',
  },
  { key: 'checkIn', to: `/check-in/${id}`, icon: <QrcodeOutlined />, needs: 'check-in.scan' },
  {
    key: 'attendance',
    to: `/console/conferences/${id}/attendance`,
    icon: <FundOutlined />,
    needs: 'reports.read',
  },
  { key: 'team', to: `/console/conferences/${id}/team`, icon: <TeamOutlined />, needs: 'conference.edit' },
];

export function Rail() {
  const { t } = useTranslation('console');
  const may = useMay();
  const { conference } = useCurrentConference();
  const scope = conference ? { conferenceId: conference.id, campaignId: conference.campaignId } : undefined;

  const link = (place: Place) => (
    <li key={place.key}>
      <NavLink to={place.to} end={place.isExact ?? false}>
        <span aria-hidden>{place.icon}</span>
        {t(`nav.${place.key}`)}
      </NavLink>
    </li>
  );

  return (
    <nav className={styles.rail} aria-label={t('menu')}>
      <div className={styles.brand}>
        <Brand />
      </div>
      <ul>{link({ key: 'today', to: '/console', icon: <InboxOutlined />, isExact: true })}</ul>
      <ConferenceSwitcher />
      {conference ? (
        <ul>
          {ofConference(conference.id)
            .filter((p) => !p.needs || may(p.needs, scope))
            .map(link)}
        </ul>
      ) : null}
      <div className={styles.heading}>{t('nav.houseWide')}</div>
      <ul>{houseWide.filter((place) => !place.needs || may(place.needs)).map(link)}</ul>
    </nav>
  );
}
