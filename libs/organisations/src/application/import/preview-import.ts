import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { TableFile } from '#documents/tables';
import { actorName } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, Transactions, type Transaction } from '#platform/database';
import type { ImportMapping } from '../../domain/import/import-fields.js';
import { suggestMapping } from '../../domain/import/suggest-mapping.js';
import type { ImportUpload } from '../../persistence/import-upload.entity.js';
import { ImportUploads } from '../../persistence/import-uploads.js';
import { allow } from '../rights.js';
import { previewOf, type ImportPreview } from './preview.js';
import { readFile } from './read-import.js';
import { uploadedFile } from './uploaded-file.js';

const KEPT_HOURS = 24;

/** Keeps an uploaded file and says what importing it would do. No organisation is written. */
@Injectable()
export class PreviewImport {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, file: { fileName: string; content: Buffer } | null): Promise<ImportPreview> {
    allow(call, 'organisations.import');
    if (!file) throw new DomainError('import.file-missing');
    return this.transactions.run(withContent(call, file.content), async (tx) => {
      const table = await readFile(file);
      const upload = newUpload(call, file, suggestMapping(table.header));
      await new ImportUploads(tx).keep(upload);
      return this.show(tx, call, upload, table);
    });
  }

  /** The same file by another mapping. */
  again(call: Call, uploadId: string, mapping: ImportMapping): Promise<ImportPreview> {
    return this.transactions.run(call, async (tx) => {
      const upload = await uploadedFile(tx, call, uploadId);
      await new ImportUploads(tx).remap(upload.id, mapping);
      return this.show(tx, call, { ...upload, mapping }, await readFile(upload));
    });
  }

  private show(tx: Transaction, call: Call, upload: ImportUpload, table: TableFile): Promise<ImportPreview> {
    return previewOf(tx, upload, table, call.language, call.clock.now());
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
