import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Message } from '../../ui/message.js';

/** A link that opens nothing, or a server out of reach. */
export function NoInvitation({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation(['invited', 'app']);
  const problem = asProblem(error);
  const isGone = problem.status === 410 || problem.status === 404 || problem.status === 422;
  return (
    <Message
      title={isGone ? t('linkGone') : t('app:problem.loadFailed')}
      hint={isGone ? t('linkGoneHint') : problem.message}
    >
      {isGone ? (
        <ButtonLink look="primary" to="/">
          {t('findConference')}
        </ButtonLink>
      ) : (
        <Button look="primary" onClick={onRetry}>
          {t('app:action.retry')}
        </Button>
      )}
    </Message>
  );
}
