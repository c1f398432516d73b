import { createPrivateKey, X509Certificate } from 'node:crypto';
import { fingerprintOf, makeSealKey, sealKeyOf, type SealKey } from '#documents/seal';
import type { Transaction } from '#platform/database';
import { StoredSealKey } from './seal-key.entity.js';

const pem = (der: Buffer): string => new X509Certificate(der).toString();
const certificatesOf = (text: string): Buffer[] =>
  (text.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []).map(
    (each) => new X509Certificate(each).raw,
  );

export class SealKeys {
  constructor(private readonly tx: Transaction) {}

  /** The newest; the very first is made on first use, for this address. */
  async sealing(now: Date, host: string): Promise<SealKey> {
    const known = await this.newest();
    if (known) return known;
    await this.add(await makeSealKey({ name: host, organisation: 'Zijin', at: now }), now, false);
    return (await this.newest())!;
  }

  /** Seals from now on. */
  async import(key: SealKey, now: Date): Promise<void> {
    while (!(await this.add(key, now, true)));
  }

  /** Newest first; without what is secret. */
  all(): Promise<StoredSealKey[]> {
    return this.tx.find(StoredSealKey, { order: { id: 'DESC' } });
  }

  private async newest(): Promise<SealKey | null> {
    const [key] = await this.tx.find(StoredSealKey, {
      select: { id: true, privateKey: true, certificates: true },
      order: { id: 'DESC' },
      take: 1,
    });
    if (!key) return null;
    const privateKey = createPrivateKey({ key: key.privateKey, format: 'der', type: 'pkcs8' });
    return sealKeyOf(privateKey, certificatesOf(key.certificates));
  }

  /** Whether it was this call that added it: of several at once the first wins. */
  private async add(key: SealKey, now: Date, isImported: boolean): Promise<boolean> {
    const rows: unknown[] = await this.tx.query(
      `INSERT INTO seal_keys (id, private_key, certificates, fingerprint, is_imported, created_at)
       SELECT CASE WHEN $5 THEN coalesce(max(id), 0) + 1 ELSE 1 END, $1, $2, $3, $5, $4 FROM seal_keys
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [
        key.privateKey.export({ type: 'pkcs8', format: 'der' }),
        [key.certificate, ...key.chain].map(pem).join(''),
        fingerprintOf(key.certificate),
        now,
        isImported,
      ],
    );
    return rows.length === 1;
  }
}
