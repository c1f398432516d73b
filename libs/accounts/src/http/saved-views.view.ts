export class SavedViewView {
  id: string;
  list: string;
  name: string;
  query: string;
}

export class SavedViewListView {
  items: SavedViewView[];
  nextCursor: string | null;
}
