import { Route, Routes } from 'react-router';
import { lazyPage } from './ui/lazy-page.js';

const Console = lazyPage(
  () => import('./console/console-routes.js'),
  ['console', 'vocabulary', 'docking-vocabulary'],
);
const CheckIn = lazyPage(() => import('./check-in/check-in-routes.js'), ['check-in', 'vocabulary']);
const StageScreens = lazyPage(() => import('./stage/stage-routes.js'), ['vocabulary', 'docking-vocabulary']);
const Participant = lazyPage(
  () => import('./participant/participant-routes.js'),
  ['participant', 'vocabulary', 'docking-vocabulary'],
);
const Invited = lazyPage(
  () => import('./public/invitation/invited-routes.js'),
  ['invited', 'public', 'vocabulary'],
);
const SurveyLink = lazyPage(
  () => import('./public/survey/survey-routes.js'),
  ['survey-page', 'public', 'form-fields'],
);
const Notes = lazyPage(
  () => import('./public/docking/notes/notes-page.js'),
  ['roundtables', 'meeting-words', 'vocabulary', 'docking-vocabulary'],
);
const SigningLink = lazyPage<{ page: 'agreement' | 'crew' | 'milestones' | 'terminal' | 'verify' }>(
  () => import('./public/signing/signing-link.js'),
  [],
);
const Public = lazyPage(() => import('./public/public-routes.js'), ['public', 'vocabulary']);
const SignIn = lazyPage(() => import('./console/accounts/entry/sign-in-page.js'), ['accounts']);
const Forgot = lazyPage(() => import('./console/accounts/entry/forgot-page.js'), ['accounts']);
const Reset = lazyPage(() => import('./console/accounts/entry/reset-page.js'), ['accounts']);
const Invitation = lazyPage(() => import('./console/accounts/entry/invitation-page.js'), ['accounts']);
const Setup = lazyPage(() => import('./console/accounts/entry/setup-page.js'), ['accounts']);

/** Each area is a chunk of its own; the server answers all these addresses with index.html. */
export function AppRoutes() {
  return (
    <Routes>
      <Route path="/console/*" element={<Console />} />
      <Route path="/check-in/*" element={<CheckIn />} />
      <Route path="/stage/*" element={<StageScreens />} />
      <Route path="/r/:token/*" element={<Participant />} />
      <Route path="/a/:token" element={<SigningLink page="agreement" />} />
      <Route path="/t/:token" element={<SigningLink page="terminal" />} />
      <Route path="/verify/:code?" element={<SigningLink page="verify" />} />
      <Route path="/n/:token" element={<Notes />} />
      <Route path="/crew/:token" element={<SigningLink page="crew" />} />
      <Route path="/m/:token" element={<SigningLink page="milestones" />} />
      <Route path="/i/:token/*" element={<Invited />} />
      <Route path="/s/:token" element={<SurveyLink />} />
      <Route path="/sign-in" element={<SignIn />} />
      <Route path="/reset" element={<Forgot />} />
      <Route path="/reset/:token" element={<Reset />} />
      <Route path="/invitation/:token" element={<Invitation />} />
      <Route path="/setup" element={<Setup />} />
      <Route path="/*" element={<Public />} />
    </Routes>
  );
}
