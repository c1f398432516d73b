import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, HolderOutlined } from '@ant-design/icons';
import { DragDropProvider } from '@dnd-kit/react';
import { isSortable, useSortable } from '@dnd-kit/react/sortable';
import { Button, Dropdown, Empty, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../../api/accounts.js';
import { useSetStage, useStage, type StageItem, type StageSession } from '../../../api/docking-stage.js';
import { asProblem } from '../../../api/problem.js';
import { dateTimeRange } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import { LoadFailed } from '../../list/load-failed.js';
import { PageHead } from '../../list/page-head.js';
import { Tag } from '../../list/state-tag.js';
import { DockingTabs } from '../docking-tabs.js';
import styles from './stage-page.module.css';

const fits = (session: StageSession, { kind }: StageItem): boolean =>
  (session.kind === 'demand-release') === (kind === 'demand');

/** Which items are shown in which session of the programme, in what order and for how long. */
export default function StagePage() {
  const { t } = useTranslation('docking-items');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const conference = useThisConference();
  const may = useMay();
  const told = useTold();
  const query = useStage(conference.id);
  const set = useSetStage(conference.id);
  const mayEdit = may('docking.edit', { conferenceId: conference.id, campaignId: conference.campaignId });
  const replace = (session: StageSession, items: readonly StageItem[]): void =>
    set.mutate(
      {
        sessionId: session.id,
        items: items.map(({ id, minutes }) => ({ itemId: id, minutes })),
        before: session.items.map(({ id }) => id),
      },
      { onError: told.failed },
    );
  const { sessions = [], shelf = [] } = query.data ?? {};
  return (
    <>
      <PageHead title={t('stage.title')} hint={t('stage.hint')} />
      <DockingTabs />
      {query.isPending ? <Skeleton lines={8} /> : null}
      {query.error && !query.data ? (
        <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
      ) : null}
      {query.data && sessions.length === 0 ? (
        <div className={styles.card}>
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={
              <>
                <strong>{t('stage.none')}</strong>
                <p>{t('stage.noneHint')}</p>
              </>
            }
          >
            <Link to={`/console/conferences/${conference.id}/programme`}>{t('stage.toProgramme')}</Link>
          </Empty>
        </div>
      ) : null}
      <div className={styles.columns}>
        <div className={styles.sessions}>
          {sessions.map((session) => (
            <Session
              key={session.id}
              session={session}
              timeZone={conference.timeZone}
              conferenceId={conference.id}
              mayEdit={mayEdit}
              isBusy={set.isPending}
              onReplace={(items) => replace(session, items)}
            />
          ))}
        </div>
        {sessions.length > 0 ? (
          <section className={styles.card} aria-label={t('stage.shelf')}>
            <h2>
              {t('stage.shelf')} ({shelf.length})
            </h2>
            {shelf.length === 0 ? <p>{t('stage.shelfNone')}</p> : null}
            <ul className={styles.list}>
              {shelf.map((item) => {
                const places = sessions.filter((session) => fits(session, item));
                return (
                  <li key={item.id} className={styles.shelved}>
                    <span className={styles.words}>
                      <span>{oneOf(item.titleZh, item.titleEn)}</span>
                      <small>
                        {tv(`itemKind.${item.kind}`)} {item.number} ·{' '}
                        {oneOf(item.organisationZh, item.organisationEn)}
                      </small>
                    </span>
                    {mayEdit && places.length > 0 ? (
                      <Dropdown
                        trigger={['click']}
                        menu={{
                          items: places.map((session) => ({
                            key: session.id,
                            label: t('stage.addTo', { session: oneOf(session.titleZh, session.titleEn) }),
                            onClick: () => replace(session, [...session.items, item]),
                          })),
                        }}
                      >
                        <Button
                          size="small"
                          aria-label={`${t('stage.add')} ${oneOf(item.titleZh, item.titleEn)}`}
                        >
                          {t('stage.add')}
                        </Button>
                      </Dropdown>
                    ) : null}
                  </li>
                );
              })}
            </ul>
          </section>
        ) : null}
      </div>
    </>
  );
}

interface SessionProps {
  session: StageSession;
  timeZone: string;
  conferenceId: string;
  mayEdit: boolean;
  isBusy: boolean;
  onReplace: (items: readonly StageItem[]) => void;
}

function Session({ session, timeZone, conferenceId, mayEdit, isBusy, onReplace }: SessionProps) {
  const { t } = useTranslation('docking-items');
  const oneOf = useOneOf();
  const { items, minutes: of } = session;
  const sum = items.reduce((total, { minutes }) => total + minutes, 0);
  const move = (from: number, to: number): void => {
    const next = [...items];
    next.splice(to, 0, ...next.splice(from, 1));
    onReplace(next);
  };
  const title = oneOf(session.titleZh, session.titleEn);
  return (
    <section className={styles.card} aria-label={title} aria-busy={isBusy}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <Link to={`/stage/${conferenceId}/docking/${session.id}`} target="_blank">
          {t('stage.screen')}
        </Link>
      </div>
      <p className={styles.sum}>
        {session.startsAt && session.endsAt ? (
          <span>{dateTimeRange(session.startsAt, session.endsAt, timeZone)}</span>
        ) : null}
        <span>{t('stage.sum', { sum, of })}</span>
        {sum > of ? <Tag tone="red">{t('stage.over', { minutes: sum - of })}</Tag> : null}
      </p>
      {items.length === 0 ? <p>{t('stage.empty')}</p> : null}
      <DragDropProvider
        onDragEnd={({ operation: { source }, canceled }) => {
          if (!canceled && isSortable(source) && source.initialIndex !== source.index)
            move(source.initialIndex, source.index);
        }}
      >
        <ol className={styles.list}>
          {items.map((item, at) => (
            <Staged
              key={item.id}
              item={item}
              at={at}
              count={items.length}
              mayEdit={mayEdit}
              onMove={(to) => move(at, to)}
              onMinutes={(minutes) =>
                onReplace(items.map((each) => (each.id === item.id ? { ...each, minutes } : each)))
              }
              onRemove={() => onReplace(items.filter(({ id }) => id !== item.id))}
            />
          ))}
        </ol>
      </DragDropProvider>
    </section>
  );
}

interface StagedProps {
  item: StageItem;
  at: number;
  count: number;
  mayEdit: boolean;
  onMove: (to: number) => void;
  onMinutes: (minutes: number) => void;
  onRemove: () => void;
}

function Staged({ item, at, count, mayEdit, onMove, onMinutes, onRemove }: StagedProps) {
  const { t } = useTranslation('docking-items');
  const oneOf = useOneOf();
  const { ref, handleRef, isDragging } = useSortable({ id: item.id, index: at, disabled: !mayEdit });
  const title = oneOf(item.titleZh, item.titleEn);
  return (
    <li ref={ref} className={styles.staged} data-dragged={isDragging || undefined}>
      {mayEdit ? (
        <button
          type="button"
          ref={handleRef}
          className={styles.handle}
          aria-label={`${t('stage.drag')} ${title}`}
        >
          <HolderOutlined />
        </button>
      ) : null}
      <span className={styles.words}>
        <span>
          {at + 1}. {title}
        </span>
        <small>
          {oneOf(item.organisationZh, item.organisationEn)}
          {item.presenterName ? ` · ${item.presenterName}` : ''}
        </small>
      </span>
      <InputNumber
        aria-label={t('stage.minutes', { title })}
        min={1}
        max={240}
        precision={0}
        value={item.minutes}
        disabled={!mayEdit}
        style={{ width: 72 }}
        onChange={(minutes) => {
          if (minutes && minutes !== item.minutes) onMinutes(minutes);
        }}
      />
      {mayEdit ? (
        <span className={styles.movers}>
          <Button
            type="text"
            icon={<ArrowUpOutlined />}
            aria-label={t('stage.up', { title })}
            disabled={at === 0}
            onClick={() => onMove(at - 1)}
          />
          <Button
            type="text"
            icon={<ArrowDownOutlined />}
            aria-label={t('stage.down', { title })}
            disabled={at === count - 1}
            onClick={() => onMove(at + 1)}
          />
          <Button
            type="text"
            icon={<CloseOutlined />}
            aria-label={t('stage.remove', { title })}
            onClick={onRemove}
          />
        </span>
      ) : null}
    </li>
  );
}
