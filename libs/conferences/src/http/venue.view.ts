export class RoomView {
  id: string;
  nameZh: string;
  nameEn: string;
  seats: number | null;
  /** Meeting tables; null when nobody counted. */
  tables: number | null;
  /** Null: the usual four. */
  seatsPerTable: number | null;
  featuresZh: string;
  featuresEn: string;
}

/** The conference that takes place there next. */
export class VenueUseView {
  id: string;
  titleZh: string;
  titleEn: string;
  startsAt: string;
  timeZone: string;
}

export class VenueView {
  id: string;
  nameZh: string;
  nameEn: string;
  addressZh: string;
  addressEn: string;
  organisationId: string | null;
  rooms: RoomView[];
  version: number;
}

/** Uses are counted over the conferences the reader may see. */
export class VenueRowView extends VenueView {
  conferenceCount: number;
  nextUse: VenueUseView | null;
}

export class VenueListView {
  items: VenueRowView[];
  nextCursor: string | null;
}
