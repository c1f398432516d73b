import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/accounts.js';
import { useCountsOfAgreements } from '../../api/agreements.js';
import type { ConferenceRow } from '../../api/conferences.js';
import { useOrganisations } from '../../api/organisations.js';
import { useMails } from '../../api/outreach.js';
import { useWaitingRegistrations } from '../../api/registration.js';
import { useOneOf } from '../../i18n/language.js';
import { Skeleton } from '../../ui/skeleton.js';
import { countIn } from '../signing/agreements/agreement-filters.js';
import styles from './today-page.module.css';

interface Todo {
  key: string;
  count: string;
  words: string;
  below?: string;
  to: string;
  tone: 'red' | 'amber' | 'violet';
}

/** What waits for somebody; every number is a link to its rows. */
export function TodoList({ conferences }: { conferences: readonly ConferenceRow[] }) {
  const { t } = useTranslation('conferences');
  const oneOf = useOneOf();
  const may = useMay();
  const open = conferences.filter(
    ({ id, campaignId, state }) =>
      (state === 'published' || state === 'live') &&
      may('registration.read', { conferenceId: id, campaignId }),
  );
  const waiting = useWaitingRegistrations(open.map(({ id }) => id));
  const signing = conferences.filter(
    ({ id, campaignId, state }) =>
      (state === 'published' || state === 'live') && may('signing.read', { conferenceId: id, campaignId }),
  );
  const agreements = useCountsOfAgreements(signing.map(({ id }) => id));
  const failed = useMails({ state: 'failed', limit: 50 }, may('mail.read'));
  const unchecked = useOrganisations({ verified: 'false', limit: 1 }, may('organisations.edit'));
  const drafts = conferences.filter(
    ({ id, campaignId, state }) =>
      state === 'draft' && may('conference.edit', { conferenceId: id, campaignId }),
  );

  const todos: Todo[] = [
    ...(failed.data && failed.data.items.length > 0
      ? [
          {
            key: 'mails',
            count: `${failed.data.items.length}${failed.data.nextCursor ? '+' : ''}`,
            words: t('today.failedMails'),
            to: '/console/mailbox?state=failed',
            tone: 'red' as const,
          },
        ]
      : []),
    ...waiting.flatMap(({ conferenceId, pending, waitlisted }) => {
      const conference = open.find(({ id }) => id === conferenceId);
      const below = conference ? oneOf(conference.titleZh, conference.titleEn) : '';
      const list = `/console/conferences/${conferenceId}/registrations`;
      return [
        ...(pending > 0
          ? [
              {
                key: `pending-${conferenceId}`,
                count: String(pending),
                words: t('today.pending'),
                below,
                to: `${list}?state=pending`,
                tone: 'amber' as const,
              },
            ]
          : []),
        ...(waitlisted > 0
          ? [
              {
                key: `waiting-${conferenceId}`,
                count: String(waitlisted),
                words: t('today.waitlisted'),
                below,
                to: `${list}?state=waitlisted`,
                tone: 'violet' as const,
              },
            ]
          : []),
      ];
    }),
    ...agreements.flatMap(({ conferenceId, counts }) => {
      const conference = signing.find(({ id }) => id === conferenceId);
      const below = conference ? oneOf(conference.titleZh, conference.titleEn) : '';
      return (
        [
          ['unconfirmedAgreements', 'intended,drafted', 'amber'],
          ['unsignedAgreements', 'confirmed,staged', 'violet'],
        ] as const
      ).flatMap(([key, state, tone]) => {
        const count = countIn(counts, { state });
        const to = `/console/conferences/${conferenceId}/signing/agreements?state=${state}`;
        return count === 0
          ? []
          : [
              {
                key: `${key}-${conferenceId}`,
                count: String(count),
                words: t(`today.${key}`),
                below,
                to,
                tone,
              },
            ];
      });
    }),
    ...(unchecked.data && unchecked.data.total > 0
      ? [
          {
            key: 'organisations',
            count: String(unchecked.data.total),
            words: t('today.unverified'),
            to: '/console/organisations?verified=false',
            tone: 'violet' as const,
          },
        ]
      : []),
    ...(drafts.length > 0
      ? [
          {
            key: 'drafts',
            count: String(drafts.length),
            words: t('today.drafts'),
            to: '/console/conferences?state=draft',
            tone: 'violet' as const,
          },
        ]
      : []),
  ];
  const isLoading =
    (may('mail.read') && failed.isPending) || (may('organisations.edit') && unchecked.isPending);

  return (
    <section className={styles.card} aria-labelledby="todo">
      <h2 id="todo">{t('today.todo')}</h2>
      {isLoading ? <Skeleton /> : null}
      {!isLoading && todos.length === 0 ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            <>
              <strong>{t('today.nothing')}</strong>
              <p>{t('today.nothingHint')}</p>
            </>
          }
        />
      ) : null}
      <ul className={styles.todos}>
        {todos.map((todo) => (
          <li key={todo.key}>
            <Link to={todo.to} data-tone={todo.tone}>
              <strong>{todo.count}</strong>
              <span>
                {todo.words}
                {todo.below ? <small>{todo.below}</small> : null}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
