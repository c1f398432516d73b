import { createHash } from 'node:crypto';
import { DomainError } from '#contracts/domain-error';
import type { ErrorCode } from '#contracts/errors/index';
import { agreementLimits } from '#contracts/signing/agreements';
import { readDocumentText, type DocumentFault } from '#documents/text';
import { recogniseUpload } from '#documents/uploads';
import type { Upload } from '#platform/http';
import { fileName } from '../../domain/agreements/file-name.js';
import type { AgreementText } from '../../persistence/agreements/agreement-text.entity.js';

/** Of one picture in a file. */
const MOST_PIXELS = 100e6;

/** Why a text is refused, by what was found in it. */
export const textFaults: Record<DocumentFault, ErrorCode> = {
  empty: 'upload.empty',
  'wrong-kind': 'signing.text-wrong-kind',
  'old-format': 'signing.text-old-format',
  encrypted: 'signing.text-encrypted',
  damaged: 'signing.text-damaged',
  'has-macros': 'upload.has-macros',
  'has-script': 'signing.text-has-script',
  'has-actions': 'signing.text-has-actions',
  'has-embedded-files': 'signing.text-has-files',
  'image-too-large': 'signing.text-image-too-large',
  'unpacks-too-large': 'upload.unpacks-too-large',
  'too-many-pages': 'signing.text-too-many-pages',
  'too-much-text': 'signing.text-too-much',
  'takes-too-long': 'signing.text-too-complex',
};

/** The refusal in words. */
export const refuseText = (fault: DocumentFault): DomainError => new DomainError(textFaults[fault]);

export type AcceptedText = Omit<AgreementText, 'agreementId' | 'version' | 'addedBy' | 'addedAt'>;

export const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/**
 * A PDF or Word document as an agreement's text: recognised by its content, read, and found harmless.
 * @throws DomainError upload.*, signing.text-* saying what is wrong with it
 */
export async function acceptText(upload: Pick<Upload, 'fileName' | 'content'> | null): Promise<AcceptedText> {
  if (!upload) throw new DomainError('upload.missing');
  const { content } = upload;
  if (content.byteLength > agreementLimits.textMiB * 1024 * 1024)
    throw new DomainError('upload.too-large', { limit: `${agreementLimits.textMiB} MB` });
  const kind = recogniseUpload(content, MOST_PIXELS);
  const mediaType = typeof kind === 'string' ? '' : kind.mediaType;
  const read = await readDocumentText(content, mediaType);
  if (typeof read === 'string') throw refuseText(read);
  return {
    fileName: fileName(upload.fileName, mediaType.endsWith('pdf') ? 'pdf' : 'docx'),
    mediaType,
    sizeBytes: content.byteLength,
    sha256: sha256(content),
    content,
    plainText: read.plainText,
    pages: read.pages,
  };
}
