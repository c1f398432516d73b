import type { INestApplicationContext } from '@nestjs/common';
import type { ParticipantType } from '#contracts/vocabulary';
import { ensureRepresentative } from '#organisations';
import { Transactions } from '#platform/database';
import { ImportRegistrations, currentPrivacyText } from '#registration';
import type { Announced } from './announce-conference.js';
import type { Questions } from './ask-questions.js';
import type { Chance } from './chance.js';
import { callAt } from './demo-call.js';
import type { InventedPeople } from './invented-people.js';

export interface Coming {
  organisationId: string;
  participantType: ParticipantType;
  /** Left no address, so that nothing is mailed later either. */
  hasNoEmail?: boolean;
  /** Signed up for when registering. */
  sessionIds?: readonly string[];
}

export interface Enrolment {
  since: Date;
  people: InventedPeople;
  chance: Chance;
  /** What they are asked, where anything is. */
  questions?: Questions;
}

/**
 * Registers people in this order, spread over the weeks since publishing; nobody is mailed. Gives their registration
 * ids.
 */
export async function enrolPeople(
  app: INestApplicationContext,
  { id, startsAt }: Announced,
  coming: readonly Coming[],
  { since, people, chance, questions }: Enrolment,
): Promise<string[]> {
  const from = since.getTime();
  const until = startsAt.getTime() - 20 * 3600_000;
  // most come soon after the invitation
  const moments = coming.map(() => new Date(from + chance.next() ** 2 * (until - from)));
  moments.sort((a, b) => a.getTime() - b.getTime());
  const persons = coming.map((one) => ({ ...one, ...people.one(one.participantType) }));

  const call = callAt(new Date(until));
  const representativeIds = await app.get(Transactions).run(call, async (tx) => {
    const ids: string[] = [];
    for (const { organisationId, name, title, mobile, email, hasNoEmail } of persons)
      ids.push(
        await ensureRepresentative(tx, call, {
          organisationId,
          name,
          title,
          mobile,
          email: hasNoEmail ? null : email,
        }),
      );
    return ids;
  });
  const { ids } = await app.get(ImportRegistrations).run(call, {
    conferenceId: id,
    notify: false,
    rows: persons.map(({ hasNoEmail, email, ...person }, index) => ({
      ...person,
      ...questions?.answered(person.participantType, 'staff'),
      email: hasNoEmail ? null : email,
      representativeId: representativeIds[index],
      source: person.participantType === 'enterprise-representative' ? 'public' : 'import',
      registeredAt: moments[index],
      consentVersion: currentPrivacyText.version,
    })),
  });
  return ids.filter((one): one is string => one !== null);
}
