import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BusyTimes, type BusyByPerson, type BusySource } from '#docking';
import type { Transaction } from '#platform/database';
import { neededTimes } from '../../domain/ceremony/round-times.js';
import { Ceremonies } from '../../persistence/ceremony/ceremonies.js';
import { composeShow } from './run-of-show.js';

/** Who signs cannot meet around their round. */
@Injectable()
export class SigningBusy implements BusySource, OnModuleInit {
  constructor(private readonly busyTimes: BusyTimes) {}

  onModuleInit(): void {
    this.busyTimes.register(this);
  }

  async busy(
    tx: Transaction,
    conferenceId: string,
    people: readonly { id: string }[],
  ): Promise<BusyByPerson> {
    const busy: BusyByPerson = new Map();
    const ceremony = await new Ceremonies(tx).ofConference(conferenceId);
    if (!ceremony) return busy;
    const { show, session } = await composeShow(tx, ceremony);
    if (!session) return busy;
    const asked = new Set(people.map(({ id }) => id));
    const times = neededTimes(session, show.rounds);
    for (const [at, { agreements, titleZh, titleEn }] of show.rounds.entries()) {
      const signers = agreements.flatMap(({ parties }) => parties.map(({ signatory }) => signatory.personId));
      for (const id of new Set(signers))
        if (id && asked.has(id)) {
          const { startsAt, endsAt } = times[at]!;
          const span = { startsAt, endsAt, reason: 'signs' as const, wordsZh: titleZh, wordsEn: titleEn };
          busy.set(id, [...(busy.get(id) ?? []), span]);
        }
    }
    return busy;
  }
}
