import { UserAddOutlined } from '@ant-design/icons';
import { Button, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useColleagues, type Colleague } from '../../api/accounts.js';
import { dateTime } from '../../i18n/dates.js';
import { DataTable, RowName } from '../list/data-table.js';
import { PageHead } from '../list/page-head.js';
import { Tag } from '../list/state-tag.js';
import { useUrlFilters } from '../list/url-filters.js';
import { ColleagueDrawer } from './colleague-drawer.js';
import { useGrantWords } from './grant-words.js';
import { InviteDialog } from './invite-dialog.js';
import { userTones } from './user-tones.js';

export default function ColleaguesPage() {
  const { t } = useTranslation('accounts');
  const { t: tv } = useTranslation('vocabulary');
  const list = useColleagues();
  const words = useGrantWords();
  const { filters, set, open } = useUrlFilters(['invite'] as const);
  const opened = list.data?.items.find(({ id }) => id === open);

  const columns: TableColumnsType<Colleague> = [
    {
      title: t('colleagues.person'),
      key: 'name',
      fixed: 'left',
      width: 240,
      render: (_, row) => (
        <RowName onOpen={() => set({ open: row.id })} below={row.email}>
          {row.name}
        </RowName>
      ),
    },
    {
      title: t('colleagues.state'),
      key: 'state',
      width: 110,
      render: (_, row) => <Tag tone={userTones[row.state]}>{t(`colleagues.states.${row.state}`)}</Tag>,
    },
    {
      title: t('colleagues.rights'),
      key: 'rights',
      render: (_, row) => (
        <>
          {row.isAdministrator ? <div>{tv('administrator')}</div> : null}
          {row.grants.slice(0, 3).map((grant, index) => (
            <div key={index}>{words(grant)}</div>
          ))}
          {row.grants.length > 3 ? <div>+{row.grants.length - 3}</div> : null}
        </>
      ),
    },
    {
      title: t('colleagues.lastSignIn'),
      key: 'lastSignInAt',
      width: 170,
      render: (_, row) => (row.lastSignInAt ? dateTime(row.lastSignInAt) : t('colleagues.never')),
    },
  ];

  const invite = (
    <Button type="primary" icon={<UserAddOutlined />} onClick={() => set({ invite: '1' })}>
      {t('colleagues.invite')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('colleagues.title')} actions={invite} />
      <DataTable
        label={t('colleagues.title')}
        columns={columns}
        query={list}
        openId={open}
        onOpen={(row) => set({ open: row.id })}
        minWidth={760}
        empty={{ title: t('colleagues.empty'), hint: t('colleagues.emptyHint'), action: invite }}
      />
      {opened ? (
        <ColleagueDrawer key={opened.id} colleague={opened} onClose={() => set({ open: null })} />
      ) : null}
      {filters.invite ? <InviteDialog onClose={() => set({ invite: null })} /> : null}
    </>
  );
}
