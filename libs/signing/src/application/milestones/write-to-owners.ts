import type { ConferenceRecord } from '#conferences';
import type { Call, Language } from '#platform/call';
import type { Transaction } from '#platform/database';
import { recordMails } from '#platform/mail';
import { quietHours } from '../../domain/milestones/reminder-plan.js';
import type { AgreementParty } from '../../persistence/agreements/agreement-party.entity.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import type { Milestone } from '../../persistence/milestones/milestone.entity.js';

export type MilestoneMail =
  'signing.milestone-reminder' | 'signing.milestone-again' | 'signing.cooperation-question';

interface Owner {
  party: AgreementParty;
  name: string;
  address: string;
  language: Language;
}

export const contactOf = (party: AgreementParty): Owner => ({
  party,
  name: party.contactName || party.signatoryName,
  address: party.contactEmail,
  language: 'zh',
});

/** Who answers for it and can be written to: the person named, else the contacts of the parties responsible. */
export function ownersOf(milestone: Milestone, parties: readonly AgreementParty[]): Owner[] {
  const mine = parties.filter(
    ({ id, agreementId }) =>
      agreementId === milestone.agreementId && (!milestone.partyId || id === milestone.partyId),
  );
  const [party] = mine;
  const { ownerName, ownerEmail, ownerLanguage } = milestone;
  const owners =
    ownerEmail && milestone.partyId && party
      ? [{ party, name: ownerName, address: ownerEmail, language: ownerLanguage }]
      : mine.map(contactOf);
  return owners.filter(({ address }) => address !== '');
}

/**
 * One mail to each owner about all of these milestones that are theirs, outside the quiet hours.
 * @returns the ids of milestones somebody was written to about
 */
export async function writeToOwners(
  tx: Transaction,
  call: Call,
  conference: ConferenceRecord,
  milestones: readonly Milestone[],
  template: MilestoneMail,
  data: Record<string, unknown>,
): Promise<Set<string>> {
  const parties = await new Agreements(tx).parties([
    ...new Set(milestones.map(({ agreementId }) => agreementId)),
  ]);
  const letters = new Map<string, { owner: Owner; ids: string[] }>();
  for (const milestone of milestones)
    for (const owner of ownersOf(milestone, parties)) {
      const key = `${owner.party.id} ${owner.address}`;
      const letter = letters.get(key) ?? { owner, ids: [] };
      letters.set(key, letter);
      letter.ids.push(milestone.id);
    }
  await recordMails(
    tx,
    call,
    [...letters.values()].map(({ owner, ids }) =>
      mailTo(owner, conference, template, { ...data, milestoneIds: ids }),
    ),
  );
  return new Set([...letters.values()].flatMap(({ ids }) => ids));
}

export const mailTo = (
  { party, name, address, language }: Owner,
  { id, timeZone }: ConferenceRecord,
  template: MilestoneMail,
  data: Record<string, unknown>,
) => ({
  template,
  language,
  to: { name, address },
  subject: { kind: 'agreement', id: party.agreementId },
  scopeId: id,
  notBetween: { ...quietHours, timeZone },
  data: { ...data, partyId: party.id },
});
