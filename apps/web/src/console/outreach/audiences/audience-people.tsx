import { Button, Segmented } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AudienceDefinition, ExclusionReason } from '#contracts/outreach/audience';
import { useAudiencePreview, type AudiencePerson, type AudiencePreview } from '../../../api/audiences.js';
import { asProblem } from '../../../api/problem.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { SearchField } from '../../list/filter-bar.js';
import { LoadFailed } from '../../list/load-failed.js';
import { Tag } from '../../list/state-tag.js';
import { useSettled } from '../letters/use-settled.js';
import styles from './audience-builder.module.css';
import { AudienceShares } from './audience-shares.js';

interface AudiencePeopleProps {
  conferenceId: string;
  definition: AudienceDefinition;
  /** null: looked at only. */
  onExcluded: ((ids: string[] | undefined) => void) | null;
}

type View = 'people' | 'excluded' | 'makeUp';

const FIRST = 50;
const MOST = 500;

/** Who gets it, who does not and why, counted as the question changes. */
export function AudiencePeople({ conferenceId, definition, onExcluded }: AudiencePeopleProps) {
  const { t } = useTranslation('audiences');
  const [view, setView] = useState<View>('people');
  const [q, setQ] = useState('');
  const [limit, setLimit] = useState(FIRST);
  const asked = useSettled(definition);
  const query = useAudiencePreview(conferenceId, asked, { q: useDeferredValue(q), limit });
  if (query.isPending) return <Skeleton lines={6} />;
  if (query.isError)
    return <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  const { data } = query;
  return (
    <section className={styles.people} aria-busy={query.isFetching}>
      <p className={styles.count} role="status">
        <strong>{t('people', { count: data.count })}</strong>
        <span>{t('organisations', { count: data.organisationCount })}</span>
        {data.excludedCount > 0 ? <span>{t('excluded', { count: data.excludedCount })}</span> : null}
      </p>
      <Segmented<View>
        block
        value={view}
        onChange={(chosen) => setView(chosen)}
        options={[
          { value: 'people', label: t('tab.people', { count: data.count }) },
          { value: 'excluded', label: t('tab.excluded', { count: data.excludedCount }) },
          { value: 'makeUp', label: t('makeUp') },
        ]}
      />
      {view === 'makeUp' ? (
        <AudienceShares preview={data} />
      ) : (
        <>
          <SearchField value={q} onSearch={setQ} label={t('search')} />
          <PeopleList view={view} data={data} definition={definition} onExcluded={onExcluded} />
          {view === 'people' && data.people.length < data.matching && limit < MOST ? (
            <p className={styles.more}>
              {t('shown', { shown: data.people.length, total: data.matching })}
              <Button onClick={() => setLimit(MOST)}>{t('more')}</Button>
            </p>
          ) : null}
        </>
      )}
    </section>
  );
}

interface PeopleListProps extends Pick<AudiencePeopleProps, 'definition' | 'onExcluded'> {
  view: 'people' | 'excluded';
  data: AudiencePreview;
}

function PeopleList({ view, data, definition, onExcluded }: PeopleListProps) {
  const { t } = useTranslation('audiences');
  const [told, setTold] = useState('');
  const takenOut = definition.excludedIds ?? [];
  const rows: (AudiencePerson & { reason?: ExclusionReason })[] =
    view === 'people' ? data.people : data.excluded;
  if (rows.length === 0) {
    const nobody = view === 'people' ? data.count === 0 : data.excludedCount === 0;
    return (
      <p className={styles.nobody}>
        {nobody ? t(view === 'people' ? 'nobody' : 'nobodyExcluded') : t('noMatch')}
      </p>
    );
  }
  return (
    <>
      {view === 'excluded' ? (
        <p className={styles.reasons}>
          {data.reasons.map(({ reason, count }) => (
            <Tag key={reason} tone="amber">
              {t(`reason.${reason}`)} {count}
            </Tag>
          ))}
        </p>
      ) : null}
      {/* Scrolls, so it takes the keyboard. */}
      <ul className={styles.list} tabIndex={0} aria-label={t(view, { count: rows.length })}>
        {rows.map((person) => (
          <li key={person.id}>
            <div className={styles.person}>
              <span>
                <strong>{person.name}</strong> {person.title}
              </span>
              <span className={styles.detail}>
                {person.organisationName} · {person.email ?? t('noAddress')}
                {person.language === 'en' ? ` · ${t('readsEnglish')}` : ''}
              </span>
            </div>
            {person.reason ? <Tag tone="amber">{t(`reason.${person.reason}`)}</Tag> : null}
            {onExcluded && view === 'people' ? (
              <Button
                size="small"
                aria-label={`${t('takeOut')}: ${person.name}`}
                onClick={() => {
                  setTold(t('takenOut', { name: person.name }));
                  onExcluded([...takenOut, person.id]);
                }}
              >
                {t('takeOut')}
              </Button>
            ) : null}
            {onExcluded && person.reason === 'taken-out' ? (
              <Button
                size="small"
                aria-label={`${t('putBack')}: ${person.name}`}
                onClick={() => {
                  setTold(t('putBackDone', { name: person.name }));
                  const rest = takenOut.filter((id) => id !== person.id);
                  onExcluded(rest.length > 0 ? rest : undefined);
                }}
              >
                {t('putBack')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <div className="visually-hidden" role="status">
        {told}
      </div>
    </>
  );
}
