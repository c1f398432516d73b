import { isOfficeFault, officeKind } from './office-file.js';
import { jpegSize, pngSize } from './picture-size.js';

/** What is taken: each by its content, never by its name. */
export interface UploadKind {
  mediaType: string;
  extension: 'pdf' | 'png' | 'jpg' | 'docx' | 'xlsx' | 'pptx';
}

export type UploadFault = 'empty' | 'wrong-kind' | 'image-too-large' | 'unpacks-too-large' | 'has-macros';

const starts = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/**
 * What a file really is. Pictures may have at most `maxPixels`; an Office file is judged by its directory, without
 * unpacking it. Never throws.
 */
export function recogniseUpload(bytes: Uint8Array, maxPixels: number): UploadKind | UploadFault {
  if (bytes.byteLength === 0) return 'empty';
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return { mediaType: 'application/pdf', extension: 'pdf' };
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))
    return picture(pngSize(bytes), maxPixels, { mediaType: 'image/png', extension: 'png' });
  if (starts(bytes, 0xff, 0xd8, 0xff))
    return picture(jpegSize(bytes), maxPixels, { mediaType: 'image/jpeg', extension: 'jpg' });
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    const kind = officeKind(bytes);
    if (isOfficeFault(kind)) return kind;
    return {
      mediaType: `application/vnd.openxmlformats-officedocument.${kind.format}`,
      extension: kind.extension,
    };
  }
  return 'wrong-kind';
}

function picture(
  size: { width: number; height: number } | null,
  maxPixels: number,
  kind: UploadKind,
): UploadKind | UploadFault {
  if (!size || size.width === 0 || size.height === 0) return 'wrong-kind';
  return size.width * size.height > maxPixels ? 'image-too-large' : kind;
}
