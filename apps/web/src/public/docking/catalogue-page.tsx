import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { cooperationKinds, itemKinds, type ItemKind } from '#contracts/docking/items';
import {
  bookletAddress,
  useCatalogue,
  type CatalogueFilter,
  type CatalogueItem,
} from '../../api/catalogue.js';
import { asProblem } from '../../api/problem.js';
import { serverLanguage, useOneOf } from '../../i18n/language.js';
import { Button, ButtonAnchor } from '../../ui/button.js';
import { Cover } from '../../ui/cover.js';
import { SelectField, TextField } from '../../ui/field.js';
import { ProblemNotice } from '../../ui/notice.js';
import { usePageTitle } from '../../ui/page-title.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Tag } from '../../ui/tag.js';
import { budgetWords } from './budget-words.js';
import styles from './catalogue.module.css';

const names = ['q', 'kind', 'fieldId', 'cooperation', 'district'] as const;

/** What is released, for everybody; the filters stand in the address. */
export default function CataloguePage() {
  const { t } = useTranslation(['catalogue', 'app']);
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const { slug = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const filter: CatalogueFilter = Object.fromEntries(
    names.flatMap((name) => (search.get(name) ? [[name, search.get(name)!]] : [])),
  );
  const isFiltered = Object.keys(filter).length > 0;
  const set = (change: Partial<Record<(typeof names)[number], string>>): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(change))
          if (value) next.set(name, value);
          else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const list = useCatalogue(slug, filter);
  usePageTitle(t('title'));
  const first = list.data?.pages[0];
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const all = (first?.kinds ?? []).reduce((sum, { count }) => sum + count, 0);
  const countOf = (kind: ItemKind): number => first?.kinds.find((each) => each.kind === kind)?.count ?? 0;
  return (
    <>
      <Cover
        over={first ? oneOf(first.conferenceTitleZh, first.conferenceTitleEn) : t('over')}
        title={t('title')}
      />
      <div className={styles.page}>
        <form className={styles.filters} role="search" onSubmit={(event) => event.preventDefault()}>
          <SearchWords value={filter.q ?? ''} onSearch={(q) => set({ q })} />
          <div className={styles.kinds} role="group" aria-label={t('kind')}>
            <button type="button" aria-pressed={!filter.kind} onClick={() => set({ kind: '' })}>
              {t('all')} {all}
            </button>
            {itemKinds.map((kind) => (
              <button
                key={kind}
                type="button"
                aria-pressed={filter.kind === kind}
                onClick={() => set({ kind })}
              >
                {tv(`itemKind.${kind}`)} {countOf(kind)}
              </button>
            ))}
          </div>
          <SelectField
            label={t('field')}
            value={filter.fieldId ?? ''}
            onChange={({ target }) => set({ fieldId: target.value })}
          >
            <option value="">{t('all')}</option>
            {first?.fields.map((field) => (
              <option key={field.id} value={field.id}>
                {field.aboveZh ? `　${oneOf(field.nameZh, field.nameEn)}` : oneOf(field.nameZh, field.nameEn)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={t('cooperation')}
            value={filter.cooperation ?? ''}
            onChange={({ target }) => set({ cooperation: target.value })}
          >
            <option value="">{t('all')}</option>
            {cooperationKinds.map((kind) => (
              <option key={kind} value={kind}>
                {tv(`cooperationKind.${kind}`)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={t('district')}
            value={filter.district ?? ''}
            onChange={({ target }) => set({ district: target.value })}
          >
            <option value="">{t('all')}</option>
            {first?.districts.map(({ district, count }) => (
              <option key={district} value={district}>
                {district} ({count})
              </option>
            ))}
          </SelectField>
        </form>
        <div className={styles.line}>
          <p role="status">{first ? t('count', { count: first.total ?? 0 }) : null}</p>
          {isFiltered ? (
            <Button
              look="quiet"
              onClick={() => set({ q: '', kind: '', fieldId: '', cooperation: '', district: '' })}
            >
              {t('app:action.clearFilters')}
            </Button>
          ) : null}
          {rows.length > 0 ? (
            <ButtonAnchor href={bookletAddress(slug, filter, serverLanguage())} target="_blank">
              {t('booklet')}
            </ButtonAnchor>
          ) : null}
        </div>
        {list.isPending ? <Skeleton lines={8} /> : null}
        {list.isError ? (
          <ProblemNotice problem={asProblem(list.error)}>
            <Button onClick={() => void list.refetch()}>{t('app:action.retry')}</Button>
          </ProblemNotice>
        ) : null}
        {list.isSuccess && rows.length === 0 ? (
          <div className={styles.none}>
            <p>
              <strong>{isFiltered ? t('nothing') : t('none')}</strong>
            </p>
            {isFiltered ? null : <p>{t('noneHint')}</p>}
          </div>
        ) : null}
        <ul className={styles.cards}>
          {rows.map((item) => (
            <li key={item.id}>
              <ItemCard slug={slug} item={item} />
            </li>
          ))}
        </ul>
        {list.hasNextPage ? (
          <Button isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('app:action.loadMore')}
          </Button>
        ) : null}
        <p>
          <Link to={`/c/${slug}`}>{t('conference')}</Link>
        </p>
      </div>
    </>
  );
}

/** Asks the server after a breath. */
function SearchWords({ value, onSearch }: { value: string; onSearch: (words: string) => void }) {
  const { t } = useTranslation('catalogue');
  const [words, setWords] = useState(value);
  useEffect(() => setWords(value), [value]);
  useEffect(() => {
    if (words.trim() === value) return;
    const timer = setTimeout(() => onSearch(words.trim()), 300);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only words begin the wait anew; `onSearch` is new at each drawing
  }, [words]);
  return (
    <TextField
      label={t('search')}
      type="search"
      enterKeyHint="search"
      placeholder={t('searchHint')}
      maxLength={100}
      value={words}
      onChange={({ target }) => setWords(target.value)}
    />
  );
}

function ItemCard({ slug, item }: { slug: string; item: CatalogueItem }) {
  const { t } = useTranslation('catalogue');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const budget = budgetWords(t, item.budgetFrom, item.budgetTo);
  return (
    <Link
      to={`/c/${slug}/catalogue/${item.kind}-${item.number}`}
      className={styles.card}
      data-kind={item.kind}
    >
      <span className={styles.over}>
        {tv(`itemKind.${item.kind}`)} {item.number}
        {item.field ? ` · ${oneOf(item.field.nameZh, item.field.nameEn)}` : ''}
      </span>
      <strong className={styles.name}>{oneOf(item.titleZh, item.titleEn)}</strong>
      <span className={styles.over}>
        {oneOf(item.organisationZh, item.organisationEn)}
        {item.district ? <span className={styles.district}> · {item.district}</span> : null}
      </span>
      <span className={styles.text}>{oneOf(item.textZh, item.textEn)}</span>
      <span className={styles.tags}>
        {item.state !== 'released' ? <Tag tone="green">{tv(`itemState.${item.state}`)}</Tag> : null}
        {budget ? <Tag>{budget}</Tag> : null}
        {item.cooperation.map((kind) => (
          <Tag key={kind}>{tv(`cooperationKind.${kind}`)}</Tag>
        ))}
      </span>
    </Link>
  );
}
