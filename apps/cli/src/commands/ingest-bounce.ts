import { buffer } from 'node:stream/consumers';
import { Transactions } from '#platform/database';
import { readReport, takeReport } from '#platform/mail';
import { withProcess } from './with-process.js';

/** sysexits.h: the mail server keeps the report and calls again. */
const TRY_AGAIN = 75;

/**
 * Reads one report from standard input. A mail that is no report is fine too (exit 0): a refusal would be bounced to
 * whoever sent it.
 */
export async function run(): Promise<number> {
  const report = await readReport(await buffer(process.stdin));
  if (!report) {
    console.log('no report about a mail of ours');
    return 0;
  }
  try {
    return await withProcess('ingest-bounce', [], async (app, call) => {
      const result = await app.get(Transactions).run(call, (tx) => takeReport(tx, call, report));
      console.log(`${report.kind} of mail ${report.mailId}: ${result}`);
      return 0;
    });
  } catch (error) {
    console.error(`the report could not be written down: ${String(error)}`);
    return TRY_AGAIN;
  }
}
