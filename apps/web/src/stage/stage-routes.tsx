import { Navigate, Route, Routes, useLocation } from 'react-router';
import { useMe } from '../api/accounts.js';
import { asProblem } from '../api/problem.js';
import { stageWords } from '../i18n/stage-words.js';
import { knowWords } from '../i18n/start.js';
import { lazyPage } from '../ui/lazy-page.js';
import NotFoundPage from '../ui/message.js';

knowWords(stageWords);

const CeremonyScreen = lazyPage(() => import('./ceremony/ceremony-screen.js'), ['ceremony-screen']);

const ItemScreen = lazyPage(() => import('./docking/item-screen.js'), ['docking-items']);

const RoomScreen = lazyPage(() => import('./meetings/room-screen.js'), ['room-screen']);

/** Big screens, for colleagues who are signed in. */
export default function StageRoutes() {
  const me = useMe();
  const { pathname, search } = useLocation();
  if (me.isPending) return null;
  // a screen that runs already keeps its last frame when the network drops
  if (me.isError && !me.data && asProblem(me.error).status === 401)
    return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />;
  return (
    <Routes>
      <Route path=":conferenceId/ceremony" element={<CeremonyScreen />} />
      <Route path=":conferenceId/docking/:sessionId" element={<ItemScreen />} />
      <Route path=":conferenceId/meetings/:roomId" element={<RoomScreen />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
