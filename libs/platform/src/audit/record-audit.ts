import type { Actor } from '#contracts/actor';
import type { Call } from '#platform/call';
import { insertInto, newId, writeAll, type Transaction, type Write } from '#platform/database';
import { AuditEntry } from './audit-entry.entity.js';

export interface AuditFact {
  /** Past tense: `registration.cancelled`. */
  action: string;
  subject: { kind: string; id: string };
  scopeId?: string | null;
  /** Ids, states and numbers; no personal data. */
  details?: object;
}

/** `user:<id>`, `visitor` or `system:<name>`. */
export const actorName = (actor: Actor): string =>
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

interface AuditRow {
  fact: AuditFact;
  call: Call;
}

const insertAudits = insertInto<AuditRow>('audit_entries', {
  id: ['uuid', () => newId()],
  at: ['timestamptz', ({ call }) => call.clock.now()],
  action: ['text', ({ fact }) => fact.action],
  actor: ['text', ({ call }) => actorName(call.actor)],
  subject_kind: ['text', ({ fact }) => fact.subject.kind],
  subject_id: ['uuid', ({ fact }) => fact.subject.id],
  scope_id: ['uuid', ({ fact }) => fact.scopeId ?? null],
  details: ['jsonb', ({ fact }) => fact.details ?? {}],
  reference: ['text', ({ call }) => call.reference],
});

/** The rows of many changes, each of which may come from a call of its own; for `writeAll`. */
export const auditWrite = (
  call: Call | null,
  facts: readonly (AuditFact & { call?: Call })[],
): Write | null => insertAudits(facts.map((fact) => ({ fact, call: (fact.call ?? call)! })));

/** As `recordAudit` for many changes at once, in one statement. */
export const recordAudits = (
  tx: Transaction,
  call: Call | null,
  facts: readonly (AuditFact & { call?: Call })[],
): Promise<void> => writeAll(tx, [auditWrite(call, facts)]);
