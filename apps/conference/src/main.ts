import 'reflect-metadata';
import { SettingsError, readSettings } from '#config';
import { createApp } from './create-app.js';

/**
 * Connections that may wait to be accepted (the system may allow fewer). Of a crowd that comes at once, Linux resets
 * whoever finds the usual 511 taken, when it gets to speak.
 */
const CALLERS_WAITING = 4096;

try {
  const settings = readSettings();
  const app = await createApp(settings);
  await app.listen({ port: settings.http.port, host: settings.http.host, backlog: CALLERS_WAITING });
  console.log(`conference listening on ${await app.getUrl()}`);
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(1);
}
