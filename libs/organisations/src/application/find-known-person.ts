import type { Transaction } from '#platform/database';
import type { RepresentativeFacts } from '../domain/representative.js';
import { Representatives } from '../persistence/representatives.js';

export interface KnownPerson extends RepresentativeFacts {
  organisationId: string;
}

/** Whoever was last heard of with this mobile number (E.164); null for a number nobody knows. */
export async function findKnownPerson(tx: Transaction, mobile: string): Promise<KnownPerson | null> {
  const found = await new Representatives(tx).latestByMobile(mobile);
  if (!found) return null;
  const { organisationId, name, title, email } = found;
  return { organisationId, name, title, mobile, email };
}
