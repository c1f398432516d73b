import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstLanguage } from './language.js';

export type WordFiles = Record<string, () => Promise<{ default: ResourceKey }>>;

/** What pages outside the console use, and the console's own frame; the rest is known once the console is there. */
const files: WordFiles = import.meta.glob<{ default: ResourceKey }>(
  './{zh-CN,en}/{app,vocabulary,accounts,console,public,form-fields,invited,survey-page,participant,own-meetings,meeting-words,roundtables,room-screen,own-docking,catalogue,docking-items,docking-vocabulary,check-in}.ts',
);

/** The registration page need not carry the addresses of words that only colleagues read. */
export const knowWords = (more: WordFiles): void => void Object.assign(files, more);

const wordFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, area, done) {
    const load = files[`./${language}/${area}.ts`];
    if (!load) return done(new Error(`no words for ${area} in ${language}`), null);
    load().then(
      (file) => {
        // a part of the vocabulary that few pages need; asked for together with it or after it, never before
        if (area === 'docking-vocabulary') i18next.addResourceBundle(language, 'vocabulary', file.default);
        done(null, file.default);
      },
      (error: Error) => done(error, null),
    );
  },
};

const markPage = (language: string): void => {
  document.documentElement.lang = language;
};

export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', markPage);
  await i18next
    .use(wordFiles)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      fallbackLng: false,
      load: 'currentOnly',
      ns: ['app'],
      defaultNS: 'app',
      interpolation: { escapeValue: false }, // React escapes
      returnNull: false,
    });
}
