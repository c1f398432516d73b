import { PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Tooltip, type TableColumnsType } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { organisationKinds, qualifications } from '#contracts/vocabulary';
import { useMay } from '../../api/accounts.js';
import {
  useOrganisationFacets,
  useOrganisations,
  type Organisation,
  type OrganisationFilters,
} from '../../api/organisations.js';
import { useCursorPages } from '../list/cursor-pages.js';
import { DataTable, RowName } from '../list/data-table.js';
import { FilterBar, FilterChoice, SearchField } from '../list/filter-bar.js';
import { PageHead } from '../list/page-head.js';
import { Pager } from '../list/pager.js';
import { Tag } from '../list/state-tag.js';
import { useUrlFilters } from '../list/url-filters.js';
import { OrganisationDrawer } from './organisation-drawer.js';
import { OrganisationForm } from './organisation-form.js';

const names = ['q', 'kind', 'qualification', 'district', 'industry', 'tag', 'verified'] as const;
const PAGE = 100;

export default function OrganisationsPage() {
  const { t } = useTranslation('organisations');
  const { t: tv } = useTranslation('vocabulary');
  const may = useMay();
  const navigate = useNavigate();
  const { filters, set, clear, isFiltered, open } = useUrlFilters(names);
  const pages = useCursorPages(JSON.stringify(filters));
  const list = useOrganisations({ ...(filters as OrganisationFilters), limit: PAGE, cursor: pages.cursor });
  const facets = useOrganisationFacets();
  const [isAdding, setAdding] = useState(false);
  const search = useCallback((q: string) => set({ q }), [set]);

  const columns: TableColumnsType<Organisation> = [
    {
      title: t('field.nameZh'),
      key: 'name',
      fixed: 'left',
      width: 250,
      render: (_, row) => (
        <RowName onOpen={() => set({ open: row.id })} below={row.nameEn}>
          {row.nameZh}
        </RowName>
      ),
    },
    {
      title: t('field.creditCode'),
      dataIndex: 'creditCode',
      width: 190,
      render: (code: string | null) =>
        code ?? <span style={{ color: 'var(--text-tertiary)' }}>{t('noCode')}</span>,
    },
    {
      title: t('field.kind'),
      key: 'kind',
      width: 110,
      render: (_, row) => tv(`organisationKind.${row.kind}`),
    },
    {
      title: t('field.qualification'),
      key: 'qualifications',
      width: 200,
      render: (_, row) =>
        row.qualifications
          .map(({ qualification, year }) => tv(`qualification.${qualification}`) + (year ? ` (${year})` : ''))
          .join(', '),
    },
    { title: t('field.district'), dataIndex: 'district', width: 100 },
    { title: t('field.industry'), dataIndex: 'industry', width: 120, ellipsis: true },
    {
      title: t('field.representatives'),
      dataIndex: 'representativeCount',
      width: 90,
      align: 'right',
    },
    {
      title: t('field.check'),
      key: 'check',
      width: 100,
      render: (_, row) =>
        row.isVerified ? null : (
          <Tooltip title={t('unverifiedHint')}>
            <span>
              <Tag tone="amber">{t('unverified')}</Tag>
            </span>
          </Tooltip>
        ),
    },
  ];

  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          <>
            {may('organisations.import') ? (
              <Button icon={<UploadOutlined />} onClick={() => navigate('/console/organisations/import')}>
                {t('import')}
              </Button>
            ) : null}
            {may('organisations.edit') ? (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                {t('add')}
              </Button>
            ) : null}
          </>
        }
      />
      <FilterBar isFiltered={isFiltered} onClear={clear}>
        <SearchField value={filters.q} onSearch={search} label={t('search')} />
        <FilterChoice
          label={t('field.kind')}
          value={filters.kind}
          onChange={(kind) => set({ kind })}
          options={organisationKinds.map((kind) => ({ value: kind, label: tv(`organisationKind.${kind}`) }))}
        />
        <FilterChoice
          label={t('field.qualification')}
          value={filters.qualification}
          onChange={(qualification) => set({ qualification })}
          options={qualifications.map((each) => ({ value: each, label: tv(`qualification.${each}`) }))}
        />
        <FilterChoice
          label={t('field.district')}
          value={filters.district}
          onChange={(district) => set({ district })}
          options={(facets.data?.districts ?? []).map((value) => ({ value, label: value }))}
        />
        <FilterChoice
          label={t('field.industry')}
          value={filters.industry}
          onChange={(industry) => set({ industry })}
          options={(facets.data?.industries ?? []).map((value) => ({ value, label: value }))}
        />
        <FilterChoice
          label={t('field.tags')}
          value={filters.tag}
          onChange={(tag) => set({ tag })}
          options={(facets.data?.tags ?? []).map((value) => ({ value, label: value }))}
        />
        <FilterChoice
          label={t('field.check')}
          value={filters.verified}
          onChange={(verified) => set({ verified })}
          options={[
            { value: 'true', label: t('verified') },
            { value: 'false', label: t('unverified') },
          ]}
        />
      </FilterBar>
      <DataTable
        label={t('title')}
        columns={columns}
        query={list}
        openId={open}
        onOpen={(row) => set({ open: row.id })}
        isFiltered={isFiltered}
        onClearFilters={clear}
        minWidth={1120}
        empty={{
          title: t('empty'),
          hint: t('emptyHint'),
          action: may('organisations.import') ? (
            <Button type="primary" onClick={() => navigate('/console/organisations/import')}>
              {t('import')}
            </Button>
          ) : null,
        }}
      />
      {list.data && list.data.items.length > 0 ? (
        <Pager
          pages={pages}
          shown={list.data.items.length}
          size={PAGE}
          total={list.data.total}
          nextCursor={list.data.nextCursor}
        />
      ) : null}
      {open ? (
        <OrganisationDrawer
          key={open}
          id={open}
          onClose={() => set({ open: null })}
          onOpen={(id) => set({ open: id })}
        />
      ) : null}
      {isAdding ? (
        <OrganisationForm
          onClose={() => setAdding(false)}
          onSaved={(saved) => {
            setAdding(false);
            set({ open: saved.id });
          }}
        />
      ) : null}
    </>
  );
}
