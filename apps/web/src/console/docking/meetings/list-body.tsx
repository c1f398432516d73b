import { Empty } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../api/problem.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { LoadFailed } from '../../list/load-failed.js';
import styles from './meetings.module.css';

interface ListBodyProps {
  list: { isPending: boolean; error: Error | null; data: unknown; refetch: () => unknown };
  isEmpty: boolean;
  isFiltered: boolean;
  empty: ReactNode;
  children: ReactNode;
}

/** The table, or what stands in its place while it loads, when it failed, and when there is nothing. */
export function ListBody({ list, isEmpty, isFiltered, empty, children }: ListBodyProps) {
  const { t } = useTranslation('console');
  if (list.isPending)
    return (
      <div className={styles.card}>
        <Skeleton lines={8} />
      </div>
    );
  if (list.error && !list.data)
    return (
      <div className={styles.card}>
        <LoadFailed problem={asProblem(list.error)} onRetry={() => void list.refetch()} />
      </div>
    );
  if (isEmpty)
    return (
      <div className={styles.card}>
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={isFiltered ? t('list.nothingFound') : empty}
        />
      </div>
    );
  return children;
}
