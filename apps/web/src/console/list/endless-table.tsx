import { Button, Checkbox } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './endless-table.module.css';
import { useRowKeys } from './row-keys.js';
import type { RowSelection } from './row-selection.js';
import { useIsNarrow } from './use-is-narrow.js';

export interface EndlessColumn<Row> {
  key: string;
  title: string;
  /** Pixels. */
  width: number;
  render: (row: Row) => ReactNode;
}

interface EndlessTableProps<Row extends { id: string }> {
  label: string;
  /** The first one stays in sight while the others move sideways. */
  columns: readonly EndlessColumn<Row>[];
  rows: readonly Row[];
  /** Of the whole list, also of what is not loaded yet. */
  total: number;
  hasMore: boolean;
  isLoadingMore: boolean;
  onMore: () => void;
  onOpen: (row: Row) => void;
  openId: string | null;
  selection?: RowSelection | undefined;
  nameOf: (row: Row) => string;
}

const ROW = 44;
/** Rows kept ready above and below what is in sight. */
const SPARE = 12;
const TICK = 40;

/**
 * A list of any length: only the rows in sight are in the page, further ones are fetched as they come near. J and K
 * mark a row, Enter opens it.
 */
export function EndlessTable<Row extends { id: string }>(props: EndlessTableProps<Row>) {
  const { columns, rows, total, hasMore, isLoadingMore, onMore, selection, onOpen, openId, nameOf } = props;
  const { t } = useTranslation('console');
  const isNarrow = useIsNarrow();
  const box = useRef<HTMLDivElement>(null);
  const [{ top, height }, setSight] = useState({ top: 0, height: 800 });
  const [active, setActive] = useState<string | null>(null);
  useRowKeys({ rows, active, setActive, onOpen, isBlocked: !!openId });

  useEffect(() => {
    const element = box.current!;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      setSight({ top: element.scrollTop, height: element.clientHeight });
    };
    const later = (): void => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    element.addEventListener('scroll', later, { passive: true });
    const resized = new ResizeObserver(later);
    resized.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', later);
      resized.disconnect();
    };
  }, []);

  useEffect(() => {
    const at = rows.findIndex(({ id }) => id === active);
    if (at < 0) return;
    const element = box.current!;
    if (at * ROW < element.scrollTop) element.scrollTop = at * ROW;
    else if ((at + 2) * ROW > element.scrollTop + element.clientHeight)
      element.scrollTop = (at + 2) * ROW - element.clientHeight;
    // the rows themselves may come and go while the marked one stays
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [active]);

  const first = Math.max(0, Math.floor(top / ROW) - SPARE);
  const last = Math.min(rows.length, Math.ceil((top + height) / ROW) + SPARE);
  const isNearEnd = hasMore && !isLoadingMore && last > rows.length - 40;
  useEffect(() => {
    if (isNearEnd) onMore();
  }, [isNearEnd, onMore]);

  const widths = columns.map(({ width }, at) => (at === 0 && isNarrow ? Math.min(width, 130) : width));
  const whole = widths.reduce((sum, width) => sum + width, selection ? TICK : 0);
  const isPage = selection ? rows.length > 0 && rows.every(({ id }) => selection.has(id)) : false;

  return (
    <div className={styles.card}>
      <div className={styles.scroll} ref={box} role="region" aria-label={props.label} tabIndex={0}>
        <table className={styles.table} style={{ minWidth: whole }} aria-rowcount={total + 1}>
          <colgroup>
            {selection ? <col style={{ width: TICK }} /> : null}
            {columns.map(({ key }, at) => (
              <col key={key} style={{ width: widths[at] }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {selection ? (
                <th className={styles.tick} scope="col">
                  <Checkbox
                    aria-label={t('select.shown')}
                    checked={isPage}
                    indeterminate={!isPage && selection.count > 0}
                    onChange={({ target }) => selection.set(target.checked ? rows.map(({ id }) => id) : [])}
                  />
                </th>
              ) : null}
              {columns.map(({ key, title }, at) => (
                <th
                  key={key}
                  scope="col"
                  className={at === 0 ? styles.frozen : ''}
                  style={at === 0 ? { left: selection ? TICK : 0 } : undefined}
                >
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first > 0 ? <tr aria-hidden style={{ height: first * ROW }} /> : null}
            {rows.slice(first, last).map((row, at) => (
              <tr
                key={row.id}
                aria-rowindex={first + at + 2}
                data-row-key={row.id}
                className={[
                  styles.row,
                  row.id === openId || selection?.has(row.id) ? styles.open : '',
                  row.id === active ? styles.active : '',
                ].join(' ')}
                onClick={(event) => {
                  if ((event.target as HTMLElement).closest('a,button,input,label')) return;
                  setActive(row.id);
                  onOpen(row);
                }}
              >
                {selection ? (
                  <td className={styles.tick}>
                    <Checkbox
                      aria-label={t('select.row', { name: nameOf(row) })}
                      checked={selection.has(row.id)}
                      onChange={({ nativeEvent }) =>
                        selection.toggle(row.id, rows, (nativeEvent as MouseEvent).shiftKey)
                      }
                    />
                  </td>
                ) : null}
                {columns.map(({ key, render }, column) =>
                  column === 0 ? (
                    <th
                      key={key}
                      scope="row"
                      className={styles.frozen}
                      style={{ left: selection ? TICK : 0 }}
                    >
                      <button type="button" className={styles.name} onClick={() => onOpen(row)}>
                        {render(row)}
                      </button>
                    </th>
                  ) : (
                    <td key={key}>{render(row)}</td>
                  ),
                )}
              </tr>
            ))}
            {last < rows.length ? <tr aria-hidden style={{ height: (rows.length - last) * ROW }} /> : null}
          </tbody>
        </table>
      </div>
      <p className={styles.foot} role="status">
        {t('endless.shown', { shown: rows.length, total })}
        {hasMore ? (
          <Button type="link" size="small" loading={isLoadingMore} onClick={onMore}>
            {t('endless.more')}
          </Button>
        ) : null}
      </p>
    </div>
  );
}
