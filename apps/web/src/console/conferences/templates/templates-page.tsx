import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { App, Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useDeleteTemplate, useTemplates, type Template } from '../../../api/conferences.js';
import { shortDate } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { useTold } from '../../form/use-told.js';
import { DataTable, RowName } from '../../list/data-table.js';
import { PageHead } from '../../list/page-head.js';
import { RenameDialog } from './name-dialog.js';

/** Patterns for conferences: used, opened to be changed, renamed, deleted. */
export default function TemplatesPage() {
  const { t } = useTranslation('conferences');
  const { t: ta } = useTranslation();
  const oneOf = useOneOf();
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const list = useTemplates();
  const remove = useDeleteTemplate();
  const told = useTold();
  const [renamed, setRenamed] = useState<Template | null>(null);
  const open = ({ id }: Template): void => void navigate(`/console/conferences/${id}`);
  const confirmDelete = ({ id, name }: Template): void =>
    void modal.confirm({
      title: t('templates.delete', { name }),
      content: t('templates.deleteHint'),
      okText: ta('action.remove'),
      okButtonProps: { danger: true },
      onOk: () => remove.mutateAsync(id).then(() => told.done(t('templates.deleted'))),
    });

  const columns: TableColumnsType<Template> = [
    {
      title: t('templates.name'),
      key: 'name',
      fixed: 'left',
      width: 240,
      render: (_, row) => (
        <RowName onOpen={() => open(row)} below={oneOf(row.campaignNameZh, row.campaignNameEn)}>
          {row.name}
        </RowName>
      ),
    },
    {
      title: t('templates.holdsTitle'),
      key: 'holds',
      width: 320,
      render: (_, row) =>
        t('templates.holds', {
          sessions: t('templates.sessions', { count: row.sessionCount }),
          places: t('templates.places', { count: row.capacity }),
          where: oneOf(row.venueNameZh, row.venueNameEn),
        }),
    },
    {
      title: t('templates.saved'),
      key: 'saved',
      width: 120,
      render: (_, row) => shortDate(row.createdAt, row.timeZone),
    },
    {
      title: '',
      key: 'actions',
      width: 240,
      render: (_, row) => (
        <>
          <Button onClick={() => navigate(`/console/conferences/new?template=${row.id}`)}>
            {t('templates.use')}
          </Button>{' '}
          <Button
            type="text"
            icon={<EditOutlined />}
            aria-label={`${t('templates.rename')} · ${row.name}`}
            onClick={() => setRenamed(row)}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`${ta('action.remove')} · ${row.name}`}
            onClick={() => confirmDelete(row)}
          />
        </>
      ),
    },
  ];

  return (
    <>
      <PageHead title={t('templates.title')} hint={t('templates.hint')} />
      <DataTable
        label={t('templates.title')}
        columns={columns}
        query={list}
        onOpen={open}
        minWidth={920}
        empty={{ title: t('templates.empty'), hint: t('templates.emptyHint') }}
      />
      {renamed ? <RenameDialog template={renamed} onClose={() => setRenamed(null)} /> : null}
    </>
  );
}
