import { Injectable } from '@nestjs/common';
import { findConference } from '#conferences';
import type { AgreementIntendedPayload } from '#contracts/jobs/docking';
import { agreementLimits } from '#contracts/signing/agreements';
import { findItemFacts } from '#docking';
import { findOrganisations, resolveOrganisation } from '#organisations';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { kindOfCooperation } from '../../domain/agreements/kind-of-cooperation.js';
import type { PartyDto } from '../../http/agreements/agreement.dto.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { MeetingContacts } from '../../persistence/agreements/meeting-contacts.js';
import { addAgreement } from './add-agreement.js';

/** Two who met intend an agreement: it stands on the list with both parties filled in. Run again, it adds nothing. */
@Injectable()
export class DraftFromMeeting {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, meeting: AgreementIntendedPayload): Promise<void> {
    return this.transactions.run(call, async (tx) => {
      const conference = await findConference(tx, meeting.conferenceId);
      if (!conference) return;
      const agreements = new Agreements(tx);
      await agreements.holdMeeting(meeting.meetingId);
      if (await agreements.ofMeeting(meeting.meetingId)) return;
      const parties = await partiesOf(tx, meeting.contactIds);
      // people of one and the same organisation need no agreement
      if (parties.length < 2) return;
      const item = meeting.itemId ? await findItemFacts(tx, meeting.itemId) : null;
      const key = kindOfCooperation(item?.cooperation ?? []);
      const kinds = await agreements.kinds();
      const kind = kinds.find((one) => one.key === key && !one.archivedAt) ?? kinds[0]!;
      const names = await findOrganisations(
        tx,
        parties.map(({ organisationId }) => organisationId),
      );
      const pair = (pick: 'nameZh' | 'nameEn'): string =>
        parties
          .map(({ organisationId: id }) => names.get(id)?.[pick] || names.get(id)?.nameZh || '')
          .join(' – ');
      await addAgreement(tx, call, {
        conferenceId: conference.id,
        state: 'intended',
        meetingId: meeting.meetingId,
        isDemo: conference.isDemo,
        wish: {
          kindId: kind.id,
          titleZh: cut(item?.titleZh || `${pair('nameZh')} ${kind.nameZh}`),
          titleEn: cut(item?.titleEn || `${kind.nameEn}: ${pair('nameEn')}`),
          parties,
        },
      });
    });
  }
}

const cut = (title: string): string => [...title].slice(0, agreementLimits.title).join('');

/** Who met, one for each organisation. Who met is whom to write to, not who signs. */
async function partiesOf(tx: Transaction, contactIds: readonly string[]): Promise<PartyDto[]> {
  const contacts = await new MeetingContacts(tx).byIds(contactIds);
  const parties = new Map<string, PartyDto>();
  for (const id of contactIds) {
    const contact = contacts.get(id);
    const organisationId = contact && (await resolveOrganisation(tx, contact.organisationId));
    if (!organisationId || parties.has(organisationId)) continue;
    const { name, email, mobile } = contact;
    parties.set(organisationId, {
      organisationId,
      contactName: name,
      contactEmail: email,
      contactMobile: mobile,
    });
  }
  return [...parties.values()];
}
