import type { OrganisationSummary } from '#organisations';
import type { Signals } from '../../domain/matching/signals.js';
import type { MatchSuggestionView } from '../../http/matching/suggestions.view.js';
import type { Candidate } from '../../persistence/matching/match-candidates.js';
import { markedFields, type Commonality, type Marks } from './thread/thread-words.js';

interface Facts {
  item: Candidate;
  other: Candidate;
  signals: Signals;
  likelihood: number;
  verdict: 'accepted' | 'rejected' | null;
  common: Commonality | undefined;
  organisation: OrganisationSummary | undefined;
  presenterName: string | undefined;
  field: { nameZh: string; nameEn: string } | undefined;
}

const NAMED_AT_MOST = 6;
const NOTHING: Marks = { titleZh: [], titleEn: [], textZh: [], textEn: [] };

export function describeSuggestion(facts: Facts): MatchSuggestionView {
  const { item, other, signals, common, organisation, field } = facts;
  const own = common?.own ?? NOTHING;
  const others = common?.other ?? NOTHING;
  return {
    itemId: other.id,
    kind: other.kind,
    number: other.number,
    state: other.state,
    titleZh: other.titleZh,
    titleEn: other.titleEn,
    textZh: other.textZh,
    textEn: other.textEn,
    organisationZh: organisation?.nameZh ?? '',
    organisationEn: organisation?.nameEn ?? '',
    presenterName: facts.presenterName ?? null,
    likelihood: Math.round(facts.likelihood * 1000) / 1000,
    verdict: facts.verdict,
    reasons: {
      ownWords: wordsOf(item, own),
      otherWords: wordsOf(other, others),
      sameField: signals.sameField > 0 && field ? field : null,
      nearField: signals.nearField > 0 && field ? field : null,
      cooperation: item.cooperation.filter((kind) => other.cooperation.includes(kind)),
      district: signals.sameDistrict > 0 ? (organisation?.district ?? null) : null,
      metBefore: signals.metBefore > 0,
    },
    ownMarks: own,
    otherMarks: others,
  };
}

/** The marked stretches as words, each once, in the order in which they stand. */
function wordsOf(item: Candidate, marks: Marks): string[] {
  const words = new Map<string, string>();
  for (const field of markedFields)
    for (const { start, end } of marks[field]) {
      const word = item[field].slice(start, end);
      const key = word.toLowerCase();
      if (word.length > 1 && word.length <= 40 && !words.has(key)) words.set(key, word);
    }
  return [...words.values()].slice(0, NAMED_AT_MOST);
}
