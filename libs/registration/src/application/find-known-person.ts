import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { findKnownPerson, findOrganisation } from '#organisations';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { KnownPersonAnswer } from '../http/registration.view.js';

/** Fills in the desk's form from what is known of a mobile number. */
@Injectable()
export class FindKnownPerson {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, conferenceId: string, mobile: string): Promise<KnownPersonAnswer> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'registration.desk');
    const person = await findKnownPerson(tx, mobile);
    const organisation = person && (await findOrganisation(tx, person.organisationId));
    if (!person || !organisation) return { known: null };
    return {
      known: {
        name: person.name,
        title: person.title,
        organisationId: organisation.id,
        organisationNameZh: organisation.nameZh,
        organisationNameEn: organisation.nameEn || organisation.nameZh,
      },
    };
  }
}
