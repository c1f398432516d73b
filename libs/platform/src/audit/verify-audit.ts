import { In, MoreThan, type EntityManager } from 'typeorm';
import { AuditEntry } from './audit-entry.entity.js';
import { AuditSeal } from './audit-seal.entity.js';
import { NO_HASH, sealHash } from './chain.js';
import { firstIdOf } from './seal-audit.js';

/** A worker seals within seconds and looks through everything once an hour. */
const SEALED_WITHIN_MS = 3 * 3600 * 1000;

export interface AuditProof {
  seals: number;
  entries: number;
  /** Rows too new to be sealed yet. */
  waiting: number;
  /** Hash of the last good seal; written down elsewhere, it also proves that no later seal was cut off. */
  lastHash: string;
  fault: AuditFault | null;
}

export interface AuditFault {
  /** The first broken seal; null when rows stand outside the chain. */
  seal: number | null;
  reason: string;
}

/** Recomputes the whole chain. */
export async function verifyAudit(reader: EntityManager, now: Date): Promise<AuditProof> {
  const proof: AuditProof = { seals: 0, entries: 0, waiting: 0, lastHash: '', fault: null };
  let previous: Buffer = NO_HASH;
  for (let seal = await nextSeal(reader, 0); seal; seal = await nextSeal(reader, seal.number)) {
    const entries = await reader.find(AuditEntry, {
      where: { id: In(seal.entryIds) },
      order: { id: 'ASC' },
    });
    const reason = faultOf(seal, entries, previous, proof.seals + 1);
    if (reason) return { ...proof, fault: { seal: seal.number, reason } };
    previous = seal.hash;
    proof.seals += 1;
    proof.entries += entries.length;
    proof.lastHash = seal.hash.toString('hex');
  }
  const [outside] = (await reader.query(
    `SELECT count(*) FILTER (WHERE id >= $1)::int AS waiting, count(*) FILTER (WHERE id < $1)::int AS late
     FROM audit_entries WHERE id NOT IN (SELECT unnest(entry_ids) FROM audit_seals)`,
    [firstIdOf(now.getTime() - SEALED_WITHIN_MS)],
  )) as [{ waiting: number; late: number }];
  proof.waiting = outside.waiting;
  if (outside.late > 0)
    proof.fault = { seal: null, reason: `${outside.late} rows older than three hours were never sealed` };
  return proof;
}

const nextSeal = (reader: EntityManager, after: number): Promise<AuditSeal | null> =>
  reader.findOne(AuditSeal, { where: { number: MoreThan(after) }, order: { number: 'ASC' } });

function faultOf(seal: AuditSeal, entries: AuditEntry[], previous: Buffer, expected: number): string | null {
  if (seal.number !== expected) return `seal ${expected} is missing`;
  const missing = seal.entryIds.length - entries.length;
  if (missing > 0) return `${missing} of its ${seal.entryIds.length} rows are missing`;
  return sealHash(previous, entries).equals(seal.hash) ? null : 'its rows were changed, or the seal was';
}
