import { Button, Empty, Table, type TableColumnsType } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { Skeleton } from '../../ui/skeleton.js';
import styles from './data-table.module.css';
import { LoadFailed } from './load-failed.js';
import { useRowKeys } from './row-keys.js';
import { useIsNarrow } from './use-is-narrow.js';

interface DataTableProps<Row extends { id: string }> {
  label: string;
  columns: TableColumnsType<Row>;
  /** The query behind the list. */
  query: {
    data: { items: Row[] } | undefined;
    isPending: boolean;
    error: Error | null;
    refetch: () => unknown;
  };
  onOpen?: (row: Row) => void;
  openId?: string | null;
  isFiltered?: boolean;
  onClearFilters?: () => void;
  /** What will be here, and the one thing to do. */
  empty: { title: ReactNode; hint?: ReactNode; action?: ReactNode };
  /** Narrower than this, the table scrolls sideways with its first column frozen. */
  minWidth?: number;
}

/** A list: 44 px rows, first column frozen, J/K and Enter, the four states (loading, failed, empty, nothing found). */
export function DataTable<Row extends { id: string }>(props: DataTableProps<Row>) {
  const { label, columns, query, onOpen, openId, isFiltered, empty, minWidth = 900 } = props;
  const { t } = useTranslation('console');
  const { t: ta } = useTranslation();
  const rows = query.data?.items ?? [];
  const isNarrow = useIsNarrow();
  // On a phone the frozen column leaves room for the others.
  const shown = isNarrow
    ? columns.map((column, at) =>
        at === 0 ? { ...column, width: Math.min(Number(column.width ?? 168), 168) } : column,
      )
    : columns;
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  useRowKeys({ rows, active, setActive, onOpen, isBlocked: !!openId });

  useEffect(() => {
    box.current?.querySelector(`[data-row-key="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  if (query.isPending)
    return (
      <div className={styles.card}>
        <div className={styles.inside}>
          <Skeleton lines={8} />
        </div>
      </div>
    );
  if (query.error && !query.data)
    return (
      <div className={styles.card}>
        <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
      </div>
    );
  if (rows.length === 0)
    return (
      <div className={styles.card}>
        <Empty
          className={styles.empty}
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            isFiltered ? (
              t('list.nothingFound')
            ) : (
              <>
                <strong>{empty.title}</strong>
                {empty.hint ? <p>{empty.hint}</p> : null}
              </>
            )
          }
        >
          {isFiltered ? (
            <Button onClick={props.onClearFilters}>{ta('action.clearFilters')}</Button>
          ) : (
            empty.action
          )}
        </Empty>
      </div>
    );

  return (
    <div className={styles.card} ref={box} role="region" aria-label={label}>
      <Table<Row>
        rowKey="id"
        size="middle"
        columns={shown}
        dataSource={rows}
        pagination={false}
        scroll={{ x: minWidth }}
        rowClassName={(row) =>
          [styles.row, row.id === openId ? styles.open : '', row.id === active ? styles.active : ''].join(' ')
        }
        onRow={(row) =>
          onOpen
            ? {
                onClick: (event) => {
                  // Links and buttons inside the row do their own work.
                  if ((event.target as HTMLElement).closest('a,button,input,label')) return;
                  setActive(row.id);
                  onOpen(row);
                },
              }
            : {}
        }
      />
    </div>
  );
}

/** The name in the frozen column, which opens the row for keyboard and screen reader. */
export function RowName({
  children,
  onOpen,
  below,
}: {
  children: ReactNode;
  onOpen?: () => void;
  below?: ReactNode;
}) {
  return (
    <>
      {onOpen ? (
        <button type="button" className={styles.name} onClick={onOpen}>
          {children}
        </button>
      ) : (
        <span className={styles.plainName}>{children}</span>
      )}
      {below ? <span className={styles.below}>{below}</span> : null}
    </>
  );
}
