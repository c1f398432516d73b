import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConferenceModule } from '../../../apps/conference/src/conference.module.js';
import { readSettings } from '#config';
import type { Grant } from '#contracts/actor';
import { CreateColleague } from '#accounts';
import { CreateOrganisation } from '#organisations';
import type { OrganisationKind } from '#contracts/vocabulary';
import type { Call } from '#platform/call';
import { SystemClock } from '#platform/clock';
import { freshDatabase, type TestDatabase } from '../../support/postgres.js';
import { startConference } from '../../support/processes.js';

const PASSWORD = 'violet-lantern-1912';

/** What an answer is in a test: parsed JSON, looked into freely. */
// eslint-disable-next-line typescript/no-explicit-any -- answers of every route, checked by expectations
type Answer = { status: number; headers: Headers; body: any };

export interface Client {
  get(path: string): Promise<Answer>;
  post(path: string, body: object, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body: object): Promise<Answer>;
  delete(path: string): Promise<Answer>;
}

export interface House {
  /** Of the API. */
  base: string;
  /** The use cases without a door, on the same database. */
  app: INestApplicationContext;
  database: TestDatabase;
  visitor: Client;
  admin: Client;
  /** A new colleague with these roles, signed in. */
  colleague(grants: readonly Partial<Grant>[]): Promise<Client>;
  organisation(kind: OrganisationKind, nameZh: string, nameEn?: string): Promise<string>;
  close(): Promise<void>;
}

export const systemCall: Call = {
  actor: { kind: 'system', name: 'test' },
  clock: new SystemClock(),
  language: 'en',
  reference: 'test',
};

/** The built HTTP process on a database of its own, with an administrator signed in. */
export async function openHouse(): Promise<House> {
  const database = await freshDatabase();
  const http = await startConference({ DATABASE_URL: database.url });
  const base = `${http.url}/api/v1`;
  const app = await NestFactory.createApplicationContext(
    ConferenceModule.with(readSettings({ DATABASE_URL: database.url })),
    { logger: ['error'] },
  );

  const client = (cookie?: string): Client => {
    const ask = async (
      method: string,
      path: string,
      body?: object,
      more?: Record<string, string>,
    ): Promise<Answer> => {
      const answer = await fetch(base + path, {
        method,
        headers: {
          'accept-language': 'en',
          ...(cookie ? { cookie } : {}),
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...more,
        },
        body: body && JSON.stringify(body),
      });
      const text = await answer.text();
      return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : undefined };
    };
    return {
      get: (path) => ask('GET', path),
      post: (path, body, headers) => ask('POST', path, body, headers),
      put: (path, body) => ask('PUT', path, body),
      delete: (path) => ask('DELETE', path),
    };
  };

  let count = 0;
  const signedIn = async (rights: {
    isAdministrator: boolean;
    grants: readonly Partial<Grant>[];
  }): Promise<Client> => {
    const email = `colleague-${(count += 1)}@demo.example`;
    await app.get(CreateColleague, { strict: false }).run(systemCall, {
      email,
      name: 'Colleague',
      password: PASSWORD,
      isAdministrator: rights.isAdministrator,
      grants: rights.grants.map((grant) => ({ conferenceId: null, campaignId: null, ...grant }) as Grant),
    });
    const { headers } = await client().post('/sessions', { email, password: PASSWORD });
    return client(headers.getSetCookie()[0]!.split(';')[0]);
  };

  return {
    base,
    app,
    database,
    visitor: client(),
    admin: await signedIn({ isAdministrator: true, grants: [] }),
    colleague: (grants) => signedIn({ isAdministrator: false, grants }),
    organisation: async (kind, nameZh, nameEn) =>
      (
        await app.get(CreateOrganisation, { strict: false }).run(systemCall, {
          kind,
          nameZh,
          nameEn: nameEn ?? null,
          creditCode: null,
          district: null,
          industry: null,
          qualifications: [],
        })
      ).id,
    async close() {
      await app.close();
      await http.stop();
      await database.drop();
    },
  };
}
