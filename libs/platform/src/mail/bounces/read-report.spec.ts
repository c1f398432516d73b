import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readReport } from './read-report.js';
import { arf, dsn, ID } from './sample-reports.js';

describe('TRUST Mail: bounces are read from delivery status notifications (RFC 3464)', () => {
  it('Postfix, unknown user: by the address it came to', async () => {
    const report = await readReport(
      dsn({ to: `bounces+${ID}@city.example`, status: '5.1.1', diagnostic: 'smtp; 550 5.1.1 User unknown' }),
    );
    expect(report).toEqual({
      kind: 'delivery',
      mailId: ID,
      action: 'failed',
      recipient: 'li@firm.example',
      words: '550 5.1.1 User unknown',
      code: 550,
    });
  });

  it('without VERP: by the Message-ID of the mail it quotes, headers alone or whole', async () => {
    for (const quoted of ['text/rfc822-headers', 'message/rfc822'])
      expect(await readReport(dsn({ to: 'zijin@city.example', quoted }))).toMatchObject({ mailId: ID });
  });

  it.each(['failed', 'delayed', 'delivered', 'relayed'] as const)('%s', async (action) => {
    expect(await readReport(dsn({ action }))).toMatchObject({ kind: 'delivery', action });
  });

  it('a status without a quoted reply counts as one', async () => {
    expect(await readReport(dsn({ status: '5.2.2', diagnostic: '' }))).toMatchObject({
      code: 550,
      words: '5.2.2',
    });
  });
});

describe('TRUST Mail: complaints are read from feedback reports (ARF, RFC 5965)', () => {
  it('with the mail they complain about', async () => {
    expect(await readReport(arf())).toEqual({
      kind: 'complaint',
      mailId: ID,
      recipient: 'li@firm.example',
      words: 'complaint: abuse',
    });
  });
});

describe('hostile reports are harmless', () => {
  it.each([
    ['nothing', ''],
    ['no mail', '\u0000\u0001\u0002'],
    ['a letter', 'From: a@b.example\r\nSubject: hello\r\n\r\nhello'],
    ['no id of ours', dsn({ to: 'zijin@city.example', messageId: '<other@mail.example>' }).toString()],
    ['an unknown action', dsn({ action: 'exploded' as never }).toString()],
    ['a cut report', dsn({}).toString().slice(0, 500)],
    ['boundaries within boundaries', nested(200)],
  ])('%s', async (_what, text) => {
    expect(await readReport(Buffer.from(text))).toBeNull();
  });

  it('random bytes in place of any part', async () => {
    for (let n = 0; n < 50; n++) {
      const source = dsn({});
      const from = Math.floor(Math.random() * source.length);
      randomBytes(40).copy(source, from);
      await expect(readReport(source)).resolves.toBeDefined();
    }
  });

  it('ten megabytes of header in well under a second', async () => {
    const began = Date.now();
    await readReport(Buffer.from(`To: ${'x'.repeat(9_000_000)}\r\n\r\n`));
    expect(await readReport(Buffer.alloc(11 * 1024 * 1024, 'a'))).toBeNull();
    expect(Date.now() - began).toBeLessThan(5000);
  });
});

function nested(depth: number): string {
  let text = 'Content-Type: text/plain\r\n\r\nend';
  for (let at = 0; at < depth; at++)
    text = `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n${text}\r\n--b${at}--`;
  return `To: bounces+${ID}@city.example\r\n${text}`;
}
