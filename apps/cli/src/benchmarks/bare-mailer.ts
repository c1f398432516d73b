import { readFile } from 'node:fs/promises';
import { createTransport } from 'nodemailer';

/**
 * Bare pooled nodemailer, the floor of the mailing benchmark: sends finished mails again and again, as many as asked
 * for, and says when the last was taken. Arguments: port, mails, connections, file of sources (JSON).
 */
const [port, mails, connections, file] = process.argv.slice(2);
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

let next = 0;
/** As many at once as there are connections, and as many again waiting: the pool never starves. */
const lanes = Array.from({ length: 2 * Number(connections) }, async () => {
  while (next < Number(mails)) await send(next++);
});
const began = performance.now();
await Promise.all(lanes);
const seconds = (performance.now() - began) / 1000;
smtp.close();
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ seconds, cpuMsPerMail: (user + system) / 1000 / Number(mails) }));
