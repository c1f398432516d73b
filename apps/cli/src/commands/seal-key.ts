import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Module } from '@nestjs/common';
import { P12Error, readP12 } from '#documents/seal';
import { ImportSealKey } from '#signing';
import { withProcess } from './with-process.js';

@Module({ providers: [ImportSealKey] })
class SealKeyModule {}

const refusals: Record<P12Error['code'], string> = {
  'wrong-password': 'The file is no PKCS #12 file, or SEAL_KEY_PASSWORD is not its password.',
  'no-key': 'There is no private key in the file.',
  'not-rsa': 'Only RSA keys are taken.',
  'no-certificate': 'The certificate of the key is not in the file.',
};

/** The password comes by SEAL_KEY_PASSWORD, so that no list of processes shows it. */
export async function run(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [what, file] = positionals;
  if (what !== 'import' || !file) {
    console.error('npm run cli -- seal-key import KEY.p12   (its password in SEAL_KEY_PASSWORD)');
    return 1;
  }
  try {
    const key = await readP12(await readFile(file), process.env['SEAL_KEY_PASSWORD'] ?? '');
    return await withProcess('seal-key', [SealKeyModule], async (app, call) => {
      const { fingerprint } = await app.get(ImportSealKey, { strict: false }).run(call, key);
      console.log(`PDFs are sealed with the imported key from now on. Fingerprint: ${fingerprint}`);
      console.log('What was sealed before stays valid under the certificate of its time.');
      return 0;
    });
  } catch (error) {
    if (!(error instanceof P12Error)) throw error;
    console.error(refusals[error.code]);
    return 1;
  }
}
