import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { newId, type Transaction } from '#platform/database';
import { searchText } from '#platform/text';
import { timeFaults } from '../domain/conference-times.js';
import { moveAlong } from '#platform/local-time';
import { ConferenceParts } from '../persistence/conference-parts.js';
import { Conference } from '../persistence/conference.entity.js';
import { ProgrammeSession } from '../persistence/programme-session.entity.js';
import { Programmes } from '../persistence/programmes.js';
import type { ConferenceCopied } from './conference-copied.js';
import { newSlug } from './schedule-conference.js';

export interface CopyWish {
  campaignId: string;
  titleZh: string;
  titleEn: string;
  startsAt: Date;
  /** What the copy is called as a template; null for a conference. */
  templateName: string | null;
}

/** A draft with everything but people; each time moved along with the start, on the clocks of its zone. */
export async function writeCopy(
  tx: Transaction,
  call: Call,
  copied: ConferenceCopied,
  original: Conference,
  wish: CopyWish,
): Promise<string> {
  const { timeZone } = original;
  const { startsAt } = wish;
  const move = (moment: Date): Date =>
    moveAlong(moment, { at: original.startsAt, timeZone }, { at: startsAt, timeZone });
  const times = {
    startsAt,
    endsAt: move(original.endsAt),
    registrationOpensAt: move(original.registrationOpensAt),
    registrationClosesAt: move(original.registrationClosesAt),
  };
  const faults = timeFaults({ ...times, timeZone });
  if (faults.length > 0)
    throw new DomainError('input.invalid', {}, [{ field: 'startsAt', code: faults[0]!.code }]);

  const from = new ConferenceParts(tx, original.id);
  const hosts = await from.hosts();
  const university = hosts.find(({ part }) => part === 'host-university')?.organisationId;
  const id = newId();
  const isTemplate = wish.templateName !== null;
  await tx.insert(Conference, {
    ...original,
    ...times,
    id,
    // the good addresses are for what the public will see
    slug: isTemplate ? `template-${id}` : await newSlug(tx, university, startsAt, timeZone),
    campaignId: wish.campaignId,
    state: 'draft',
    titleZh: wish.titleZh,
    titleEn: wish.titleEn,
    searchText: searchText(wish.titleZh, wish.titleEn),
    isTemplate,
    templateName: wish.templateName ?? '',
    calendarSequence: 0,
    cancelReason: '',
    cancelledAt: null,
    publishedAt: null,
    createdAt: call.clock.now(),
    isDemo: false,
    version: 1,
    programmeVersion: 1,
  });
  const to = new ConferenceParts(tx, id);
  await to.replaceHosts(hosts);
  for (const pool of await from.pools()) await to.setCapacity(pool.participantType, pool.capacity);
  await to.replaceSharedPools(
    (await from.sharedPools()).map((pool) => ({ ...pool, id: newId(), conferenceId: id, taken: 0 })),
  );
  const sessions = (await new Programmes(tx, original.id).draft()).map((session) => ({
    ...session,
    id: newId(),
    conferenceId: id,
    startsAt: session.startsAt && move(session.startsAt),
    endsAt: session.endsAt && move(session.endsAt),
    people: session.people.map((person) => ({ ...person, registrationId: null })),
  }));
  if (sessions.length > 0) await tx.insert(ProgrammeSession, sessions as never[]); // deep-partial loses itself in jsonb
  await copied.tell(tx, call, { fromId: original.id, toId: id, move });
  return id;
}
