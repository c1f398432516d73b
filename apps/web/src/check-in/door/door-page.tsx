import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCheckInPoints, useDoorConference } from '../../api/check-in.js';
import { asProblem } from '../../api/problem.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Message } from '../../ui/message.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import { Door } from './door.js';

export default function DoorPage() {
  const { conferenceId = '' } = useParams();
  const { t } = useTranslation(['check-in', 'app']);
  const conference = useDoorConference(conferenceId);
  const points = useCheckInPoints(conferenceId);
  if (conference.data && points.data)
    return <Door key={conferenceId} conference={conference.data} points={points.data.items} />;
  const error = conference.error ?? points.error;
  if (!error) return <PageSkeleton />;
  const problem = asProblem(error);
  return (
    <Message title={problem.message}>
      {problem.status === 403 || problem.status === 404 ? (
        <ButtonLink look="primary" to="/check-in">
          {t('back')}
        </ButtonLink>
      ) : (
        <Button
          look="primary"
          onClick={() => {
            void conference.refetch();
            void points.refetch();
          }}
        >
          {t('app:action.retry')}
        </Button>
      )}
    </Message>
  );
}
