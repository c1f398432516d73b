import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { actorName } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, Transactions } from '#platform/database';
import type { ImportMapping } from '../../domain/import/import-fields.js';
import type { ImportUpload } from '../../persistence/import-upload.entity.js';
import { ImportUploads } from '../../persistence/import-uploads.js';
import { allow } from '../rights.js';
import { previewOf, type ImportPreview } from './preview.js';
import { readImport } from './read-import.js';
import { uploadedFile } from './uploaded-file.js';

const KEPT_HOURS = 24;

/** Keeps an uploaded file and says what importing it would do. No organisation is written. */
@Injectable()
export class PreviewImport {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, file: { fileName: string; content: Buffer } | null): Promise<ImportPreview> {
    allow(call, 'organisations.import');
    if (!file) throw new DomainError('import.file-missing');
    const read = await readImport(file, null, call.clock.now());
    return this.transactions.run(withContent(call, file.content), async (tx) => {
      const upload = newUpload(call, file, read.mapping);
      await new ImportUploads(tx).keep(upload);
      return previewOf(tx, upload, read, call.language);
    });
  }

  /** The same file by another mapping, or with tags for all in it. */
  async again(
    call: Call,
    uploadId: string,
    mapping: ImportMapping,
    tags?: readonly string[],
  ): Promise<ImportPreview> {
    const upload = await uploadedFile(this.transactions.reader, call, uploadId);
    const read = await readImport(upload, mapping, call.clock.now(), tags);
    return this.transactions.run(call, async (tx) => {
      await new ImportUploads(tx).remap(upload.id, mapping);
      return previewOf(tx, upload, read, call.language);
    });
  }
}

function newUpload(
  call: Call,
  { fileName, content }: { fileName: string; content: Buffer },
  mapping: ImportMapping,
): ImportUpload {
  const createdAt = call.clock.now();
  return {
    id: newId(createdAt.getTime()),
    owner: actorName(call.actor),
    fileName,
    content,
    mapping,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + KEPT_HOURS * 3_600_000),
  };
}

/** A repeated request is the same only with the same file, which the request's own hash does not see. */
function withContent(call: Call, content: Buffer): Call {
  if (!call.repeat) return call;
  const payloadHash = createHash('sha256').update(call.repeat.payloadHash).update(content).digest();
  return { ...call, repeat: { ...call.repeat, payloadHash } };
}
