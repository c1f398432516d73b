import type { ConferenceState } from '#contracts/vocabulary';

/** What other contexts know of a conference. English texts fall back to the Chinese ones. */
export interface ConferenceRecord {
  id: string;
  slug: string;
  campaignId: string;
  state: ConferenceState;
  titleZh: string;
  titleEn: string;
  startsAt: Date;
  endsAt: Date;
  /** IANA name. */
  timeZone: string;
  registrationOpensAt: Date;
  registrationClosesAt: Date;
  /** The venue, or the place in words; '' when not known yet. */
  venueNameZh: string;
  venueNameEn: string;
  addressZh: string;
  addressEn: string;
  cancelReason: string;
  isDemo: boolean;
  /** A pattern for others, not a conference that takes place. */
  isTemplate: boolean;
  version: number;
  calendarSequence: number;
}
