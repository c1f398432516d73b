import { jpegSize, pngSize, webpSize, type PictureSize } from './picture-size.js';
import type { UploadFault } from './recognise-upload.js';

export interface PictureKind extends PictureSize {
  mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
}

/** What a browser shows as a picture and nothing more, known by its content: an SVG may carry script and is none. Never throws. */
export function recognisePicture(
  bytes: Uint8Array,
): PictureKind | Extract<UploadFault, 'empty' | 'wrong-kind'> {
  if (bytes.byteLength === 0) return 'empty';
  const starts = (at: number, ...signature: number[]): boolean =>
    signature.every((byte, index) => bytes[at + index] === byte);
  if (starts(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return sized(pngSize(bytes), 'image/png');
  if (starts(0, 0xff, 0xd8, 0xff)) return sized(jpegSize(bytes), 'image/jpeg');
  if (starts(0, 0x52, 0x49, 0x46, 0x46) && starts(8, 0x57, 0x45, 0x42, 0x50))
    return sized(webpSize(bytes), 'image/webp');
  return 'wrong-kind';
}

const sized = (size: PictureSize | null, mediaType: PictureKind['mediaType']): PictureKind | 'wrong-kind' =>
  size && size.width > 0 && size.height > 0 ? { ...size, mediaType } : 'wrong-kind';
