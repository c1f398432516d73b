import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { findOrganisation } from '#organisations';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { KnownPersonAnswer } from '../http/registration.view.js';
import { Registrations } from '../persistence/registrations.js';

/** Fills in the desk's form from the last registration with a mobile number. */
@Injectable()
export class FindKnownPerson {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, conferenceId: string, mobile: string): Promise<KnownPersonAnswer> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'registration.desk');
    const latest = await new Registrations(tx).latestByMobile(mobile);
    const organisation = latest && (await findOrganisation(tx, latest.organisationId));
    if (!latest || !organisation) return { known: null };
    return {
      known: {
        name: latest.name,
        title: latest.title,
        organisationId: organisation.id,
        organisationNameZh: organisation.nameZh,
        organisationNameEn: organisation.nameEn || organisation.nameZh,
      },
    };
  }
}
