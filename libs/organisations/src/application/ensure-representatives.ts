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

export interface EnsuredRepresentatives {
  /** In the order of the wishes. */
  ids: string[];
  /** What the caller still has to put into the audit. */
  facts: (AuditFact & { call: Call })[];
}

interface Fresh {
  person: WantedRepresentative;
  row: KnownRepresentative;
}

/** Everybody there is of these names in these organisations. */
export const findNamesakes = (
  tx: Transaction,
  people: readonly { organisationId: string; name: string }[],
): Promise<KnownRepresentative[]> => new Representatives(tx).sameNames(people);

/** As `ensureRepresentative` for many at once, each with a call of its own. */
export async function ensureRepresentatives(
  tx: Transaction,
  wanted: readonly WantedRepresentative[],
): Promise<EnsuredRepresentatives> {
  const ensuring = new EnsuringRepresentatives(wanted, await findNamesakes(tx, wanted));
  return ensuring.finish(tx, await ensuring.write(tx));
}

const keyOf = (organisationId: string, name: string): string => `${organisationId} ${nameKey(name)}`;

/** The same in its steps, for a transaction that has more to send along. */
export class EnsuringRepresentatives {
  private readonly ids: string[] = [];
  private readonly fresh: Fresh[] = [];
  private readonly changed = new Set<KnownRepresentative>();

  /** @param namesakes as found of all who are wanted */
  constructor(
    private readonly wanted: readonly WantedRepresentative[],
    namesakes: readonly KnownRepresentative[],
  ) {
    const known = new Map<string, KnownRepresentative[]>();
    for (const one of namesakes) {
      const key = keyOf(one.organisationId, one.name);
      known.set(key, [...(known.get(key) ?? []), one]);
    }
    for (const person of wanted) this.find(person, known);
  }

  private find(person: WantedRepresentative, known: Map<string, KnownRepresentative[]>): void {
    const { call, organisationId, name, title, mobile, email } = person;
    const key = keyOf(organisationId, name);
    const sameName = known.get(key) ?? [];
    const same = sameRepresentative(sameName, person);
    if (same) {
      this.ids.push(same.id);
      const merged = mergedRepresentative(same, person, call.actor.kind !== 'visitor');
      if (merged.title === same.title && merged.mobile === same.mobile && merged.email === same.email) return;
      Object.assign(same, merged);
      this.changed.add(same);
      return;
    }
    const row = { id: newId(), organisationId, name, title, mobile, email };
    known.set(key, [...sameName, row]);
    this.fresh.push({ person, row });
    this.ids.push(row.id);
  }

  /** Sends what is new of them, in one round trip. @returns which were added */
  async write(tx: Transaction): Promise<Set<string>> {
    if (this.fresh.length === 0 && this.changed.size === 0) return new Set();
    const representatives = new Representatives(tx);
    const now = this.wanted[0]!.call.clock.now();
    const rows = this.fresh.map(({ row }) => row);
    const added = new Set(rows.map(({ id }) => id));
    const changed = [...this.changed].filter(({ id }) => !added.has(id));
    const [ids] = await Promise.all([
      rows.length > 0 ? representatives.addAll(rows, now) : added,
      changed.length > 0 ? representatives.changeAll(changed, now) : undefined,
    ]);
    return ids;
  }

  /** Whoever somebody else added in this moment is looked up anew. */
  async finish(tx: Transaction, added: ReadonlySet<string>): Promise<EnsuredRepresentatives> {
    for (const { person, row } of this.fresh.filter(({ row: { id } }) => !added.has(id))) {
      const { call, ...facts } = person;
      const id = await ensureRepresentative(tx, call, facts);
      for (const [at, own] of this.ids.entries()) if (own === row.id) this.ids[at] = id;
    }
    const facts = this.fresh
      .filter(({ row }) => added.has(row.id))
      .map(({ person, row }) => ({
        call: person.call,
        action: 'representative.added',
        subject: { kind: 'representative', id: row.id },
        details: { organisationId: row.organisationId },
      }));
    return { ids: this.ids, facts };
  }
}
