import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useOwnAgreement } from '../../api/own-agreement.js';
import { asProblem } from '../../api/problem.js';
import { Button } from '../../ui/button.js';
import { LanguageSwitch } from '../../ui/language-switch.js';
import { Message } from '../../ui/message.js';
import { usePageTitle } from '../../ui/page-title.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import { OpenedAgreement } from './opened-agreement.js';

/** What a party's personal link opens. Keyed by the link, so that nothing of one party passes into another's. */
export default function AgreementPage() {
  const { token = '' } = useParams();
  return <OfLink key={token} token={token} />;
}

function OfLink({ token }: { token: string }) {
  const { t } = useTranslation(['agreement-page', 'app']);
  usePageTitle(t('title'));
  const { data, error, isPending, refetch } = useOwnAgreement(token);
  if (isPending) return <PageSkeleton />;
  if (data) return <OpenedAgreement token={token} view={data} />;
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
