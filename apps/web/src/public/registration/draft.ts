import { useEffect } from 'react';
import { emptyRegistration, type RegistrationValues } from './registration-values.js';

const key = (slug: string): string => `zijin.registration-draft.${slug}`;

/** What was entered here before and not sent; null when there is nothing. */
export function readDraft(slug: string): RegistrationValues | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key(slug)) ?? 'null') as Record<string, unknown> | null;
    if (!kept) return null;
    const values = { ...emptyRegistration };
    for (const [name, empty] of Object.entries(emptyRegistration))
      if (typeof empty === 'string' && typeof kept[name] === 'string')
        Object.assign(values, { [name]: kept[name] });
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

/** Keeps what is typed on this device until it is sent; the consent is asked anew each time. */
export function useDraft(slug: string, values: RegistrationValues): void {
  useEffect(() => {
    const { consent: _, ...kept } = values;
    if (Object.values(kept).every((text) => text === '')) return clearDraft(slug);
    try {
      localStorage.setItem(key(slug), JSON.stringify(kept));
    } catch {
      // storage full or refused: the page itself still holds the input
    }
  }, [slug, values]);
}
