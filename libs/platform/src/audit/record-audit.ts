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

/** As `recordAudit` for many changes at once, in one statement. */
export async function recordAudits(tx: Transaction, call: Call, facts: readonly AuditFact[]): Promise<void> {
  if (facts.length === 0) return;
  const rows = facts.map((fact) => ({
    id: newId(),
    action: fact.action,
    subjectKind: fact.subject.kind,
    subjectId: fact.subject.id,
    scopeId: fact.scopeId ?? null,
    details: fact.details ?? {},
  }));
  await tx.query(
    `INSERT INTO audit_entries (id, at, action, actor, subject_kind, subject_id, scope_id, details, reference)
     SELECT id, $2::timestamptz, action, $3, "subjectKind", "subjectId", "scopeId", details, $4
     FROM json_to_recordset($1::json) AS r(
       id uuid, action text, "subjectKind" text, "subjectId" uuid, "scopeId" uuid, details jsonb)`,
    [JSON.stringify(rows), call.clock.now(), actorName(call.actor), call.reference],
  );
}
