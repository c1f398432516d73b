export { makeMatcher } from './application/matching/make-matcher.js';
export { MatchFileError, readMatchItems } from './application/matching/read-match-items.js';
export { best } from './domain/matching/best.js';
export type { MatchItem } from './domain/matching/match-item.js';
export type { Matcher } from './domain/matching/matcher.js';
export { itemsByOwner, rankOwners } from './domain/matching/owner-profile.js';
