import type { ParticipantType } from '#contracts/vocabulary';

export interface Count {
  capacity: number;
  taken: number;
}

/** What stands between a person and a place. */
export type Obstacle = 'type' | 'shared' | 'organisation';

export interface LedgerFacts {
  /** Places of each type that is invited. */
  types: Map<ParticipantType, Count>;
  /** Places that several types share. */
  shared: readonly (Count & { participantTypes: readonly ParticipantType[] })[];
  /** How many of one organisation may hold a place; types without a limit have no entry. */
  organisationLimits: Map<ParticipantType, number>;
  /** What organisations hold, where it is limited; none without an entry. */
  organisations: Map<string, Count>;
}

export const organisationKey = (type: ParticipantType, organisationId: string): string =>
  `${type} ${organisationId}`;

/**
 * The places of one conference as they are while its pools are locked, and as they become by what is decided. A place
 * is a place of the type, of every pool the type shares, and of the organisation's share, all at once.
 */
export class PlacesLedger {
  constructor(private readonly facts: LedgerFacts) {}

  isInvited(type: ParticipantType): boolean {
    return this.facts.types.has(type);
  }

  /** Places of the type itself. */
  capacityOf(type: ParticipantType): number {
    return this.facts.types.get(type)?.capacity ?? 0;
  }

  /** Why nobody of this type can get a place now; null when somebody can. */
  obstacleOfType(type: ParticipantType): Exclude<Obstacle, 'organisation'> | null {
    const own = this.facts.types.get(type); // none: the type is not invited
    if (!own || isFull(own)) return 'type';
    return this.sharedBy(type).some(isFull) ? 'shared' : null;
  }

  /** Why this person cannot get a place now; null when there is one. */
  obstacle(type: ParticipantType, organisationId: string): Obstacle | null {
    return (
      this.obstacleOfType(type) ?? (isFull(this.ofOrganisation(type, organisationId)) ? 'organisation' : null)
    );
  }

  /** The limit per organisation, where there is one. */
  limitOf(type: ParticipantType): number | null {
    return this.facts.organisationLimits.get(type) ?? null;
  }

  take(type: ParticipantType, organisationId: string): void {
    this.move(type, organisationId, 1);
  }

  free(type: ParticipantType, organisationId: string): void {
    this.move(type, organisationId, -1);
  }

  /** Whether a place for one is a place less for the other. */
  compete(one: ParticipantType, other: ParticipantType): boolean {
    return one === other || this.sharedBy(one).some((pool) => pool.participantTypes.includes(other));
  }

  private move(type: ParticipantType, organisationId: string, by: number): void {
    const own = this.facts.types.get(type);
    if (own) own.taken += by;
    for (const pool of this.sharedBy(type)) pool.taken += by;
    const share = this.ofOrganisation(type, organisationId);
    if (share) share.taken += by;
  }

  private sharedBy(type: ParticipantType) {
    return this.facts.shared.filter((pool) => pool.participantTypes.includes(type));
  }

  private ofOrganisation(type: ParticipantType, organisationId: string): Count | undefined {
    const limit = this.facts.organisationLimits.get(type);
    if (limit === undefined) return undefined;
    const key = organisationKey(type, organisationId);
    const known = this.facts.organisations.get(key);
    if (known) return known;
    const fresh = { capacity: limit, taken: 0 };
    this.facts.organisations.set(key, fresh);
    return fresh;
  }
}

const isFull = (count: Count | undefined): boolean => count !== undefined && count.taken >= count.capacity;
