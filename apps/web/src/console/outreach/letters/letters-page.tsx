import { DeleteOutlined, DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { isWritten } from '#contracts/outreach/letter';
import { mailingPurposes } from '#contracts/outreach/mailing';
import { useMay, useMe } from '../../../api/accounts.js';
import { useDropLetter, useLetters, type KeptLetter } from '../../../api/letters.js';
import { shortDate } from '../../../i18n/dates.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import { DataTable, RowName } from '../../list/data-table.js';
import { PageHead } from '../../list/page-head.js';
import { Tag } from '../../list/state-tag.js';
import { useUrlFilters } from '../../list/url-filters.js';
import { OutreachTabs } from '../section/outreach-tabs.js';
import { LetterForm } from './letter-form.js';
import { LogoCard } from './logo-card.js';

/** Letters kept for use again; a new one begins with a ready letter of its purpose. */
export default function LettersPage() {
  const { t } = useTranslation('letters');
  const conference = useThisConference();
  const may = useMay();
  const list = useLetters(conference.id);
  const { filters, set, open } = useUrlFilters(['begin'] as const);
  const maySend = may('outreach.send', { conferenceId: conference.id, campaignId: conference.campaignId });
  const kept = list.data?.items.find(({ id }) => id === open);
  const start = list.data?.starting.find(({ purpose }) => purpose === filters.begin);
  const begin = maySend ? (
    <Dropdown
      trigger={['click']}
      menu={{
        items: mailingPurposes.map((purpose) => ({
          key: purpose,
          label: t('beginFrom', { purpose: t(`purpose.${purpose}`) }),
        })),
        onClick: ({ key }) => set({ begin: key }),
      }}
    >
      <Button type="primary" icon={<DownOutlined />} iconPlacement="end">
        {t('begin')}
      </Button>
    </Dropdown>
  ) : null;
  const close = (): void => set({ open: null, begin: null });
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} actions={kept || start ? null : begin} />
      <OutreachTabs />
      {kept || start ? (
        <LetterForm
          key={kept ? `${kept.id} ${kept.version}` : filters.begin}
          kept={kept ?? null}
          start={kept ?? start!}
          maySend={maySend}
          onClose={close}
        />
      ) : (
        <>
          <LogoCard />
          <LetterTable query={list} begin={begin} maySend={maySend} onOpen={(id) => set({ open: id })} />
        </>
      )}
    </>
  );
}

interface LetterTableProps {
  query: ReturnType<typeof useLetters>;
  begin: React.ReactNode;
  maySend: boolean;
  onOpen: (id: string) => void;
}

function LetterTable({ query, begin, maySend, onOpen }: LetterTableProps) {
  const { t } = useTranslation('letters');
  const { t: ta } = useTranslation();
  const { id: conferenceId, timeZone } = useThisConference();
  const { modal } = App.useApp();
  const isAdministrator = useMe().data?.isAdministrator ?? false;
  const drop = useDropLetter(conferenceId);
  const told = useTold();
  const confirmDrop = ({ id, name }: KeptLetter): void =>
    void modal.confirm({
      title: t('drop', { name }),
      content: t('dropHint'),
      okText: ta('action.remove'),
      okButtonProps: { danger: true },
      onOk: () => drop.mutateAsync(id).then(() => told.done(t('dropped', { name })), told.failed),
    });
  const columns: TableColumnsType<KeptLetter> = [
    {
      title: t('field.name'),
      key: 'name',
      fixed: 'left',
      width: 320,
      render: (_, row) => (
        <RowName onOpen={() => onOpen(row.id)} below={row.letter.zh.subject || row.letter.en.subject}>
          {row.name}
        </RowName>
      ),
    },
    {
      title: t('field.purpose'),
      key: 'purpose',
      width: 120,
      render: (_, row) => t(`purpose.${row.purpose}`),
    },
    {
      title: t('field.languages'),
      key: 'languages',
      width: 160,
      render: (_, row) =>
        (['zh', 'en'] as const)
          .filter((language) => isWritten(row.letter[language]))
          .map((language) => (
            <span key={language}>
              <Tag>{t(`language.${language}`)}</Tag>{' '}
            </span>
          )),
    },
    {
      title: t('field.use'),
      key: 'use',
      width: 140,
      render: (_, row) => t(row.isShared ? 'shared' : 'own'),
    },
    {
      title: t('field.updatedAt'),
      key: 'updated',
      width: 120,
      render: (_, row) => shortDate(row.updatedAt, timeZone),
    },
    {
      title: <span className="visually-hidden">{ta('action.remove')}</span>,
      key: 'actions',
      width: 70,
      render: (_, row) =>
        maySend && (isAdministrator || !row.isShared) ? (
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`${ta('action.remove')} · ${row.name}`}
            onClick={() => confirmDrop(row)}
          />
        ) : null,
    },
  ];
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      query={query}
      onOpen={({ id }) => onOpen(id)}
      minWidth={860}
      empty={{ title: t('empty'), hint: t('emptyHint'), action: begin }}
    />
  );
}
