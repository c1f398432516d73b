import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { arf, dsn } from '../../../libs/platform/src/mail/bounces/sample-reports.js';
import { startMailFloor, type MailFloor } from '../../support/mail-floor.js';

const main = resolve(import.meta.dirname, '../../../dist/apps/cli/src/main.js');
let floor: MailFloor;
beforeAll(async () => {
  floor = await startMailFloor({ BOUNCE_ADDRESS: 'bounces@city.example' });
}, 60_000);
afterAll(() => floor?.stop(), 60_000);

/** `npm run cli -- ingest-bounce`, as a mail server pipes to it. */
function ingest(source: Buffer): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [main, 'ingest-bounce'], {
    env: { PATH: process.env['PATH'], DATABASE_URL: floor.database.url },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stdin.end(source);
  return new Promise((done) => child.once('exit', (code) => done({ code, output })));
}

async function sent(address: string): Promise<string> {
  const [id] = await floor.record([address]);
  await floor.sendDue();
  return id!;
}

const stateOf = async (id: string) =>
  (
    await floor.database.query<{ state: string; bounced: boolean; delivered: boolean; last_reply: string }>(
      `SELECT state, bounced_at IS NOT NULL AS bounced, delivered_at IS NOT NULL AS delivered, last_reply
       FROM mails WHERE id = $1`,
      [id],
    )
  )[0]!;
const spared = async (address: string) =>
  (
    await floor.database.query<{ reason: string }>(
      'SELECT reason FROM mail_suppressions WHERE address = $1',
      [address],
    )
  ).map(({ reason }) => reason);

describe('TRUST Mail: what comes back is read and written down', () => {
  it('every mail has a return address of its own (VERP)', async () => {
    const froms: string[] = [];
    floor.sink.temper((_to, session) => {
      const { mailFrom } = session.envelope;
      if (mailFrom) froms.push(mailFrom.address);
      return undefined;
    });
    const id = await sent('verp@firm.example');
    floor.sink.temper(undefined);
    expect(froms).toEqual([`bounces+${id}@city.example`]);
  }, 60_000);

  it('an unknown user: bounced, and spared from now on', async () => {
    const id = await sent('gone@firm.example');
    const { code, output } = await ingest(dsn({ mailId: id, recipient: 'gone@firm.example' }));
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('suppressed') });
    expect(await stateOf(id)).toMatchObject({ state: 'sent', bounced: true, delivered: false });
    expect(await spared('gone@firm.example')).toEqual(['unknown-user']);
  }, 60_000);

  it('a full mailbox bounces and is written to again; delivered is delivered; delayed changes nothing but the words', async () => {
    const [full, good, late] = [
      await sent('full@firm.example'),
      await sent('good@firm.example'),
      await sent('late@firm.example'),
    ];
    await ingest(
      dsn({
        mailId: full,
        recipient: 'full@firm.example',
        status: '5.2.2',
        diagnostic: 'smtp; 552 5.2.2 over quota',
      }),
    );
    await ingest(dsn({ mailId: good, recipient: 'good@firm.example', action: 'delivered', status: '2.0.0' }));
    await ingest(
      dsn({
        mailId: late,
        recipient: 'late@firm.example',
        action: 'delayed',
        status: '4.4.1',
        diagnostic: 'smtp; 451 busy',
      }),
    );
    expect(await stateOf(full)).toMatchObject({ bounced: true, last_reply: '552 5.2.2 over quota' });
    expect(await spared('full@firm.example')).toEqual([]);
    expect(await stateOf(good)).toMatchObject({ bounced: false, delivered: true });
    expect(await stateOf(late)).toMatchObject({
      bounced: false,
      delivered: false,
      last_reply: '4.4.1 451 busy',
    });
  }, 60_000);

  it('a complaint spares the address from mailings', async () => {
    const id = await sent('angry@firm.example');
    await ingest(arf(id));
    expect(await spared('angry@firm.example')).toEqual(['complained']);
  }, 60_000);

  it('a forged report cannot name a victim: only the address the mail went to is ever spared', async () => {
    const id = await sent('own@firm.example');
    const { output } = await ingest(dsn({ mailId: id, recipient: 'victim@firm.example' }));
    expect(output).toContain('other-recipient');
    expect(await spared('victim@firm.example')).toEqual([]);
    expect(await spared('own@firm.example')).toEqual([]);
  }, 60_000);

  it('what is no report, or of no mail of ours, is taken without harm', async () => {
    expect(await ingest(Buffer.from('Subject: hello\r\n\r\nhello'))).toMatchObject({ code: 0 });
    const { code, output } = await ingest(dsn({ mailId: '0190a0a0-9999-7222-8333-444444444444' }));
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('unknown-mail') });
  }, 60_000);
});
