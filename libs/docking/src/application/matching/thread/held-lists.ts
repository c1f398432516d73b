import type { Language } from '../../../domain/matching/features.js';
import { atOnce, inSlices, type Work } from '../../../domain/matching/in-slices.js';
import { markText } from '../../../domain/matching/mark-text.js';
import type { MatchItem } from '../../../domain/matching/match-item.js';
import { Matcher } from '../../../domain/matching/matcher.js';
import { tuned } from '../../../domain/matching/tuning.js';
import type { FeatureMemory } from './feature-memory.js';
import {
  markedFields,
  type Commonality,
  type Found,
  type Marks,
  type Questions,
  type ThreadItem,
} from './thread-words.js';

interface Matchers {
  fromDemands?: Matcher;
  fromOffers?: Matcher;
}

/** The demands and offers of one conference, matched in either direction. */
export class HeldLists {
  private readonly demands: ThreadItem[];
  private readonly offers: ThreadItem[];
  private readonly places = new Map<string, number>();
  private matchers: Matchers = {};

  constructor(
    items: readonly ThreadItem[],
    private readonly language: Language,
    private readonly memory: FeatureMemory,
  ) {
    this.demands = items.filter(({ isDemand }) => isDemand);
    this.offers = items.filter(({ isDemand }) => !isDemand);
    for (const list of [this.demands, this.offers]) list.forEach(({ id }, n) => this.places.set(id, n));
  }

  best({ itemId, count }: Questions['best']['question']): Found[] {
    const side = this.sideOf(itemId);
    return side ? this.found(side.matcher, side.others, this.places.get(itemId)!, count) : [];
  }

  bestForAll({ count }: Questions['bestForAll']['question']): { id: string; found: Found[] }[] {
    return this.demands.map(({ id }, n) => ({
      id,
      found: this.found(this.fromDemands, this.offers, n, count),
    }));
  }

  common({ itemId, others }: Questions['common']['question']): Commonality[] {
    const side = this.sideOf(itemId);
    if (!side) return [];
    const at = this.places.get(itemId)!;
    return others.flatMap((id) => {
      const place = this.places.get(id);
      const other = place === undefined ? undefined : side.others[place];
      if (place === undefined || other?.id !== id) return [];
      const features = new Set(side.matcher.shared(at, place));
      return { id, own: this.marks(side.own[at]!, features), other: this.marks(other, features) };
    });
  }

  private found(matcher: Matcher, others: readonly ThreadItem[], place: number, count: number): Found[] {
    return matcher
      .rank(place, count)
      .filter(({ score }) => score > 0)
      .map(({ index, score }) => ({ id: others[index]!.id, score }));
  }

  private sideOf(id: string): { matcher: Matcher; own: ThreadItem[]; others: ThreadItem[] } | null {
    const place = this.places.get(id);
    if (place === undefined) return null;
    return this.demands[place]?.id === id
      ? { matcher: this.fromDemands, own: this.demands, others: this.offers }
      : { matcher: this.fromOffers, own: this.offers, others: this.demands };
  }

  private get fromDemands(): Matcher {
    return (this.matchers.fromDemands ??= atOnce(this.making(this.demands, this.offers)));
  }

  private get fromOffers(): Matcher {
    return (this.matchers.fromOffers ??= atOnce(this.making(this.offers, this.demands)));
  }

  private making(own: readonly ThreadItem[], others: readonly ThreadItem[]): Work<Matcher> {
    const { language, memory } = this;
    return Matcher.making(own.map(toMatchItem), others.map(toMatchItem), language, tuned, memory.read);
  }

  /** Makes ready what these older lists were asked for, so that taking their place costs no question a wait. */
  async readyAs(older: HeldLists, breathe: () => Promise<unknown>): Promise<void> {
    if (older.matchers.fromDemands)
      this.matchers.fromDemands = await inSlices(this.making(this.demands, this.offers), breathe);
    if (older.matchers.fromOffers)
      this.matchers.fromOffers = await inSlices(this.making(this.offers, this.demands), breathe);
  }

  get size(): number {
    return this.demands.length + this.offers.length;
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  private marks(item: ThreadItem, features: ReadonlySet<string>): Marks {
    const marks = {} as Marks;
    for (const field of markedFields) marks[field] = markText(item[field], features, this.language);
    return marks;
  }
}

const toMatchItem = ({ id, owner, titleZh, titleEn, textZh, textEn }: ThreadItem): MatchItem => ({
  id,
  owner,
  title: `${titleZh}\n${titleEn}`,
  text: `${textZh}\n${textEn}`,
});
