import { Alert, Button, Dropdown, Empty, Modal, Select } from 'antd';
import { MoreOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../../api/accounts.js';
import { asProblem } from '../../../../api/problem.js';
import {
  useDropTimetable,
  useStartTimetable,
  useTimetable,
  useTimetables,
  type TimetableSummary,
} from '../../../../api/timetables.js';
import { Skeleton } from '../../../../ui/skeleton.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { useTold } from '../../../form/use-told.js';
import { LoadFailed } from '../../../list/load-failed.js';
import { PageHead } from '../../../list/page-head.js';
import { Tag } from '../../../list/state-tag.js';
import { useUrlFilters } from '../../../list/url-filters.js';
import { MeetingsTabs } from '../meetings-tabs.js';
import { PrintMenu } from '../print-menu.js';
import { FailedCard, ProgressCard } from './progress-card.js';
import { PublishDialog } from './publish-dialog.js';
import { StartDialog } from './start-dialog.js';
import styles from './timetable.module.css';
import { VersionView } from './version-view.js';

const tones = {
  computing: 'amber',
  provisional: 'violet',
  published: 'green',
  superseded: 'grey',
  failed: 'red',
} as const;

/** Made at one button, looked at, changed, compared, published. */
export default function TimetablePage() {
  const { t } = useTranslation('timetable');
  const { t: tm } = useTranslation('meetings');
  const may = useMay();
  const told = useTold();
  const conference = useThisConference();
  const { filters, set } = useUrlFilters(['version'] as const);
  const list = useTimetables(conference.id);
  const versions = list.data?.items ?? [];
  const chosen = versions.find(({ number }) => String(number) === filters.version) ?? firstToShow(versions);
  const shown = useTimetable(chosen);
  const start = useStartTimetable(conference.id);
  const drop = useDropTimetable(conference.id);
  const [open, setOpen] = useState<'start' | 'disturbed' | 'publish' | 'drop' | null>(null);
  const isEditor = may('docking.edit', { conferenceId: conference.id, campaignId: conference.campaignId });
  const isComputing = versions.some(({ state }) => state === 'computing');
  const isProvisional = chosen?.state === 'provisional';
  const version = shown.data && shown.data.id === chosen?.id ? shown.data : null;
  const begin = (body: Parameters<typeof start.mutate>[0]): void =>
    start.mutate(body, { onSuccess: () => set({ version: null }), onError: told.failed });
  const close = (): void => setOpen(null);
  const actions = isEditor ? (
    <>
      {isProvisional ? (
        <Button type="primary" disabled={!version} onClick={() => setOpen('publish')}>
          {t('publish.open')}
        </Button>
      ) : null}
      <Button
        type={isProvisional ? 'default' : 'primary'}
        disabled={isComputing}
        onClick={() => setOpen('start')}
      >
        {versions.length > 0 ? t('start.again') : t('start.open')}
      </Button>
      {chosen ? (
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              {
                key: 'rest',
                label: t('start.rest'),
                disabled: isComputing,
                onClick: () => begin({ mode: 'rest', ...(isProvisional ? { basedOnId: chosen.id } : {}) }),
              },
              {
                key: 'disturbed',
                label: t('start.disturbed'),
                disabled: isComputing || !version,
                onClick: () => setOpen('disturbed'),
              },
              {
                key: 'byHand',
                label: t('start.byHand'),
                disabled: isComputing,
                onClick: () => begin({ mode: 'by-hand' }),
              },
              ...(isProvisional || chosen.state === 'failed'
                ? [{ key: 'drop', danger: true, label: t('drop.open'), onClick: () => setOpen('drop') }]
                : []),
            ],
          }}
        >
          <Button icon={<MoreOutlined />} aria-label={tm('more')} />
        </Dropdown>
      ) : null}
    </>
  ) : null;
  return (
    <>
      <PageHead
        title={t('title')}
        aside={chosen ? <Tag tone={tones[chosen.state]}>{t(`state.${chosen.state}`)}</Tag> : null}
        hint={t('hint')}
        actions={
          <>
            {chosen?.state === 'published' ? <PrintMenu /> : null}
            {actions}
          </>
        }
      />
      <MeetingsTabs />
      {versions.length > 1 ? (
        <div className={styles.bar}>
          <Select
            aria-label={t('choose')}
            value={chosen?.id ?? null}
            popupMatchSelectWidth={false}
            onChange={(id) => set({ version: String(versions.find((each) => each.id === id)?.number ?? '') })}
            options={versions.map(({ id, number, state }) => ({
              value: id,
              label: `${t('version', { number })} · ${t(`state.${state}`)}`,
            }))}
          />
        </div>
      ) : null}
      {list.isPending ? (
        <Skeleton lines={8} />
      ) : list.error ? (
        <LoadFailed problem={asProblem(list.error)} onRetry={() => void list.refetch()} />
      ) : !chosen ? (
        <div className={styles.card}>
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={
              <>
                <strong>{t('empty')}</strong>
                <br />
                {t('emptyHint')}
              </>
            }
          />
        </div>
      ) : chosen.state === 'computing' ? (
        <ProgressCard version={chosen} isEditor={isEditor} />
      ) : chosen.state === 'failed' ? (
        <FailedCard version={chosen} />
      ) : shown.error ? (
        <LoadFailed problem={asProblem(shown.error)} onRetry={() => void shown.refetch()} />
      ) : version ? (
        <>
          {version.isOutdated ? (
            <Alert type="warning" showIcon title={t('outdated')} style={{ marginBottom: 16 }} />
          ) : null}
          <VersionView
            key={version.id}
            version={version}
            others={versions.filter(isComparable(version))}
            isEditor={isEditor}
          />
        </>
      ) : (
        <Skeleton lines={12} />
      )}
      {open === 'start' || open === 'disturbed' ? (
        <StartDialog
          base={isProvisional ? chosen : null}
          version={version}
          isDisturbed={open === 'disturbed'}
          onClose={() => {
            close();
            set({ version: null });
          }}
        />
      ) : null}
      {open === 'publish' && version ? <PublishDialog version={version} onClose={close} /> : null}
      {open === 'drop' && chosen ? (
        <Modal
          open
          title={t('drop.title', { number: chosen.number })}
          okText={t('drop.ok')}
          okButtonProps={{ danger: true }}
          onCancel={close}
          onOk={() =>
            drop.mutate(chosen.id, {
              onSuccess: () => {
                told.done(t('drop.done'));
                set({ version: null });
                close();
              },
              onError: told.failed,
            })
          }
        >
          {t('drop.hint')}
        </Modal>
      ) : null}
    </>
  );
}

/** What somebody who comes to the page wants to see: what is being made, then what is provisional, then what holds. */
const firstToShow = (versions: readonly TimetableSummary[]): TimetableSummary | undefined => {
  const newest = versions[0];
  if (newest && ['computing', 'provisional', 'failed'].includes(newest.state)) return newest;
  return (
    versions.find(({ state }) => state === 'published') ??
    versions.find(({ state }) => state === 'provisional') ??
    newest
  );
};

const isComparable =
  (version: TimetableSummary) =>
  ({ id, state }: TimetableSummary): boolean =>
    id !== version.id && state !== 'computing' && state !== 'failed';
