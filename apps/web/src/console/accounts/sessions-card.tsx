import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useEndSession, useSessions } from '../../api/accounts.js';
import { asProblem } from '../../api/problem.js';
import { dateTime } from '../../i18n/dates.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useTold } from '../form/use-told.js';
import { LoadFailed } from '../list/load-failed.js';
import { Tag } from '../list/state-tag.js';
import styles from './account-page.module.css';

export function SessionsCard() {
  const { t } = useTranslation('accounts');
  const sessions = useSessions();
  const end = useEndSession();
  const told = useTold();
  return (
    <section className={styles.card}>
      <h2>{t('account.sessions')}</h2>
      <p>{t('account.sessionsHint')}</p>
      {sessions.isPending ? <Skeleton lines={3} /> : null}
      {sessions.isError ? (
        <LoadFailed problem={asProblem(sessions.error)} onRetry={() => void sessions.refetch()} />
      ) : null}
      <ul className={styles.sessions}>
        {sessions.data?.items.map((session) => (
          <li key={session.id}>
            <div>
              {session.device} {session.isCurrent ? <Tag tone="green">{t('account.current')}</Tag> : null}
              <small>
                {session.address} · {t('account.lastSeen', { when: dateTime(session.lastSeenAt) })}
              </small>
            </div>
            {session.isCurrent ? null : (
              <Button
                danger
                loading={end.isPending && end.variables === session.id}
                onClick={() =>
                  end.mutate(session.id, {
                    onSuccess: () => told.done(t('account.ended')),
                    onError: told.failed,
                  })
                }
              >
                {t('account.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
