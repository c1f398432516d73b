import { cleanLine } from '#contracts/clean-text';
import type { ErrorCode } from '#contracts/errors/index';

export const MOST_BYTES = 10 * 1024 * 1024;
export const MOST_MEGAPIXELS = 50;
/** How long a file waits for the registration it was sent for. */
export const UNCLAIMED_MS = 24 * 3600 * 1000;

/** Why a file is refused, by what was recognised in it. */
export const fileFaults = {
  empty: 'upload.empty',
  'wrong-kind': 'upload.wrong-kind',
  'image-too-large': 'upload.image-too-large',
  'unpacks-too-large': 'upload.unpacks-too-large',
  'has-macros': 'upload.has-macros',
} as const satisfies Record<string, ErrorCode>;

/** The name without folders, marks and the sender's idea of the type; the true type's extension behind it. */
export function fileName(given: string, extension: string): string {
  const bare = cleanLine(given)
    .replace(/^.*[/\\]/, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .trim();
  return `${[...bare].slice(0, 80).join('') || 'file'}.${extension}`;
}
