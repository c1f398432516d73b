import { useState } from 'react';
import { Route, Routes, useParams } from 'react-router';
import { useInvitationPage } from '../../api/invitation-page.js';
import { rememberOpened, wasOpened } from '../../api/opened-links.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import { PublicFrame } from '../frame/public-frame.js';
import { InvitationGate } from './invitation-gate.js';
import { InvitationLetter } from './invitation-letter.js';
import { NoInvitation } from './no-invitation.js';
import { RegisterInvited } from './register-invited.js';

/** Keyed by the link, so that nothing of one person's page survives into another's. */
export default function InvitedRoutes() {
  const { token = '' } = useParams();
  return (
    <PublicFrame>
      <OpenedInvitation key={token} token={token} />
    </PublicFrame>
  );
}

/**
 * The conference first, the person only after the button is pressed: scanners that follow links in mails, even such as
 * run scripts, press nothing. Who has pressed in this session goes on.
 */
function OpenedInvitation({ token }: { token: string }) {
  const [isOpen, setIsOpen] = useState(() => wasOpened(token));
  const open = (): void => {
    rememberOpened(token);
    setIsOpen(true);
  };
  return isOpen ? <Invited token={token} /> : <InvitationGate token={token} onOpen={open} />;
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
