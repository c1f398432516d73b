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
import { concernOf } from './concern.js';

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
    const gone = change.changes.flatMap(({ sessionId, after }) => (after ? [] : [sessionId]));
    const hurt = await people.concerned({
      conferenceId: id,
      isEverybody: false,
      sessionIds: gone,
      speakers: [],
    });
    const names = (list: readonly { name: string }[]): string[] =>
      list.slice(0, EXAMPLES).map(({ name }) => name);
    return {
      mails: told.length,
      examples: names(told),
      hurt: { count: hurt.length, examples: names(hurt) },
    };
  }
}
