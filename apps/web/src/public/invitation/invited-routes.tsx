import { Route, Routes, useParams } from 'react-router';
import { useInvitationPage } from '../../api/invitation-page.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import { PublicFrame } from '../frame/public-frame.js';
import { InvitationLetter } from './invitation-letter.js';
import { NoInvitation } from './no-invitation.js';
import { RegisterInvited } from './register-invited.js';

/** Keyed by the link, so that nothing of one person's page survives into another's. */
export default function InvitedRoutes() {
  const { token = '' } = useParams();
  return (
    <PublicFrame>
      <Invited key={token} token={token} />
    </PublicFrame>
  );
}

function Invited({ token }: { token: string }) {
  const { data, error, isPending, refetch } = useInvitationPage(token);
  if (isPending) return <PageSkeleton />;
  if (!data) return <NoInvitation error={error} onRetry={() => void refetch()} />;
  return (
    <Routes>
      <Route path="register" element={<RegisterInvited token={token} invitation={data} />} />
      <Route path="*" element={<InvitationLetter token={token} invitation={data} />} />
    </Routes>
  );
}
