import { useEffect } from 'react';
import type { Answers } from '#contracts/form/form-definition';
import { participantTypes } from '#contracts/vocabulary';
import {
  emptyColleague,
  emptyRegistration,
  type ColleagueValues,
  type RegistrationValues,
} from './registration-values.js';

const key = (slug: string): string => `zijin.registration-draft.${slug}`;

type Kept = Record<string, unknown>;

export const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Puts the kept texts in the place of the empty ones. */
function withTexts<Values extends object>(empty: Values, kept: Kept): Values {
  const values = { ...empty };
  for (const [name, blank] of Object.entries(empty))
    if (typeof blank === 'string' && typeof kept[name] === 'string')
      Object.assign(values, { [name]: kept[name] });
  return values;
}

const textsOf = (list: readonly unknown[]): string[] => list.filter((each) => typeof each === 'string');

export const colleagueOf = (kept: Kept): ColleagueValues => ({
  ...withTexts(emptyColleague, kept),
  answers: isKept(kept.answers) ? kept.answers : null,
  sessionIds: Array.isArray(kept.sessionIds) ? textsOf(kept.sessionIds) : null,
});

/** What was entered here before and not sent; null when there is nothing. */
export function readDraft(slug: string): RegistrationValues | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key(slug)) ?? 'null') as unknown;
    if (!isKept(kept)) return null;
    const values = withTexts(emptyRegistration, kept);
    if (!participantTypes.includes(values.participantType))
      values.participantType = emptyRegistration.participantType;
    if (isKept(kept.answers)) values.answers = kept.answers;
    if (Array.isArray(kept.sessionIds)) values.sessionIds = textsOf(kept.sessionIds);
    if (Array.isArray(kept.colleagues)) values.colleagues = kept.colleagues.filter(isKept).map(colleagueOf);
    return values;
  } catch {
    return null; // storage refused, or a foreign value
  }
}

export function clearDraft(slug: string): void {
  try {
    localStorage.removeItem(key(slug));
  } catch {
    // storage refused: there was no draft either
  }
}

/** An agreement is asked anew each time. */
export const withoutConsents = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== true));

export const isBlank = (value: unknown): boolean =>
  value === '' || value === null || (typeof value === 'object' && Object.values(value).every(isBlank));

/** Keeps what is typed on this device until it is sent; consents are not kept. */
export function useDraft(slug: string, values: RegistrationValues): void {
  useEffect(() => {
    const { consent: _, participantType, ...rest } = values;
    const kept = {
      ...rest,
      answers: withoutConsents(values.answers),
      colleagues: values.colleagues.map((colleague) => ({
        ...colleague,
        answers: colleague.answers && withoutConsents(colleague.answers),
      })),
    };
    if (isBlank(kept)) return clearDraft(slug);
    try {
      localStorage.setItem(key(slug), JSON.stringify({ ...kept, participantType }));
    } catch {
      // storage full or refused: the page itself still holds the input
    }
  }, [slug, values]);
}
