/** A pattern for conferences, with what it brings along. */
export class TemplateView {
  id: string;
  name: string;
  campaignId: string;
  campaignNameZh: string;
  campaignNameEn: string;
  titleZh: string;
  titleEn: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  venueNameZh: string;
  venueNameEn: string;
  /** Places over all participant types. */
  capacity: number;
  sessionCount: number;
  createdAt: string;
}

export class TemplateListView {
  items: TemplateView[];
}

export class TemplateGoneView {
  id: string;
}
