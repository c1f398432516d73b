import i18next from 'i18next';
import { useTranslation } from 'react-i18next';

export const languages = ['zh-CN', 'en'] as const;
export type UiLanguage = (typeof languages)[number];

const kept = 'zijin.language';

/** The kept choice, else the browser's first of the two, else Chinese. */
export function firstLanguage(): UiLanguage {
  const choice = localStorageItem(kept);
  if (choice === 'zh-CN' || choice === 'en') return choice;
  const browser = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return browser.find((tag) => tag === 'zh' || tag === 'en') === 'en' ? 'en' : 'zh-CN';
}

export function chooseLanguage(language: UiLanguage): void {
  try {
    localStorage.setItem(kept, language);
  } catch {
    // private windows may refuse; the choice then lasts for this page
  }
  void i18next.changeLanguage(language);
}

export const currentLanguage = (): UiLanguage => (i18next.language === 'en' ? 'en' : 'zh-CN');

/** `zh` or `en`, as the server names them. */
export const serverLanguage = (): 'zh' | 'en' => (currentLanguage() === 'en' ? 'en' : 'zh');

/** The language of the page; redraws on a switch. */
export function useLanguage(): UiLanguage {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh-CN';
}

/** Picks the reader's language of a two-language text; the other one stands in where it is missing. */
export function useOneOf(): (zh: string | null | undefined, en: string | null | undefined) => string {
  const language = useLanguage();
  return (zh, en) => (language === 'en' ? en || zh : zh || en) ?? '';
}

function localStorageItem(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
