export interface PictureSize {
  width: number;
  height: number;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Pixels as the IHDR chunk says (PNG, ISO/IEC 15948 §11.2.2); null when it is cut. */
export function pngSize(bytes: Uint8Array): PictureSize | null {
  if (bytes.byteLength < 33) return null;
  const view = viewOf(bytes);
  if (view.getUint32(12) !== 0x49484452) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Start-of-frame markers: 0xC0–0xCF but DHT, JPG and DAC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Pixels as the frame header says (JPEG, ITU-T T.81 §B.2.2); null when none comes before the picture's data. */
export function jpegSize(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 <= bytes.byteLength) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else if (marker === 0xda || marker === 0xd9) return null;
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

/** Pixels as the first chunk says (WebP, RFC 9649 §2.5–2.7): VP8 lossy, VP8L lossless or VP8X extended; null when it is cut. */
export function webpSize(bytes: Uint8Array): PictureSize | null {
  if (bytes.byteLength < 30) return null;
  const view = viewOf(bytes);
  const chunk = String.fromCharCode(...bytes.subarray(12, 16));
  if (chunk === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (chunk !== 'VP8X') return null;
  const whole = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
  return { width: whole(24), height: whole(27) };
}

/** Pixels of a PNG or JPEG; null for anything else. */
export const pictureSize = (bytes: Uint8Array): PictureSize | null =>
  bytes[0] === 0x89 ? pngSize(bytes) : bytes[0] === 0xff ? jpegSize(bytes) : null;
