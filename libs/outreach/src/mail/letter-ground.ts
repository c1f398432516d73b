import {
  findCampaign,
  hostsOf,
  releasedProgramme,
  type ConferenceRecord,
  type ReleasedSession,
} from '#conferences';
import { findOrganisations } from '#organisations';
import type { Transaction } from '#platform/database';
import type { LetterLogo } from '../persistence/letters/letter-logo.entity.js';
import { Logos } from '../persistence/letters/logos.js';

interface InBoth {
  zh: string;
  en: string;
}

/** What all letters about a conference have in common. */
export interface LetterGround {
  conference: ConferenceRecord;
  campaign: InBoth;
  /** The conference's first organiser; '' when nobody is named. */
  organiser: InBoth;
  /** By time; empty before the first release. */
  programme: readonly ReleasedSession[];
  /** Of the conference, else of its campaign. */
  logo: LetterLogo | null;
}

export async function letterGround(tx: Transaction, conference: ConferenceRecord): Promise<LetterGround> {
  const campaign = await findCampaign(tx, conference.campaignId);
  const [first] = await hostsOf(tx, conference.id);
  const organiserId = first?.organisationId ?? campaign?.organiserId ?? null;
  const organiser = organiserId ? (await findOrganisations(tx, [organiserId])).get(organiserId) : undefined;
  return {
    conference,
    campaign: { zh: campaign?.nameZh ?? '', en: campaign?.nameEn ?? '' },
    organiser: { zh: organiser?.nameZh ?? '', en: organiser?.nameEn || (organiser?.nameZh ?? '') },
    programme: (await releasedProgramme(tx, conference.id))?.sessions ?? [],
    logo: await new Logos(tx).shownFor(conference),
  };
}
