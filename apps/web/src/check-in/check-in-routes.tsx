import { Navigate, Route, Routes, useLocation } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/accounts.js';
import { asProblem } from '../api/problem.js';
import { Button } from '../ui/button.js';
import { lazyPage } from '../ui/lazy-page.js';
import { Message } from '../ui/message.js';
import NotFoundPage from '../ui/message.js';
import { PageSkeleton } from '../ui/skeleton.js';
import { signInAddress } from './sign-in-address.js';

const Choose = lazyPage(() => import('./conferences/choose-conference-page.js'), ['check-in']);
const Door = lazyPage(() => import('./door/door-page.js'), ['check-in']);

/** Only for signed-in staff; the server asks each time which conference they may scan for. */
export default function CheckInRoutes() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const me = useMe();
  if (me.isPending) return <PageSkeleton />;
  if (!me.data) {
    const problem = asProblem(me.error);
    if (problem.status === 401) return <Navigate to={signInAddress(pathname + search)} replace />;
    return (
      <Message title={t('problem.loadFailed')} hint={problem.message}>
        <Button look="primary" onClick={() => void me.refetch()}>
          {t('action.retry')}
        </Button>
      </Message>
    );
  }
  return (
    <Routes>
      <Route path="/" element={<Choose />} />
      <Route path="/:conferenceId" element={<Door />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
