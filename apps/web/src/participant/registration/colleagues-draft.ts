import { useEffect } from 'react';
import { colleagueOf, isBlank, isKept, withoutConsents } from '../../public/registration/draft.js';
import { emptyColleague, type ColleagueValues } from '../../public/registration/registration-values.js';

const key = (token: string): string => `zijin.colleagues-draft.${token}`;

/** Colleagues entered here before and not sent; one empty one when there are none. */
export function readColleagues(token: string): ColleagueValues[] {
  try {
    const kept = JSON.parse(localStorage.getItem(key(token)) ?? 'null') as unknown;
    const colleagues = Array.isArray(kept) ? kept.filter(isKept).map(colleagueOf) : [];
    return colleagues.length > 0 ? colleagues : [emptyColleague];
  } catch {
    return [emptyColleague]; // storage refused, or a foreign value
  }
}

export function clearColleagues(token: string): void {
  try {
    localStorage.removeItem(key(token));
  } catch {
    // storage refused: there was no draft either
  }
}

/** Keeps what is typed on this device until it is sent; consents are not kept. */
export function useColleaguesDraft(token: string, colleagues: readonly ColleagueValues[]): void {
  useEffect(() => {
    if (isBlank(colleagues)) return clearColleagues(token);
    const kept = colleagues.map((each) => ({
      ...each,
      answers: each.answers && withoutConsents(each.answers),
    }));
    try {
      localStorage.setItem(key(token), JSON.stringify(kept));
    } catch {
      // storage full or refused: the page itself still holds the input
    }
  }, [token, colleagues]);
}
