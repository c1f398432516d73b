import type { MatchItem } from '../../domain/matching/match-item.js';
import { Matcher } from '../../domain/matching/matcher.js';
import { tradeTerms, TermList } from '../../domain/matching/trade-terms.js';
import { tuned, type Tuning } from '../../domain/matching/tuning.js';
import { loadDictionary } from './load-dictionary.js';

/** The matcher of two lists; reads the dictionary only where there is Chinese. `terms`: the installation's own. */
export async function makeMatcher(
  left: readonly MatchItem[],
  right: readonly MatchItem[],
  terms: readonly (readonly string[])[] = [],
  tuning: Tuning = tuned,
): Promise<Matcher> {
  const isChinese = [...left, ...right].map(
    ({ title, text }) => /\p{Script=Han}/u.test(title) || /\p{Script=Han}/u.test(text.slice(0, 2000)),
  );
  const dictionary = isChinese.includes(true) ? await loadDictionary() : undefined;
  return new Matcher(left, right, { terms: new TermList([...tradeTerms, ...terms]), dictionary }, tuning);
}
