import { readFile } from 'node:fs/promises';
import { createTransport } from 'nodemailer';

/**
 * Bare pooled nodemailer, the floor of the mailing benchmark: sends finished mails again and again, as many as asked
 * for, and says when the last was taken. Warm as the worker is: its connections are open and its code is compiled by
 * mails that do not count. Arguments: port, mails, mails before them, connections, file of sources (JSON).
 */
const [port, mails, before, connections, file] = process.argv.slice(2);
const sources = (JSON.parse(await readFile(file!, 'utf8')) as string[]).map((text) =>
  Buffer.from(text.replaceAll('\r\n..', '\r\n.'), 'latin1'),
);
const smtp = createTransport({
  host: '127.0.0.1',
  port: Number(port),
  pool: true,
  maxConnections: Number(connections),
  maxMessages: Infinity,
  ignoreTLS: true,
} as never); // pool options are missing from the types
const send = (n: number): Promise<unknown> =>
  smtp.sendMail({
    envelope: { from: 'zijin@zijin.example', to: `bench${n}@demo.example` },
    raw: sources[n % sources.length]!,
  });

/** As many at once as there are connections, and as many again waiting: the pool never starves. */
async function sendAll(count: number): Promise<void> {
  let next = 0;
  const lanes = Array.from({ length: 2 * Number(connections) }, async () => {
    while (next < count) await send(next++);
  });
  await Promise.all(lanes);
}

await sendAll(Number(before));
const began = performance.now();
const usedBefore = process.cpuUsage();
await sendAll(Number(mails));
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(usedBefore);
smtp.close();
console.log(JSON.stringify({ seconds, cpuMsPerMail: (user + system) / 1000 / Number(mails) }));
