import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  ProgrammeAudience,
  type AudienceTeller,
  type Concerned,
  type ConferenceRecord,
  type ProgrammeChange,
} from '#conferences';
import type { Transaction } from '#platform/database';
import { ProgrammePeople } from '../../persistence/programme-people.js';
import { outsideSpeakers } from './outside-speakers.js';
import { concernOf, hurtBy, lossesBy } from './concern.js';

const EXAMPLES = 5;

/** Tells an organiser, before a release, who will be written to and who loses a session. */
@Injectable()
export class ProgrammeTeller implements AudienceTeller, OnModuleInit {
  constructor(private readonly audience: ProgrammeAudience) {}

  onModuleInit(): void {
    this.audience.register(this);
  }

  async concerned(tx: Transaction, { id }: ConferenceRecord, change: ProgrammeChange): Promise<Concerned> {
    const people = new ProgrammePeople(tx);
    const told = [
      ...(await people.concerned(concernOf(id, change))).filter(({ email }) => email),
      ...(await outsideSpeakers(tx, id, change)),
    ];
    const hurt = await people.concerned(lossesBy(id, change));
    const names = (list: readonly { name: string }[]): string[] =>
      list.slice(0, EXAMPLES).map(({ name }) => name);
    const anyway = await people.concerned(hurtBy(id, change));
    return {
      mails: told.length,
      mailsAnyway: anyway.filter(({ email }) => email).length,
      examples: names(told),
      hurt: { count: hurt.length, examples: names(hurt) },
    };
  }
}
