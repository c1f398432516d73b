import { CloseOutlined, SaveOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useDropView, useKeepView, useSavedViews } from '../../api/saved-views.js';
import { useTold } from '../form/use-told.js';
import styles from './saved-views.module.css';

/** A list's address without what is open over it. */
function viewIn(search: URLSearchParams, leftOut: readonly string[]): string {
  const kept = new URLSearchParams(search);
  for (const name of ['open', ...leftOut]) kept.delete(name);
  kept.sort();
  return kept.toString();
}

/** One's own views of a list: a click shows one, the present filters can be kept under a name. */
export function SavedViews({ list, leftOut = [] }: { list: string; leftOut?: readonly string[] }) {
  const { t } = useTranslation('console');
  const [search] = useSearchParams();
  const views = useSavedViews(list);
  const keep = useKeepView(list);
  const drop = useDropView(list);
  const told = useTold();
  const [name, setName] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const present = viewIn(search, leftOut);
  const items = views.data?.items ?? [];
  const isKept = items.some(({ query }) => query === present);

  const save = (): void => {
    if (!name.trim()) return;
    keep.mutate(
      { name: name.trim(), query: present },
      {
        onSuccess: () => {
          setIsAsking(false);
          setName('');
        },
        onError: told.failed,
      },
    );
  };

  if (items.length === 0 && !present) return null;
  return (
    <nav className={styles.views} aria-label={t('views.label')}>
      {items.map((view) => (
        <span key={view.id} className={styles.view} data-present={view.query === present || undefined}>
          <Link
            to={{ search: view.query }}
            replace
            aria-current={view.query === present ? 'page' : undefined}
          >
            {view.name}
          </Link>
          <button
            type="button"
            aria-label={t('views.drop', { name: view.name })}
            onClick={() => drop.mutate(view.id, { onError: told.failed })}
          >
            <CloseOutlined aria-hidden />
          </button>
        </span>
      ))}
      {present && !isKept ? (
        <Popover
          trigger="click"
          open={isAsking}
          onOpenChange={setIsAsking}
          content={
            <form
              className={styles.form}
              onSubmit={(event) => {
                event.preventDefault();
                save();
              }}
            >
              <Input
                autoFocus
                maxLength={40}
                value={name}
                onChange={(event) => setName(event.target.value)}
                aria-label={t('views.name')}
                placeholder={t('views.name')}
              />
              <Button type="primary" htmlType="submit" loading={keep.isPending}>
                {t('views.save')}
              </Button>
            </form>
          }
        >
          <Button type="link" icon={<SaveOutlined aria-hidden />}>
            {t('views.keep')}
          </Button>
        </Popover>
      ) : null}
    </nav>
  );
}
