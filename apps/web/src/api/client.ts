import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from '../../../../libs/api-client/src/schema.js';
import { serverLanguage } from '../i18n/language.js';
import { problemOf, unreachable } from './problem.js';
import { RepeatKeys } from './repeat-key.js';

const repeats = new RepeatKeys();
const nameOf = new WeakMap<Request, string>();

const courtesy: Middleware = {
  async onRequest({ request }) {
    request.headers.set('Accept-Language', serverLanguage());
    if (request.method !== 'POST' || request.headers.has('Idempotency-Key')) return;
    const name = `${request.url}\n${await request.clone().text()}`;
    nameOf.set(request, name);
    request.headers.set('Idempotency-Key', repeats.keyFor(name));
  },
  onResponse({ request, response }) {
    const name = nameOf.get(request);
    if (name && response.status < 500 && response.status !== 409) repeats.settled(name);
  },
};

/** The typed client of every `/api/v1` route; pages use it through the hooks of `api/<context>.ts` only. */
export const client = createClient<paths>({ baseUrl: location.origin, credentials: 'same-origin' });
client.use(courtesy);

/**
 * The data of an answer.
 * @throws Problem with the server's sentence, also where the server cannot be reached.
 */
export async function answer<Result extends { data?: unknown; error?: unknown; response: Response }>(
  call: Promise<Result>,
): Promise<Exclude<Result['data'], undefined>> {
  const result = await call.catch(() => {
    throw unreachable();
  });
  if (!result.response.ok) throw problemOf(result.response.status, result.error);
  return result.data as Exclude<Result['data'], undefined>;
}
