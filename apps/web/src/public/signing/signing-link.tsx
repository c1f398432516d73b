import { signingWords } from '../../i18n/signing-words.js';
import { knowWords } from '../../i18n/start.js';
import { lazyPage } from '../../ui/lazy-page.js';

knowWords(signingWords);

const pages = {
  /** What a party confirms. */
  agreement: lazyPage(() => import('./agreement-page.js'), ['agreement-page']),
  /** The call sheet of the stage crew. */
  crew: lazyPage(() => import('./crew-page.js'), ['call-sheet', 'vocabulary']),
  /** What a party says of its milestones. */
  milestones: lazyPage(() => import('./milestones-page.js'), ['milestone-page']),
  /** A tablet at a signatory's place. */
  terminal: lazyPage(() => import('./terminal/terminal-page.js'), ['signing-terminal']),
  /** Whatever anybody verifies. */
  verify: lazyPage(() => import('./verify-page.js'), ['verify-page', 'public']),
};

/** The pages behind links about agreements: one chunk for their addresses, one more for each page. */
export default function SigningLink({ page }: { page: keyof typeof pages }) {
  const Page = pages[page];
  return <Page />;
}
