import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { agreementLimits } from '#contracts/signing/agreements';
import { recogniseUpload } from '#documents/uploads';
import { actorName } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, Transactions } from '#platform/database';
import type { Upload } from '#platform/http';
import { isSettled } from '../../domain/agreements/agreement-states.js';
import { fileName } from '../../domain/agreements/file-name.js';
import { textDifference } from '../../domain/agreements/text-difference.js';
import { uploadFaults } from '../../domain/agreements/upload-faults.js';
import type { AgreementDetailView, TextDifferenceView } from '../../http/agreements/agreement.view.js';
import type { AgreementFile } from '../../persistence/agreements/agreement-file.entity.js';
import type { AgreementText } from '../../persistence/agreements/agreement-text.entity.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { acceptText, sha256 } from './accept-text.js';
import { requireAgreement } from './agreement-access.js';
import { agreementDetail } from './describe-agreements.js';
import { noteAgreement } from './note-agreement.js';
import { settleAgreement } from './settle-agreement.js';
import { withContent } from './with-content.js';

const MOST_MEGAPIXELS = 50;

/** The versions of an agreement's text, and its attachments. */
@Injectable()
export class KeepTexts {
  constructor(private readonly transactions: Transactions) {}

  /** The next version; who has confirmed the one before is asked again. The same file again changes nothing. */
  async add(call: Call, id: string, upload: Upload | null): Promise<AgreementDetailView> {
    await requireAgreement(this.transactions.reader, call, id, 'signing.edit');
    const text = await acceptText(upload);
    return this.transactions.run(withContent(call, text.content), async (tx) => {
      const { agreement } = await requireAgreement(tx, call, id, 'signing.edit', 'change');
      if (isSettled(agreement.state)) throw new DomainError('signing.settled');
      const agreements = new Agreements(tx);
      if ((await agreements.textsThatCount([id])).get(id)?.sha256 === text.sha256)
        return agreementDetail(tx, id);
      const version = agreement.textVersion + 1;
      const addedAt = call.clock.now();
      await agreements.addText({
        ...text,
        agreementId: id,
        version,
        addedBy: actorName(call.actor),
        addedAt,
      });
      await agreements.change(id, { textVersion: version });
      await noteAgreement(tx, call, agreement, 'text-added', { version, sha256: text.sha256 });
      await settleAgreement(tx, id, { isDrafted: true });
      return agreementDetail(tx, id);
    });
  }

  async open(call: Call, id: string, version: number): Promise<AgreementText> {
    const tx = this.transactions.reader;
    await requireAgreement(tx, call, id, 'signing.read');
    const text = await new Agreements(tx).text(id, version);
    if (!text) throw new DomainError('access.not-found');
    return text;
  }

  async difference(call: Call, id: string, from: number, to: number): Promise<TextDifferenceView> {
    const tx = this.transactions.reader;
    await requireAgreement(tx, call, id, 'signing.read');
    const texts = await new Agreements(tx).texts(id);
    const before = texts.find(({ version }) => version === from);
    const after = texts.find(({ version }) => version === to);
    if (!before || !after) throw new DomainError('access.not-found');
    return { from, to, pieces: textDifference(before.plainText, after.plainText) };
  }

  attach(call: Call, id: string, upload: Upload | null): Promise<AgreementDetailView> {
    return this.transactions.run(withContent(call, upload?.content), async (tx) => {
      const { agreement } = await requireAgreement(tx, call, id, 'signing.edit', 'change');
      const agreements = new Agreements(tx);
      if ((await agreements.files(id)).length >= agreementLimits.files)
        throw new DomainError('signing.too-many-files', { max: agreementLimits.files });
      const file: AgreementFile = { id: newId(), agreementId: id, ...acceptFile(call, upload) };
      await agreements.addFile(file);
      await noteAgreement(tx, call, agreement, 'file-added', { name: file.fileName, sha256: file.sha256 });
      return agreementDetail(tx, id);
    });
  }

  detach(call: Call, id: string, fileId: string): Promise<AgreementDetailView> {
    return this.transactions.run(call, async (tx) => {
      const { agreement } = await requireAgreement(tx, call, id, 'signing.edit', 'change');
      if (!(await new Agreements(tx).dropFile(id, fileId))) throw new DomainError('access.not-found');
      await noteAgreement(tx, call, agreement, 'file-removed', { fileId });
      return agreementDetail(tx, id);
    });
  }

  async openFile(call: Call, id: string, fileId: string): Promise<AgreementFile> {
    const tx = this.transactions.reader;
    await requireAgreement(tx, call, id, 'signing.read');
    const file = await new Agreements(tx).file(id, fileId);
    if (!file) throw new DomainError('access.not-found');
    return file;
  }
}

/** @throws DomainError upload.* saying what is wrong with it */
export function acceptFile(call: Call, upload: Upload | null): Omit<AgreementFile, 'id' | 'agreementId'> {
  if (!upload) throw new DomainError('upload.missing');
  const { content } = upload;
  if (content.byteLength > agreementLimits.textMiB * 1024 * 1024)
    throw new DomainError('upload.too-large', { limit: `${agreementLimits.textMiB} MB` });
  const kind = recogniseUpload(content, MOST_MEGAPIXELS * 1e6);
  if (typeof kind === 'string') throw new DomainError(uploadFaults[kind], { megapixels: MOST_MEGAPIXELS });
  return {
    fileName: fileName(upload.fileName, kind.extension),
    mediaType: kind.mediaType,
    sizeBytes: content.byteLength,
    sha256: sha256(content),
    content,
    addedAt: call.clock.now(),
  };
}
