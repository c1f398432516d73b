import { useState } from 'react';
import { Route, Routes, useLocation, useParams } from 'react-router';
import { rememberOpened, wasOpened } from '../api/opened-links.js';
import { readTicket } from '../api/saved-ticket.js';
import { lazyPage } from '../ui/lazy-page.js';
import { LinkGate } from './registration/link-gate.js';
import type { LinkProps, WhoseProps } from './registration/link-props.js';
import { PersonalPage } from './registration/personal-page.js';

const Edit = lazyPage<WhoseProps>(() => import('./registration/edit-page.js'), ['form-fields', 'public']);
const AddColleagues = lazyPage<LinkProps>(
  () => import('./registration/add-colleagues-page.js'),
  ['form-fields', 'public'],
);
const HandOver = lazyPage<WhoseProps>(() => import('./registration/hand-over-page.js'), ['public']);
const Docking = lazyPage<LinkProps>(() => import('./docking/docking-routes.js'), ['own-docking']);
const Colleague = lazyPage<Required<WhoseProps>>(() => import('./registration/colleague-page.js'), []);
const Meetings = lazyPage<LinkProps>(
  () => import('./docking/meetings/meetings-routes.js'),
  ['own-meetings', 'meeting-words', 'vocabulary'],
);
const Sessions = lazyPage<LinkProps>(() => import('./docking/sessions/sessions-page.js'), ['roundtables']);

/** Keyed by the link, so that nothing of one person's page survives into another's. */
export default function ParticipantRoutes() {
  const { token = '' } = useParams();
  return <OpenedLink key={token} token={token} />;
}

/**
 * A link shows its conference first and the person only after its button is pressed: scanners that follow links in
 * mails, even such as run scripts, press nothing. Who has pressed in this session, or kept the ticket here, goes on.
 */
function OpenedLink({ token }: LinkProps) {
  const isNew = (useLocation().state as { isNew?: boolean } | null)?.isNew === true;
  const [isOpen, setIsOpen] = useState(() => isNew || wasOpened(token) || readTicket(token) !== null);
  const open = (): void => {
    rememberOpened(token);
    setIsOpen(true);
  };
  if (!isOpen) return <LinkGate token={token} onOpen={open} />;
  return (
    <Routes>
      <Route path="edit" element={<Edit token={token} />} />
      <Route path="colleague" element={<AddColleagues token={token} />} />
      <Route path="hand-over" element={<HandOver token={token} />} />
      <Route path="docking/*" element={<Docking token={token} />} />
      <Route path="meetings/*" element={<Meetings token={token} />} />
      <Route path="sessions" element={<Sessions token={token} />} />
      <Route path="with/:colleagueId/*" element={<OfColleague token={token} />} />
      <Route path="*" element={<PersonalPage token={token} />} />
    </Routes>
  );
}

/** The same pages for somebody one looks after; keyed, so that nothing of one passes into another's. */
function OfColleague({ token }: LinkProps) {
  const { colleagueId = '' } = useParams();
  const whose = { token, colleagueId };
  return (
    <Routes key={colleagueId}>
      <Route path="edit" element={<Edit {...whose} />} />
      <Route path="hand-over" element={<HandOver {...whose} />} />
      <Route path="*" element={<Colleague {...whose} />} />
    </Routes>
  );
}
