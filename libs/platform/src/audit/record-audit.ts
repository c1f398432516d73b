import type { Actor } from '#contracts/actor';
import type { Call } from '#platform/call';
import { newId, type Transaction } from '#platform/database';
import { AuditEntry } from './audit-entry.entity.js';

export interface AuditFact {
  /** Past tense: `registration.cancelled`. */
  action: string;
  subject: { kind: string; id: string };
  scopeId?: string | null;
  /** Ids, states and numbers; no personal data. */
  details?: object;
}

const actorName = (actor: Actor): string =>
  actor.kind === 'user'
    ? `user:${actor.userId}`
    : actor.kind === 'system'
      ? `system:${actor.name}`
      : 'visitor';

/** Adds the audit row of a change to the change's own transaction. */
export async function recordAudit(tx: Transaction, call: Call, fact: AuditFact): Promise<void> {
  await tx.insert(AuditEntry, {
    id: newId(),
    at: call.clock.now(),
    action: fact.action,
    actor: actorName(call.actor),
    subjectKind: fact.subject.kind,
    subjectId: fact.subject.id,
    scopeId: fact.scopeId ?? null,
    details: fact.details ?? {},
    reference: call.reference,
  });
}
