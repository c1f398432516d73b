import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { form, type TestConference } from './world.js';

export interface Reply {
  status: number;
  body: { state?: string; code?: string; registrationId?: string; position?: number | null };
}

/** As people do: who hears «busy» tries again within a second, with the same Idempotency-Key. Any other answer counts. */
async function register(url: string, slug: string, body: object, agent: Agent): Promise<Reply> {
  const key = randomUUID();
  for (;;) {
    const reply = await send(url, slug, body, agent, key);
    if (reply.body.code !== 'service.busy') return reply;
    await sleep(100 + Math.random() * 900);
  }
}

function send(url: string, slug: string, body: object, agent: Agent, key: string): Promise<Reply> {
  const text = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const asked = request(
      `${url}/api/v1/public/conferences/${slug}/registrations`,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          'idempotency-key': key,
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            body: JSON.parse(Buffer.concat(chunks).toString()) as Reply['body'],
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(text);
  });
}

/** So many people press the button in the same moment, each on a connection of their own, shared among the processes. */
export async function crowd(
  urls: readonly string[],
  { slug, organisationId }: TestConference,
  size: number,
): Promise<Reply[]> {
  const agent = new Agent({ keepAlive: false, maxSockets: Infinity });
  const people = Array.from({ length: size }, (_, n) => n);
  const replies = await Promise.all(
    people.map((n) => register(urls[n % urls.length]!, slug, form(n, organisationId), agent)),
  );
  agent.destroy();
  return replies;
}

export const count = (replies: readonly Reply[], state: string): number =>
  replies.filter(({ body }) => body.state === state).length;
