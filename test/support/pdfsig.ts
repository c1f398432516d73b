import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What poppler's `pdfsig` says about the signatures of a PDF (Debian's package poppler-utils). */
export async function pdfsig(pdf: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zijin-pdfsig-'));
  try {
    const file = join(folder, 'file.pdf');
    await writeFile(file, pdf);
    // no certificate store and no network: only the mathematics is asked
    const words = ['-nocert', '-no-ocsp', file];
    return await new Promise((resolve, reject) => {
      execFile(
        'pdfsig',
        words,
        { timeout: 30_000, env: { ...process.env, HOME: folder } },
        (error, stdout, stderr) => {
          if (error && 'code' in error && error.code === 'ENOENT')
            reject(
              new Error('no pdfsig on the PATH: install Debian’s package poppler-utils', { cause: error }),
            );
          else resolve(stdout + stderr);
        },
      );
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
