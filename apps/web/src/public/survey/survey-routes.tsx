import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { asProblem } from '../../api/problem.js';
import { useSurveyPage } from '../../api/survey-page.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Message } from '../../ui/message.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import { PublicFrame } from '../frame/public-frame.js';
import { SurveyForm } from './survey-form.js';

/** Keyed by the link, so that nothing of one person's answers survives into another's. */
export default function SurveyRoutes() {
  const { token = '' } = useParams();
  return (
    <PublicFrame>
      <Survey key={token} token={token} />
    </PublicFrame>
  );
}

function Survey({ token }: { token: string }) {
  const { t } = useTranslation(['survey-page', 'app']);
  const { data: survey, error, isPending, refetch } = useSurveyPage(token);
  const [isDone, setIsDone] = useState(false);
  if (isPending) return <PageSkeleton />;
  if (!survey) {
    const problem = asProblem(error);
    const isGone = problem.status === 410 || problem.status === 404 || problem.status === 422;
    const isAnswered = problem.code === 'survey.answered';
    return (
      <Message
        title={isAnswered ? t('answered') : isGone ? t('linkGone') : t('app:problem.loadFailed')}
        hint={isAnswered ? t('answeredHint') : isGone ? t('linkGoneHint') : problem.message}
      >
        {isGone ? (
          <ButtonLink look="primary" to="/">
            {t('findConference')}
          </ButtonLink>
        ) : (
          <Button look="primary" onClick={() => void refetch()}>
            {t('app:action.retry')}
          </Button>
        )}
      </Message>
    );
  }
  if (isDone || survey.isClosed)
    return (
      <Message title={t(isDone ? 'thanks' : 'closed')} hint={t(isDone ? 'thanksHint' : 'closedHint')}>
        {isDone && !survey.isAnonymous ? (
          <Button onClick={() => void refetch().then(() => setIsDone(false))}>{t('change')}</Button>
        ) : null}
        <ButtonLink look="primary" to={`/c/${survey.slug}`}>
          {t('toConference')}
        </ButtonLink>
      </Message>
    );
  return <SurveyForm token={token} survey={survey} onDone={() => setIsDone(true)} />;
}
