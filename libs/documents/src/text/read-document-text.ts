import { Worker } from 'node:worker_threads';
import { recogniseUpload } from '../uploads/index.js';
import { documentLimits, type DocumentFault, type DocumentText } from './document-text.js';

export interface ReadLimits {
  /** When it is given up. */
  milliseconds?: number;
}

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The plain text of a PDF or DOCX, or why it is refused: what would run, hides or bursts is not taken. It is read in a
 * thread of its own that ends when it takes too long or too much memory, so that a hostile file costs nobody else.
 * `mediaType` is what the content was recognised as before. Never throws.
 */
export async function readDocumentText(
  content: Uint8Array,
  mediaType: string,
  { milliseconds = documentLimits.milliseconds }: ReadLimits = {},
): Promise<DocumentText | DocumentFault> {
  const kind = recogniseUpload(content, documentLimits.pixels);
  if (kind === 'wrong-kind') return compoundKind(content);
  if (typeof kind === 'string') return kind;
  if (kind.mediaType !== mediaType || ![PDF, DOCX].includes(mediaType)) return 'wrong-kind';
  const thread = new Worker(new URL('./thread/reading-thread.js', import.meta.url), {
    workerData: { content: Uint8Array.from(content), isPdf: mediaType === PDF },
    resourceLimits: { maxOldGenerationSizeMb: documentLimits.memoryMb },
    // a library's complaints about a broken file are not the server's
    stderr: true,
    stdout: true,
  });
  let late: NodeJS.Timeout | undefined;
  const answer = new Promise<DocumentText | DocumentFault>((resolve) => {
    late = setTimeout(() => resolve('takes-too-long'), milliseconds);
    thread.once('message', resolve);
    thread.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'unpacks-too-large' : 'damaged'),
    );
    thread.once('exit', () => resolve('damaged'));
  });
  return answer.finally(() => {
    clearTimeout(late);
    return thread.terminate();
  });
}

/** Office files before 2007, and newer ones under a password, are compound files ([MS-CFB] §2.2). */
function compoundKind(content: Uint8Array): DocumentFault {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (!bytes.subarray(0, 4).equals(Buffer.from('d0cf11e0', 'hex'))) return 'wrong-kind';
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old-format';
}
