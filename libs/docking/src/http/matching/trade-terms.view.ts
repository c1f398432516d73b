export class TradeTermView {
  id: string;
  words: string[];
}

export class ShippedTermView {
  words: string[];
}

export class TradeTermListView {
  /** The installation's own, the newest first. */
  own: TradeTermView[];
  /** The product's, which stay as they are. */
  shipped: ShippedTermView[];
}
