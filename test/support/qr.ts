import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PNG } from 'pngjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

let ready: Promise<unknown> | undefined;

/** What a QR code's picture (PNG) says, read by the decoder that phones use too. */
export async function readQr(png: Buffer): Promise<string> {
  ready ??= (async () => {
    const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
    const bytes = await readFile(wasm);
    await prepareZXingModule({
      overrides: { wasmBinary: new Uint8Array(bytes).buffer },
      fireImmediately: true,
    });
  })();
  await ready;
  const { width, height, data } = PNG.sync.read(png);
  const image = { width, height, data: new Uint8ClampedArray(data), colorSpace: 'srgb' };
  const [found] = await readBarcodes(image as never, { formats: ['QRCode'], tryHarder: true });
  if (!found?.text) throw new Error('no QR code in the picture');
  return found.text;
}
