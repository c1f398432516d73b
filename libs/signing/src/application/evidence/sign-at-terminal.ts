import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import { findConference, type ConferenceRecord } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { qrSvg } from '#documents/qr';
import { findOrganisations } from '#organisations';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { issueToken, openToken, revokeTokens } from '#platform/tokens';
import type { SignDto } from '../../http/evidence/signing-terminal.dto.js';
import type { SigningTerminalView, TerminalLinkView } from '../../http/evidence/signing-terminal.view.js';
import type { AgreementParty } from '../../persistence/agreements/agreement-party.entity.js';
import type { AgreementText } from '../../persistence/agreements/agreement-text.entity.js';
import type { Agreement } from '../../persistence/agreements/agreement.entity.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { EvidenceRows } from '../../persistence/evidence/evidence-rows.js';
import { requireAgreement } from '../agreements/agreement-access.js';
import { noteAgreement } from '../agreements/note-agreement.js';
import { acceptPicture, takeSignature } from './take-signature.js';

/** After the conference ends, for those who sign late. */
const DAYS_AFTER = 1;
const DAY_MS = 86_400_000;

/** A tablet at one position of an agreement: what it shows, and the signature made there. */
@Injectable()
export class SignAtTerminal {
  constructor(
    private readonly transactions: Transactions,
    private readonly settings: HttpSettings,
  ) {}

  /** A link for one party; the one given out before opens nothing any more. */
  link(call: Call, id: string, partyId: string): Promise<TerminalLinkView> {
    return this.transactions.run(call, async (tx) => {
      const { agreement, conference } = await requireAgreement(tx, call, id, 'signing.stage');
      const party = await new Agreements(tx).findParty(partyId);
      if (party?.agreementId !== id) throw new DomainError('access.not-found');
      await revokeTokens(tx, call, 'signing-terminal', partyId);
      const last = Math.max(conference.endsAt.getTime(), call.clock.now().getTime());
      const until = new Date(last + DAYS_AFTER * DAY_MS);
      const token = await issueToken(tx, call, 'signing-terminal', partyId, until);
      await noteAgreement(tx, call, agreement, 'terminal-given', { partyId, device: deviceOf(token) });
      const code = qrSvg(`${this.settings.baseUrl}/t/${token}`);
      return { token, qrSvg: code, device: deviceOf(token), expiresAt: until.toISOString() };
    });
  }

  /** Changes nothing. */
  async open(call: Call, token: string): Promise<SigningTerminalView> {
    const tx = this.transactions.reader;
    return describe(tx, token, await opened(tx, call, token));
  }

  async text(call: Call, token: string): Promise<AgreementText> {
    const tx = this.transactions.reader;
    const { agreement } = await opened(tx, call, token);
    const text = await new Agreements(tx).text(agreement.id, agreement.textVersion);
    if (!text) throw new DomainError('access.not-found');
    return text;
  }

  /** @throws DomainError evidence.text-changed, evidence.not-read, and as `takeSignature` */
  sign(call: Call, wish: SignDto): Promise<SigningTerminalView> {
    return this.transactions.run(call, async (tx) => {
      const { party, agreement } = await opened(tx, call, wish.token, 'change');
      const agreements = new Agreements(tx);
      const text = (await agreements.textsThatCount([agreement.id])).get(agreement.id);
      if ((wish.textSha256 ?? null) !== (text?.sha256 ?? null))
        throw new DomainError('evidence.text-changed');
      if (!wish.isRead) throw new DomainError('evidence.not-read');
      const isDrawn = wish.method === 'drawn';
      if (isDrawn && !wish.strokes?.some((stroke) => stroke.length > 1))
        throw new DomainError('evidence.strokes-missing');
      await takeSignature(tx, call, agreement, party, {
        method: wish.method,
        picture: acceptPicture(Buffer.from(wish.picture, 'base64')),
        strokes: isDrawn ? wish.strokes! : null,
        isSubstitute: wish.isSubstitute ?? false,
        device: deviceOf(wish.token),
        isTextConfirmed: true,
      });
      return describe(tx, wish.token, await opened(tx, call, wish.token));
    });
  }
}

/** How a terminal is called in the evidence: some letters that stand for its link and open nothing. */
export const deviceOf = (token: string): string =>
  `T-${createHash('sha256').update(`device\n${token}`).digest('hex').slice(0, 6)}`;

interface Opened {
  party: AgreementParty;
  agreement: Agreement;
  conference: ConferenceRecord;
}

/** @throws DomainError access.link-invalid */
async function opened(
  tx: Transaction,
  call: Call,
  token: string,
  purpose: 'read' | 'change' = 'read',
): Promise<Opened> {
  const agreements = new Agreements(tx);
  const party = await agreements.findParty(await openToken(tx, call, 'signing-terminal', token));
  const id = party?.agreementId ?? '';
  const agreement = party && (await (purpose === 'change' ? agreements.lock(id) : agreements.find(id)));
  const conference = agreement && (await findConference(tx, agreement.conferenceId));
  if (!conference) throw new DomainError('access.link-invalid');
  return { party, agreement, conference };
}

async function describe(
  tx: Transaction,
  token: string,
  { party, agreement, conference }: Opened,
): Promise<SigningTerminalView> {
  const agreements = new Agreements(tx);
  const parties = await agreements.parties([agreement.id]);
  const organisations = await findOrganisations(
    tx,
    parties.map(({ organisationId }) => organisationId),
  );
  const text = (await agreements.textsThatCount([agreement.id])).get(agreement.id);
  const signatures = await new EvidenceRows(tx).signatures([agreement.id]);
  const own = signatures.find(({ partyId }) => partyId === party.id);
  return {
    device: deviceOf(token),
    timeZone: conference.timeZone,
    conferenceZh: conference.titleZh,
    conferenceEn: conference.titleEn || conference.titleZh,
    titleZh: agreement.titleZh,
    titleEn: agreement.titleEn,
    number: agreement.number,
    state: agreement.state,
    partyId: party.id,
    parties: parties.map(
      ({ id, organisationId, signatoryName, signatoryTitle, substituteName, substituteTitle }) => ({
        id,
        organisationZh: organisations.get(organisationId)?.nameZh ?? '',
        organisationEn: organisations.get(organisationId)?.nameEn ?? '',
        signatoryName,
        signatoryTitle,
        // only at the own position
        substituteName: id === party.id ? substituteName : '',
        substituteTitle: id === party.id ? substituteTitle : '',
        isSigned: signatures.some(({ partyId }) => partyId === id),
      }),
    ),
    text: text
      ? {
          version: text.version,
          fileName: text.fileName,
          sha256: text.sha256,
          pages: text.pages,
          plainText: text.plainText,
        }
      : null,
    signedAt: own?.signedAt.toISOString() ?? null,
    signerName: own?.signerName ?? null,
  };
}
