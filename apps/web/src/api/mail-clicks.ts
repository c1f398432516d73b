import { client } from './client.js';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const signs = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * Links in mails end in `?m=<the mail>`: takes that out of the address, so that a page sent on to somebody else does
 * not count, and says once that the mail was opened, as soon as somebody moves: scanners that follow links do not.
 */
export function countMailClick(): void {
  const address = new URL(location.href);
  const id = address.searchParams.get('m');
  if (id === null) return;
  address.searchParams.delete('m');
  history.replaceState(history.state, '', address);
  if (!UUID.test(id)) return;
  const told = new AbortController();
  for (const sign of signs)
    addEventListener(
      sign,
      () => {
        if (told.signal.aborted) return;
        told.abort();
        void client
          .POST('/api/v1/public/mails/{id}/clicked', { params: { path: { id } } })
          .catch(() => undefined);
      },
      { passive: true, signal: told.signal },
    );
}
