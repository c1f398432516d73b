import { PlusOutlined } from '@ant-design/icons';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../../api/accounts.js';
import { useCampaigns, type Campaign } from '../../../api/conferences.js';
import { useOneOf } from '../../../i18n/language.js';
import { DataTable, RowName } from '../../list/data-table.js';
import { PageHead } from '../../list/page-head.js';
import { CampaignAgreements } from './campaign-agreements.js';
import { CampaignForm } from './campaign-form.js';

export default function CampaignsPage() {
  const { t } = useTranslation('conferences');
  const oneOf = useOneOf();
  const { data: me } = useMe();
  const list = useCampaigns();
  const { t: tm } = useTranslation('milestones');
  const [shown, setShown] = useState<Campaign | null>(null);
  const [open, setOpen] = useState<Campaign | 'new' | null>(null);

  const columns: TableColumnsType<Campaign> = [
    {
      title: t('field.campaign'),
      key: 'name',
      fixed: 'left',
      width: 360,
      render: (_, row) => (
        <RowName onOpen={() => setOpen(row)} below={oneOf(row.descriptionZh, row.descriptionEn)}>
          {oneOf(row.nameZh, row.nameEn)}
        </RowName>
      ),
    },
    {
      title: t('campaigns.organiser'),
      key: 'organiser',
      width: 260,
      render: (_, row) => oneOf(row.organiserNameZh, row.organiserNameEn) || '–',
    },
    {
      title: t('campaigns.conferences'),
      key: 'count',
      width: 110,
      align: 'right',
      render: (_, row) => <Link to={`/console/conferences?campaignId=${row.id}`}>{row.conferenceCount}</Link>,
    },
    {
      title: tm('figures.title'),
      key: 'agreements',
      width: 110,
      render: (_, row) => (
        <Button
          type="link"
          size="small"
          aria-label={tm('figures.showOf', { name: oneOf(row.nameZh, row.nameEn) })}
          onClick={() => setShown(row)}
        >
          {tm('figures.show')}
        </Button>
      ),
    },
  ];

  const add = me?.isAdministrator ? (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
      {t('campaigns.add')}
    </Button>
  ) : null;
  return (
    <>
      <PageHead title={t('campaigns.title')} actions={add} />
      <DataTable
        label={t('campaigns.title')}
        columns={columns}
        query={list}
        onOpen={setOpen}
        openId={open ? 'open' : null}
        minWidth={850}
        empty={{ title: t('campaigns.empty'), hint: t('campaigns.emptyHint'), action: add }}
      />
      {shown ? <CampaignAgreements campaign={shown} onClose={() => setShown(null)} /> : null}
      {open ? (
        <CampaignForm campaign={open === 'new' ? undefined : open} onClose={() => setOpen(null)} />
      ) : null}
    </>
  );
}
