import { findOrganisations } from '#organisations';
import type { Transaction } from '#platform/database';
import type { AgreementEvidenceView, SealView } from '../../http/evidence/evidence.view.js';
import type { Agreement } from '../../persistence/agreements/agreement.entity.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import type { AgreementSeal } from '../../persistence/evidence/agreement-seal.entity.js';
import { EvidenceRows } from '../../persistence/evidence/evidence-rows.js';

export const sealView = ({ version, code, sha256, sizeBytes, madeAt }: AgreementSeal): SealView => ({
  version,
  code,
  sha256,
  sizeBytes,
  madeAt: madeAt.toISOString(),
});

/** Who signed an agreement and how, its scans, and its newest sealed PDF. */
export async function describeEvidence(tx: Transaction, { id }: Agreement): Promise<AgreementEvidenceView> {
  const agreements = new Agreements(tx);
  const agreement = (await agreements.find(id))!;
  const parties = await agreements.parties([id]);
  const rows = new EvidenceRows(tx);
  const signatures = new Map((await rows.signatures([id])).map((each) => [each.partyId, each]));
  const organisations = await findOrganisations(
    tx,
    parties.map(({ organisationId }) => organisationId),
  );
  const text = (await agreements.textsThatCount([id])).get(id);
  const seal = (await rows.seals([id])).get(id);
  return {
    agreementId: id,
    state: agreement.state,
    textSha256: text?.sha256 ?? null,
    textPages: text?.pages ?? null,
    parties: parties.map((party) => {
      const signature = signatures.get(party.id);
      return {
        id: party.id,
        organisationZh: organisations.get(party.organisationId)?.nameZh ?? '',
        organisationEn: organisations.get(party.organisationId)?.nameEn ?? '',
        signatoryName: party.signatoryName,
        signatoryTitle: party.signatoryTitle,
        signature: signature
          ? {
              method: signature.method,
              signerName: signature.signerName,
              signedAt: signature.signedAt.toISOString(),
              device: signature.device,
              isOfThisText: signature.textSha256 === (text?.sha256 ?? null),
              pictureSha256: signature.pictureSha256,
            }
          : null,
      };
    }),
    scans: (await rows.scans([id])).map((scan) => ({
      id: scan.id,
      fileName: scan.fileName,
      pages: scan.pages,
      sizeBytes: scan.sizeBytes,
      addedAt: scan.addedAt.toISOString(),
    })),
    seal: seal ? sealView(seal) : null,
  };
}
