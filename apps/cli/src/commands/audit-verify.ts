import { verifyAudit } from '#platform/audit';
import { Transactions } from '#platform/database';
import { withProcess } from './with-process.js';

/** Exit code 1 when a row or a seal was changed, removed or slipped in. */
export function run(): Promise<number> {
  return withProcess('audit-verify', [], async (app, call) => {
    const proof = await verifyAudit(app.get(Transactions).reader, call.clock.now());
    if (proof.fault) {
      const where =
        proof.fault.seal === null ? 'The chain is incomplete' : `Seal ${proof.fault.seal} is broken`;
      console.error(`${where}: ${proof.fault.reason}. ${proof.seals} seals before it are whole.`);
      return 1;
    }
    console.log(
      `The audit chain is whole: ${proof.entries} rows in ${proof.seals} seals, ${proof.waiting} newer rows not sealed yet.`,
    );
    if (proof.lastHash) console.log(`Last seal: ${proof.lastHash}`);
    return 0;
  });
}
