import { linkWords } from '../../i18n/link-words.js';
import { knowWords } from '../../i18n/start.js';
import { lazyPage } from '../../ui/lazy-page.js';

knowWords(linkWords);

const pages = {
  agreement: lazyPage(() => import('./agreement-page.js'), ['agreement-page']),
  crew: lazyPage(() => import('./crew-page.js'), ['call-sheet', 'vocabulary']),
  milestones: lazyPage(() => import('./milestones-page.js'), ['milestone-page']),
  terminal: lazyPage(() => import('./terminal/terminal-page.js'), ['signing-terminal']),
};

/** What a personal link of signing opens. The registration page need not carry where these pages and their words are. */
export default function LinkPage({ to }: { to: keyof typeof pages }) {
  const Page = pages[to];
  return <Page />;
}
