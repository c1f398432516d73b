import { useEffect, useState } from 'react';
import { useOrganisationSuggestions } from '../../api/public-registration.js';

/** How long typing must rest before the server is asked. */
const PAUSE_MS = 200;

/** Looks like a unified social credit code; whether it is one, the server says. */
export const creditCodeLike = (text: string): boolean => /^[0-9A-Za-z]{18}$/.test(text);

export function useOrganisationChoices(typed: string) {
  const [asked, setAsked] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const suggestions = useOrganisationSuggestions(typed === '' ? '' : asked);
  const found = typed.length >= 2 && asked.length >= 2 ? (suggestions.data?.items ?? []) : [];
  return { found, isExact: found.some(({ nameZh, nameEn }) => nameZh === typed || nameEn === typed) };
}
