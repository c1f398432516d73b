import { StartRefused } from '#platform/embedded';

import { commands } from './commands.js';
import { onDatabase } from './on-database.js';

const [name = 'help', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;

if (command === undefined) {
  console.error(`There is no command "${name}": "npm run cli -- help" lists them.`);
  process.exit(1);
}
try {
  const { run } = await command.load();
  const work = (): Promise<number | void> => run(args);
  process.exitCode = (await (command.database ? onDatabase(command.database, work) : work())) ?? 0;
} catch (error) {
  const { SettingsError } = await import('#config');
  const isForPeople = error instanceof StartRefused || error instanceof SettingsError;
  console.error(isForPeople ? error.message : error);
  process.exitCode = 1;
}
