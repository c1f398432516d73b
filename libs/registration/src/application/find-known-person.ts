import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { findOrganisation } from '#organisations';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { KnownPersonAnswer } from '../http/registration.view.js';
import { knownAtDesk } from './holds/known-at-desk.js';

/** Fills in the desk's form from what is known of a mobile number. */
@Injectable()
export class FindKnownPerson {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, conferenceId: string, mobile: string): Promise<KnownPersonAnswer> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'registration.desk');
    const person = await knownAtDesk(tx, call, conferenceId, mobile);
    const organisation = person && (await findOrganisation(tx, person.organisationId));
    if (!person || !organisation) return { known: null };
    const { name, title, held } = person;
    return {
      known: {
        name,
        title,
        organisationId: organisation.id,
        organisationNameZh: organisation.nameZh,
        organisationNameEn: organisation.nameEn || organisation.nameZh,
        held: held && {
          participantType: held.participantType,
          until: held.offerExpiresAt!.toISOString(),
        },
      },
    };
  }
}
