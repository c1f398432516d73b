import { UserAddOutlined } from '@ant-design/icons';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useColleagues, type Colleague } from '../../../api/accounts.js';
import { dateTime } from '../../../i18n/dates.js';
import { ColleagueDrawer } from '../../accounts/colleague-drawer.js';
import { InviteDialog } from '../../accounts/invite-dialog.js';
import { userTones } from '../../accounts/user-tones.js';
import { DataTable, RowName } from '../../list/data-table.js';
import { PageHead } from '../../list/page-head.js';
import { Tag } from '../../list/state-tag.js';
import { useThisConference } from '../conference-context.js';

/** Who may do what in this conference. */
export default function TeamPage() {
  const { t } = useTranslation('conferences');
  const { t: ta } = useTranslation('accounts');
  const { t: tv } = useTranslation('vocabulary');
  const conference = useThisConference();
  const list = useColleagues();
  const [openId, setOpen] = useState<string | null>(null);
  const [isInviting, setInviting] = useState(false);

  const rightsHere = (colleague: Colleague) =>
    colleague.grants.filter(
      ({ conferenceId, campaignId }) =>
        conferenceId === conference.id || campaignId === conference.campaignId,
    );
  const members = (list.data?.items ?? []).filter(
    (each) => each.isAdministrator || rightsHere(each).length > 0,
  );
  const opened = members.find(({ id }) => id === openId);

  const columns: TableColumnsType<Colleague> = [
    {
      title: ta('colleagues.person'),
      key: 'name',
      fixed: 'left',
      width: 240,
      render: (_, row) => (
        <RowName onOpen={() => setOpen(row.id)} below={row.email}>
          {row.name}
        </RowName>
      ),
    },
    {
      title: ta('colleagues.rights'),
      key: 'rights',
      width: 320,
      render: (_, row) => (
        <>
          {row.isAdministrator ? <div>{tv('administrator')}</div> : null}
          {rightsHere(row).map((grant, index) => (
            <div key={index}>
              {tv(`role.${grant.role}`)} {grant.campaignId ? `(${t('team.fromCampaign')})` : ''}
            </div>
          ))}
        </>
      ),
    },
    {
      title: ta('colleagues.state'),
      key: 'state',
      width: 110,
      render: (_, row) => <Tag tone={userTones[row.state]}>{ta(`colleagues.states.${row.state}`)}</Tag>,
    },
    {
      title: ta('colleagues.lastSignIn'),
      key: 'lastSignInAt',
      width: 170,
      render: (_, row) => (row.lastSignInAt ? dateTime(row.lastSignInAt) : ta('colleagues.never')),
    },
  ];

  const invite = (
    <Button type="primary" icon={<UserAddOutlined />} onClick={() => setInviting(true)}>
      {ta('colleagues.invite')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('team.title')} hint={t('team.hint')} actions={invite} />
      <DataTable
        label={t('team.title')}
        columns={columns}
        query={{ ...list, data: list.data ? { items: members } : undefined }}
        onOpen={(row) => setOpen(row.id)}
        openId={openId}
        minWidth={840}
        empty={{ title: t('team.empty'), hint: t('team.emptyHint'), action: invite }}
      />
      {opened ? <ColleagueDrawer key={opened.id} colleague={opened} onClose={() => setOpen(null)} /> : null}
      {isInviting ? <InviteDialog conferenceId={conference.id} onClose={() => setInviting(false)} /> : null}
    </>
  );
}
