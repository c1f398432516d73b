import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { writeZip, type ZipPart } from '#documents/archive';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { EvidenceRows } from '../../persistence/evidence/evidence-rows.js';
import { requireAgreement } from '../agreements/agreement-access.js';
import { registerRows } from './read-register.js';

const PDF = 'application/pdf';

/** Sealed PDFs, scans and signatures as files. Who took sealed PDFs is on record. */
@Injectable()
export class HandOutSealed {
  constructor(private readonly transactions: Transactions) {}

  async one(call: Call, id: string, version: number) {
    const tx = this.transactions.reader;
    const { agreement } = await requireAgreement(tx, call, id, 'signing.read');
    const seal = await new EvidenceRows(tx).sealWhole(id, version);
    if (!seal) throw new DomainError('access.not-found');
    const fileName = `${agreement.number || seal.code} ${agreement.titleZh || agreement.titleEn}.pdf`;
    return { fileName, mediaType: PDF, sizeBytes: seal.sizeBytes, content: seal.content };
  }

  async picture(call: Call, id: string, partyId: string) {
    const tx = this.transactions.reader;
    await requireAgreement(tx, call, id, 'signing.read');
    const content = await new EvidenceRows(tx).picture(id, partyId);
    if (!content) throw new DomainError('access.not-found');
    return { fileName: 'signature.png', mediaType: 'image/png', sizeBytes: content.byteLength, content };
  }

  async scan(call: Call, id: string, scanId: string) {
    const tx = this.transactions.reader;
    await requireAgreement(tx, call, id, 'signing.read');
    const scan = (await new EvidenceRows(tx).scansWhole(id)).find((each) => each.id === scanId);
    if (!scan) throw new DomainError('access.not-found');
    return scan;
  }

  /** All of a conference in one archive, each read when its turn comes. */
  async all(
    { repeat: _, ...call }: Call,
    conferenceId: string,
  ): Promise<{ name: string; bytes: AsyncIterable<Uint8Array> }> {
    const { conference, sealed } = await this.transactions.run(call, async (tx) => {
      const found = await requireConference(tx, call, conferenceId, 'signing.read');
      const rows = (await registerRows(tx, conferenceId)).filter(({ seal }) => seal !== null);
      await recordAudit(tx, call, {
        action: 'sealed-agreements.exported',
        subject: { kind: 'conference', id: conferenceId },
        scopeId: conferenceId,
        details: { agreements: rows.length },
      });
      return { conference: found, sealed: rows };
    });
    if (sealed.length === 0) throw new DomainError('evidence.nothing-sealed');
    const rows = new EvidenceRows(this.transactions.reader);
    async function* parts(): AsyncGenerator<ZipPart> {
      for (const [at, { agreementId, number, titleZh, titleEn, seal }] of sealed.entries()) {
        const whole = await rows.sealWhole(agreementId, seal!.version);
        const title = plainName(`${number || at + 1} ${titleZh || titleEn}`);
        if (whole) yield { name: `${String(at + 1).padStart(3, '0')} ${title}.pdf`, text: [whole.content] };
      }
    }
    return { name: `${conference.slug}-sealed.zip`, bytes: writeZip(parts()) };
  }
}

/** Without what file systems refuse. */
const plainName = (title: string): string =>
  // oxlint-disable-next-line no-control-regex
  title
    .replace(/[\u0000-\u001f\\/:*?"<>|]/g, ' ')
    .slice(0, 80)
    .trim();
