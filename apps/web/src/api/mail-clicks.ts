import { client } from './client.js';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/**
 * Links in mails end in `?m=<the mail>`: says once that this one was opened, and takes it out of the address, so that
 * a page sent on to somebody else does not count.
 */
export function countMailClick(): void {
  const address = new URL(location.href);
  const id = address.searchParams.get('m');
  if (id === null) return;
  address.searchParams.delete('m');
  history.replaceState(history.state, '', address);
  if (UUID.test(id))
    void client
      .POST('/api/v1/public/mails/{id}/clicked', { params: { path: { id } } })
      .catch(() => undefined);
}
