import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDropTradeTerm, useSaveTradeTerm, useTradeTerms, type TradeTerm } from '../../../api/matching.js';
import { asProblem } from '../../../api/problem.js';
import { SectionSkeleton } from '../../../ui/skeleton.js';
import { useTold } from '../../form/use-told.js';
import { LoadFailed } from '../../list/load-failed.js';
import { TermForm } from './term-form.js';
import styles from './terms-panel.module.css';

const NEW = 'new';

/** The words that mean the same: the installation's own to edit, the product's to look at. */
export function TermsPanel({ q, mayEdit }: { q: string; mayEdit: boolean }) {
  const { t } = useTranslation('matching');
  const query = useTradeTerms(q);
  const [open, setOpen] = useState<string | null>(null);
  const [removed, setRemoved] = useState<TradeTerm | null>(null);
  const save = useSaveTradeTerm();
  const drop = useDropTradeTerm();
  const told = useTold();
  if (query.isPending) return <SectionSkeleton />;
  if (query.isError)
    return <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  const { own, shipped } = query.data;
  const remove = (term: TradeTerm): void =>
    drop.mutate(term.id, { onSuccess: () => setRemoved(term), onError: told.failed });
  const bringBack = ({ words }: TradeTerm): void =>
    save.mutate({ words }, { onSuccess: () => setRemoved(null), onError: told.failed });

  return (
    <>
      <section className={styles.panel}>
        <div className={styles.head}>
          <h2>{t('terms.own', { count: own.length })}</h2>
          {mayEdit && open === null ? (
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen(NEW)}>
              {t('terms.add')}
            </Button>
          ) : null}
        </div>
        {removed ? (
          <p className={styles.removed} role="status">
            {t('terms.removed', { words: removed.words.join(' | ') })}{' '}
            <Button loading={save.isPending} onClick={() => bringBack(removed)}>
              {t('terms.undo')}
            </Button>
          </p>
        ) : null}
        {open === NEW ? <TermForm term={null} onDone={() => setOpen(null)} /> : null}
        {own.length === 0 ? <p>{q ? t('terms.nothing') : t('terms.ownEmpty')}</p> : null}
        <ul className={styles.terms}>
          {own.map((term) => (
            <li key={term.id}>
              {open === term.id ? (
                <TermForm term={term} onDone={() => setOpen(null)} />
              ) : (
                <div className={styles.row}>
                  <span>{term.words.join(' | ')}</span>
                  {mayEdit ? (
                    <span className={styles.actions}>
                      <Button
                        type="text"
                        icon={<EditOutlined aria-hidden />}
                        aria-label={t('terms.edit', { words: term.words.join(' | ') })}
                        onClick={() => setOpen(term.id)}
                      />
                      <Button
                        type="text"
                        icon={<DeleteOutlined aria-hidden />}
                        aria-label={t('terms.remove', { words: term.words.join(' | ') })}
                        onClick={() => remove(term)}
                      />
                    </span>
                  ) : null}
                </div>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.panel}>
        <h2>{t('terms.shipped', { count: shipped.length })}</h2>
        {shipped.length === 0 ? <p>{t('terms.nothing')}</p> : null}
        <ul className={styles.shipped}>
          {shipped.map(({ words }) => (
            <li key={words.join('|')}>{words.join(' | ')}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
