import { Route, Routes, useLocation } from 'react-router';
import { evidenceWords } from '../../i18n/evidence-words.js';
import { knowWords } from '../../i18n/start.js';
import { lazyPage } from '../../ui/lazy-page.js';
import { PublicFrame } from '../frame/public-frame.js';

knowWords(evidenceWords);

const Verify = lazyPage(() => import('./verify-page.js'), ['verify-page', 'public']);
const Terminal = lazyPage(() => import('./terminal/terminal-page.js'), ['signing-terminal']);

/** A tablet at a signatory's place (`/t/…`), and whatever anybody verifies (`/verify/…`). */
export default function EvidenceRoutes() {
  const isTerminal = useLocation().pathname.startsWith('/t/');
  if (isTerminal)
    return (
      <Routes>
        <Route path=":token" element={<Terminal />} />
      </Routes>
    );
  return (
    <PublicFrame>
      <Routes>
        <Route path=":code?" element={<Verify />} />
      </Routes>
    </PublicFrame>
  );
}
