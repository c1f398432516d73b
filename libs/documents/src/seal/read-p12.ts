import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { sealKeyOf, type SealKey } from './seal-key.js';

/** Why a key file is not taken. */
export class P12Error extends Error {
  constructor(
    readonly code: 'wrong-password' | 'no-key' | 'no-certificate' | 'not-rsa',
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/**
 * The key of a PKCS #12 file (RFC 7292) as a certification authority hands it out: an RSA key with its certificate and
 * those above it. @throws P12Error
 */
export async function readP12(file: Uint8Array, password: string): Promise<SealKey> {
  const { default: forge } = await import('node-forge');
  const read = (): ReturnType<typeof forge.pkcs12.pkcs12FromAsn1> => {
    try {
      const text = Buffer.from(file).toString('binary');
      return forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(text), password);
    } catch (error) {
      throw new P12Error('wrong-password', { cause: error });
    }
  };
  const p12 = read();
  const { pkcs8ShroudedKeyBag, keyBag, certBag } = forge.pki.oids;
  const bags = (type: string | undefined) => (type && p12.getBags({ bagType: type })[type]) || [];
  const [key] = [...bags(pkcs8ShroudedKeyBag), ...bags(keyBag)];
  if (!key) throw new P12Error('no-key');
  if (!key.key) throw new P12Error('not-rsa');
  const privateKey = createPrivateKey(forge.pki.privateKeyToPem(key.key));
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const certificates = bags(certBag).flatMap(({ cert }) =>
    cert ? [new X509Certificate(forge.pki.certificateToPem(cert))] : [],
  );
  const isOwn = (each: X509Certificate): boolean =>
    each.publicKey.export({ type: 'spki', format: 'der' }).equals(publicKey);
  const own = certificates.find(isOwn);
  if (!own) throw new P12Error('no-certificate');
  const chain = certificates.filter((each) => !isOwn(each)).map(({ raw }) => raw);
  return sealKeyOf(privateKey, [own.raw, ...chain]);
}
