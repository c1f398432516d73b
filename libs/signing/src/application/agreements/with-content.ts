import { createHash } from 'node:crypto';
import type { Call } from '#platform/call';

/** A repeated request is the same only with the same file, which the request's own hash does not see. */
export function withContent(call: Call, content: Buffer | undefined): Call {
  if (!call.repeat || !content) return call;
  const payloadHash = createHash('sha256').update(call.repeat.payloadHash).update(content).digest();
  return { ...call, repeat: { ...call.repeat, payloadHash } };
}
