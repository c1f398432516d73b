import 'reflect-metadata';
import { Module, type DynamicModule, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readSettings, type Settings } from '#config';
import type { Call } from '#platform/call';
import { Clock } from '#platform/clock';
import { CoreModule } from '#platform/core';
import { DatabaseModule } from '#platform/database';
import { schema } from '../../../schema.js';
import { databaseUrl } from './database-url.js';

@Module({})
class CommandModule {
  static with(settings: Settings, doors: Type[]): DynamicModule {
    return {
      module: CommandModule,
      imports: [CoreModule.with(settings), DatabaseModule.forSchema(schema), ...doors],
    };
  }
}

/** Runs a command's work with the contexts it needs, as the system, and takes everything down again. */
export async function withProcess<T>(
  command: string,
  doors: Type[],
  work: (app: INestApplicationContext, call: Call) => Promise<T>,
): Promise<T> {
  databaseUrl();
  const app = await NestFactory.createApplicationContext(CommandModule.with(readSettings(), doors), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    return await work(app, {
      actor: { kind: 'system', name: command },
      clock: app.get(Clock),
      language: process.env['LANG']?.startsWith('en') ? 'en' : 'zh',
      reference: `cli:${command}`,
    });
  } finally {
    await app.close();
  }
}
