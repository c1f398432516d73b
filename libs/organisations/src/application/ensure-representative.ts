import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import {
  mergedRepresentative,
  sameRepresentative,
  type RepresentativeFacts,
} from '../domain/representative.js';
import { Representatives } from '../persistence/representatives.js';

/** The id of this person at this organisation, who is added when not known there yet. Contacts come normalised. */
export async function ensureRepresentative(
  tx: Transaction,
  call: Call,
  { organisationId, ...person }: RepresentativeFacts & { organisationId: string },
): Promise<string> {
  const representatives = new Representatives(tx);
  const known = sameRepresentative(await representatives.sameName(organisationId, person.name), person);
  if (known) {
    const merged = mergedRepresentative(known, person, call.actor.kind !== 'visitor');
    const isNews =
      merged.title !== known.title || merged.mobile !== known.mobile || merged.email !== known.email;
    if (isNews) await representatives.change(known.id, merged, call.clock.now());
    return known.id;
  }
  const id = await representatives.add(organisationId, person, call.clock.now());
  if (!id) return sameRepresentative(await representatives.sameName(organisationId, person.name), person)!.id;
  await recordAudit(tx, call, {
    action: 'representative.added',
    subject: { kind: 'representative', id },
    details: { organisationId },
  });
  return id;
}
