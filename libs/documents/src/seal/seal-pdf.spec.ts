import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import forge from 'node-forge';
import { pdfOf } from '../../../../test/support/document-files.js';
import { pdfsig } from '../../../../test/support/pdfsig.js';
import { readP12 } from './read-p12.js';
import { readSeals } from './read-seals.js';
import { keySealer, makeSealKey } from './seal-key.js';
import { sealPdf } from './seal-pdf.js';

const at = new Date('2026-11-30T08:00:00Z');
const words = { name: 'Zijin', reason: '签约存证', location: '南京', at };
const key = await makeSealKey({ name: 'Zijin seal', organisation: '紫金', at });
const sealed = await sealPdf(await pdfOf(['Agreement', 'Page 2']), keySealer(key), words);

describe('a sealed PDF', () => {
  it('is found valid by another program, over all its bytes', async () => {
    const said = await pdfsig(sealed);
    expect(said).toContain('Signature is Valid.');
    expect(said).toContain('Total document signed');
    expect(said).toContain('ETSI.CAdES.detached');
  });

  it('is intact, and says by whose key', () => {
    expect(readSeals(sealed)).toMatchObject([
      { state: 'intact', bytesAfter: 0, isSelfIssued: true, subject: 'CN=Zijin seal, O=紫金' },
    ]);
  });

  it('with any one bit changed is no longer intact', () => {
    const [[, gap], [next]] = readSeals(sealed)[0]!.ranges as [[number, number], [number, number]];
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.nat(7), (position, bit) => {
        // the rest of the signature's place is filled with zeros that say nothing
        fc.pre(position < gap || position >= next);
        const changed = Buffer.from(sealed);
        changed[position]! ^= 1 << bit;
        expect(
          readSeals(changed).some(({ state, bytesAfter }) => state === 'intact' && bytesAfter === 0),
        ).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('with bytes added after it says how many', async () => {
    const longer = Buffer.concat([sealed, Buffer.from('\n% more')]);
    expect(readSeals(longer)).toMatchObject([{ state: 'intact', bytesAfter: 7 }]);
    expect(await pdfsig(longer)).not.toContain('Total document signed');
  });

  it('is not taken in by a copied page that looks like a place to sign', async () => {
    const trap = await pdfOf(['x'], (pdf) => {
      const trapped = '/ByteRange [0 /********** /********** /**********] /Contents <0000000000>';
      pdf.context.register(pdf.context.stream(trapped));
    });
    const said = await sealPdf(trap, keySealer(key), words);
    expect(readSeals(said).map(({ state }) => state)).toContain('intact');
    expect(await pdfsig(said)).toContain('Signature is Valid.');
  });
});

describe('any bytes', () => {
  it('are answered, never thrown at', () => {
    const range = fc
      .tuple(fc.nat(300), fc.nat(300), fc.nat(300))
      .map(([a, b, c]) => `/ByteRange [0 ${a} ${b} ${c}]`);
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        range,
        fc.uint8Array({ maxLength: 300 }),
        (one, mid, two) => {
          const file = Buffer.concat([one, Buffer.from(mid), two]);
          expect(readSeals(file).every(({ state }) => state === 'unreadable')).toBe(true);
        },
      ),
    );
  });

  it('that claim thousands of signatures take no time', () => {
    const file = Buffer.from('/ByteRange [0 1 2 3] '.repeat(200_000));
    const before = performance.now();
    expect(readSeals(file).length).toBeLessThanOrEqual(32);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('a key file of an authority', () => {
  it('seals like the own key', async () => {
    const pem = key.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    const certificate = forge.pki.certificateFromAsn1(forge.asn1.fromDer(key.certificate.toString('binary')));
    const file = forge.pkcs12.toPkcs12Asn1(forge.pki.privateKeyFromPem(pem), [certificate], 'secret');
    const bytes = Buffer.from(forge.asn1.toDer(file).getBytes(), 'binary');
    const read = await readP12(bytes, 'secret');
    expect(read.certificate.equals(key.certificate)).toBe(true);
    const said = await sealPdf(await pdfOf(['x']), keySealer(read), words);
    expect(readSeals(said)).toMatchObject([{ state: 'intact' }]);
    await expect(readP12(bytes, 'wrong')).rejects.toMatchObject({ code: 'wrong-password' });
    await expect(readP12(Buffer.from('nothing'), '')).rejects.toMatchObject({ code: 'wrong-password' });
  });
});
