import { featuresOf, type ItemFeatures, type Language } from '../../../domain/matching/features.js';
import type { MatchItem } from '../../../domain/matching/match-item.js';
import { tuned } from '../../../domain/matching/tuning.js';

/** Both sides of the largest conference twice over; older ones go. */
const REMEMBERED_AT_MOST = 20_000;

/** Reads an item again only when its text changed, so that one new item does not cost reading ten thousand. */
export class FeatureMemory {
  private readonly known = new Map<string, { text: string; features: ItemFeatures }>();

  /** A memory belongs to its list of terms. */
  constructor(private readonly language: Language) {}

  read = (item: MatchItem): ItemFeatures => {
    const text = `${item.title}\n${item.text}`;
    const before = this.known.get(item.id);
    if (before?.text === text) return before.features;
    const features = featuresOf(item, this.language, tuned);
    this.known.delete(item.id);
    this.known.set(item.id, { text, features });
    if (this.known.size > REMEMBERED_AT_MOST) this.known.delete(this.known.keys().next().value!);
    return features;
  };
}
