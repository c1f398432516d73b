import { createHash, randomUUID } from 'node:crypto';
import { DomainError } from '#contracts/domain-error';
import { itemLimits } from '#contracts/docking/items';
import { recogniseUpload } from '#documents/uploads';
import type { Call } from '#platform/call';
import type { Upload } from '#platform/http';
import { fileFaults, fileName, MOST_MEGAPIXELS } from '../../domain/items/file-rules.js';
import type { DockingFile } from '../../persistence/items/docking-file.entity.js';

/**
 * An uploaded file as it is kept, recognised by its content.
 * @throws DomainError upload.* saying what is wrong with it
 */
export function acceptFile(call: Call, upload: Upload | null): Omit<DockingFile, 'itemId' | 'answerId'> {
  if (!upload) throw new DomainError('upload.missing');
  const { content } = upload;
  if (content.byteLength > itemLimits.fileMiB * 1024 * 1024)
    throw new DomainError('upload.too-large', { limit: `${itemLimits.fileMiB} MB` });
  const kind = recogniseUpload(content, MOST_MEGAPIXELS * 1e6);
  if (typeof kind === 'string') throw new DomainError(fileFaults[kind], { megapixels: MOST_MEGAPIXELS });
  return {
    id: randomUUID(),
    name: fileName(upload.fileName, kind.extension),
    mediaType: kind.mediaType,
    sizeBytes: content.byteLength,
    content,
    uploadedAt: call.clock.now(),
  };
}

/** A repeated request is the same only with the same file, which the request's own hash does not see. */
export function withContent(call: Call, content: Buffer | undefined): Call {
  if (!call.repeat || !content) return call;
  const payloadHash = createHash('sha256').update(call.repeat.payloadHash).update(content).digest();
  return { ...call, repeat: { ...call.repeat, payloadHash } };
}
