import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { asProblem } from '../../api/problem.js';
import { useSubscription, useSubscriptionChange } from '../../api/unsubscribe.js';
import { Button } from '../../ui/button.js';
import { Notice, ProblemNotice } from '../../ui/notice.js';
import { usePageTitle } from '../../ui/page-title.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import styles from './unsubscribe-page.module.css';

/** What the link in a mailing opens: looking changes nothing, a button does, and another takes it back. */
export default function UnsubscribePage() {
  const { token = '' } = useParams();
  const { t } = useTranslation('public');
  const { t: ta } = useTranslation();
  usePageTitle(t('unsubscribe.title'));
  const subscription = useSubscription(token);
  const change = useSubscriptionChange(token);
  if (subscription.isPending) return <PageSkeleton />;
  if (subscription.isError) {
    const problem = asProblem(subscription.error);
    return (
      <div className={styles.page}>
        <h1>{t('unsubscribe.title')}</h1>
        <ProblemNotice problem={problem}>
          {problem.code === 'access.link-invalid' ? (
            t('unsubscribe.goneHint')
          ) : (
            <Button onClick={() => void subscription.refetch()}>{ta('action.retry')}</Button>
          )}
        </ProblemNotice>
      </div>
    );
  }
  const { address, isUnsubscribed } = subscription.data;
  return (
    <div className={styles.page}>
      <h1>{t('unsubscribe.title')}</h1>
      {isUnsubscribed ? (
        <Notice tone="green" title={t('unsubscribe.done', { address })}>
          {t('unsubscribe.stillPersonal')}
        </Notice>
      ) : (
        <p>{t('unsubscribe.question', { address })}</p>
      )}
      {change.isError ? <ProblemNotice problem={asProblem(change.error)} /> : null}
      {isUnsubscribed ? (
        <Button isBusy={change.isPending} onClick={() => change.mutate('undo')}>
          {t('unsubscribe.undo')}
        </Button>
      ) : (
        <Button look="primary" isWide isBusy={change.isPending} onClick={() => change.mutate('stop')}>
          {t('unsubscribe.stop')}
        </Button>
      )}
    </div>
  );
}
