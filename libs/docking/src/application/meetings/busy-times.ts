import { Injectable } from '@nestjs/common';
import { releasedProgramme } from '#conferences';
import type { Transaction } from '#platform/database';
import { speakingTimes, type Busy } from '../../domain/meetings/availability.js';
import { Grounds } from '../../persistence/meetings/grounds.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { People, type Person } from '../../persistence/meetings/people.js';
import { attendedTimes } from '../roundtables/attended-times.js';

export type BusyByPerson = Map<string, Busy[]>;

/** Another context's word on when people of a conference cannot meet, by registration. */
export interface BusySource {
  busy(tx: Transaction, conferenceId: string, people: readonly Person[]): Promise<BusyByPerson>;
}

/**
 * When people cannot meet: what they said, where they speak, the sessions they have a place in, and what others who hang
 * on a conference say.
 */
@Injectable()
export class BusyTimes {
  private readonly sources: BusySource[] = [];

  register(source: BusySource): void {
    this.sources.push(source);
  }

  /** As `of`, for whoever of these is registered. */
  async ofRegistrations(
    tx: Transaction,
    conferenceId: string,
    ids: readonly string[],
    options: { withMeetings?: boolean } = {},
  ): Promise<BusyByPerson> {
    return this.of(tx, conferenceId, [...(await new People(tx).byIds(ids)).values()], options);
  }

  /** Every one of these people has an entry, in the order of time. Meetings count only if asked for. */
  async of(
    tx: Transaction,
    conferenceId: string,
    people: readonly Person[],
    { withMeetings = false }: { withMeetings?: boolean } = {},
  ): Promise<BusyByPerson> {
    const busy: BusyByPerson = new Map(people.map(({ id }) => [id, []]));
    const put = (id: string, spans: readonly Busy[]): void => void busy.get(id)?.push(...spans);
    const ids = people.map(({ id }) => id);
    for (const { registrationId, startsAt, endsAt, words } of await new Grounds(tx, conferenceId).absencesOf(
      ids,
    ))
      put(registrationId, [{ startsAt, endsAt, reason: 'absent', wordsZh: words, wordsEn: words }]);
    const sessions = (await releasedProgramme(tx, conferenceId))?.sessions ?? [];
    for (const { id, representativeId } of people)
      put(id, speakingTimes(sessions, { registrationId: id, representativeId }));
    for (const [id, spans] of await attendedTimes(tx, conferenceId, ids)) put(id, spans);
    for (const source of this.sources)
      for (const [id, spans] of await source.busy(tx, conferenceId, people)) put(id, spans);
    if (withMeetings) for (const [id, spans] of await new Meetings(tx).timesOf(ids)) put(id, spans);
    for (const spans of busy.values()) spans.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
    return busy;
  }
}
