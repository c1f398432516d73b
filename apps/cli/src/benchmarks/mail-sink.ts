import { createServer, type Socket } from 'node:net';

/**
 * A process that takes every mail as fast as it can and counts copies per recipient: the other side of the mailing
 * benchmark. Speaks SMTP with pipelining; is asked over the process channel.
 */
export type SinkQuestion =
  { ask: 'reach'; mails: number } | { ask: 'report' } | { ask: 'forget' } | { ask: 'samples' };
export type SinkAnswer =
  | { tell: 'listening'; port: number }
  | { tell: 'reached' }
  | { tell: 'report'; mails: number; recipients: number; mostCopies: number; bytes: number }
  | { tell: 'forgotten' }
  | { tell: 'samples'; sources: string[] };

const SAMPLES = 400;
const END = Buffer.from('\r\n.\r\n');
const HELLO = '250-sink.example\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SIZE 52428800\r\n';

let copies = new Map<string, number>();
let samples: Buffer[] = [];
let mails = 0;
let bytes = 0;
let reach = Infinity;
const tell = (answer: SinkAnswer): void => void process.send!(answer);

function took(to: string, source: Buffer): void {
  copies.set(to, (copies.get(to) ?? 0) + 1);
  bytes += source.length;
  if (samples.length < SAMPLES) samples.push(Buffer.from(source));
  mails += 1;
  if (mails < reach) return;
  reach = Infinity;
  tell({ tell: 'reached' });
}

function serve(socket: Socket): void {
  let pending: Buffer = Buffer.alloc(0);
  let inData = false;
  let to = '';
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.write('220 sink.example ESMTP\r\n');
  socket.on('data', (chunk: Buffer) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    let answers = '';
    for (;;) {
      if (inData) {
        const end = pending.indexOf(END);
        if (end < 0) break;
        took(to, pending.subarray(0, end + 2));
        pending = pending.subarray(end + END.length);
        inData = false;
        answers += '250 2.0.0 Ok: queued\r\n';
        continue;
      }
      const end = pending.indexOf('\r\n');
      if (end < 0) break;
      const line = pending.toString('latin1', 0, end);
      pending = pending.subarray(end + 2);
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'EHLO') answers += HELLO;
      else if (verb === 'RCPT') {
        to = line;
        answers += '250 2.1.5 Ok\r\n';
      } else if (verb === 'DATA') {
        inData = true;
        answers += '354 go on\r\n';
      } else if (verb === 'QUIT') {
        socket.end(`${answers}221 bye\r\n`);
        return;
      } else answers += '250 2.0.0 Ok\r\n';
    }
    if (answers) socket.write(answers);
  });
}

process.on('message', (question: SinkQuestion) => {
  switch (question.ask) {
    case 'reach':
      reach = question.mails;
      if (mails >= reach) {
        reach = Infinity;
        tell({ tell: 'reached' });
      }
      return;
    case 'report':
      return tell({
        tell: 'report',
        mails,
        recipients: copies.size,
        mostCopies: Math.max(0, ...new Set(copies.values())),
        bytes,
      });
    case 'forget':
      [copies, samples, mails, bytes] = [new Map(), [], 0, 0];
      return tell({ tell: 'forgotten' });
    case 'samples':
      return tell({ tell: 'samples', sources: samples.map((source) => source.toString('latin1')) });
  }
});
process.on('disconnect', () => process.exit(0));

const server = createServer(serve);
server.listen(0, '127.0.0.1', () =>
  tell({ tell: 'listening', port: (server.address() as { port: number }).port }),
);
