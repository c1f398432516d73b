export class CampaignView {
  id: string;
  nameZh: string;
  nameEn: string;
  descriptionZh: string;
  descriptionEn: string;
  organiserId: string | null;
  organiserNameZh: string | null;
  organiserNameEn: string | null;
  /** How many conferences belong to it. */
  conferenceCount: number;
  isDemo: boolean;
  /** Whether the reader may schedule a conference in it. */
  maySchedule: boolean;
  version: number;
}

export class CampaignListView {
  items: CampaignView[];
  nextCursor: string | null;
}
