import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { asProblem } from '../../../api/problem.js';
import { useSigningTerminal } from '../../../api/signing-terminal.js';
import { Button } from '../../../ui/button.js';
import { LanguageSwitch } from '../../../ui/language-switch.js';
import { Message } from '../../../ui/message.js';
import { usePageTitle } from '../../../ui/page-title.js';
import { PageSkeleton } from '../../../ui/skeleton.js';
import { Terminal } from './terminal.js';

/** A tablet at one position. Keyed by the link, so that nothing of one signer passes into another's. */
export default function TerminalPage() {
  const { token = '' } = useParams();
  return <OfLink key={token} token={token} />;
}

function OfLink({ token }: { token: string }) {
  const { t } = useTranslation(['signing-terminal', 'app']);
  usePageTitle(t('title'));
  const { data, error, isPending, refetch } = useSigningTerminal(token);
  if (isPending) return <PageSkeleton />;
  if (data && asProblem(error).code !== 'access.link-invalid') return <Terminal token={token} view={data} />;
  const problem = asProblem(error);
  const isGone = problem.status >= 400 && problem.status < 500 && problem.status !== 429;
  return (
    <Message
      title={isGone ? t('linkGone') : t('app:problem.loadFailed')}
      hint={isGone ? t('linkGoneHint') : problem.message}
    >
      {isGone ? null : (
        <Button look="primary" onClick={() => void refetch()}>
          {t('app:action.retry')}
        </Button>
      )}
      <LanguageSwitch />
    </Message>
  );
}
