import type { Actor } from '#contracts/actor';
import type { Call } from '#platform/call';
import { newId, writeAll, type Transaction, type Write } from '#platform/database';
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

/** The rows of many changes, each of which may come from a call of its own; for `writeAll`. */
export function auditWrite(call: Call | null, facts: readonly (AuditFact & { call?: Call })[]): Write | null {
  if (facts.length === 0) return null;
  const rows = facts.map((fact) => {
    const by = (fact.call ?? call)!;
    return {
      id: newId(),
      at: by.clock.now(),
      action: fact.action,
      actor: actorName(by.actor),
      subject_kind: fact.subject.kind,
      subject_id: fact.subject.id,
      scope_id: fact.scopeId ?? null,
      details: fact.details ?? {},
      reference: by.reference,
    };
  });
  return {
    name: 'audits',
    text: `INSERT INTO audit_entries (id, at, action, actor, subject_kind, subject_id, scope_id, details, reference)
           SELECT id, at, action, actor, subject_kind, subject_id, scope_id, details, reference
           FROM json_populate_recordset(NULL::audit_entries, $1)`,
    values: [JSON.stringify(rows)],
  };
}

/** As `recordAudit` for many changes at once, in one statement. */
export const recordAudits = (
  tx: Transaction,
  call: Call | null,
  facts: readonly (AuditFact & { call?: Call })[],
): Promise<void> => writeAll(tx, [auditWrite(call, facts)]);
