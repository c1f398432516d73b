import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CursorPages } from './cursor-pages.js';
import styles from './pager.module.css';

interface PagerProps {
  pages: CursorPages;
  /** Rows on this page, and on a full one. */
  shown: number;
  size: number;
  total?: number | undefined;
  nextCursor: string | null;
}

export function Pager({ pages, shown, size, total, nextCursor }: PagerProps) {
  const { t } = useTranslation('console');
  const from = pages.page * size + 1;
  if (pages.page === 0 && !nextCursor)
    return <p className={styles.pager}>{t('pager.all', { count: total ?? shown })}</p>;
  return (
    <nav className={styles.pager} aria-label={t('pager.label')}>
      <span>
        {total === undefined
          ? t('pager.range', { from, to: from + shown - 1 })
          : t('pager.rangeOf', { from, to: from + shown - 1, total })}
      </span>
      <Button icon={<LeftOutlined />} disabled={pages.page === 0} onClick={pages.goBack}>
        {t('pager.previous')}
      </Button>
      <Button
        icon={<RightOutlined />}
        iconPlacement="end"
        disabled={!nextCursor}
        onClick={() => nextCursor && pages.goOn(nextCursor)}
      >
        {t('pager.next')}
      </Button>
    </nav>
  );
}
