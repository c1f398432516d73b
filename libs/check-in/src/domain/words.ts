import type { Language } from '#platform/call';

/** The text in the reader's language, or the other one where that is missing. */
export const inLanguage = (language: Language, zh: string | null, en: string | null): string =>
  (language === 'en' ? en || zh : zh || en) ?? '';
