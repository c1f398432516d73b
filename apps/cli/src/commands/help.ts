import { commands } from '../commands.js';

export async function run(): Promise<void> {
  console.log('npm run cli -- COMMAND\n');
  for (const [name, { summary }] of Object.entries(commands)) console.log(`  ${name.padEnd(20)}${summary}`);
}
