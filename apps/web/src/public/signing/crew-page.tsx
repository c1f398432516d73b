import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCallSheet } from '../../api/call-sheet.js';
import { asProblem } from '../../api/problem.js';
import { useOneOf } from '../../i18n/language.js';
import { PersonalFrame } from '../../participant/registration/personal-frame.js';
import { Button } from '../../ui/button.js';
import { LanguageSwitch } from '../../ui/language-switch.js';
import { Message } from '../../ui/message.js';
import { Notice } from '../../ui/notice.js';
import { usePageTitle } from '../../ui/page-title.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import { CallSheet } from './call-sheet.js';

/** What a helper's link opens: the call sheet, without an account. */
export default function CrewPage() {
  const { token = '' } = useParams();
  return <OfLink key={token} token={token} />;
}

function OfLink({ token }: { token: string }) {
  const { t } = useTranslation(['call-sheet', 'app']);
  const oneOf = useOneOf();
  usePageTitle(t('title'));
  const { data, error, isPending, refetch } = useCallSheet({ token });
  if (isPending) return <PageSkeleton />;
  if (data)
    return (
      <PersonalFrame>
        <header>
          <p>{t('title')}</p>
          <h1>{oneOf(data.titleZh, data.titleEn)}</h1>
        </header>
        {error ? <Notice tone="amber">{t('stale')}</Notice> : null}
        <CallSheet sheet={data} door={{ token }} mayAct />
      </PersonalFrame>
    );
  const problem = asProblem(error);
  const isGone = problem.status >= 400 && problem.status < 500;
  return (
    <Message
      title={isGone ? t('gone') : t('app:problem.loadFailed')}
      hint={isGone ? t('goneHint') : problem.message}
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
