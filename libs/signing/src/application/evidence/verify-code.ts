import { Injectable } from '@nestjs/common';
import { findConference } from '#conferences';
import { readCode } from '#contracts/signing/evidence';
import { findOrganisations } from '#organisations';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { Limits } from '#platform/limits';
import { maskName } from '#platform/text';
import type { SealCertificatesView, VerificationView } from '../../http/evidence/verification.view.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import type { AgreementSeal } from '../../persistence/evidence/agreement-seal.entity.js';
import { EvidenceRows } from '../../persistence/evidence/evidence-rows.js';
import { SealKeys } from '../../persistence/evidence/seal-keys.js';

const TRIES = 60;
const WITHIN_SECONDS = 600;

/** What anybody may learn about a sealed agreement: that it exists, and whether a file is it. */
@Injectable()
export class VerifyCode {
  constructor(
    private readonly transactions: Transactions,
    private readonly limits: Limits,
  ) {}

  /** By its code, or by the hash of its file; a hash that belongs to no sealed PDF is unknown, which is no proof of a change. */
  async look(
    call: Call,
    { code, sha256 }: { code?: string | null; sha256?: string | null },
  ): Promise<VerificationView> {
    await this.limits.take(call, [
      { what: 'verify', who: call.address ?? '', max: TRIES, withinSeconds: WITHIN_SECONDS },
    ]);
    const rows = new EvidenceRows(this.transactions.reader);
    const plain = code ? readCode(code) : null;
    const byHash = sha256 ? await rows.sealBy({ sha256 }) : null;
    const byCode = plain ? await rows.sealBy({ code: plain }) : null;
    const seal = byCode ?? byHash;
    if (!seal) return { verdict: 'unknown', agreement: null };
    // with both, it is the file of that very code that is asked for
    const verdict = !sha256 ? 'found' : seal.sha256 === sha256 ? 'unchanged' : 'changed';
    return { verdict, agreement: await this.describe(seal) };
  }

  async certificates(): Promise<SealCertificatesView> {
    const keys = await new SealKeys(this.transactions.reader).all();
    return {
      items: keys.map(({ fingerprint, certificates, isImported, createdAt }) => ({
        fingerprint,
        certificates,
        isImported,
        since: createdAt.toISOString(),
      })),
    };
  }

  private async describe(seal: AgreementSeal): Promise<VerificationView['agreement']> {
    const tx = this.transactions.reader;
    const agreements = new Agreements(tx);
    const agreement = await agreements.find(seal.agreementId);
    const conference = agreement && (await findConference(tx, agreement.conferenceId));
    if (!conference) return null;
    const parties = await agreements.parties([agreement.id]);
    const organisations = await findOrganisations(
      tx,
      parties.map(({ organisationId }) => organisationId),
    );
    const signatures = await new EvidenceRows(tx).signatures([agreement.id]);
    const kind = await agreements.findKind(agreement.kindId);
    const newest = (await new EvidenceRows(tx).seals([agreement.id])).get(agreement.id);
    return {
      code: seal.code,
      sha256: seal.sha256,
      fingerprint: seal.fingerprint,
      sealedAt: seal.madeAt.toISOString(),
      isNewest: newest?.version === seal.version,
      titleZh: agreement.titleZh,
      titleEn: agreement.titleEn,
      number: agreement.number,
      kindZh: kind?.nameZh ?? '',
      kindEn: kind?.nameEn ?? '',
      state: agreement.state,
      signedAt: agreement.signedAt?.toISOString() ?? null,
      timeZone: conference.timeZone,
      conferenceZh: conference.titleZh,
      conferenceEn: conference.titleEn || conference.titleZh,
      parties: parties.map(({ id, organisationId, signatoryName }) => {
        const signature = signatures.find(({ partyId }) => partyId === id);
        return {
          organisationZh: organisations.get(organisationId)?.nameZh ?? '',
          organisationEn: organisations.get(organisationId)?.nameEn ?? '',
          signer: maskName(signature?.signerName ?? signatoryName),
          method: signature?.method ?? null,
        };
      }),
    };
  }
}
