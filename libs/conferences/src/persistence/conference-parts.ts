import type { Transaction } from '#platform/database';
import type { HostPart, ParticipantType } from '#contracts/vocabulary';
import { ConferenceHost } from './conference-host.entity.js';
import { PlacePool } from './place-pool.entity.js';
import { SharedPool } from './shared-pool.entity.js';

const partOrder: readonly HostPart[] = ['organiser', 'co-organiser', 'host-university'];

/** Hosts and places of one conference. */
export class ConferenceParts {
  constructor(
    private readonly tx: Transaction,
    private readonly conferenceId: string,
  ) {}

  async hosts(): Promise<ConferenceHost[]> {
    const hosts = await this.tx.findBy(ConferenceHost, { conferenceId: this.conferenceId });
    return hosts.toSorted(
      (a, b) => partOrder.indexOf(a.part) - partOrder.indexOf(b.part) || a.position - b.position,
    );
  }

  async replaceHosts(hosts: readonly { organisationId: string; part: HostPart }[]): Promise<void> {
    await this.tx.delete(ConferenceHost, { conferenceId: this.conferenceId });
    if (hosts.length === 0) return;
    await this.tx.insert(
      ConferenceHost,
      hosts.map((host, position) => ({
        conferenceId: this.conferenceId,
        organisationId: host.organisationId,
        part: host.part,
        position,
      })),
    );
  }

  pools(): Promise<PlacePool[]> {
    return this.tx.find(PlacePool, {
      where: { conferenceId: this.conferenceId },
      order: { participantType: 'ASC' },
    });
  }

  /** In one order for everyone, so that no two lockers wait for each other. */
  lockPools(): Promise<PlacePool[]> {
    return this.tx.find(PlacePool, {
      where: { conferenceId: this.conferenceId },
      order: { participantType: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  sharedPools(): Promise<SharedPool[]> {
    return this.tx.find(SharedPool, { where: { conferenceId: this.conferenceId }, order: { id: 'ASC' } });
  }

  /** After `lockPools`, as everybody locks them. */
  lockSharedPools(): Promise<SharedPool[]> {
    return this.tx.find(SharedPool, {
      where: { conferenceId: this.conferenceId },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async replaceSharedPools(pools: readonly SharedPool[]): Promise<void> {
    await this.tx.delete(SharedPool, { conferenceId: this.conferenceId });
    if (pools.length > 0) await this.tx.insert(SharedPool, [...pools]);
  }

  async competingTypes(participantType: ParticipantType): Promise<ParticipantType[]> {
    const rows: { type: ParticipantType }[] = await this.tx.query(
      `SELECT DISTINCT unnest(participant_types) AS type FROM shared_pools
       WHERE conference_id = $1 AND $2 = ANY(participant_types)`,
      [this.conferenceId, participantType],
    );
    return [...new Set([participantType, ...rows.map(({ type }) => type)])];
  }

  /** Never touches `taken`, which registration keeps. */
  async setCapacity(participantType: ParticipantType, capacity: number): Promise<void> {
    await this.tx.query(
      `INSERT INTO place_pools (conference_id, participant_type, capacity) VALUES ($1, $2, $3)
       ON CONFLICT (conference_id, participant_type) DO UPDATE SET capacity = excluded.capacity`,
      [this.conferenceId, participantType, capacity],
    );
  }

  async removePool(participantType: ParticipantType): Promise<void> {
    await this.tx.delete(PlacePool, { conferenceId: this.conferenceId, participantType });
  }
}
