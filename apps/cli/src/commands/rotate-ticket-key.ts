import { parseArgs } from 'node:util';
import { Module } from '@nestjs/common';
import { RotateTicketKey } from '#registration';
import { withProcess } from './with-process.js';

@Module({ providers: [RotateTicketKey] })
class TicketKeysModule {}

/** With --retire-others a key that got out stops working: people need to open their ticket page again. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { 'retire-others': { type: 'boolean' } } });
  const retireOthers = values['retire-others'] ?? false;
  return withProcess('rotate-ticket-key', [TicketKeysModule], async (app, call) => {
    const { keyId } = await app.get(RotateTicketKey, { strict: false }).run(call, { retireOthers });
    console.log(`Key ${keyId} signs tickets from now on.`);
    console.log(
      retireOthers
        ? 'Codes signed before are refused at the door; the ticket page shows a new one when opened again.'
        : 'Codes signed before stay valid.',
    );
    return 0;
  });
}
