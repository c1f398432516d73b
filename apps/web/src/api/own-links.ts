import type { SavedTicket } from './saved-ticket.js';

const PREFIX = 'zijin.ticket.';

/** The token of a personal link of this conference that was opened on this device; null without one. */
export function linkForConference(slug: string): string | null {
  try {
    for (let at = 0; at < localStorage.length; at += 1) {
      const key = localStorage.key(at) ?? '';
      // a colleague's ticket is kept under `token/colleague`
      if (!key.startsWith(PREFIX) || key.includes('/')) continue;
      const saved = JSON.parse(localStorage.getItem(key) ?? 'null') as SavedTicket | null;
      if (saved?.view?.conference?.slug === slug && saved.view.state === 'confirmed')
        return key.slice(PREFIX.length);
    }
  } catch {
    // storage refused, or a foreign value
  }
  return null;
}
