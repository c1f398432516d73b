import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { asProblem } from '../../api/problem.js';
import { Skeleton } from '../../ui/skeleton.js';
import { LoadFailed } from './load-failed.js';

interface DetailDrawerProps {
  title: ReactNode;
  onClose: () => void;
  query?: { isPending: boolean; error: Error | null; refetch: () => unknown };
  extra?: ReactNode;
  footer?: ReactNode;
  width?: number;
  children: ReactNode;
}

/** The detail beside its list, which keeps its place. Esc closes. */
export function DetailDrawer({
  title,
  onClose,
  query,
  extra,
  footer,
  width = 560,
  children,
}: DetailDrawerProps) {
  return (
    <Drawer
      open
      onClose={onClose}
      title={title}
      extra={extra}
      footer={footer}
      size={Math.min(width, window.innerWidth)}
      destroyOnHidden
    >
      {query?.isPending ? (
        <Skeleton lines={8} />
      ) : query?.error ? (
        <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
      ) : (
        children
      )}
    </Drawer>
  );
}
