export class RoomView {
  id: string;
  nameZh: string;
  nameEn: string;
  seats: number | null;
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

export class VenueListView {
  items: VenueView[];
  nextCursor: string | null;
}
