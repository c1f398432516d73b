import { DomainError } from '#contracts/domain-error';
import type { ConferenceRecord } from '#conferences';
import { findOrganisations } from '#organisations';
import type { Transaction } from '#platform/database';
import type { Agreement } from '../../persistence/agreements/agreement.entity.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { EvidenceRows } from '../../persistence/evidence/evidence-rows.js';
import type { EvidenceFacts } from './evidence-facts.js';

/**
 * What stands in the records about an agreement, as its sealed PDF tells it.
 * @throws DomainError evidence.signed-other-text
 */
export async function readFacts(
  tx: Transaction,
  agreement: Agreement,
  conference: ConferenceRecord,
  words: Pick<EvidenceFacts, 'code' | 'baseUrl' | 'madeAt'>,
): Promise<EvidenceFacts> {
  const { id } = agreement;
  const agreements = new Agreements(tx);
  const rows = new EvidenceRows(tx);
  const parties = await agreements.parties([id]);
  const organisations = await findOrganisations(
    tx,
    parties.map(({ organisationId }) => organisationId),
  );
  const text = agreement.textVersion > 0 ? await agreements.text(id, agreement.textVersion) : null;
  const signatures = new Map((await rows.signaturesWhole(id)).map((each) => [each.partyId, each]));
  for (const { textSha256, signerName } of signatures.values())
    if (textSha256 && textSha256 !== text?.sha256)
      throw new DomainError('evidence.signed-other-text', { name: signerName });
  const kind = await agreements.findKind(agreement.kindId);
  const round = await rows.round(id);
  const { titleZh, titleEn, number, signedAt, textVersion } = agreement;
  return {
    ...words,
    timeZone: conference.timeZone,
    agreement: {
      id,
      number,
      titleZh,
      titleEn,
      kindZh: kind?.nameZh ?? '',
      kindEn: kind?.nameEn ?? '',
      signedAt,
      placeZh: conference.venueNameZh,
      placeEn: conference.venueNameEn,
      textVersion,
    },
    conferenceZh: conference.titleZh,
    conferenceEn: conference.titleEn,
    roundZh: round?.titleZh ?? '',
    roundEn: round?.titleEn ?? '',
    text: text && { ...text, name: text.fileName },
    signers: parties.map((party) => {
      const signature = signatures.get(party.id);
      const organisation = organisations.get(party.organisationId);
      return {
        partyId: party.id,
        organisationZh: organisation?.nameZh ?? '',
        organisationEn: organisation?.nameEn ?? '',
        name: signature?.signerName ?? party.signatoryName,
        title: signature?.signerTitle ?? party.signatoryTitle,
        method: signature?.method ?? null,
        at: signature?.signedAt ?? null,
        device: signature?.device ?? '',
        textSha256: signature?.textSha256 ?? null,
        image: signature?.picture ?? null,
        strokes: signature?.strokes ?? null,
      };
    }),
    witnesses: await agreements.witnesses([id]),
    scans: (await rows.scansWhole(id)).map((scan) => ({ ...scan, name: scan.fileName })),
    events: (await rows.events(id))
      .filter(({ action }) => action.startsWith('agreement.'))
      .map(({ at, action, actor, details }) => ({
        at: at.toISOString(),
        what: action,
        actor,
        device: 'device' in details && typeof details.device === 'string' ? details.device : '',
        details,
      })),
  };
}
