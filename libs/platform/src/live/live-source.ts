/** Everything there is under a topic, as one ready frame, and how far it reaches. */
export interface Whole {
  frame: string;
  cursor: string;
}

/** Where a topic's messages are read: the tables, never a message itself. */
export interface LiveSource {
  whole(): Promise<Whole>;
  /** What came since, in order, and how far it reaches; null where only the whole will do. */
  since(cursor: string): Promise<{ frames: string[]; cursor: string } | null>;
}

/** Somebody who watches a topic. */
export interface Watch {
  topic: string;
  source: LiveSource;
  /** Watchers are counted by kind, and each watcher is told the counts. */
  kind: string;
  /** Asked again and again: whoever may not watch any more is cut off. */
  mayWatch: () => Promise<boolean>;
}
