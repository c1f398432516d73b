import type { Actor } from '#contracts/actor';
import type { Clock } from '#platform/clock';

export type Language = 'zh' | 'en';

/** The client's Idempotency-Key: only its hash is stored, and the key itself seals the stored answer. */
export interface RepeatKey {
  hash: Buffer;
  payloadHash: Buffer;
  sealKey: Buffer;
}

/** Everything around one request or job that a use case needs: passed as an argument, never ambient. */
export interface Call {
  actor: Actor;
  clock: Clock;
  language: Language;
  /** Quoted to the user when something fails; stands in the log and the audit. */
  reference: string;
  address?: string;
  repeat?: RepeatKey;
}
