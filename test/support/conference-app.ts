import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { CreateColleague } from '#accounts';
import type { Grant } from '#contracts/actor';
import type { Call } from '#platform/call';
import { SystemClock } from '#platform/clock';
import { Transactions, dataSourceOptions } from '#platform/database';
import { schema } from '../../apps/schema.js';
import { freshDatabase, type TestDatabase } from './postgres.js';
import { startConference, type ConferenceProcess } from './processes.js';

export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

/** A body of whatever shape the test goes on to claim. */
// oxlint-disable-next-line typescript/no-explicit-any
type Claimed = any;

/** One browser: keeps its session cookie, speaks JSON, hands everything else back as bytes. */
export class Client {
  constructor(
    private readonly url: string,
    readonly headers: Record<string, string> = {},
  ) {}

  /** The same visitor with further headers, such as Accept-Language. */
  with(headers: Record<string, string>): Client {
    return new Client(this.url, { ...this.headers, ...headers });
  }

  async send<Body = Claimed>(method: string, path: string, body?: unknown): Promise<Answer<Body>> {
    const isForm = body instanceof FormData;
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...this.headers,
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson ? JSON.parse(bytes.toString() || 'null') : bytes) as Body,
    };
  }

  /** The answer as it comes, for a client that reads slowly or goes away. */
  open(path: string, signal: AbortSignal): Promise<Response> {
    return fetch(`${this.url}/api/v1${path}`, { headers: this.headers, signal });
  }

  get<Body = Claimed>(path: string): Promise<Answer<Body>> {
    return this.send('GET', path);
  }

  post<Body = Claimed>(path: string, body?: unknown): Promise<Answer<Body>> {
    return this.send('POST', path, body);
  }

  put<Body = Claimed>(path: string, body?: unknown): Promise<Answer<Body>> {
    return this.send('PUT', path, body);
  }

  /** A multipart upload of one file, as a browser's form sends it. */
  upload<Body = Claimed>(
    path: string,
    fileName: string,
    content: Uint8Array,
    texts: Readonly<Record<string, string>> = {},
  ): Promise<Answer<Body>> {
    const form = new FormData();
    // texts stand before the file, or the server does not see them in time
    for (const [name, text] of Object.entries(texts)) form.append(name, text);
    form.append('file', new Blob([new Uint8Array(content)]), fileName);
    return this.send('POST', path, form);
  }
}

export interface RunningApp {
  conference: ConferenceProcess;
  database: TestDatabase;
  /** For use cases and front doors that no route leads to, on the same database. */
  transactions: Transactions;
  visitor: Client;
  administrator: Client;
  anotherAdministrator(): Promise<Client>;
  /** A new colleague with these rights, signed in. */
  colleague(grants: readonly Grant[]): Promise<Client>;
  stop(): Promise<void>;
}

/** The system at work outside any request. */
export const systemCall = (): Call => ({
  actor: { kind: 'system', name: 'test' },
  clock: new SystemClock(),
  language: 'zh',
  reference: 'test',
});

/** The built HTTP process on 127.0.0.1 with a database of its own. */
export async function startApp(env: NodeJS.ProcessEnv = {}): Promise<RunningApp> {
  const database = await freshDatabase();
  const dataSource = await new DataSource(
    dataSourceOptions(schema, { databaseUrl: database.url, poolSize: 4 }),
  ).initialize();
  const transactions = new Transactions(dataSource);
  const conference = await startConference({ DATABASE_URL: database.url, ...env });
  const visitor = new Client(conference.url, { 'accept-language': 'zh-CN' });

  const signedIn = async (isAdministrator: boolean, grants: readonly Grant[]): Promise<Client> => {
    const email = `${randomBytes(6).toString('hex')}@colleague.example`;
    const password = randomBytes(12).toString('base64url');
    const input = { email, name: '测试同事', password, isAdministrator, grants: [...grants] };
    await new CreateColleague(transactions).run(systemCall(), input);
    const answer = await visitor.post('/sessions', { email, password });
    if (answer.status >= 300) throw new Error(`sign-in failed: ${JSON.stringify(answer.body)}`);
    const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
    return visitor.with({ cookie: cookie.join('; ') });
  };

  return {
    conference,
    database,
    transactions,
    visitor,
    administrator: await signedIn(true, []),
    anotherAdministrator: () => signedIn(true, []),
    colleague: (grants) => signedIn(false, grants),
    async stop() {
      await conference.stop();
      await dataSource.destroy();
      await database.drop();
    },
  };
}
