import type { UploadFault } from '#documents/uploads';
import type { ErrorCode } from '#contracts/errors/index';
import { cleanLine } from '#contracts/clean-text';

export const MOST_MEGAPIXELS = 50;

/** Why a file is refused, by what was recognised in it. */
export const fileFaults = {
  empty: 'upload.empty',
  'wrong-kind': 'upload.wrong-kind',
  'image-too-large': 'upload.image-too-large',
  'unpacks-too-large': 'upload.unpacks-too-large',
  'has-macros': 'upload.has-macros',
} as const satisfies Record<UploadFault, ErrorCode>;

/** The name without folders, marks and the sender's idea of the type; the true type's extension behind it. */
export function fileName(given: string, extension: string): string {
  const bare = cleanLine(given)
    .replace(/^.*[/\\]/, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .trim();
  return `${[...bare].slice(0, 80).join('') || 'file'}.${extension}`;
}
