import { Route, Routes, useLocation } from 'react-router';
import { signingLinkWords } from '../../i18n/signing-link-words.js';
import { knowWords } from '../../i18n/start.js';
import { lazyPage } from '../../ui/lazy-page.js';
import NotFoundPage from '../../ui/message.js';

knowWords(signingLinkWords);

const Agreement = lazyPage(() => import('./agreement-page.js'), ['agreement-page']);
const Crew = lazyPage(() => import('./crew-page.js'), ['call-sheet', 'vocabulary']);
const Milestones = lazyPage(() => import('./milestones-page.js'), ['milestone-page']);

const pages: Record<string, typeof Agreement> = { a: Agreement, crew: Crew, m: Milestones };

/** A party's agreement (`/a/…`), the call sheet of the stage crew (`/crew/…`), an owner's milestones (`/m/…`). */
export default function LinkRoutes() {
  const Page = pages[useLocation().pathname.split('/')[1] ?? ''] ?? NotFoundPage;
  return (
    <Routes>
      <Route path=":token" element={<Page />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
