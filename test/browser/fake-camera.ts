import { writeFile } from 'node:fs/promises';
import { PNG } from 'pngjs';

const WIDTH = 1280;
const HEIGHT = 720;
const WALL = 150;
const PAPER = 235;
const NO_COLOUR = 128;
const FRAMES = 5;

/**
 * What a camera would film that looks at this picture on a grey wall: a few frames of YUV4MPEG2, which Chromium plays
 * in a circle as its fake camera. Black becomes 16 and white 235, as video has them.
 */
export async function filmPicture(png: Buffer, file: string): Promise<void> {
  const picture = PNG.sync.read(png);
  const scale = Math.max(1, Math.floor((HEIGHT - 80) / picture.height));
  const left = Math.floor((WIDTH - picture.width * scale) / 2);
  const top = Math.floor((HEIGHT - picture.height * scale) / 2);
  const luma = Buffer.alloc(WIDTH * HEIGHT, WALL);
  for (let y = 0; y < picture.height * scale; y += 1)
    for (let x = 0; x < picture.width * scale; x += 1) {
      const at = (Math.floor(y / scale) * picture.width + Math.floor(x / scale)) * 4;
      luma[(top + y) * WIDTH + left + x] = picture.data[at]! > 127 ? PAPER : 16;
    }
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, NO_COLOUR);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, colour]);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420mpeg2\n`);
  await writeFile(file, Buffer.concat([head, ...Array.from({ length: FRAMES }, () => frame)]));
}
