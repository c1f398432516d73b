import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Permission } from '#contracts/permissions';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { issueToken, openToken, revokeTokens } from '#platform/tokens';
import type { CallSheetView, PhonesView } from '../../http/ceremony/call-sheet.view.js';
import type { CallSheetLinkView } from '../../http/ceremony/plan.view.js';
import { Ceremonies } from '../../persistence/ceremony/ceremonies.js';
import { Ceremony } from '../../persistence/ceremony/ceremony.entity.js';
import { peopleHere } from '../../persistence/ceremony/presence.js';
import { ShowRows, type EntryRow, type PartyRow } from '../../persistence/ceremony/show-rows.js';
import { readCallSheet } from './read-call-sheet.js';
import { tellStage } from './stage/stage-now.js';

const DAY_MS = 86_400_000;

/** A ceremony's call sheet: for colleagues by their right, for helpers by a link. */
export type SheetDoor = { conferenceId: string } | { token: string };

@Injectable()
export class CallSheets {
  constructor(private readonly transactions: Transactions) {}

  async read(call: Call, door: SheetDoor): Promise<CallSheetView> {
    const tx = this.transactions.reader;
    return readCallSheet(tx, await ceremonyBehind(tx, call, door, 'signing.read'));
  }

  /** A new link for helpers without an account; the one before opens nothing any more. */
  link(call: Call, conferenceId: string): Promise<CallSheetLinkView> {
    return this.transactions.run(call, async (tx) => {
      const conference = await requireConference(tx, call, conferenceId, 'signing.edit');
      const ceremony = await new Ceremonies(tx).ofConference(conferenceId);
      if (!ceremony) throw new DomainError('ceremony.not-planned');
      await revokeTokens(tx, call, 'call-sheet', ceremony.id);
      const until = new Date(conference.endsAt.getTime() + DAY_MS);
      const token = await issueToken(tx, call, 'call-sheet', ceremony.id, until);
      await recordAudit(tx, call, {
        action: 'call-sheet.link-given',
        subject: { kind: 'ceremony', id: ceremony.id },
        scopeId: conferenceId,
      });
      return { token };
    });
  }

  /** The substitute signs, or again the one who was to sign. The same once more changes nothing. */
  standIn(call: Call, door: SheetDoor, partyId: string, isSubstituted: boolean): Promise<CallSheetView> {
    return this.transactions.run(call, async (tx) => {
      const ceremony = await ceremonyBehind(tx, call, door, 'signing.stage');
      const ceremonies = new Ceremonies(tx);
      await ceremonies.lock(ceremony.conferenceId);
      const { party, entry } = await partyOf(tx, ceremony, partyId);
      if (entry.state === 'signed' || entry.state === 'in-force')
        throw new DomainError('signing.state-refuses');
      if (isSubstituted && !party.substituteName) throw new DomainError('ceremony.no-substitute');
      if (party.isSubstituted !== isSubstituted) {
        await ceremonies.substitute(partyId, isSubstituted);
        await ceremonies.change(ceremony.id);
        const [name, title] = isSubstituted
          ? [party.substituteName, party.substituteTitle]
          : [party.signatoryName, party.signatoryTitle];
        await tellStage(tx, call, ceremony, partyId, { name, title });
        await recordAudit(tx, call, {
          action: isSubstituted ? 'agreement.substitute-signs' : 'agreement.signatory-signs',
          subject: { kind: 'agreement', id: party.agreementId },
          scopeId: ceremony.conferenceId,
          details: { partyId, name },
        });
      }
      return readCallSheet(tx, ceremony);
    });
  }

  /** Numbers by which a party is reached, in full; who looked is on record. */
  phones(call: Call, door: SheetDoor, partyId: string): Promise<PhonesView> {
    return this.transactions.run(call, async (tx) => {
      const ceremony = await ceremonyBehind(tx, call, door, 'signing.stage');
      const { party } = await partyOf(tx, ceremony, partyId);
      const signers = [
        { id: party.signatoryId, name: party.signatoryName },
        { id: party.substituteId, name: party.substituteName },
      ];
      const people = await peopleHere(
        tx,
        signers.flatMap(({ id }) => id ?? []),
      );
      const phones = signers.flatMap(({ id, name }) => {
        const mobile = people.get(id ?? '')?.mobile;
        return mobile ? [{ name, mobile }] : [];
      });
      if (party.contactMobile) phones.push({ name: party.contactName, mobile: party.contactMobile });
      await recordAudit(tx, call, {
        action: 'call-sheet.phone-revealed',
        subject: { kind: 'agreement', id: party.agreementId },
        scopeId: ceremony.conferenceId,
        details: { partyId, byLink: 'token' in door },
      });
      return { phones };
    });
  }
}

/** @throws DomainError access.not-found, access.forbidden, access.link-invalid, ceremony.not-planned */
async function ceremonyBehind(
  tx: Transaction,
  call: Call,
  door: SheetDoor,
  permission: Permission,
): Promise<Ceremony> {
  if ('token' in door) {
    const id = await openToken(tx, call, 'call-sheet', door.token);
    const ceremony = await tx.findOneBy(Ceremony, { id });
    if (!ceremony) throw new DomainError('access.link-invalid');
    return ceremony;
  }
  await requireConference(tx, call, door.conferenceId, permission);
  const ceremony = await new Ceremonies(tx).ofConference(door.conferenceId);
  if (!ceremony) throw new DomainError('ceremony.not-planned');
  return ceremony;
}

async function partyOf(
  tx: Transaction,
  ceremony: Ceremony,
  partyId: string,
): Promise<{ party: PartyRow; entry: EntryRow }> {
  const rows = new ShowRows(tx);
  const entries = await rows.entries(ceremony.id);
  const parties = await rows.parties(entries.map(({ agreementId }) => agreementId));
  const party = parties.find(({ id }) => id === partyId);
  const entry = entries.find(({ agreementId }) => agreementId === party?.agreementId);
  if (!party || !entry) throw new DomainError('access.not-found');
  return { party, entry };
}
