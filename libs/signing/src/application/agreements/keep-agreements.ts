import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { isSettled } from '../../domain/agreements/agreement-states.js';
import type { AgreementWishDto, EditAgreementDto } from '../../http/agreements/agreement.dto.js';
import type { AgreementDetailView, PartyContactView } from '../../http/agreements/agreement.view.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { addAgreement } from './add-agreement.js';
import { requireAgreement } from './agreement-access.js';
import { acceptWish } from './agreement-wish.js';
import { agreementDetail } from './describe-agreements.js';
import { noteAgreement } from './note-agreement.js';
import { settleAgreement } from './settle-agreement.js';

/** Agreements that an organiser draws up or mends. */
@Injectable()
export class KeepAgreements {
  constructor(private readonly transactions: Transactions) {}

  drawUp(call: Call, conferenceId: string, wish: AgreementWishDto): Promise<AgreementDetailView> {
    return this.transactions.run(call, async (tx) => {
      const conference = await requireConference(tx, call, conferenceId, 'signing.edit');
      if (conference.isTemplate) throw new DomainError('conferences.is-template');
      const { isDemo } = conference;
      const id = await addAgreement(tx, call, {
        conferenceId,
        wish,
        state: 'drafted',
        meetingId: null,
        isDemo,
      });
      return agreementDetail(tx, id);
    });
  }

  /** As long as it is neither signed nor withdrawn. Who has confirmed something else is asked again. */
  edit(call: Call, id: string, { version, ...wish }: EditAgreementDto): Promise<AgreementDetailView> {
    return this.transactions.run(call, async (tx) => {
      const { agreement } = await requireAgreement(tx, call, id, 'signing.edit', 'change');
      if (agreement.version !== version) throw new DomainError('record.changed-meanwhile');
      if (isSettled(agreement.state)) throw new DomainError('signing.settled');
      const agreements = new Agreements(tx);
      const before = { agreement, parties: await agreements.parties([id]) };
      const { conferenceId } = agreement;
      const values = await acceptWish(tx, { id, conferenceId, before }, wish);
      await agreements.change(id, values.columns);
      await agreements.setParties(id, values.parties);
      await agreements.setWitnesses(id, values.witnesses);
      await noteAgreement(tx, call, agreement, 'changed', { version: version + 1 });
      const { state } = await settleAgreement(tx, id, { isDrafted: true });
      if (before.agreement.state !== state)
        await noteAgreement(tx, call, agreement, 'moved', { from: before.agreement.state, to: state });
      return agreementDetail(tx, id);
    });
  }

  /** The contact of a party in full; who looked stands in the audit. */
  contact(call: Call, id: string, partyId: string): Promise<PartyContactView> {
    return this.transactions.run(call, async (tx) => {
      const { agreement } = await requireAgreement(tx, call, id, 'signing.read');
      await requireConference(tx, call, agreement.conferenceId, 'personal-data.read');
      const party = await new Agreements(tx).findParty(partyId);
      if (party?.agreementId !== id) throw new DomainError('access.not-found');
      await recordAudit(tx, call, {
        action: 'personal-data.read',
        subject: { kind: 'agreement', id },
        scopeId: agreement.conferenceId,
        details: { partyId },
      });
      return { email: party.contactEmail, mobile: party.contactMobile };
    });
  }
}
