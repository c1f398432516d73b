import { Route, Routes } from 'react-router';
import { lazyPage } from './ui/lazy-page.js';

const Console = lazyPage(() => import('./console/console-routes.js'), ['console', 'vocabulary']);
const CheckIn = lazyPage(() => import('./check-in/check-in-routes.js'), ['check-in', 'vocabulary']);
const Participant = lazyPage(
  () => import('./participant/participant-routes.js'),
  ['participant', 'vocabulary'],
);
const Public = lazyPage(() => import('./public/public-routes.js'), ['public', 'vocabulary']);

/** Each area is a chunk of its own; the server answers all these addresses with index.html. */
export function AppRoutes() {
  return (
    <Routes>
      <Route path="/console/*" element={<Console />} />
      <Route path="/check-in/*" element={<CheckIn />} />
      <Route path="/r/:token/*" element={<Participant />} />
      <Route path="/*" element={<Public />} />
    </Routes>
  );
}
