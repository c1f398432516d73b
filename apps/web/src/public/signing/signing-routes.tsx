import { Route, Routes, useLocation } from 'react-router';
import { knowWords } from '../../i18n/start.js';
import { signingWords } from '../../i18n/signing-words.js';
import { lazyPage } from '../../ui/lazy-page.js';
import NotFoundPage from '../../ui/message.js';
import { PublicFrame } from '../frame/public-frame.js';

knowWords(signingWords);

const AgreementLink = lazyPage(() => import('./agreement-page.js'), ['agreement-page']);
const OwnMilestones = lazyPage(() => import('./milestones-page.js'), ['milestone-page']);
const Crew = lazyPage(() => import('./crew-page.js'), ['call-sheet', 'vocabulary']);
const Terminal = lazyPage(() => import('./terminal/terminal-page.js'), ['signing-terminal']);
const Verify = lazyPage(() => import('./verify-page.js'), ['verify-page', 'public']);

const ofLink = { a: AgreementLink, m: OwnMilestones, crew: Crew, t: Terminal } as const;

/** What the links of signing open, and the page where anybody verifies. */
export default function SigningRoutes() {
  const [, area = ''] = useLocation().pathname.split('/');
  if (area === 'verify')
    return (
      <PublicFrame>
        <Routes>
          <Route path=":code?" element={<Verify />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </PublicFrame>
    );
  const Page = ofLink[area as keyof typeof ofLink];
  return (
    <Routes>
      <Route path=":token" element={<Page />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
