import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { AuditEntry } from './audit-entry.entity.js';
import { AuditSeal } from './audit-seal.entity.js';
import { NO_HASH, sealHash } from './chain.js';

export const SEAL_BATCH = 1000;

/** No transaction stays open this long, and no two machines' clocks are this far apart. */
export const LOOK_BACK_MS = 3600 * 1000;

/** Ids of version 7 begin with their time: the smallest one of a moment. */
export const firstIdOf = (time: number): string => {
  const hex = Math.max(0, time).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
};

const timeOf = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

/**
 * Seals the audit rows that no seal lists yet, oldest first, at most `SEAL_BATCH` at a time. A row that commits late is
 * simply in the next seal. The rows themselves are never touched. Looks back an hour before the newest sealed row, or
 * with `isThorough` through everything: that finds rows a clock set back has put before them.
 * @returns how many rows were sealed
 */
export function sealAudit(reader: EntityManager, now: Date, isThorough = false): Promise<number> {
  return reader.transaction(async (tx) => {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('zijin:audit-seal', 0))`);
    const last = await tx.findOne(AuditSeal, { where: {}, order: { number: 'DESC' } });
    const newest = last?.entryIds.at(-1);
    const floor = newest && !isThorough ? timeOf(newest) - LOOK_BACK_MS : 0;
    const rows = (await tx.query(
      `SELECT id FROM audit_entries WHERE id >= $1
         AND id NOT IN (SELECT unnest(entry_ids) FROM audit_seals WHERE sealed_at >= $2)
       ORDER BY id LIMIT ${SEAL_BATCH}`,
      [firstIdOf(floor), new Date(floor - LOOK_BACK_MS)],
    )) as { id: string }[];
    if (rows.length === 0) return 0;
    const entryIds = rows.map(({ id }) => id);
    const entries = await tx.find(AuditEntry, { where: { id: In(entryIds) }, order: { id: 'ASC' } });
    await tx.insert(AuditSeal, {
      number: (last?.number ?? 0) + 1,
      sealedAt: now,
      entryIds,
      hash: sealHash(last?.hash ?? NO_HASH, entries),
    });
    return rows.length;
  });
}
