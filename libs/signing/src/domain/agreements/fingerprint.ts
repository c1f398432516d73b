import { createHash } from 'node:crypto';
import type { Currency } from '#contracts/signing/agreements';

/** What all parties confirm together. */
export interface CommonTerms {
  kindId: string;
  titleZh: string;
  titleEn: string;
  amount: number | null;
  currency: Currency;
  startsOn: string | null;
  endsOn: string | null;
  /** Hex SHA-256 of the text that counts; null = there is none. */
  textSha256: string | null;
  /** In their order. */
  organisationIds: readonly string[];
}

/** What a party confirms of itself. Contacts are no part of it: they may change without asking anybody again. */
export interface OwnTerms {
  signatoryName: string;
  signatoryTitle: string;
  substituteName: string;
  substituteTitle: string;
}

/** SHA-256, hex, of what one party confirms. The same facts give the same fingerprint, whatever the order of keys. */
export function fingerprint(common: CommonTerms, own: OwnTerms): string {
  const facts = [
    common.kindId,
    common.titleZh,
    common.titleEn,
    common.amount === null ? null : common.amount.toFixed(2),
    common.amount === null ? null : common.currency,
    common.startsOn,
    common.endsOn,
    common.textSha256,
    [...common.organisationIds],
    own.signatoryName,
    own.signatoryTitle,
    own.substituteName,
    own.substituteTitle,
  ];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
