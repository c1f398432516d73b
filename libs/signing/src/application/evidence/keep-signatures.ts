import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { evidenceLimits } from '#contracts/signing/evidence';
import { readDocumentText } from '#documents/text';
import { recogniseUpload } from '#documents/uploads';
import type { Call } from '#platform/call';
import type { Upload } from '#platform/http';
import { Transactions, type Transaction } from '#platform/database';
import { fileName } from '../../domain/agreements/file-name.js';
import type { AgreementEvidenceView } from '../../http/evidence/evidence.view.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { EvidenceRows } from '../../persistence/evidence/evidence-rows.js';
import { textFaults } from '../agreements/accept-text.js';
import { requireAgreement } from '../agreements/agreement-access.js';
import { noteAgreement } from '../agreements/note-agreement.js';
import { withContent } from '../agreements/with-content.js';
import { describeEvidence } from './describe-evidence.js';
import { acceptPicture, assertToSign, takeSignature } from './take-signature.js';

const PDF = 'application/pdf';
const MOST_PIXELS = 100e6;

/** Signatures that are not made at a terminal: pictures given before, and paper with its scans. */
@Injectable()
export class KeepSignatures {
  constructor(private readonly transactions: Transactions) {}

  async prepared(
    call: Call,
    id: string,
    partyId: string,
    upload: Upload | null,
  ): Promise<AgreementEvidenceView> {
    await requireAgreement(this.transactions.reader, call, id, 'signing.edit');
    const picture = acceptPicture(upload?.content);
    return this.transactions.run(withContent(call, picture), async (tx) => {
      const { agreement } = await requireAgreement(tx, call, id, 'signing.edit', 'change');
      const party = await new Agreements(tx).findParty(partyId);
      if (party?.agreementId !== id) throw new DomainError('access.not-found');
      await takeSignature(tx, call, agreement, party, {
        method: 'prepared',
        picture,
        strokes: null,
        isSubstitute: false,
        device: '',
        isTextConfirmed: false,
      });
      return describeEvidence(tx, agreement);
    });
  }

  /** Only before it is sealed. */
  remove(call: Call, id: string, partyId: string): Promise<AgreementEvidenceView> {
    return this.transactions.run(call, async (tx) => {
      const { agreement } = await requireAgreement(tx, call, id, 'signing.edit', 'change');
      await assertNotSealed(tx, id);
      const removed = await new EvidenceRows(tx).removeSignature(id, partyId);
      if (!removed) throw new DomainError('access.not-found');
      const { method, pictureSha256 } = removed;
      await noteAgreement(tx, call, agreement, 'signature-removed', { partyId, method, pictureSha256 });
      return describeEvidence(tx, agreement);
    });
  }

  /**
   * A scan of the signed paper: whoever has not signed otherwise signed there.
   * @throws DomainError evidence.scan-too-short as long as the scans have fewer pages than the text, unless said to be whole
   */
  async addScan(
    call: Call,
    id: string,
    upload: Upload | null,
    isWhole: boolean,
  ): Promise<AgreementEvidenceView> {
    await requireAgreement(this.transactions.reader, call, id, 'signing.edit');
    const scan = await acceptScan(upload);
    return this.transactions.run(withContent(call, scan.content), async (tx) => {
      const { agreement } = await requireAgreement(tx, call, id, 'signing.edit', 'change');
      assertToSign(agreement);
      const rows = new EvidenceRows(tx);
      const agreements = new Agreements(tx);
      const before = await rows.scans([id]);
      if (before.length >= evidenceLimits.scans)
        throw new DomainError('evidence.too-many-scans', { max: evidenceLimits.scans });
      const expected = (await agreements.textsThatCount([id])).get(id)?.pages ?? 0;
      const pages = before.reduce((sum, each) => sum + each.pages, scan.pages);
      if (pages < expected && !isWhole) throw new DomainError('evidence.scan-too-short', { pages, expected });
      await rows.addScan({ ...scan, id: randomUUID(), agreementId: id, addedAt: call.clock.now() });
      await noteAgreement(tx, call, agreement, 'scan-added', { sha256: scan.sha256, pages: scan.pages });
      const signed = new Set((await rows.signatures([id])).map(({ partyId }) => partyId));
      for (const party of await agreements.parties([id]))
        if (!signed.has(party.id) && party.signatoryName)
          await takeSignature(tx, call, agreement, party, {
            method: 'paper',
            picture: null,
            strokes: null,
            isSubstitute: false,
            device: '',
            isTextConfirmed: false,
          });
      return describeEvidence(tx, agreement);
    });
  }

  removeScan(call: Call, id: string, scanId: string): Promise<AgreementEvidenceView> {
    return this.transactions.run(call, async (tx) => {
      const { agreement } = await requireAgreement(tx, call, id, 'signing.edit', 'change');
      await assertNotSealed(tx, id);
      const rows = new EvidenceRows(tx);
      if (!(await rows.removeScan(id, scanId))) throw new DomainError('access.not-found');
      await noteAgreement(tx, call, agreement, 'scan-removed', { scanId });
      // nobody signed on paper of which nothing is left
      if ((await rows.scans([id])).length === 0)
        for (const { partyId, method } of await rows.signatures([id]))
          if (method === 'paper') await rows.removeSignature(id, partyId);
      return describeEvidence(tx, agreement);
    });
  }
}

async function assertNotSealed(tx: Transaction, id: string): Promise<void> {
  if ((await new EvidenceRows(tx).seals([id])).size > 0) throw new DomainError('evidence.is-sealed');
}

/** @throws DomainError upload.*, evidence.scan-wrong-kind, signing.text-* of a PDF that would do harm */
async function acceptScan(upload: Upload | null) {
  if (!upload) throw new DomainError('upload.missing');
  const { content } = upload;
  if (content.byteLength > evidenceLimits.scanMiB * 1024 * 1024)
    throw new DomainError('upload.too-large', { limit: `${evidenceLimits.scanMiB} MB` });
  const kind = recogniseUpload(content, MOST_PIXELS);
  if (kind === 'image-too-large') throw new DomainError('signing.text-image-too-large');
  if (typeof kind === 'string' || !['pdf', 'png', 'jpg'].includes(kind.extension))
    throw new DomainError('evidence.scan-wrong-kind');
  const read = kind.mediaType === PDF ? await readDocumentText(content, PDF) : { pages: 1 };
  if (typeof read === 'string') throw new DomainError(textFaults[read]);
  return {
    fileName: fileName(upload.fileName, kind.extension),
    mediaType: kind.mediaType,
    sizeBytes: content.byteLength,
    sha256: createHash('sha256').update(content).digest('hex'),
    content,
    pages: read.pages ?? 1,
  };
}
