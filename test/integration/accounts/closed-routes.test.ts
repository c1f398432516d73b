import 'reflect-metadata';
import { Controller, Get, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { NestFactory, ModulesContainer } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readSettings } from '#config';
import { permissions } from '#contracts/permissions';
import { ENTRY, Public, type Entry } from '#platform/http';
import { ConferenceModule } from '../../../apps/conference/src/conference.module.js';
import { startApp, type RunningApp } from '../../support/conference-app.js';

jest.setTimeout(120_000);

interface Route {
  name: string;
  entry: Entry | undefined;
}

/** Every route of a controller and who enters it, read as the guard reads it. */
function routesOf(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype).flatMap((key) => {
    const handler = prototype[key];
    if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number];
    const paths = [controller, handler].map((at) => String(Reflect.getMetadata(PATH_METADATA, at)));
    const entry = (Reflect.getMetadata(ENTRY, handler) ?? Reflect.getMetadata(ENTRY, controller)) as
      Entry | undefined;
    return [{ name: `${method} ${paths.join('/')}`, entry }];
  });
}

const undecided = (routes: readonly Route[]): string[] =>
  routes.filter(({ entry }) => !entry).map(({ name }) => name);

@Controller('forgotten')
class ForgottenController {
  @Get('open')
  @Public()
  open(): void {}

  @Get('nobody-said')
  closed(): void {}
}

let app: RunningApp;
let routes: Route[];
beforeAll(async () => {
  app = await startApp();
  const settings = readSettings({ DATABASE_URL: app.database.url });
  const context = await NestFactory.createApplicationContext(ConferenceModule.with(settings), {
    logger: ['error'],
  });
  const modules = [...context.get(ModulesContainer).values()];
  routes = modules
    .flatMap((module) => [...module.controllers.values()])
    .flatMap(({ metatype }) => routesOf(metatype as Type));
  await context.close();
});
afterAll(() => app?.stop());

describe('closed routes', () => {
  it('every route says who enters: a new one without an entry fails here', () => {
    expect(routes.length).toBeGreaterThan(60);
    expect(undecided(routes)).toEqual([]);
    const words = new Set<string>(['public', 'signed-in', ...permissions]);
    expect(routes.filter(({ entry }) => !words.has(String(entry)))).toEqual([]);
  });

  it('the walk itself finds a forgotten route', () => {
    expect(undecided(routesOf(ForgottenController))).toEqual(['GET forgotten/nobody-said']);
  });

  it('a visitor enters none but the public ones, and a colleague without rights none that needs one', async () => {
    const { paths } = (await (await fetch(`${app.conference.url}/api/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { 'x-entry': Entry }>>;
    };
    const nobody = await app.colleague([]);
    const asked = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { 'x-entry': entry }]) => ({ method, path, entry })),
    );
    expect(asked.length).toBeGreaterThan(60);
    for (const { method, path, entry } of asked) {
      const address = path
        .replace(/^\/api\/v1/, '')
        .replaceAll(/\{[^}]+\}/g, '01900000-0000-7000-8000-000000000000');
      const route = `${method} ${path} (${entry})`;
      expect(entry).toBeDefined();
      if (entry === 'public') continue;
      const body = method === 'get' ? undefined : {};
      const visitor = await app.visitor.send(method.toUpperCase(), address, body);
      expect([route, visitor.status, visitor.body.code]).toEqual([route, 401, 'access.sign-in']);
      if (entry === 'signed-in') continue;
      const lower = await nobody.send(method.toUpperCase(), address, body);
      expect([route, lower.status, lower.body.code]).toEqual([route, 403, 'access.forbidden']);
    }
  });
});
