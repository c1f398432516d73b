import { BulbOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMay } from '../../../api/accounts.js';
import { useMailings, type MailingRow } from '../../../api/mailings.js';
import { dateTime } from '../../../i18n/dates.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { DataTable, RowName } from '../../list/data-table.js';
import { PageHead } from '../../list/page-head.js';
import { Tag } from '../../list/state-tag.js';
import { OutreachTabs } from '../section/outreach-tabs.js';
import { stateTones, useCountWords, useScheduleWords } from './mailing-words.js';
import { NewMailingDialog } from './new-mailing-dialog.js';
import { SuggestionsDialog } from './suggestions-dialog.js';

/** Every mailing of a conference, the newest first; a draft opens its editor, the others how they stand. */
export default function MailingsPage() {
  const { t } = useTranslation('mailings');
  const conference = useThisConference();
  const may = useMay();
  const navigate = useNavigate();
  const list = useMailings(conference.id);
  const scheduleWords = useScheduleWords();
  const countWords = useCountWords();
  const [dialog, setDialog] = useState<'new' | 'suggestions' | null>(null);
  const maySend = may('outreach.send', { conferenceId: conference.id, campaignId: conference.campaignId });
  const when = (iso: string): string => dateTime(iso, conference.timeZone);
  const open = ({ id, state }: MailingRow): void =>
    void navigate(state === 'draft' && maySend ? `${id}/edit` : id);

  const columns: TableColumnsType<MailingRow> = [
    {
      title: t('field.name'),
      key: 'name',
      fixed: 'left',
      width: 340,
      render: (_, row) => (
        <RowName onOpen={() => open(row)} below={t(`purposes.${row.purpose}`)}>
          {row.name}
        </RowName>
      ),
    },
    {
      title: t('field.state'),
      key: 'state',
      width: 110,
      render: (_, row) => <Tag tone={stateTones[row.state]}>{t(`states.${row.state}`)}</Tag>,
    },
    {
      title: t('field.when'),
      key: 'when',
      width: 280,
      render: (_, row) => (
        <>
          {row.state === 'draft' && row.schedule.kind === 'now'
            ? null
            : row.dueAt
              ? when(row.dueAt)
              : t('noTime')}
          {row.schedule.kind === 'at' ? null : (
            <span style={{ display: 'block', color: 'var(--text-secondary)' }}>
              {scheduleWords(row.schedule, when)}
            </span>
          )}
        </>
      ),
    },
    { title: t('field.people'), key: 'people', width: 260, render: (_, row) => countWords(row) },
  ];
  const suggest = (
    <Button icon={<BulbOutlined />} onClick={() => setDialog('suggestions')}>
      {t('suggest')}
    </Button>
  );

  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        actions={
          maySend ? (
            <>
              {suggest}
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setDialog('new')}>
                {t('add')}
              </Button>
            </>
          ) : null
        }
      />
      <OutreachTabs />
      <DataTable
        label={t('title')}
        columns={columns}
        query={list}
        onOpen={open}
        minWidth={990}
        empty={{ title: t('empty'), hint: t('emptyHint'), action: maySend ? suggest : null }}
      />
      {dialog === 'new' ? (
        <NewMailingDialog onClose={() => setDialog(null)} onMade={(id) => void navigate(`${id}/edit`)} />
      ) : null}
      {dialog === 'suggestions' ? <SuggestionsDialog onClose={() => setDialog(null)} /> : null}
    </>
  );
}
