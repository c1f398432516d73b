import { randomUUID } from 'node:crypto';
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from '../../libs/api-client/src/schema.js';

export interface Visitor {
  /** The generated client with a cookie jar of its own. */
  api: Client<paths>;
  /** For uploads and downloads: the same cookies. */
  raw(path: string, init?: RequestInit): Promise<Response>;
}

export interface VisitorOptions {
  language?: 'zh' | 'en';
}

/** Somebody with a browser of their own, at one address of the product. */
export function visit(baseUrl: string, { language = 'zh' }: VisitorOptions = {}): Visitor {
  let cookie = '';
  const raw = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('accept-language', language);
    if (cookie) headers.set('cookie', cookie);
    if (init.method === 'POST' && !headers.has('idempotency-key'))
      headers.set('idempotency-key', randomUUID());
    const answer = await fetch(baseUrl + path, { ...init, headers });
    for (const set of answer.headers.getSetCookie()) cookie = set.split(';')[0]!;
    return answer;
  };
  const api = createClient<paths>({
    baseUrl,
    fetch: async (request: Request) => {
      const { pathname, search } = new URL(request.url);
      const body = request.body ? await request.text() : undefined;
      return raw(pathname + search, { method: request.method, headers: request.headers, body });
    },
  });
  return { api, raw };
}

/** The data of an answer that has to be a good one. */
export async function good<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw new Error(`${response.status} ${response.url}: ${JSON.stringify(error)}`);
  return data as T;
}

/** The problem of an answer that has to be a refusal. */
export async function refused(
  call: Promise<{ data?: unknown; error?: unknown; response: Response }>,
): Promise<{ status: number; code: string; detail: string; errors: { field: string; detail: string }[] }> {
  const { error, response } = await call;
  if (response.ok) throw new Error(`${response.url} was expected to refuse and answered ${response.status}`);
  return error as {
    status: number;
    code: string;
    detail: string;
    errors: { field: string; detail: string }[];
  };
}
