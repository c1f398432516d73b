/** What an organiser should look at before a ceremony, most pressing first. Sentences stand in the web app's i18n files. */
export const showCheckCodes = [
  'nobody-here',
  'signs-twice',
  'busy-then',
  'no-signatory',
  'unconfirmed',
  'unplaced',
  'empty-round',
  'no-minutes',
  'over-time',
  'no-session',
] as const;
export type ShowCheckCode = (typeof showCheckCodes)[number];

export interface ShowCheck {
  code: ShowCheckCode;
  /** Where it is: null where it concerns the whole. */
  roundId: string | null;
  agreementId: string | null;
  partyId: string | null;
  /** Whom or what it concerns, in words. */
  nameZh: string;
  nameEn: string;
  /** The round's or agreement's title, or what somebody is busy with. */
  whatZh: string;
  whatEn: string;
  /** Minutes too many, or times somebody signs. */
  count: number;
}
