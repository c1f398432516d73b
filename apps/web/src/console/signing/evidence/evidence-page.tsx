import { Alert, Button, Dropdown, Progress, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/accounts.js';
import {
  downloadEvidence,
  sealedAddress,
  useEvidenceRegister,
  useStartSeals,
  type EvidenceDownload,
  type RegisterRow,
  type SealRun,
} from '../../../api/evidence.js';
import { dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import { DataTable, RowName } from '../../list/data-table.js';
import { DetailDrawer } from '../../list/detail-drawer.js';
import { PageHead } from '../../list/page-head.js';
import { Tag } from '../../list/state-tag.js';
import { SigningTabs } from '../signing-tabs.js';
import { EvidencePanel } from './evidence-panel.js';
import styles from './evidence.module.css';

type Row = RegisterRow & { id: string };

/** What was signed, counted from the records; sealed in the background; registers and certificates to take along. */
export default function EvidencePage() {
  const { t } = useTranslation('evidence');
  const { id, campaignId } = useThisConference();
  const may = useMay();
  const query = useEvidenceRegister(id);
  const oneOf = useOneOf();
  const columns = useColumns();
  const [openId, setOpenId] = useState<string | null>(null);
  const register = query.data;
  const items = register?.rows.map((row): Row => ({ ...row, id: row.agreementId }));
  const open = items?.find((row) => row.id === openId);
  const mayEdit = may('signing.edit', { conferenceId: id, campaignId });
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        actions={
          register && register.rows.length > 0 ? (
            <Actions mayEdit={mayEdit} rows={register.rows} run={register.run} />
          ) : null
        }
      />
      <SigningTabs />
      {register?.run ? <RunState run={register.run} /> : null}
      {register && register.totals.length > 0 ? (
        <ul className={styles.totals} aria-label={t('totals')}>
          {register.totals.map(({ kindId, nameZh, nameEn, signed }) => (
            <li key={kindId}>
              <strong>{signed}</strong>
              <span>{oneOf(nameZh, nameEn)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <DataTable
        label={t('title')}
        columns={columns}
        query={{ ...query, data: items && { items } }}
        onOpen={(row) => setOpenId(row.id)}
        openId={openId}
        empty={{ title: t('none'), hint: t('noneHint') }}
      />
      {open ? (
        <DetailDrawer
          title={oneOf(open.titleZh, open.titleEn)}
          query={query}
          onClose={() => setOpenId(null)}
          width={640}
        >
          <EvidencePanel agreementId={open.id} />
        </DetailDrawer>
      ) : null}
    </>
  );
}

function Actions({
  mayEdit,
  rows,
  run,
}: {
  mayEdit: boolean;
  rows: RegisterRow[];
  run: SealRun | null | undefined;
}) {
  const { t } = useTranslation('evidence');
  const { id } = useThisConference();
  const told = useTold();
  const start = useStartSeals(id);
  const todo = rows.filter(({ isToSeal }) => isToSeal).length;
  const isRunning = run?.state === 'running';
  const downloads: EvidenceDownload[] = ['register/xlsx', 'register/pdf', 'certificates', 'sealed'];
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: downloads.map((key) => ({ key, label: t(`download.${key.replace('/', '-') as 'sealed'}`) })),
          onClick: ({ key }) => void downloadEvidence(id, key as EvidenceDownload).catch(told.failed),
        }}
      >
        <Button>{t('download.title')}</Button>
      </Dropdown>
      {mayEdit && (todo > 0 || isRunning) ? (
        <Button
          type="primary"
          loading={start.isPending || isRunning}
          onClick={() => start.mutate(undefined, { onError: told.failed })}
        >
          {t('seal.all', { count: todo })}
        </Button>
      ) : null}
    </>
  );
}

function RunState({ run }: { run: SealRun }) {
  const { t } = useTranslation('evidence');
  if (run.state === 'running')
    return (
      <div className={styles.run} role="status">
        <span>{t('run.running', { sealed: run.sealed, total: run.total })}</span>
        <Progress
          percent={Math.round((100 * (run.sealed + run.failed)) / run.total)}
          showInfo={false}
          aria-label={t('run.progress')}
        />
        <small>{t('run.leave')}</small>
      </div>
    );
  if (run.state === 'failed')
    return (
      <div className={styles.run}>
        <Alert type="warning" showIcon title={t('run.failed', { failed: run.failed, sealed: run.sealed })} />
      </div>
    );
  return null;
}

function useColumns(): TableColumnsType<Row> {
  const { t } = useTranslation('evidence');
  const { timeZone } = useThisConference();
  const oneOf = useOneOf();
  return [
    {
      title: t('column.title'),
      key: 'title',
      width: 300,
      fixed: 'left',
      render: (_, row) => <RowName onOpen={() => undefined}>{oneOf(row.titleZh, row.titleEn)}</RowName>,
    },
    { title: t('column.number'), dataIndex: 'number', width: 120 },
    { title: t('column.kind'), key: 'kind', width: 180, render: (_, row) => oneOf(row.kindZh, row.kindEn) },
    {
      title: t('column.signed'),
      key: 'signed',
      width: 160,
      render: (_, row) => (row.signedAt ? dateTime(row.signedAt, timeZone) : '—'),
    },
    {
      title: t('column.signatures'),
      key: 'signatures',
      width: 110,
      render: (_, row) => `${row.signatures} / ${row.parties}`,
    },
    {
      title: t('column.seal'),
      key: 'seal',
      width: 220,
      render: (_, { agreementId, seal, isToSeal }) =>
        seal && !isToSeal ? (
          <a href={sealedAddress(agreementId, seal.version)} onClick={(event) => event.stopPropagation()}>
            {seal.code}
          </a>
        ) : isToSeal ? (
          <Tag tone="amber">{seal ? t('seal.again') : t('seal.open')}</Tag>
        ) : (
          '—'
        ),
    },
  ];
}
