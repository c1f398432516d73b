import 'reflect-metadata';
import { SettingsError, readSettings } from '#config';
import { createApp } from './create-app.js';

try {
  const settings = readSettings();
  const app = await createApp(settings);
  await app.listen(settings.http.port, settings.http.host);
  console.log(`conference listening on ${await app.getUrl()}`);
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(1);
}
