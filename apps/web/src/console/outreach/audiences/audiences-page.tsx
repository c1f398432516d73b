import { DeleteOutlined, PlusOutlined, SendOutlined } from '@ant-design/icons';
import { App, Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useMay } from '../../../api/accounts.js';
import { useAudiencePreview, useAudiences, useDropAudience, type Audience } from '../../../api/audiences.js';
import { shortDate } from '../../../i18n/dates.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import { DataTable, RowName } from '../../list/data-table.js';
import { PageHead } from '../../list/page-head.js';
import { useUrlFilters } from '../../list/url-filters.js';
import { NewMailingDialog } from '../mailings/new-mailing-dialog.js';
import { OutreachTabs } from '../section/outreach-tabs.js';
import { AudienceForm } from './audience-form.js';
import { useAudienceSentence } from './use-sentence.js';

const NEW = 'new';

/** The questions «whom do we write to?» that this conference keeps. */
export default function AudiencesPage() {
  const { t } = useTranslation('audiences');
  const conference = useThisConference();
  const may = useMay();
  const list = useAudiences(conference.id);
  const { set, open } = useUrlFilters([]);
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const [toWrite, setToWrite] = useState<Audience | null>(null);
  const close = (): void => setSearch({});
  const maySend = may('outreach.send', { conferenceId: conference.id, campaignId: conference.campaignId });
  const opened = list.data?.items.find(({ id }) => id === open);
  const begin = maySend ? (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => set({ open: NEW })}>
      {t('add')}
    </Button>
  ) : null;
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} actions={open ? null : begin} />
      <OutreachTabs />
      {opened || open === NEW ? (
        <AudienceForm
          key={open}
          audience={opened ?? null}
          tags={search.getAll('tag')}
          isReadOnly={!maySend}
          onClose={close}
          onKept={(kept, isToWrite) => {
            close();
            if (isToWrite) setToWrite(kept);
          }}
        />
      ) : (
        <AudienceTable
          query={list}
          begin={begin}
          isReadOnly={!maySend}
          onOpen={(id) => set({ open: id })}
          onWrite={setToWrite}
        />
      )}
      {toWrite ? (
        <NewMailingDialog
          audience={toWrite}
          onClose={() => setToWrite(null)}
          onMade={(id) => void navigate(`../mailings/${id}/edit`)}
        />
      ) : null}
    </>
  );
}

interface AudienceTableProps {
  query: ReturnType<typeof useAudiences>;
  begin: React.ReactNode;
  isReadOnly: boolean;
  onOpen: (id: string) => void;
  onWrite: (audience: Audience) => void;
}

function AudienceTable({ query, begin, isReadOnly, onOpen, onWrite }: AudienceTableProps) {
  const { t } = useTranslation('audiences');
  const { t: ta } = useTranslation();
  const { timeZone, id: conferenceId } = useThisConference();
  const { modal } = App.useApp();
  const sentence = useAudienceSentence();
  const drop = useDropAudience(conferenceId);
  const told = useTold();
  const confirmDrop = ({ id, name }: Audience): void =>
    void modal.confirm({
      title: t('drop', { name }),
      content: t('dropHint'),
      okText: ta('action.remove'),
      okButtonProps: { danger: true },
      onOk: () => drop.mutateAsync(id).then(() => told.done(t('dropped', { name })), told.failed),
    });
  const columns: TableColumnsType<Audience> = [
    {
      title: t('name'),
      key: 'name',
      fixed: 'left',
      width: 420,
      render: (_, row) => (
        <RowName onOpen={() => onOpen(row.id)} below={sentence(row.definition)}>
          {row.name}
        </RowName>
      ),
    },
    { title: t('now'), key: 'count', width: 140, render: (_, row) => <CountNow audience={row} /> },
    {
      title: t('keptSince'),
      key: 'created',
      width: 120,
      render: (_, row) => shortDate(row.createdAt, timeZone),
    },
    {
      title: <span className="visually-hidden">{t('actions')}</span>,
      key: 'actions',
      width: 150,
      render: (_, row) =>
        isReadOnly ? null : (
          <>
            <Button
              type="text"
              icon={<SendOutlined />}
              aria-label={`${t('write')} · ${row.name}`}
              onClick={() => onWrite(row)}
            >
              {t('write')}
            </Button>
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={`${ta('action.remove')} · ${row.name}`}
              onClick={() => confirmDrop(row)}
            />
          </>
        ),
    },
  ];
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      query={query}
      onOpen={({ id }) => onOpen(id)}
      minWidth={720}
      empty={{ title: t('empty'), hint: t('emptyHint'), action: begin }}
    />
  );
}

function CountNow({ audience }: { audience: Audience }) {
  const { t } = useTranslation('audiences');
  const { id } = useThisConference();
  const { data } = useAudiencePreview(id, audience.definition, { limit: 1 });
  return data ? t('count', { count: data.count }) : t('counting');
}
