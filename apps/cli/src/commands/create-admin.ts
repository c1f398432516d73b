import { randomBytes } from 'node:crypto';
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { AccountsModule, CreateAdministrator } from '#accounts';
import { DomainError, sentence } from '#contracts/domain-error';
import { normaliseEmail, normalisePersonName } from '#platform/text';
import { withProcess } from './with-process.js';

const USAGE = 'npm run cli -- create-admin --email EMAIL --name NAME [--password PASSWORD]';

/** Without --password asks for one; without a terminal, or on an empty answer, makes one and prints it. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { email: { type: 'string' }, name: { type: 'string' }, password: { type: 'string' } },
  });
  const email = normaliseEmail(values.email ?? positionals[0] ?? '');
  const name = normalisePersonName(values.name ?? positionals.slice(1).join(' '));
  if (!email || !name) {
    console.error(USAGE);
    return 1;
  }
  const asked = values.password ?? (await askPassword());
  const password = asked || randomBytes(12).toString('base64url');
  return withProcess('create-admin', [AccountsModule], async (app, call) => {
    try {
      const { isNew } = await app.get(CreateAdministrator).run(call, { email, name, password });
      console.log(
        isNew ? `${email} is an administrator now.` : `${email} is an administrator with a new password now.`,
      );
      if (!asked) console.log(`Password: ${password}`);
      return 0;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const [fault = { code: error.code, params: error.params }] = error.fields;
      console.error(sentence(fault.code, 'en', fault.params));
      return 1;
    }
  });
}

async function askPassword(): Promise<string> {
  if (!stdin.isTTY) return '';
  const terminal = createInterface({ input: stdin, output: stdout });
  try {
    return (await terminal.question('Password (empty: one is made up): ')).trim();
  } finally {
    terminal.close();
  }
}
