import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { useMe } from '../api/accounts.js';
import { asProblem } from '../api/problem.js';
import { consoleWords } from '../i18n/console-words.js';
import { useLanguage } from '../i18n/language.js';
import { knowWords } from '../i18n/start.js';
import { lazyPage } from '../ui/lazy-page.js';
import NotFoundPage from '../ui/message.js';
import { PageSkeleton } from '../ui/skeleton.js';
import { Frame } from './frame/frame.js';
import { LoadFailed } from './list/load-failed.js';
import './console.css';
import { theme } from './theme.js';

knowWords(consoleWords);

const Today = lazyPage(() => import('./today/today-page.js'), ['conferences', 'registration', 'mailings']);
const Account = lazyPage(() => import('./accounts/account-page.js'), ['accounts']);
const Colleagues = lazyPage(() => import('./accounts/colleagues-page.js'), ['accounts']);
const Mailbox = lazyPage(() => import('./outreach/mailbox/mailbox-page.js'), ['outreach']);
const Organisations = lazyPage(() => import('./organisations/organisations-page.js'), ['organisations']);
const Import = lazyPage(() => import('./organisations/import/import-page.js'), ['organisations']);
const Conferences = lazyPage(() => import('./conferences/conferences-page.js'), ['conferences']);
const Schedule = lazyPage(() => import('./conferences/schedule/schedule-page.js'), ['conferences']);
const Conference = lazyPage(() => import('./conferences/conference-routes.js'), ['conferences']);
const Stage = lazyPage(() => import('./signing/stage/stage-console.js'), ['ceremony-stage']);
const Campaigns = lazyPage(
  () => import('./conferences/campaigns/campaigns-page.js'),
  ['conferences', 'milestones'],
);
const Templates = lazyPage(() => import('./conferences/templates/templates-page.js'), ['conferences']);
const Venues = lazyPage(() => import('./conferences/venues/venues-page.js'), ['conferences']);

export default function ConsoleRoutes() {
  const language = useLanguage();
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
    >
      <App component={false}>
        <SignedInRoutes />
      </App>
    </ConfigProvider>
  );
}

function SignedInRoutes() {
  const me = useMe();
  const { pathname, search } = useLocation();
  if (me.isPending) return <PageSkeleton />;
  if (me.isError) {
    const problem = asProblem(me.error);
    return problem.status === 401 ? (
      <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />
    ) : (
      <LoadFailed problem={problem} onRetry={() => void me.refetch()} />
    );
  }
  return (
    <Routes>
      {/* the stage manager's console takes the whole window */}
      <Route path="conferences/:conferenceId/signing/ceremony/stage" element={<Stage />} />
      <Route path="*" element={<FramedRoutes />} />
    </Routes>
  );
}

function FramedRoutes() {
  return (
    <Frame>
      <Routes>
        <Route index element={<Today />} />
        <Route path="account" element={<Account />} />
        <Route path="colleagues" element={<Colleagues />} />
        <Route path="mailbox" element={<Mailbox />} />
        <Route path="organisations" element={<Organisations />} />
        <Route path="organisations/import" element={<Import />} />
        <Route path="campaigns" element={<Campaigns />} />
        <Route path="templates" element={<Templates />} />
        <Route path="venues" element={<Venues />} />
        <Route path="conferences" element={<Conferences />} />
        <Route path="conferences/new" element={<Schedule />} />
        <Route path="conferences/:conferenceId/*" element={<Conference />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </Frame>
  );
}
