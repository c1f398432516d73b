import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill';
import reader from 'zxing-wasm/reader/zxing_reader.wasm?url';

// From our own server; the library would fetch it from a public one.
prepareZXingModule({
  overrides: {
    locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? reader : prefix + path),
  },
});

/**
 * Reads QR codes out of video frames. Always our own reader: Android's built-in one needs Google's services, which
 * most phones at these doors lack.
 */
export function createCodeReader(): (video: HTMLVideoElement) => Promise<string | null> {
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
}
