import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import {
  closedSignUps,
  dropUnreleasedPlaces,
  findProgrammeChange,
  goneSessions,
  releasedProgramme,
  type ProgrammeChange,
  type SessionChange,
} from '#conferences';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { recordMails } from '#platform/mail';
import { ProgrammePeople } from '../../persistence/programme-people.js';
import { Registration } from '../../persistence/registration.entity.js';
import { outsideSpeakers, type OutsideSpeaker } from './outside-speakers.js';
import { concernOf, hurtBy } from './concern.js';

const BATCH = 500;
export const PROGRAMME_CHANGED = 'registration.programme-changed';
export const SPEAKER_PROGRAMME_CHANGED = 'registration.speaker-programme-changed';

/**
 * Tells those whom a release concerns, each once however often it runs, and at least those who lose something by it.
 * Then it ends the sign-ups for what is gone, and the waiting for what takes no more of them.
 */
@Injectable()
export class AnnounceProgramme {
  constructor(private readonly transactions: Transactions) {}

  /** How many were written to. */
  async run(call: Call, conferenceId: string, number: number, notify: boolean): Promise<number> {
    const tx = this.transactions.reader;
    const change = await findProgrammeChange(tx, conferenceId, number);
    if (!change) return 0;
    let told = 0;
    const whom = notify ? concernOf(conferenceId, change) : hurtBy(conferenceId, change);
    const concerned = await new ProgrammePeople(tx).concerned(whom);
    const reachable = concerned.filter(({ email }) => email);
    for (let from = 0; from < reachable.length; from += BATCH)
      told += await this.tell(call, number, reachable.slice(from, from + BATCH));
    if (notify)
      told += await this.tellSpeakers(
        call,
        conferenceId,
        number,
        await outsideSpeakers(tx, conferenceId, change),
      );
    await this.endSignups(call, conferenceId, change);
    return told;
  }

  private tell(
    call: Call,
    number: number,
    people: readonly { registrationId: string; sessionIds: string[] }[],
  ): Promise<number> {
    return this.transactions.run(call, async (tx) => {
      const ids = people.map(({ registrationId }) => registrationId);
      const untold = await new ProgrammePeople(tx).claim(ids, PROGRAMME_CHANGED, number, call.clock.now());
      const registrations = await tx.findBy(Registration, { id: In([...untold]) });
      const sessionsOf = new Map(people.map((person) => [person.registrationId, person.sessionIds]));
      await recordMails(
        tx,
        call,
        registrations.flatMap((registration) =>
          registration.email
            ? [
                {
                  template: PROGRAMME_CHANGED,
                  language: registration.language,
                  to: { name: registration.name, address: registration.email },
                  subject: { kind: 'registration', id: registration.id },
                  scopeId: registration.conferenceId,
                  data: { number, sessionIds: sessionsOf.get(registration.id) ?? [] },
                },
              ]
            : [],
        ),
      );
      return registrations.length;
    });
  }

  private tellSpeakers(
    call: Call,
    conferenceId: string,
    number: number,
    speakers: readonly OutsideSpeaker[],
  ): Promise<number> {
    if (speakers.length === 0) return Promise.resolve(0);
    return this.transactions.run(call, async (tx) => {
      const people = new ProgrammePeople(tx);
      const told = await people.speakersTold(conferenceId, SPEAKER_PROGRAMME_CHANGED, number);
      const untold = speakers.filter(({ representativeId }) => !told.has(representativeId));
      await recordMails(
        tx,
        call,
        untold.map(({ representativeId, name, email }) => ({
          template: SPEAKER_PROGRAMME_CHANGED,
          language: 'zh' as const,
          to: { name, address: email },
          subject: { kind: 'representative', id: representativeId },
          scopeId: conferenceId,
          data: { number },
        })),
      );
      return untold.length;
    });
  }

  /** A session that came back meanwhile keeps its people, one that opened again those who wait. */
  private async endSignups(call: Call, conferenceId: string, { changes }: ProgrammeChange): Promise<void> {
    const [gone, closed] = [goneSessions(changes), closedSignUps(changes)];
    if (gone.length + closed.length === 0) return;
    await this.transactions.run(call, async (tx) => {
      const released = await releasedProgramme(tx, conferenceId);
      const now = new Map(released?.sessions.map((session) => [session.id, session]));
      const ids = (list: readonly SessionChange[]) => list.map(({ sessionId }) => sessionId);
      const people = new ProgrammePeople(tx);
      await people.endSignups(ids(gone).filter((id) => !now.has(id)));
      await people.endWaiting(ids(closed).filter((id) => !now.get(id)?.signUp));
      await dropUnreleasedPlaces(tx, conferenceId);
    });
  }
}
