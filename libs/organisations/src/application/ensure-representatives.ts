import type { AuditFact } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, type Transaction } from '#platform/database';
import { nameKey } from '../domain/organisation-name.js';
import {
  mergedRepresentative,
  sameRepresentative,
  type RepresentativeFacts,
} from '../domain/representative.js';
import { Representatives, type KnownRepresentative } from '../persistence/representatives.js';
import { ensureRepresentative } from './ensure-representative.js';

export interface WantedRepresentative extends RepresentativeFacts {
  call: Call;
  organisationId: string;
}

const keyOf = (organisationId: string, name: string): string => `${organisationId} ${nameKey(name)}`;

export interface EnsuredRepresentatives {
  /** In the order of the wishes. */
  ids: string[];
  /** What the caller still has to put into the audit. */
  facts: (AuditFact & { call: Call })[];
}

/** As `ensureRepresentative` for many at once, each with a call of its own. */
export async function ensureRepresentatives(
  tx: Transaction,
  wanted: readonly WantedRepresentative[],
): Promise<EnsuredRepresentatives> {
  const representatives = new Representatives(tx);
  const known = new Map<string, KnownRepresentative[]>();
  for (const one of await representatives.sameNames(wanted)) {
    const key = keyOf(one.organisationId, one.name);
    known.set(key, [...(known.get(key) ?? []), one]);
  }
  const fresh: { person: WantedRepresentative; row: KnownRepresentative }[] = [];
  const ids: string[] = [];
  for (const person of wanted) {
    const key = keyOf(person.organisationId, person.name);
    const sameName = known.get(key) ?? [];
    const same = sameRepresentative(sameName, person);
    if (same) {
      ids.push(same.id);
      await hear(representatives, same, person);
      continue;
    }
    const { organisationId, name, title, mobile, email } = person;
    const row = { id: newId(), organisationId, name, title, mobile, email };
    known.set(key, [...sameName, row]);
    fresh.push({ person, row });
    ids.push(row.id);
  }
  return { ids, facts: await add(tx, representatives, fresh, ids) };
}

async function hear(
  representatives: Representatives,
  known: KnownRepresentative,
  { call, ...person }: WantedRepresentative,
): Promise<void> {
  const merged = mergedRepresentative(known, person, call.actor.kind !== 'visitor');
  const isNews =
    merged.title !== known.title || merged.mobile !== known.mobile || merged.email !== known.email;
  if (isNews) await representatives.change(known.id, merged, call.clock.now());
}

async function add(
  tx: Transaction,
  representatives: Representatives,
  fresh: readonly { person: WantedRepresentative; row: KnownRepresentative }[],
  ids: string[],
): Promise<EnsuredRepresentatives['facts']> {
  if (fresh.length === 0) return [];
  const added = await representatives.addAll(
    fresh.map(({ row }) => row),
    fresh[0]!.person.call.clock.now(),
  );
  const mine = fresh.filter(({ row }) => added.has(row.id));
  for (const { person, row } of fresh.filter(({ row: { id } }) => !added.has(id))) {
    // added in this moment by somebody else
    const { call, ...facts } = person;
    ids[ids.indexOf(row.id)] = await ensureRepresentative(tx, call, facts);
  }
  return mine.map(({ person, row }) => ({
    call: person.call,
    action: 'representative.added',
    subject: { kind: 'representative', id: row.id },
    details: { organisationId: row.organisationId },
  }));
}
