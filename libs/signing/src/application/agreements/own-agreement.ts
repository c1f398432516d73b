import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { isSettled } from '../../domain/agreements/agreement-states.js';
import { textDifference } from '../../domain/agreements/text-difference.js';
import type { PartyLinkView } from '../../http/agreements/agreement.view.js';
import type {
  AgreementRemarkDto,
  ConfirmAgreementDto,
  OwnPartyDto,
  OwnTextDto,
} from '../../http/agreements/own-agreement.dto.js';
import type { OwnAgreementView, OwnDifferenceView } from '../../http/agreements/own-agreement.view.js';
import type { AgreementText } from '../../persistence/agreements/agreement-text.entity.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { requireAgreement } from './agreement-access.js';
import { describeOwn } from './describe-own.js';
import { noteAgreement } from './note-agreement.js';
import { openParty, partyLink, type OpenedParty } from './party-link.js';
import { fingerprintsNow, settleAgreement } from './settle-agreement.js';

/** What a party does by its personal link: look, correct its own data, confirm, or say what is wrong. */
@Injectable()
export class OwnAgreement {
  constructor(private readonly transactions: Transactions) {}

  /** For an organiser who hands the link on by other means than mail. */
  link(call: Call, id: string, partyId: string): Promise<PartyLinkView> {
    return this.transactions.run(call, async (tx) => {
      const { agreement } = await requireAgreement(tx, call, id, 'signing.edit');
      await requireConference(tx, call, agreement.conferenceId, 'signing.edit');
      const party = await new Agreements(tx).findParty(partyId);
      if (party?.agreementId !== id) throw new DomainError('access.not-found');
      await noteAgreement(tx, call, agreement, 'link-given', { partyId });
      return { token: await partyLink(tx, call, party) };
    });
  }

  /** Changes nothing. */
  async open(call: Call, token: string): Promise<OwnAgreementView> {
    const tx = this.transactions.reader;
    return describeOwn(tx, await openParty(tx, call, token, 'read'));
  }

  /** Confirms just what was on the page: another text or other data in between is to be looked at first. */
  confirm(call: Call, { token, fingerprint, name }: ConfirmAgreementDto): Promise<OwnAgreementView> {
    return this.change(call, token, async (tx, { party, agreement }) => {
      const agreements = new Agreements(tx);
      const now = (await fingerprintsNow(tx, agreement, await agreements.parties([agreement.id]))).get(
        party.id,
      );
      if (now !== fingerprint) throw new DomainError('signing.changed-meanwhile');
      if (!party.signatoryName) throw new DomainError('signing.signatory-missing');
      await agreements.changeParty(party.id, {
        confirmedAt: call.clock.now(),
        confirmedBy: name,
        confirmedFingerprint: now,
        remark: '',
      });
      await noteAgreement(tx, call, agreement, 'confirmed', {
        partyId: party.id,
        by: name,
        textVersion: agreement.textVersion,
        fingerprint: now,
      });
    });
  }

  remark(call: Call, { token, remark }: AgreementRemarkDto): Promise<OwnAgreementView> {
    return this.change(call, token, async (tx, { party, agreement }) => {
      await new Agreements(tx).changeParty(party.id, {
        remark,
        confirmedAt: null,
        confirmedBy: '',
        confirmedFingerprint: null,
      });
      await noteAgreement(tx, call, agreement, 'remarked', { partyId: party.id });
    });
  }

  edit(call: Call, { token, ...own }: OwnPartyDto): Promise<OwnAgreementView> {
    return this.change(call, token, async (tx, { party, agreement }) => {
      if (own.substituteName && own.substituteName === own.signatoryName)
        throw new DomainError('input.invalid', {}, [
          { field: 'substituteName', code: 'signing.own-substitute' },
        ]);
      const isSame = (now: string, before: string): boolean => now === before;
      const { signatoryName } = own;
      const substituteName = own.substituteName ?? '';
      await new Agreements(tx).changeParty(party.id, {
        signatoryName,
        signatoryTitle: own.signatoryTitle ?? '',
        // another person is another registration, which only an organiser can name
        signatoryId: isSame(signatoryName, party.signatoryName) ? party.signatoryId : null,
        substituteName,
        substituteTitle: own.substituteTitle ?? '',
        substituteId: isSame(substituteName, party.substituteName) ? party.substituteId : null,
        contactName: own.contactName ?? '',
        contactEmail: own.contactEmail ?? '',
        contactMobile: own.contactMobile ?? '',
      });
      await noteAgreement(tx, call, agreement, 'party-changed', { partyId: party.id });
    });
  }

  async text(call: Call, { token, version }: OwnTextDto): Promise<AgreementText> {
    const tx = this.transactions.reader;
    const { agreement } = await openParty(tx, call, token, 'read');
    const text = await new Agreements(tx).text(agreement.id, version);
    if (!text) throw new DomainError('access.not-found');
    return text;
  }

  /** From this version to the one that counts. */
  async difference(call: Call, { token, version }: OwnTextDto): Promise<OwnDifferenceView> {
    const tx = this.transactions.reader;
    const { agreement } = await openParty(tx, call, token, 'read');
    const texts = await new Agreements(tx).texts(agreement.id);
    const before = texts.find((text) => text.version === version);
    const after = texts.find((text) => text.version === agreement.textVersion);
    if (!before || !after) throw new DomainError('access.not-found');
    return {
      from: version,
      to: after.version,
      pieces: textDifference(before.plainText, after.plainText),
    };
  }

  private change(
    call: Call,
    token: string,
    work: (tx: Transaction, opened: OpenedParty) => Promise<void>,
  ): Promise<OwnAgreementView> {
    return this.transactions.run(call, async (tx) => {
      const opened = await openParty(tx, call, token, 'change');
      const { agreement } = opened;
      if (agreement.state === 'withdrawn') throw new DomainError('signing.was-withdrawn');
      if (isSettled(agreement.state)) throw new DomainError('signing.settled');
      await work(tx, opened);
      await new Agreements(tx).change(agreement.id, {});
      const { state } = await settleAgreement(tx, agreement.id, { isDrafted: true });
      if (state !== agreement.state)
        await noteAgreement(tx, call, agreement, 'moved', { from: agreement.state, to: state });
      return describeOwn(tx, await openParty(tx, call, token, 'read'));
    });
  }
}
